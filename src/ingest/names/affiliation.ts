import type { Affiliation } from "./affiliation-of.ts";
import type { Word } from "./words.ts";

/** A run of words, by index: `first` up to `end`, left out. */
export type WordRange = { first: number; end: number };

/** The affiliation that starts at a word: "South Korean" → KR, two words. */
export function affiliationAt(words: readonly Word[], at: number): Affiliation | null {
  return words[at]?.affiliation ?? null;
}

/** The first affiliation that a run of words names: "Russia's ambassador to Ireland" → RU. */
export function countryIn(words: readonly Word[], { first, end }: WordRange): string | null {
  for (let at = first; at < end; at++) {
    const found = affiliationAt(words, at);
    if (found && at + found.length <= end) return found.country;
  }
  return null;
}
