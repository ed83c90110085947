import type { Qualifier } from "../dataset/schema.ts";
import type { Token } from "./annotations.ts";
import { lexical, lexicalTest } from "./lexical-entries.ts";

/** How many the text says there are; `from` to `to` (left out) are the tokens that say so, bounds included. */
export type Count = {
  from: number;
  to: number;
  /** Null where the words give no number: "several". */
  count: number | null;
  countMax: number | null;
  qualifier: Qualifier;
  /** "article" for "a" and "another", which count only before nouns for things that can be counted. */
  form: "number" | "article";
};

const UNITS = new Map(
  `one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen`
    .split(" ")
    .map((word, index): [string, number] => [word, index + 1]),
);
const TENS = new Map(
  `twenty thirty forty fifty sixty seventy eighty ninety`
    .split(" ")
    .map((word, index): [string, number] => [word, (index + 2) * 10]),
);
const MAGNITUDES = new Map([
  ["hundred", 100],
  ["thousand", 1000],
  ["million", 1e6],
  ["billion", 1e9],
]);
/** Plurals that count by themselves give the least they can mean. */
const ROUND_PLURALS = new Map([
  ["dozens", 24],
  ["scores", 40],
  ["hundreds", 200],
  ["thousands", 2000],
]);
const VAGUE = new Set(["several", "few"]);

const bounds = (list: string, qualifier: Qualifier) =>
  list.split("|").map((words) => ({ words: words.trim().split(" "), qualifier }));
const BOUNDS = [
  ...bounds(
    "at least|more than|upward of|upwards of|in excess of|no fewer than|no less than|not less than|not fewer than|a minimum of|over|well over|far more than|exceeding|above",
    "atLeast",
  ),
  ...bounds(
    "up to|at most|as many as|no more than|not more than|fewer than|less than|under|a maximum of|well under",
    "atMost",
  ),
  ...bounds(
    "about|around|roughly|approximately|nearly|almost|close to|some|an estimated|estimated|circa|just over|just under|slightly more than|slightly over|a little over|near to",
    "about",
  ),
].sort((a, b) => b.words.length - a.words.length);
const BOUND_STARTS = new Set(BOUNDS.map(({ words }) => words[0]));

const DIGITS = /^\d{1,3}(?:,\d{3})+$|^\d+(?:\.\d+)?$/;
/** A longer row of digits is no count of anything, and loses its last ones in a number. */
const MOST = Number.MAX_SAFE_INTEGER;
const YEAR = /^(?:19|20)\d\d$/;
const BEFORE_YEAR =
  /^(?:in|since|of|by|during|until|till|from|before|after|early|late|mid|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec|\.|,)$/;
const BEFORE_DAY =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)$/;
const MONEY = /^[$€£₴₽]$/;
const DASH = /^[-‐‑–—]$/;
const PERCENT = /^(?:%|percent|per)$/;
const ORDINAL = /^(?:second|third|fourth|fifth|sixth|single|further|additional)$/;

/**
 * Reads the count that starts at a token: digits, words, ranges, bounds. "at least one hundred and one people" → 101 `atLeast`;
 * "dozens" → 24 `atLeast`; "70,000–80,000" → both; "a couple of" → 2; "several" → null. Years, ages, money, shares and model numbers are none.
 */
export function readCount(tokens: readonly Token[], at: number): Count | null {
  const first = tokens[at];
  if (!first || !mayStartCount(first)) return null;
  const bound = boundAt(tokens, at);
  const start = bound ? at + bound.words.length : at;
  const opening = OPENS_RANGE.has(tokens[start]?.lower ?? "") ? start + 1 : start;
  const number = numberAt(tokens, opening);
  if (!number || isNoCount(tokens, opening, number.to)) return null;
  const ranged = rangeAt(tokens, number, opening > start ? JOINS_BOUNDS : null);
  if (opening > start && ranged.countMax === null) return null;
  const closed = closingBound(tokens, ranged);
  if (bound && number.form === "article" && !INDEFINITE.has(tokens[opening]?.lower ?? "")) return null;
  const { count, countMax, form, to } = closed;
  return { from: at, to, count, countMax, qualifier: bound?.qualifier ?? closed.qualifier, form };
}

const STARTERS: ReadonlySet<string> = new Set([
  ...[...UNITS.keys(), ...TENS.keys(), ...ROUND_PLURALS.keys(), ...VAGUE, ...BOUND_STARTS].filter(
    (word) => word !== undefined,
  ),
  ..."a an another half both between from tens".split(" "),
]);
const STARTS_WITH_DIGIT = /^\d/;
const HYPHENED_WORDS = /^\p{L}+-\p{L}+$/u;

