import type { FoundName } from "../annotations.ts";
import { affiliationAt, countryIn, type WordRange } from "./affiliation.ts";
import { claim, type Reading, textOf } from "./claims.ts";
import { knownAt } from "./known-organizations.ts";
import { calledAt, datelineAt, namedAt } from "./named-organizations.ts";
import { abbreviationAfter, nationalBodyAt } from "./national-bodies.ts";
import { isSayingVerb } from "./saying.ts";
import type { Word } from "./words.ts";

const ABBREVIATION = /^\p{Lu}{3,6}$/u;
const NO_ABBREVIATIONS = new Set(
  "CEO CFO COO CTO TV PM FM VIP GPS AI PR GMT UTC EST EDT CET MP MPS USD EUR GDP COVID".split(" "),
);

/**
 * Finds organisations: known ones, capitalised names that end or start as organisations' do, national bodies in small letters
 * ("Ukraine's air force") and abbreviations that the article introduces in brackets.
 */
export function findOrganizations(reading: Reading): FoundName[] {
  const { words, capitals, taken } = reading;
  const found: FoundName[] = [];
  const abbreviations = new Map<string, FoundName>();
  let from = 0;
  for (const at of capitals) {
    if (at < from || taken[at] || abbreviations.has(words[at]?.text ?? "")) continue;
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
    from = range.end;
  }
  return [...found, ...findAbbreviations(reading, abbreviations)];
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

/** Abbreviations that the article introduced, wherever they stand, and unknown ones that say something. */
function findAbbreviations(reading: Reading, introduced: ReadonlyMap<string, FoundName>): FoundName[] {
  const { words, capitals, taken, headlines } = reading;
  const found: FoundName[] = [];
  for (const at of capitals) {
    const word = words[at];
    if (taken[at] || word?.shape !== "upper" || NO_ABBREVIATIONS.has(word.text)) continue;
    const full = introduced.get(word.text);
    const next = words[at + 1];
    const speaks = next !== undefined && isSayingVerb(next) && ABBREVIATION.test(word.text);
    if (!full && (!speaks || headlines.has(word.sentence) || word.affiliation)) continue;
    const [name, country] = [full?.name ?? word.text, full?.country ?? null];
    const range = { first: at, end: at + 1 };
    found.push(claim(reading, range, { kind: "organization", name, role: null, roleSpan: null, country }));
  }
  return found;
}
