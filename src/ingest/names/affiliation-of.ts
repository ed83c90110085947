import {
  countryOfAdjective,
  countryOfCapital,
  countryOfDemonym,
  countryOfName,
  countryOfSeat,
  PHRASE_STARTS,
} from "../lexicon/countries.ts";

const ALLIANCES: ReadonlyMap<string, string> = new Map([
  ["eu", "EU"],
  ["e.u.", "EU"],
  ["european union", "EU"],
  ["nato", "NATO"],
  ["un", "UN"],
  ["u.n.", "UN"],
  ["united nations", "UN"],
]);

/** A country's name, adjective or people, an alliance, a capital or seat of government, and how many words it takes. */
export type Affiliation = { country: string; length: number; via: "name" | "adjective" | "people" | "capital" };

/** Whether an affiliation of several words can start with this one, in lower case: "south", "european". */
export function startsPhrase(word: string): boolean {
  return PHRASE_STARTS.has(word) || word === "european" || word === "united";
}

/** Reads a phrase in lower case as an affiliation: "south korean" → KR, adjective. */
export function affiliationOf(phrase: string): Omit<Affiliation, "length"> | null {
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
