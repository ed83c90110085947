import search from "approx-string-match";
import type { Target } from "./corrections.ts";
import type { Span } from "./schema.ts";

/** Where words that were pointed at stand now, or why they are not found. */
export type Anchoring = { status: "found"; span: Span } | { status: "lost"; reason: string };

/** Characters of the surroundings that are kept on either side. */
const CONTEXT = 32;
/** The share of the words' characters that may differ, and the most that may. */
const ERROR_SHARE = 0.2;
const ERRORS_AT_MOST = 200;
/** How alike, from 0 to 1, the surroundings must be: of words that stand once, of one among several, of words that differ. */
const ALIKE = { longAndOnce: 0, among: 0.6, changed: 0.75 };
/** Words of this length that stand in the text once need no surroundings to be known. */
const LONG = 24;
/** The best of several places must be this much more alike than the next. */
const LEAD = 0.1;

/** Points at words by position and by quotation: `targetOf("It is open.", { start: 3, end: 5 })` → "is" between "It " and " open.". */
export function targetOf(text: string, { start, end }: Span): Target {
  const from = wholeCharacter(text, Math.max(0, start - CONTEXT));
  const to = wholeCharacter(text, Math.min(text.length, end + CONTEXT));
  const startPoint = codePoints(text.slice(0, start));
  return {
    selector: [
      { type: "TextPositionSelector", start: startPoint, end: startPoint + codePoints(text.slice(start, end)) },
      {
        type: "TextQuoteSelector",
        exact: text.slice(start, end),
        prefix: text.slice(from, start),
        suffix: text.slice(end, to),
      },
    ],
  };
}

/**
 * Finds the words again: at their position; else by quotation and surroundings; else words that differ little amid
 * surroundings that do. A figure that changed is another claim and never found, nor is one of two places alike.
 */
export function anchor(text: string, { selector: [position, quote] }: Target): Anchoring {
  const expected = unitsOf(text, position.start);
  const before = text.slice(Math.max(0, expected - quote.prefix.length), expected);
  const isInPlace = text.startsWith(quote.exact + quote.suffix, expected) && before === quote.prefix;
  if (isInPlace) return { status: "found", span: { start: expected, end: expected + quote.exact.length } };
  const places = occurrencesOf(text, quote.exact);
  const [only] = places;
  const isOnce = only !== undefined && places.length === 1;
  const least = isOnce && quote.exact.length >= LONG ? ALIKE.longAndOnce : ALIKE.among;
  const chosen = mostAlike(places, (span) => likeness(text, span, quote), least);
  if (chosen.status === "found") return chosen;
  if (chosen.reason === TWICE) return chosen;
  const changed = search(text, quote.exact, errorsAllowed(quote.exact)).filter(
    ({ start, end }) => digitsOf(text.slice(start, end)) === digitsOf(quote.exact),
  );
  const nearly = mostAlike(changed, (span) => likeness(text, span, quote), ALIKE.changed);
  if (nearly.status === "found" || nearly.reason === TWICE) return nearly;
  return {
    status: "lost",
    reason: places.length > 0 ? "the words now stand elsewhere in the text" : "the words are no longer in the text",
  };
}

const TWICE = "the words stand in more than one place alike";

function mostAlike(places: readonly Span[], likenessOf: (span: Span) => number, least: number): Anchoring {
  const ranked = places
    .map(({ start, end }) => ({ span: { start, end }, alike: likenessOf({ start, end }) }))
    .sort((a, b) => b.alike - a.alike);
  const [best, next] = ranked;
  if (!best || best.alike < least) return { status: "lost", reason: "" };
  const isApart = next && (next.span.start >= best.span.end || next.span.end <= best.span.start);
  if (isApart && best.alike - next.alike < LEAD) return { status: "lost", reason: TWICE };
  return { status: "found", span: best.span };
}

type Quote = Target["selector"][1];

/** How much of the surroundings a place has, from 0 to 1; words at the very start and end of a text have none to miss. */
function likeness(text: string, { start, end }: Span, { prefix, suffix }: Quote): number {
  const size = prefix.length + suffix.length;
  if (size === 0) return 1;
  const before = text.slice(Math.max(0, start - 2 * CONTEXT), start);
  const after = text.slice(end, end + 2 * CONTEXT);
  return (size - differences(before, prefix) - differences(after, suffix)) / size;
}

/** The fewest characters in which a stretch of the text differs from the given words; at most all of them. */
function differences(text: string, words: string): number {
  if (words === "" || text.includes(words)) return 0;
  return search(text, words, words.length)[0]?.errors ?? words.length;
}

function occurrencesOf(text: string, words: string): Span[] {
  const found: Span[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    found.push({ start: at, end: at + words.length });
  return found;
}

function errorsAllowed(words: string): number {
  return Math.min(ERRORS_AT_MOST, Math.floor(words.length * ERROR_SHARE));
}

function digitsOf(text: string): string {
  return text.replace(/\D+/g, " ").trim();
}

const SURROGATE_PAIR = /[\ud800-\udbff][\udc00-\udfff]/g;

function codePoints(text: string): number {
  return text.length - (text.match(SURROGATE_PAIR)?.length ?? 0);
}

/** The UTF-16 offset of a code point's number. */
function unitsOf(text: string, codePoint: number): number {
  let units = Math.min(codePoint, text.length);
  for (let known = codePoints(text.slice(0, units)); known < codePoint && units < text.length; ) {
    units += codePoint - known;
    known = codePoints(text.slice(0, units));
  }
  return units;
}

/** An offset that does not cut a character in two. */
function wholeCharacter(text: string, offset: number): number {
  const unit = text.charCodeAt(offset);
  return unit >= 0xdc00 && unit <= 0xdfff && offset > 0 ? offset - 1 : offset;
}
