import type { FoundName } from "../annotations.ts";
import { isGivenName } from "../lexicon/given-names.ts";
import { OFFICE_MODIFIERS } from "../lexicon/offices.ts";
import {
  KNOWN_ORGANIZATIONS,
  type KnownOrganization,
  NATIONAL_BODIES,
  NATIONAL_BODY_PAIRS,
  ORGANIZATION_HEADS,
  ORGANIZATION_NOUNS,
  ORGANIZATION_STARTS,
} from "../lexicon/organizations.ts";
import { affiliationAt, countryIn, type WordRange } from "./affiliation.ts";
import { claim, isCalendar, isCapital, type Reading, textOf } from "./claims.ts";
import { isPlaceName } from "./place-names.ts";
import { isSayingVerb } from "./saying.ts";
import type { Word } from "./words.ts";

const byFirstWord = new Map<string, { parts: string[]; organization: KnownOrganization }[]>();
for (const organization of KNOWN_ORGANIZATIONS) {
  for (const name of organization.names) {
    const parts = name.split(" ");
    const first = parts[0] ?? "";
    byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), { parts, organization }]);
  }
}
for (const candidates of byFirstWord.values()) candidates.sort((a, b) => b.parts.length - a.parts.length);

/** Common nouns that are a part of the name they follow: "the Azov battalion". */
const NAME_NOUNS = new Set(
  "party battalion brigade regiment university institute foundation bank charity group".split(" "),
);
const BODY_NOUNS = new Set(["NOUN", "PROPN"]);
const DASH = /^[—–-]+$/;
const GENERIC = new Set("news press media police".split(" "));
const NO_ORGANIZATIONS = new Set(["soviet union", "english channel", "cold war", "customs union"]);
const NO_ABBREVIATIONS = new Set(
  "CEO CFO COO CTO TV PM FM VIP GPS AI PR GMT UTC EST EDT CET MP MPS USD EUR GDP COVID".split(" "),
);
const BODY_ADJECTIVES = new Set([
  "military",
  "armed",
  "naval",
  "nuclear",
  "aerial",
  "civil",
  "constitutional",
  "secret",
]);

/**
 * Finds organisations: known ones, capitalised names that end or start as organisations' do, national bodies in small letters
 * ("Ukraine's air force") and abbreviations that the article introduces in brackets.
 */
export function findOrganizations(reading: Reading): FoundName[] {
  const { words } = reading;
  const found: FoundName[] = [];
  const abbreviations = new Map<string, FoundName>();
  for (let at = 0; at < words.length; at++) {
    if (reading.taken[at]) continue;
    if (abbreviations.has(words[at]?.text ?? "")) continue;
    const range =
      knownAt(words, at)?.range ??
      datelineAt(reading, at) ??
      calledAt(reading, at) ??
      namedAt(reading, at) ??
      nationalBodyAt(words, at);
    if (!range) continue;
    const name = claimOrganization(reading, range);
    found.push(name);
    const abbreviation = abbreviationAfter(words, range.end);
    if (abbreviation) abbreviations.set(abbreviation.text, name);
    at = range.end - 1;
  }
  found.push(...findAbbreviations(reading, abbreviations));
  return found;
}

function claimOrganization(reading: Reading, range: WordRange): FoundName {
  const { words } = reading;
  const known = knownAt(words, range.first);
  const organization = known?.range.end === range.end ? known.organization : null;
  const owner = organization?.country ? null : ownerBefore(words, range.first);
  const bare = organization?.name ?? textOf(reading, range);
  return claim(reading, range, {
    kind: "organization",
    name: owner ? `${owner.wording} ${bare}` : bare,
    role: null,
    roleSpan: null,
    country: organization?.country ?? owner?.country ?? countryIn(words, range),
  });
}

