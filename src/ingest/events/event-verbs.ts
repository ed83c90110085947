import type { Sentence, TaggedText } from "../annotations.ts";
import { lexical } from "../lexical-entries.ts";
import {
  ATTACK_VERBS,
  DECLARES,
  DEED_FRAMES,
  MEET,
  RECEIVE,
  TAKE_PLACE,
  TALK_WITH,
  TALKS,
} from "../lexicon/event-words.ts";

/** The kinds of events that a word may tell of, as bits; 0 for most words. */
export const TELLS = { attack: 1, deed: 2, talks: 4, statement: 8 } as const;

/** What a word by itself may tell of: a verb by its lemma, a noun for talks as it stands. */
export const tells = lexical(({ lower, lemma, pos }) => {
  const noun = pos !== "PROPN" && TALKS.has(lower) ? TELLS.talks : 0;
  if (pos !== "VERB") return noun;
  const isDeed = TAKE_PLACE.has(lemma) || DEED_FRAMES.some(({ verbs }) => verbs.has(lemma));
  const isTalk = MEET.has(lemma) || RECEIVE.has(lemma) || TALK_WITH.has(lemma);
  return (
    noun |
    (ATTACK_VERBS.has(lemma) ? TELLS.attack : 0) |
    (isDeed ? TELLS.deed : 0) |
    (isTalk ? TELLS.talks : 0) |
    (DECLARES.has(lemma) ? TELLS.statement : 0)
  );
});

/** What the words of a sentence may tell of, together. */
export function tellsIn({ tokens }: TaggedText, { firstToken, endToken }: Sentence): number {
  let found = 0;
  for (let at = firstToken; at < endToken; at++) {
    const token = tokens[at];
    if (token) found |= tells(token);
  }
  return found;
}
