import {
  countryOfAdjective,
  countryOfCapital,
  countryOfDemonym,
  countryOfName,
  countryOfSeat,
} from "../lexicon/countries.ts";
import type { Word } from "./words.ts";

/** A run of words, by index: `first` up to `end`, left out. */
export type WordRange = { first: number; end: number };

const ALLIANCES: ReadonlyMap<string, string> = new Map([
  ["eu", "EU"],
  ["e.u.", "EU"],
  ["european union", "EU"],
  ["nato", "NATO"],
  ["un", "UN"],
  ["u.n.", "UN"],
  ["united nations", "UN"],
]);

/** A country's name, adjective or people, an alliance, a capital or seat of government, that starts at a word. */
export type Affiliation = {
  country: string;
  /** How many words it takes. */
  length: number;
  via: "name" | "adjective" | "people" | "capital";
};

/** Reads an affiliation that starts at a word: "South Korean" → KR, two words. */
export function affiliationAt(words: readonly Word[], at: number): Affiliation | null {
  const word = words[at];
  if (!word || (word.shape !== "capitalized" && word.shape !== "upper")) return null;
  if (isPronounLike(word)) return null;
  let phrase = word.lower;
  const phrases = [phrase];
  for (let length = 2, index = at; length <= 3; length++, index++) {
    const next = words[index + 1];
    if (
      !next?.isJoined ||
      words[index]?.isPossessive ||
      next.shape === "punctuation" ||
      next.sentence !== word.sentence
    )
      break;
    phrase = `${phrase} ${next.lower}`;
    phrases.push(phrase);
  }
  for (let length = phrases.length; length > 0; length--) {
    const found = affiliationOf(phrases[length - 1] ?? "");
    if (found) return { ...found, length };
  }
  return null;
}

/** "Us" and "Un" are no United States and United Nations: abbreviations stand in capitals. */
function isPronounLike({ text, shape }: Word): boolean {
  return text.length <= 2 && shape !== "upper";
}

function affiliationOf(phrase: string): Omit<Affiliation, "length"> | null {
  const alliance = ALLIANCES.get(phrase);
  if (alliance) return { country: alliance, via: "name" };
  const named = countryOfName(phrase);
  if (named) return { country: named, via: "name" };
  const adjective = countryOfAdjective(phrase);
  if (adjective) return { country: adjective, via: "adjective" };
  const people = countryOfDemonym(phrase);
  if (people) return { country: people, via: "people" };
  const capital = countryOfSeat(phrase) ?? countryOfCapital(phrase);
  return capital ? { country: capital, via: "capital" } : null;
}

/** The first affiliation that a run of words names: "Russia's ambassador to Ireland" → RU. */
export function countryIn(words: readonly Word[], { first, end }: WordRange): string | null {
  for (let at = first; at < end; at++) {
    const found = affiliationAt(words, at);
    if (found && at + found.length <= end) return found.country;
  }
  return null;
}
