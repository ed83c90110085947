import type { Sentence, TaggedText } from "../annotations.ts";
import type { Tense } from "./calendar.ts";
import { calendarRules } from "./calendar-rules.ts";
import { relativeRules } from "./relative-rules.ts";
import { tenseAt } from "./tense.ts";
import type { TimeRule } from "./time-rule.ts";
import { readTimeWords, type TimeWord, type TimeWords } from "./time-words.ts";

/** A time expression before its value is known. */
export type MatchedTime = { rule: TimeRule; words: TimeWord[]; shape: string; tense: Tense; sentence: Sentence };

const rules: readonly TimeRule[] = [...calendarRules, ...relativeRules];

/** Finds the time expressions of a text, in order; where two overlap, the rule that stands first wins. */
export function matchTimes(tagged: TaggedText): MatchedTime[] {
  return tagged.sentences.flatMap((sentence) => {
    const read = readTimeWords(tagged, sentence);
    return read ? matchSentence(tagged, sentence, read) : [];
  });
}

function matchSentence(tagged: TaggedText, sentence: Sentence, { words, shape }: TimeWords): MatchedTime[] {
  const { tokens } = tagged;
  const isTaken = new Uint8Array(words.length);
  const found: MatchedTime[] = [];
  for (const rule of rules) {
    if (!holdsOneOf(shape, rule.needs)) continue;
    for (const match of shape.matchAll(rule.shape)) {
      const from = match.index;
      const to = from + match[0].length;
      if (isTaken.subarray(from, to).includes(1)) continue;
      const matched = words.slice(from, to);
      const tokenFrom = matched[0]?.token ?? sentence.firstToken;
      const tokenTo = (matched.at(-1)?.token ?? tokenFrom) + 1;
      const inSentence = (index: number) =>
        index >= sentence.firstToken && index < sentence.endToken ? tokens[index] : undefined;
      const surroundings = {
        before: inSentence(tokenFrom - 1),
        after: inSentence(tokenTo),
        afterNext: inSentence(tokenTo + 1),
      };
      if (rule.fits && !rule.fits(matched, surroundings)) continue;
      isTaken.fill(1, from, to);
      const tense = tenseAt(tagged, {
        from: tokenFrom,
        to: tokenTo,
        first: sentence.firstToken,
        end: sentence.endToken,
      });
      found.push({ rule, words: matched, shape: match[0], tense, sentence });
    }
  }
  return found.sort((a, b) => (a.words[0]?.start ?? 0) - (b.words[0]?.start ?? 0));
}

function holdsOneOf(shape: string, classes: string): boolean {
  for (const cls of classes) if (shape.includes(cls)) return true;
  return false;
}
