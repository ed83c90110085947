import type { FoundName } from "../annotations.ts";
import { lexicalTest } from "../lexical-entries.ts";
import { ALLIED_ADJECTIVES, GROUP_NOUNS } from "../lexicon/group-nouns.ts";
import type { WordRange } from "./affiliation.ts";
import type { Affiliation } from "./affiliation-of.ts";
import { claim, type Reading, textOf } from "./claims.ts";
import type { Word } from "./words.ts";

const isAllied = lexicalTest(({ lower }) => ALLIED_ADJECTIVES.has(lower));

/** Finds groups that a nation or an alliance tells apart: "European leaders", "Ukraine's backers", "US officials". */
export function findGroups(reading: Reading): FoundName[] {
  const { words, taken } = reading;
  const found: FoundName[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (!word || taken[at]) continue;
    const { affiliation } = word;
    const isNation = affiliation !== null && affiliation.via !== "people";
    if (!isNation && !isAllied(word)) continue;
    const start = at + (affiliation?.length ?? 1);
    const end = groupEnd(reading, start);
    if (end === null) continue;
    if (affiliation && !mayOwn(words, at, affiliation)) continue;
    const first = coordinationStart(reading, at);
    if (first < at) {
      const range = { first, end };
      const name = textOf(reading, range);
      if (!holdsPlaceName(words, range))
        found.push(claim(reading, range, { kind: "group", name, role: null, roleSpan: null, country: null }));
      at = end - 1;
      continue;
    }
    const isName = affiliation !== null && affiliation.via !== "adjective";
    const isOwner = words[start - 1]?.isPossessive === true || isName;
    const range = { first: at, end };
    const name = textOf(reading, range);
    const country = affiliation?.country ?? ALLIED_ADJECTIVES.get(word.lower) ?? null;
    found.push(
      claim(reading, isOwner ? { first: start, end } : range, {
        kind: "group",
        name,
        role: null,
        roleSpan: null,
        country,
      }),
    );
    at = end - 1;
  }
  return found;
}

/** "U.S." in “European and U.S. leaders” is a place name of its own, which a group's name must leave free. */
function holdsPlaceName(words: readonly Word[], { first, end }: WordRange): boolean {
  return words.slice(first, end).some(({ affiliation }) => affiliation?.via === "name");
}

/** “Polish, Latvian and Baltic | officials”: where the adjectives that share a group's noun start. */
function coordinationStart({ words, taken }: Reading, at: number): number {
  let first = at;
  for (let link = at - 1; ; link = first - 1) {
    const isLink = first === at ? words[link]?.lower === "and" : words[link]?.text === ",";
    const owner = isLink ? adjectiveEndingAt(words, link - (words[link - 1]?.text === "," ? 1 : 0)) : null;
    if (owner === null || taken[owner] || words[owner]?.sentence !== words[at]?.sentence) return first;
    first = owner;
  }
}

/** The index of a nation's or an alliance's adjective that ends before a word, or null. */
function adjectiveEndingAt(words: readonly Word[], end: number): number | null {
  for (let length = 1; length <= 2; length++) {
    const word = words[end - length];
    if (!word || word.isPossessive) return null;
    const { affiliation } = word;
    const isAdjective =
      affiliation?.length === length && (affiliation.via === "adjective" || ABBREVIATION.test(word.text));
    if (isAdjective || (length === 1 && isAllied(word))) return end - length;
  }
  return null;
}

const ABBREVIATION = /^[\p{Lu}.]+$/u;

/** "US officials" and "Ukraine's backers", but not "Russia friendly countries" or "Warsaw summit officials". */
function mayOwn(words: readonly Word[], at: number, { length, via, country }: Affiliation): boolean {
  if (via === "adjective" || words[at + length - 1]?.isPossessive) return true;
  if (via === "capital") return country === "RU" || country === "US";
  return ABBREVIATION.test(words[at]?.text ?? "") || (words[at]?.text.length ?? 9) <= 4;
}

function groupEnd({ words, taken }: Reading, from: number): number | null {
  for (let at = from; at < from + 3; at++) {
    const word = words[at];
    if (!word || taken[at] || word.sentence !== words[from]?.sentence || word.shape !== "lower") return null;
    if (GROUP_NOUNS.has(word.lower)) return word.isPossessive || words[at + 1]?.pos !== "NOUN" ? at + 1 : null;
    if (!["ADJ", "NOUN"].includes(word.pos) || word.isPossessive) return null;
  }
  return null;
}
