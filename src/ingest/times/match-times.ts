import type { Sentence, TaggedText, Token } from "../annotations.ts";
import type { Tense } from "./calendar.ts";
import { calendarRules } from "./calendar-rules.ts";
import { relativeRules } from "./relative-rules.ts";
import { tenseAt } from "./tense.ts";
import type { Surroundings, TimeRule } from "./time-rule.ts";
import { readTimeWords, type TimeWord, type TimeWords } from "./time-words.ts";

/** A time expression before its value is known. */
export type MatchedTime = { rule: TimeRule; words: TimeWord[]; shape: string; tense: Tense; sentence: Sentence };

const rules: readonly TimeRule[] = [...calendarRules, ...relativeRules];

/** Finds the time expressions of a text, in order; where two overlap, the rule that stands first wins. */
export function matchTimes(tagged: TaggedText): MatchedTime[] {
  const found: MatchedTime[] = [];
  for (const sentence of tagged.sentences) {
    const read = readTimeWords(tagged, sentence);
    if (read) for (const time of matchSentence(tagged, sentence, read)) found.push(time);
  }
  return found;
}

function matchSentence(tagged: TaggedText, sentence: Sentence, { words, shape }: TimeWords): MatchedTime[] {
  const isTaken = new Uint8Array(words.length);
  const found: MatchedTime[] = [];
  for (const rule of rules) {
    if (!holdsOneOf(shape, rule.needs)) continue;
    rule.shape.lastIndex = 0;
    for (let match = rule.shape.exec(shape); match; match = rule.shape.exec(shape)) {
      const from = match.index;
      const to = from + match[0].length;
      if (isTakenIn(isTaken, from, to)) continue;
      const matched = words.slice(from, to);
      const first = matched[0]?.token ?? sentence.firstToken;
      const end = (matched.at(-1)?.token ?? first) + 1;
      if (rule.fits && !rule.fits(matched, surroundings(tagged.tokens, { from: first, to: end }, sentence))) continue;
      isTaken.fill(1, from, to);
      const tense = tenseAt(tagged, { from: first, to: end, first: sentence.firstToken, end: sentence.endToken });
      found.push({ rule, words: matched, shape: match[0], tense, sentence });
    }
  }
  return found.length > 1 ? found.sort((a, b) => (a.words[0]?.start ?? 0) - (b.words[0]?.start ?? 0)) : found;
}

function isTakenIn(isTaken: Uint8Array, from: number, to: number): boolean {
  const first = isTaken.indexOf(1, from);
  return first >= 0 && first < to;
}

/** The words round the tokens `from` to `to` (left out), as far as their sentence reaches. */
function surroundings(
  tokens: readonly Token[],
  { from, to }: { from: number; to: number },
  { firstToken, endToken }: Sentence,
): Surroundings {
  return {
    before: from > firstToken ? tokens[from - 1] : undefined,
    after: to < endToken ? tokens[to] : undefined,
    afterNext: to + 1 < endToken ? tokens[to + 1] : undefined,
  };
}

function holdsOneOf(shape: string, classes: string): boolean {
  for (let at = 0; at < classes.length; at++) if (shape.includes(classes.charAt(at))) return true;
  return false;
}
