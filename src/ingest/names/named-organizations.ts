import { PLATFORMS } from "../lexicon/no-names.ts";
import { OFFICE_MODIFIERS } from "../lexicon/offices.ts";
import { ORGANIZATION_HEADS, ORGANIZATION_NOUNS, ORGANIZATION_STARTS } from "../lexicon/organizations.ts";
import { affiliationAt, type WordRange } from "./affiliation.ts";
import { isCalendar, isCapital, type Reading, textOf } from "./claims.ts";
import { isGiven } from "./person-words.ts";
import { isPlaceName } from "./place-names.ts";
import type { Word } from "./words.ts";

/** Common nouns that are a part of the name they follow: "the Azov battalion". */
const NAME_NOUNS = new Set(
  "party battalion brigade regiment university institute foundation bank charity group".split(" "),
);
const DASH = /^[—–-]+$/;
const GENERIC = new Set("news press media police".split(" "));
const NO_ORGANIZATIONS = new Set(["soviet union", "english channel", "cold war", "customs union"]);

/** The agency of a dateline: "KHERSON, Ukraine (Borderline Press) — ". */
export function datelineAt(reading: Reading, at: number): WordRange | null {
  const { words } = reading;
  if (words[at - 1]?.text !== "(" || !isCapital(words[at])) return null;
  const end = capitalsFrom(reading, at);
  return words[end]?.text === ")" && DASH.test(words[end + 1]?.text ?? "") ? { first: at, end } : null;
}

/** "the Meridian news agency", "the outlet Zapadny Bereg": a common noun calls the capitalised words an organisation. */
export function calledAt(reading: Reading, at: number): WordRange | null {
  const { words } = reading;
  const word = words[at];
  if (!isCapital(word) || word.pos !== "PROPN" || word.lower === "the") return null;
  const end = capitalsFrom(reading, at);
  const range = { first: at, end };
  if (words[end - 1]?.isPossessive || affiliationAt(words, at)) return null;
  const noun = words[end]?.lower === "news" || words[end]?.lower === "energy" ? end + 1 : end;
  const before = words[at - 1];
  const after = words[noun];
  const isCalledAfter =
    after?.shape === "lower" && ORGANIZATION_NOUNS.has(after.lower) && (before?.lower === "the" || noun > end);
  const isCalledBefore = before?.shape === "lower" && ORGANIZATION_NOUNS.has(before.lower) && !before.isPossessive;
  if (!isCalledAfter && !isCalledBefore) return null;
  if (isCapital(before) && before.pos !== "DET") return null;
  if (words[end]?.lower !== "news" && isPlaceName(reading, range)) return null;
  return isCalledAfter && NAME_NOUNS.has(after.lower) ? { first: at, end: noun + 1 } : range;
}

/** A row of capitalised words that is longer names nothing. */
const LONGEST_NAME = 16;

/** End of the capitalised words that start here; a possessive or a date ends them. */
function capitalsFrom({ words, taken }: Reading, at: number): number {
  let end = at;
  for (; end < Math.min(words.length, at + LONGEST_NAME); end++) {
    const word = words[end];
    if (!isCapital(word) || taken[end] || word.sentence !== words[at]?.sentence || isCalendar(word)) break;
    if (end > at && (!word.isJoined || startsPerson(words, end))) break;
    if (word.isPossessive) return end + 1;
  }
  return Math.max(end, at + 1);
}

/** A given name before another capitalised word: in "the Foreign Ministry Maria Orlova" the organisation's name ends there. */
function startsPerson(words: readonly Word[], at: number): boolean {
  const [word, next] = [words[at], words[at + 1]];
  if (!word || !next?.isJoined || !isCapital(next)) return false;
  return isGiven(word) && !ORGANIZATION_HEADS.has(next.lower);
}

