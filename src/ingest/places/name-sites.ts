import type { FoundName, TaggedText, Token } from "../annotations.ts";
import { lexical } from "../lexical-entries.ts";
import {
  AREA_BEGINNINGS,
  AREA_ENDINGS,
  DIRECTIONS,
  DIVISION_ENDINGS,
  NEVER_PLACES,
  SITE_BEGINNINGS,
  SITE_ENDINGS,
  TITLES,
} from "../lexicon/place-words.ts";
import { lastStartingBy } from "../tagged-text.ts";
import type { NameMatch } from "./match-names.ts";
import { isCapitalized } from "./word-facts.ts";

const LONGEST_FRONT = 3;

/**
 * Adds names that their own words make certain though no list has them, and takes the names inside them up:
 * "Grabtsevo Airport", "Lake Pontchartrain", "Port of Izmail", "North Dallas", "Odesa District".
 */
export function nameSites(tagged: TaggedText, names: readonly FoundName[], matches: readonly NameMatch[]): NameMatch[] {
  const { tokens } = tagged;
  const found: NameMatch[] = [];
  let nextMatch = 0;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token || !isCapitalized(token)) continue;
    const end = endOfSite(tagged, at);
    if (end === null) continue;
    while ((matches[nextMatch]?.endToken ?? Number.POSITIVE_INFINITY) <= at) nextMatch++;
    const inside = matches[nextMatch];
    const known = inside && inside.firstToken < end.token ? inside : undefined;
    if (known && (known.firstToken < at || known.endToken >= end.token)) continue;
    const span = { start: token.start, end: tokens[end.token - 1]?.end ?? token.end };
    const name = names[Math.max(0, lastStartingBy(names, span.start))];
    if (name && name.end > span.start && name.start < span.end) continue;
    found.push({ ...span, firstToken: at, endToken: end.token, candidates: known?.candidates ?? [], made: end.kind });
    at = end.token - 1;
  }
  const absorbed = (match: NameMatch) => {
    const site = found[lastStartingBy(found, match.start)];
    return site !== undefined && match.end <= site.end;
  };
  return [...matches.filter((match) => !absorbed(match)), ...found].sort((a, b) => a.start - b.start);
}

type SiteEnd = { token: number; kind: "site" | "area" };

/** The kind of place that a word makes of the name after it: "Lake" → area, "Port" → site. */
const begins = lexical(({ lower }): "area" | "site" | null => {
  const word = lower.replace(".", "");
  if (AREA_BEGINNINGS.has(word)) return "area";
  return SITE_BEGINNINGS.has(word) ? "site" : null;
});

/** Where a made name that starts at a token ends, or null where none starts. */
function endOfSite(tagged: TaggedText, at: number): SiteEnd | null {
  const { tokens } = tagged;
  const first = tokens[at];
  if (!first || isContinuation(tagged, at)) return null;
  const kind = begins(first);
  if (kind) {
    const isOf = tokens[at + 1]?.lower === "of";
    const end = runEnd(tagged, isOf ? at + 2 : at + 1);
    return end > (isOf ? at + 2 : at + 1) && isRightAfter(tagged, at + 1) ? { token: end, kind } : null;
  }
  if (first.pos !== "PROPN") return null;
  const end = runEnd(tagged, at);
  const ending = tagged.tokens[end - 1]?.lower ?? "";
  const isArea = AREA_ENDINGS.has(ending) || DIVISION_ENDINGS.has(ending);
  if (end - at > LONGEST_FRONT + 1 || end - at < 2 || (!isArea && !SITE_ENDINGS.has(ending))) return null;
  return tokens.slice(at, end - 1).every(isOrdinary) ? null : { token: end, kind: isArea ? "area" : "site" };
}

/** Words that make no name of a noun: "Regional Airport" alone, "Saturday River". */
function isOrdinary({ lower, pos }: Token): boolean {
  return pos !== "PROPN" || DIRECTIONS.has(lower) || NEVER_PLACES.has(lower) || TITLES.has(lower);
}

/** The token after a run of capitalised words that blanks alone divide. */
function runEnd(tagged: TaggedText, from: number): number {
  let at = from;
  for (; ; at++) {
    const token = tagged.tokens[at];
    if (!token || !isCapitalized(token) || (at > from && !isRightAfter(tagged, at))) return at;
  }
}

function isRightAfter({ text, tokens }: TaggedText, at: number): boolean {
  return text.slice(tokens[at - 1]?.end, tokens[at]?.start) === " ";
}

/** True inside a run of capitalised words: names start at its first word that can start one. */
function isContinuation(tagged: TaggedText, at: number): boolean {
  const before = tagged.tokens[at - 1];
  return before !== undefined && isCapitalized(before) && before.pos === "PROPN" && isRightAfter(tagged, at);
}