/** Whether a count may start with a word: most words start none. */
export const mayStartCount = lexicalTest(
  ({ lower }) => STARTERS.has(lower) || STARTS_WITH_DIGIT.test(lower) || HYPHENED_WORDS.test(lower),
);

const JOINED = /^(\w+)-(\w+)$/;
const JOINS_RANGE = /^(?:to|or|[-–—])$/;
const JOINS_BOUNDS = /^(?:and|to)$/;
const OPENS_RANGE = new Set(["between", "from"]);
const ARTICLE = new Set(["a", "an", "another", "half"]);
const INDEFINITE = new Set(["a", "an"]);
const DETERMINED = new Set(["the", "them", "those", "these", "whom", "which"]);
const LETTER = /^\p{L}/u;
const ONE_OR_TWO_DIGITS = /^\d{1,2}$/;

/** What a word is beside or inside a number. */
const form = lexical(({ text, lower }) => ({
  isMoney: MONEY.test(text),
  isDash: DASH.test(text),
  isPercent: PERCENT.test(lower),
  isYear: YEAR.test(text),
  isBeforeYear: BEFORE_YEAR.test(lower),
  isBeforeDay: BEFORE_DAY.test(lower),
  isDayNumber: ONE_OR_TWO_DIGITS.test(text),
  isWord: LETTER.test(text),
  digits: DIGITS.test(text) ? Number(text.replaceAll(",", "")) : null,
}));

function boundAt(tokens: readonly Token[], at: number): (typeof BOUNDS)[number] | null {
  if (!BOUND_STARTS.has(tokens[at]?.lower)) return null;
  return BOUNDS.find(({ words }) => words.every((word, index) => tokens[at + index]?.lower === word)) ?? null;
}

type Read = Omit<Count, "from">;

function exact(count: number, to: number): Read {
  return { count, countMax: null, qualifier: "exact", form: "number", to };
}

function numberAt(tokens: readonly Token[], at: number): Read | null {
  const first = tokens[at];
  if (!first) return null;
  const round = ROUND_PLURALS.get(first.lower);
  if (round !== undefined) return { ...exact(round, skipOf(tokens, at + 1)), qualifier: "atLeast" };
  if (first.lower === "tens" && tokens[at + 1]?.lower === "of") {
    const base = ROUND_PLURALS.get(tokens[at + 2]?.lower ?? "");
    return base === undefined ? null : { ...exact(base * 10, skipOf(tokens, at + 3)), qualifier: "atLeast" };
  }
  if (ARTICLE.has(first.lower)) return articleAt(tokens, at);
  if (VAGUE.has(first.lower)) return vagueAt(tokens, at);
  if (first.lower === "both") return exact(2, at + 1);
  const { digits } = form(first);
  const value = digits === null ? wordsAt(tokens, at) : { value: digits, to: at + 1 };
  if (!value) return null;
  const read = multiplied(tokens, exact(value.value, value.to));
  return read.count !== null && read.count > MOST ? null : read;
}

function skipOf(tokens: readonly Token[], at: number): number {
  return tokens[at]?.lower === "of" && !DETERMINED.has(tokens[at + 1]?.lower ?? "") ? at + 1 : at;
}

/** "2.5 million", "two dozen", "12 thousand". */
function multiplied(tokens: readonly Token[], read: Read): Read {
  const word = tokens[read.to]?.lower ?? "";
  const factor = word === "dozen" ? 12 : word === "score" ? 20 : MAGNITUDES.get(word);
  if (factor === undefined || read.count === null) return read;
  return { ...read, count: Math.round(read.count * factor), to: skipOf(tokens, read.to + 1) };
}

/** "a dozen", "a couple of", "another three", "half a dozen", "a hundred"; else the article itself as one. */
function articleAt(tokens: readonly Token[], at: number): Read | null {
  const next = tokens[at + 1]?.lower ?? "";
  if (tokens[at]?.lower === "half")
    return next === "a" && tokens[at + 2]?.lower === "dozen" ? exact(6, skipOf(tokens, at + 3)) : null;
  if (next === "dozen") return exact(12, skipOf(tokens, at + 2));
  if (next === "couple" || next === "pair")
    return exact(2, skipOf(tokens, tokens[at + 2]?.lower === "of" ? at + 3 : at + 2));
  const magnitude = MAGNITUDES.get(next);
  if (magnitude !== undefined) return exact(magnitude, skipOf(tokens, at + 2));
  if (VAGUE.has(next)) return vagueAt(tokens, at + 1);
  const isFurther = next === "further" || next === "additional";
  if (isFurther || next === "another" || tokens[at]?.lower === "another") {
    const inner = isFurther ? at + 2 : at + 1;
    const isNumber = !INDEFINITE.has(tokens[inner]?.lower ?? "") && tokens[inner]?.lower !== "another";
    const further = isNumber ? numberAt(tokens, inner) : null;
    if (further) return further;
  }
  return { count: 1, countMax: null, qualifier: "exact", form: "article", to: ORDINAL.test(next) ? at + 2 : at + 1 };
}