/** "Defense Ministry", "General Staff of the Armed Forces of Ukraine", "Institute for the Study of War". */
export function namedAt(reading: Reading, at: number): WordRange | null {
  const { words } = reading;
  const word = words[at];
  if (!isCapital(word) || (isCapital(words[at - 1]) && !words[at - 1]?.isPossessive && !reading.taken[at - 1]))
    return null;
  if (reading.headlines.has(word.sentence)) return null;
  let first = at;
  while (isCapital(words[first]) && isLeadIn(words, first)) first++;
  if (first > at && !isCapital(words[first])) return null;
  const end = capitalsFrom(reading, first);
  let head = end - 1;
  while (head >= first && !ORGANIZATION_HEADS.has(words[head]?.lower ?? "")) head--;
  const start = firstStart(words, { first, end });
  if (start !== null && head < start) head = start;
  if (head < first) return null;
  const goesOn = ORGANIZATION_STARTS.has(words[head]?.lower ?? "") || isCountryOf(words, head + 1);
  const to = goesOn && !words[head]?.isPossessive ? complementFrom(reading, head + 1) : head + 1;
  if (to - first < 2) return null;
  if (GENERIC.has(words[first]?.lower ?? "") && ORGANIZATION_HEADS.has(words[to - 1]?.lower ?? "") && to - first === 2)
    return null;
  if (NO_ORGANIZATIONS.has(textOf(reading, { first, end: to }).toLowerCase())) return null;
  const length = affiliationAt(words, first)?.length ?? 0;
  if (length > 0 && length >= to - first) return null;
  const isNation = affiliationAt(words, first)?.via === "name" && !words[first]?.isPossessive;
  const bare = isNation && to - first - length >= 2 ? first + length : first;
  return { first: bare, end: to };
}

/** A word that opens a sentence or is a name's own adjective of time, and no part of an organisation's name. */
function isLeadIn(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (!word || words[at + 1] === undefined) return false;
  if (word.lower === "the") return true;
  if (word.isInitial && !["PROPN", "ADJ", "NOUN"].includes(word.pos)) return true;
  return isCalendar(word);
}

function firstStart(words: readonly Word[], { first, end }: WordRange): number | null {
  const last = end - 1;
  if (!ORGANIZATION_STARTS.has(words[last]?.lower ?? "") || last < first) return null;
  return ["of", "for"].includes(words[end]?.lower ?? "") ? last : null;
}

function isCountryOf(words: readonly Word[], at: number): boolean {
  if (words[at]?.lower !== "of") return false;
  return affiliationAt(words, words[at + 1]?.lower === "the" ? at + 2 : at + 1)?.via === "name";
}

/** First words of bodies that deliberate "on" something: "Council on Foreign Relations". */
const DELIBERATES = new Set("council committee commission subcommittee center centre conference".split(" "));

/** "of Foreign Affairs" | Lev Martin: words of offices end where two others that may be a person's name follow; else null. */
function portfolioEnd(words: readonly Word[], from: number): number | null {
  let end = from;
  while (OFFICE_MODIFIERS.has(words[end]?.lower ?? "") && words[end]?.sentence === words[from]?.sentence) end++;
  const isName = [end, end + 1].every((at) => isCapital(words[at]) && words[at]?.isJoined && !isHead(words[at]));
  return end > from && isName ? end : null;
}

function isHead(word: Word | undefined): boolean {
  return word !== undefined && (ORGANIZATION_HEADS.has(word.lower) || OFFICE_MODIFIERS.has(word.lower));
}

/** "of Foreign Affairs of Ukraine", "for the Study of War": the complements of an organisation's first word. */
function complementFrom(reading: Reading, from: number): number {
  const { words } = reading;
  let end = from;
  for (let at = from; at < words.length; ) {
    const link = words[at]?.lower;
    const isOn = link === "on" && end === from && DELIBERATES.has(words[from - 1]?.lower ?? "");
    if (link !== "of" && link !== "for" && !isOn && !(link === "and" && end > from)) break;
    if (words[at]?.sentence !== words[from - 1]?.sentence) break;
    const next = words[at + 1]?.lower === "the" ? at + 2 : at + 1;
    const word = words[next];
    if (!isCapital(word) || isCalendar(word) || (isOn && PLATFORMS.has(word.lower))) break;
    if (link === "and" && (affiliationAt(words, next) || startsPerson(words, next))) break;
    const stop = portfolioEnd(words, next) ?? capitalsFrom(reading, next);
    if (link === "and" && words.slice(next, stop).some((word) => ORGANIZATION_HEADS.has(word.lower))) break;
    end = stop;
    if (words[end - 1]?.isPossessive) break;
    at = end;
  }
  return end;
}