/** "Ukraine's", "the US" or "NATO" right before a body: place names of their own, so they stay outside the span. */
function ownerBefore(words: readonly Word[], first: number): { country: string; wording: string } | null {
  for (let length = 1; length <= 3; length++) {
    const affiliation = affiliationAt(words, first - length);
    if (affiliation?.length !== length || affiliation.via === "people") continue;
    const owner = words.slice(first - length, first);
    const last = owner.at(-1);
    if (last?.sentence !== words[first]?.sentence) return null;
    const wording = owner.map((word) => word.text).join(" ");
    const ending = wording.endsWith("s") ? "'" : "'s";
    return { country: affiliation.country, wording: last?.isPossessive ? wording + ending : wording };
  }
  return null;
}

function knownAt(words: readonly Word[], at: number): { range: WordRange; organization: KnownOrganization } | null {
  const first = words[at];
  if (!isCapital(first)) return null;
  for (const { parts, organization } of byFirstWord.get(first.text) ?? []) {
    if (parts.every((part, offset) => words[at + offset]?.text === part))
      return { range: { first: at, end: at + parts.length }, organization };
  }
  return null;
}

/** The agency of a dateline: "KHERSON, Ukraine (Borderline Press) — ". */
function datelineAt(reading: Reading, at: number): WordRange | null {
  const { words } = reading;
  if (words[at - 1]?.text !== "(" || !isCapital(words[at])) return null;
  const end = capitalsFrom(reading, at);
  return words[end]?.text === ")" && DASH.test(words[end + 1]?.text ?? "") ? { first: at, end } : null;
}

/** "the Meridian news agency", "the outlet Zapadny Bereg": a common noun calls the capitalised words an organisation. */
function calledAt(reading: Reading, at: number): WordRange | null {
  const { words } = reading;
  const word = words[at];
  if (!isCapital(word) || word.pos !== "PROPN" || word.lower === "the") return null;
  const end = capitalsFrom(reading, at);
  const range = { first: at, end };
  if (words[end - 1]?.isPossessive || affiliationAt(words, at)) return null;
  if (words[end]?.lower !== "news" && isPlaceName(reading, range)) return null;
  const noun = words[end]?.lower === "news" || words[end]?.lower === "energy" ? end + 1 : end;
  const before = words[at - 1];
  const after = words[noun];
  const isCalledAfter =
    after?.shape === "lower" && ORGANIZATION_NOUNS.has(after.lower) && (before?.lower === "the" || noun > end);
  const isCalledBefore = before?.shape === "lower" && ORGANIZATION_NOUNS.has(before.lower) && !before.isPossessive;
  if (!isCalledAfter && !isCalledBefore) return null;
  if (isCapital(before) && before.pos !== "DET") return null;
  return isCalledAfter && NAME_NOUNS.has(after.lower) ? { first: at, end: noun + 1 } : range;
}

/** End of the capitalised words that start here; a possessive or a date ends them. */
function capitalsFrom({ words, taken }: Reading, at: number): number {
  let end = at;
  for (; end < words.length; end++) {
    const word = words[end];
    if (!isCapital(word) || taken[end] || word.sentence !== words[at]?.sentence || isCalendar(word)) break;
    if (end > at && (!word.isJoined || startsPerson(words, end))) break;
    if (word.isPossessive) return end + 1;
  }
  return Math.max(end, at + 1);
}

/** A given name before another capitalised word: in "the Foreign Ministry Maria Orlova" the organisation's name ends there. */
function startsPerson(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  return (
    isGivenName(words[at]?.lower ?? "") &&
    next?.isJoined === true &&
    isCapital(next) &&
    !ORGANIZATION_HEADS.has(next.lower)
  );
}