function vagueAt(tokens: readonly Token[], at: number): Read {
  const round = tokens[at + 1]?.lower ?? "";
  const factor = round === "dozen" ? 12 : MAGNITUDES.get(round);
  if (factor !== undefined)
    return { count: 2 * factor, countMax: null, qualifier: "atLeast", form: "number", to: skipOf(tokens, at + 2) };
  return { count: null, countMax: null, qualifier: "about", form: "number", to: at + 1 };
}

function wordsAt(tokens: readonly Token[], from: number): { value: number; to: number } | null {
  let total = 0;
  let group = 0;
  let at = from;
  let last = from;
  for (; ; at++) {
    const word = tokens[at]?.lower ?? "";
    const simple = simpleAt(tokens, at, word);
    const magnitude = MAGNITUDES.get(word);
    if (simple) {
      if (group % 100 > 0) break;
      group += simple.value;
      at = simple.to - 1;
    } else if (magnitude !== undefined && at > from) {
      if (magnitude === 100) group *= 100;
      else {
        total += group * magnitude;
        group = 0;
      }
    } else if (
      word === "and" &&
      MAGNITUDES.has(tokens[at - 1]?.lower ?? "") &&
      simpleAt(tokens, at + 1, tokens[at + 1]?.lower ?? "")
    ) {
      continue;
    } else break;
    last = at + 1;
  }
  return last > from ? { value: total + group, to: last } : null;
}

function simpleAt(tokens: readonly Token[], at: number, word: string): { value: number; to: number } | null {
  const unit = UNITS.get(word);
  if (unit !== undefined) return { value: unit, to: at + 1 };
  const tens = TENS.get(word);
  if (tens !== undefined) {
    const hyphen = DASH.test(tokens[at + 1]?.text ?? "") ? at + 2 : at + 1;
    const rest = UNITS.get(tokens[hyphen]?.lower ?? "");
    return rest !== undefined && rest < 10 ? { value: tens + rest, to: hyphen + 1 } : { value: tens, to: at + 1 };
  }
  const joined = word.includes("-") ? JOINED.exec(word) : null;
  const value = joined && TENS.get(joined[1] ?? "");
  return value ? { value: value + (UNITS.get(joined[2] ?? "") ?? 0), to: at + 1 } : null;
}

function rangeAt(tokens: readonly Token[], low: Read, joiner: RegExp | null): Read {
  const joins = joiner ?? JOINS_RANGE;
  if (low.form === "article" || !joins.test(tokens[low.to]?.lower ?? "")) return low;
  const high = numberAt(tokens, low.to + 1);
  if (!high || high.form === "article" || low.count === null || high.count === null || high.count <= low.count)
    return low;
  if (tokens[low.to]?.lower === "or" && high.count > 2 * low.count) return low;
  return { ...low, countMax: high.count, qualifier: "about", to: high.to };
}

/** "12 or more", "40 or so". */
function closingBound(tokens: readonly Token[], read: Read): Read {
  const [first, second] = [tokens[read.to]?.lower, tokens[read.to + 1]?.lower];
  if (first === "or" && second === "so") return { ...read, qualifier: "about", to: read.to + 2 };
  if (first === "or" && second === "more") return { ...read, qualifier: "atLeast", to: read.to + 2 };
  return read;
}

function isNoCount(tokens: readonly Token[], from: number, to: number): boolean {
  const [before, first, after, next] = [tokens[from - 1], tokens[from], tokens[to], tokens[to + 1]];
  if (!first) return true;
  const own = form(first);
  if (before) {
    const { isMoney, isDash, isBeforeDay } = form(before);
    if (isMoney || own.isMoney || (isBeforeDay && own.isDayNumber)) return true;
    if (isDash && before.end === first.start && tokens[from - 2]?.end === before.start) return true;
  }
  if (after) {
    const { isPercent, isDash } = form(after);
    if (isPercent || (isDash && after.start === tokens[to - 1]?.end && next && form(next).isWord)) return true;
  }
  return own.isYear && ((before !== undefined && form(before).isBeforeYear) || after?.pos !== "NOUN");
}
