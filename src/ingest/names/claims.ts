import type { Span } from "../../dataset/schema.ts";
import type { FoundName, TaggedText } from "../annotations.ts";
import type { Gazetteer } from "../gazetteer.ts";
import { lexicalTest } from "../lexical-entries.ts";
import type { WordRange } from "./affiliation.ts";
import type { Word } from "./words.ts";

/** What the finders of names read, and the words that a name has already taken. */
export type Reading = {
  tagged: TaggedText;
  words: readonly Word[];
  gazetteer: Pick<Gazetteer, "lookUp">;
  /** Which words are capitalised, by index, in order. */
  capitals: readonly number[];
  taken: boolean[];
  /** Sentences in capitals or title case, such as headlines, where a capital tells nothing. */
  headlines: ReadonlySet<number>;
};

/** Starts a reading of an article's words. */
export function startReading(
  tagged: TaggedText,
  words: readonly Word[],
  gazetteer: Pick<Gazetteer, "lookUp">,
): Reading {
  const capitals: number[] = [];
  for (let at = 0; at < words.length; at++) if (isCapital(words[at])) capitals.push(at);
  const taken = new Array<boolean>(words.length).fill(false);
  return { tagged, words, gazetteer, capitals, taken, headlines: headlinesOf(words, tagged) };
}

/** A sentence full of names is in title case only when its verbs are too: "Foreign Minister Signe Thorup met Hanna Berg." is not. */
function headlinesOf(words: readonly Word[], { sentences }: TaggedText): Set<number> {
  const counts = sentences.map(() => ({ long: 0, capital: 0, upper: 0, hasLowerVerb: false }));
  for (const word of words) {
    const count = counts[word.sentence];
    if (count && word.shape === "lower" && (word.pos === "VERB" || word.pos === "AUX")) count.hasLowerVerb = true;
    if (!count || word.text.length < 4 || word.shape === "punctuation" || word.shape === "number") continue;
    count.long++;
    if (word.shape !== "lower") count.capital++;
    if (word.shape === "upper") count.upper++;
  }
  const headlines = new Set<number>();
  counts.forEach(({ long, capital, upper, hasLowerVerb }, sentence) => {
    const isTitle = capital / long >= 0.75 && long >= 4 && !hasLowerVerb;
    if (isTitle || (long >= 3 && upper / long > 0.6)) headlines.add(sentence);
  });
  return headlines;
}

/** The run's text on one line, with straight apostrophes. */
export function textOf({ tagged, words }: Reading, { first, end }: WordRange): string {
  const [from, to] = [words[first], words[end - 1]];
  if (!from || !to) return "";
  if (from === to) return from.text;
  return tagged.text.slice(from.start, to.end).replace(BLANKS, " ").replace(CURLY, "'");
}

const BLANKS = /\s+/g;
const CURLY = /’/g;

/** Where the run stands in the text. */
export function spanOf({ words }: Reading, { first, end }: WordRange): Span {
  return { start: words[first]?.start ?? 0, end: words[end - 1]?.end ?? 0 };
}

/** Marks a run of words as taken and makes the name of it. */
export function claim(
  reading: Reading,
  range: WordRange,
  name: Omit<FoundName, "start" | "end" | "name"> & { name?: string },
): FoundName {
  for (let at = range.first; at < range.end; at++) reading.taken[at] = true;
  const { start, end } = spanOf(reading, range);
  const { kind, role, roleSpan, country } = name;
  return { start, end, kind, role, roleSpan, country, name: name.name ?? textOf(reading, range) };
}

/** True for a capitalised word that may be part of a name. */
export function isCapital(word: Word | undefined): word is Word {
  return word !== undefined && (word.shape === "capitalized" || word.shape === "upper");
}

const CALENDAR = new Set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october
  november december jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun christmas easter`
    .trim()
    .split(/\s+/),
);

/** True for weekdays and months, which the news puts beside names without a comma. */
export const isCalendar = lexicalTest(({ lower }) => CALENDAR.has(lower.endsWith(".") ? lower.slice(0, -1) : lower));