/** "Defense Ministry", "General Staff of the Armed Forces of Ukraine", "Institute for the Study of War". */
function namedAt(reading: Reading, at: number): WordRange | null {
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

/** "of Foreign Affairs of Ukraine", "for the Study of War": the complements of an organisation's first word. */
function complementFrom(reading: Reading, from: number): number {
  const { words } = reading;
  let end = from;
  for (let at = from; at < words.length; ) {
    const link = words[at]?.lower;
    if (link !== "of" && link !== "for" && !(link === "and" && end > from)) break;
    if (words[at]?.sentence !== words[from - 1]?.sentence) break;
    const next = words[at + 1]?.lower === "the" ? at + 2 : at + 1;
    const word = words[next];
    if (!isCapital(word) || isCalendar(word)) break;
    if (link === "and" && (affiliationAt(words, next) || startsPerson(words, next))) break;
    const stop = capitalsFrom(reading, next);
    if (link === "and" && words.slice(next, stop).some((word) => ORGANIZATION_HEADS.has(word.lower))) break;
    end = stop;
    if (words[end - 1]?.isPossessive) break;
    at = end;
  }
  return end;
}

/** "Ukraine's air force", "Russian defence ministry", "the country's navy", "the Trump administration". */
function nationalBodyAt(words: readonly Word[], at: number): WordRange | null {
  const word = words[at];
  if (!word) return null;
  if (isCapital(word) && !word.isPossessive && words[at + 1]?.text === "administration" && !affiliationAt(words, at))
    return word.pos === "PROPN" && (words[at - 1]?.lower === "the" || !isCapital(words[at - 1]))
      ? { first: at, end: at + 2 }
      : null;
  const affiliation = affiliationAt(words, at);
  if (!affiliation || affiliation.via === "people") return null;
  const next = at + affiliation.length;
  if (isCapital(words[next])) return null;
  const introduced = introducedEnd(words, next);
  if (introduced !== null) return { first: next, end: introduced };
  const isAdjective = affiliation.via === "adjective" && !words[next - 1]?.isPossessive;
  const end = bodyEnd(words, next);
  if (end === null) return null;
  return { first: isAdjective ? at : next, end };
}

/** The end of "coastal rescue agency" before an abbreviation in brackets, or null. */
function introducedEnd(words: readonly Word[], from: number): number | null {
  let end = from;
  while (end < from + 5 && (words[end]?.pos === "ADJ" || words[end]?.pos === "NOUN")) end++;
  return ORGANIZATION_HEADS.has(words[end - 1]?.lower ?? "") && abbreviationAfter(words, end) ? end : null;
}

/** The end of a noun phrase of at most four words that ends in a body's noun, or null. */
function bodyEnd(words: readonly Word[], from: number): number | null {
  let end: number | null = null;
  for (let at = from; at < Math.min(from + 4, words.length); at++) {
    const word = words[at];
    if (!word || word.sentence !== words[from]?.sentence) break;
    const pair = `${words[at - 1]?.lower ?? ""}${words[at - 1]?.isPossessive ? "'s" : ""} ${word.lower}`;
    if (NATIONAL_BODIES.has(word.lower) || (at > from && NATIONAL_BODY_PAIRS.has(pair))) {
      end = at + 1;
      if (word.isPossessive) break;
      continue;
    }
    const isModifier = BODY_NOUNS.has(word.pos) || BODY_ADJECTIVES.has(word.lower) || OFFICE_MODIFIERS.has(word.lower);
    if (!isModifier || isSayingVerb(word.lower)) break;
    if (end !== null) return word.pos === "NOUN" ? null : end;
  }
  return end;
}

function abbreviationAfter(words: readonly Word[], at: number): Word | null {
  const [open, word, close] = [words[at], words[at + 1], words[at + 2]];
  if (!open?.text.startsWith("(") || !close?.text.startsWith(")")) return null;
  return word?.shape === "upper" ? word : null;
}

/** Abbreviations that the article introduced, wherever they stand, and unknown ones that say something. */
function findAbbreviations(reading: Reading, introduced: ReadonlyMap<string, FoundName>): FoundName[] {
  const { words, taken, headlines } = reading;
  const found: FoundName[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (taken[at] || !word || word.shape !== "upper") continue;
    const full = introduced.get(word.text);
    if (NO_ABBREVIATIONS.has(word.text)) continue;
    const speaks = /^\p{Lu}{3,6}$/u.test(word.text) && isSayingVerb(words[at + 1]?.lower ?? "");
    if (!full && (!speaks || headlines.has(word.sentence) || affiliationAt(words, at))) continue;
    found.push(
      claim(
        reading,
        { first: at, end: at + 1 },
        {
          kind: "organization",
          name: full?.name ?? word.text,
          role: null,
          roleSpan: null,
          country: full?.country ?? null,
        },
      ),
    );
  }
  return found;
}
