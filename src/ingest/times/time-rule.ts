import type { Day } from "../../dataset/days.ts";
import type { Sentence, TaggedText, Token } from "../annotations.ts";
import type { Tense } from "./calendar.ts";
import type { TimeWord } from "./time-words.ts";

/** What an expression is read against. */
export type TimeContext = {
  /** The day the text treats as its present. */
  dct: Day;
  /** The day last told of, which “a day earlier” counts from. */
  narrated: Day;
  /** The value of the expression before, which “a year later” counts from; the day of writing before the first. */
  lastTold: string;
  tense: Tense;
  /** The year of the expression that this one is paired with: 2022 for “March” in “March and April 2022”. */
  yearOfPair: number | undefined;
  /** The text and sentence, for what an anniversary is one of. */
  tagged: TaggedText;
  sentence: Sentence;
};

/** The words that stand round an expression; undefined at the sentence's ends. */
export type Surroundings = { before: Token | undefined; after: Token | undefined; afterNext: Token | undefined };

/**
 * A kind of time expression: the classes of its words (see WORD_CLASSES), what must not stand round it, and the EDTF value
 * it has in a context, or null when it has none.
 */
export type TimeRule = {
  /** Classes of which every match holds one: most sentences need not be searched for most rules. */
  needs: string;
  shape: RegExp;
  fits?: (words: readonly TimeWord[], surroundings: Surroundings) => boolean;
  value: (words: readonly TimeWord[], context: TimeContext) => string | null;
};

/** The value of the first word of a class, or undefined; `nth` counts from 0. */
export function numberOf(words: readonly TimeWord[], cls: string, nth = 0): number | undefined {
  let left = nth;
  for (const word of words) if (word.cls === cls && left-- === 0) return word.value;
  return undefined;
}

/** The first word of a class in lower case, or an empty string. */
export function wordOf(words: readonly TimeWord[], cls: string): string {
  return words.find((word) => word.cls === cls)?.lower ?? "";
}

export function has(words: readonly TimeWord[], cls: string): boolean {
  return words.some((word) => word.cls === cls);
}

/** Years back or ahead that “last”, “next” and “this” mean. */
export function shiftOf(words: readonly TimeWord[]): -1 | 0 | 1 {
  if (has(words, "l") || has(words, "p")) return -1;
  return has(words, "X") || has(words, "f") ? 1 : 0;
}

/** “Putin's last winter”, “his last month in office” are no last winter and no last month. */
export function isNobodysLast(words: readonly TimeWord[], { before }: Surroundings): boolean {
  return (
    words[0]?.cls !== "l" || !(before?.lower === "'s" || before?.lower === "’s" || POSSESSIVE.test(before?.lower ?? ""))
  );
}

const POSSESSIVE = /^(?:his|her|their|its|our|my|your)$/;
