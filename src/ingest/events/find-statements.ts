import { governingDate } from "../governing-date.ts";
import { DECLARES } from "../lexicon/event-words.ts";
import { lastStartingBy, sentenceAt, tokensIn } from "../tagged-text.ts";
import { type Draft, tenseOf } from "./draft.ts";
import type { Scene } from "./scene.ts";

/** A statement that is an act and stands without quotation marks: “The ministry accused Rome of …”. */
export function findStatement(scene: Scene): Draft | null {
  const { tagged, sentence, attributions, times } = scene;
  if (attributions.some(({ quotation }) => quotation !== null)) return null;
  for (const { actor, cue } of attributions) {
    if (actor === null || !cue || sentenceAt(tagged, cue.start) !== sentence) continue;
    const verb = tokensIn(tagged, cue).find(({ pos, lemma }) => pos === "VERB" && DECLARES.has(lemma));
    if (!verb || tenseOf(scene, lastStartingBy(tagged.tokens, verb.start)) !== "past") continue;
    const { start, end } = sentence;
    return {
      kind: "statement",
      start,
      end,
      status: "happened",
      date: governingDate(cue, times),
      isDated: true,
      actors: [actor],
      places: [],
    };
  }
  return null;
}
