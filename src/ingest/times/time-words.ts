import type { Span } from "../../dataset/schema.ts";
import type { PartOfSpeech, Sentence, TaggedText, Token } from "../annotations.ts";
import { lexical } from "../lexical-entries.ts";
import {
  CARDINALS,
  EASTER_FEASTS,
  FIXED_FEASTS,
  MONTHS,
  ORDINALS,
  ORTHODOX_EASTER_FEASTS,
  SEASONS,
  WEEKDAYS,
  WORD_CLASSES,
} from "../lexicon/time-words.ts";

/**
 * A word, or a part of a hyphened one, with its class: one letter that rules match on. `x` is any word that tells no time.
 * `value` is the number, month, weekday or year that the word means, else 0.
 */
export type TimeWord = Span & { lower: string; cls: string; value: number; token: number };

/** A sentence as the rules see it: `shape` has one letter a word. */
export type TimeWords = { words: TimeWord[]; shape: string };

/** Classes without which no rule matches; an apostrophe tells time before a number. */
const TRIGGER = /[MWYKIJUVPTSF]|'[DN]/;
const MAY_TRIGGER = /[MWYKIJUVPTSF']/;
const NUMBER = /^\d{1,4}(?:st|nd|rd|th)?$/;
const PARTS = /\d+|\p{L}+|[-–—]/gu;
const HYPHENED = /^(?:mid-\p{L}+|mid-\d{4}|\d{1,4}[-–—]\d{1,4}|\p{L}+\.?[-–—]\p{L}+\.?)$/u;
const ISO_DAY = /^\d{4}-\d\d-\d\d$/;
const NUMERIC_DAY = /^\d{1,2}[./]\d{1,2}[./](?:\d\d|\d{4})$/;
const DECADE = /^(?:['’]?\d0|\d{3}0)s$/;
const FEAST_WORDS = new Set(
  [...FIXED_FEASTS.keys(), ...EASTER_FEASTS.keys(), ...ORTHODOX_EASTER_FEASTS.keys()].flatMap((name) =>
    name.split(/ |'s/).filter((word) => word !== "" && !WEEKDAYS.has(word) && word !== "may"),
  ),
);

/** What a form is to the rules by itself: one part, or those of a hyphened word; `offset` counts from the word's start. */
type TimeForm = { parts: readonly TimePart[]; mayTellTime: boolean };
type TimePart = { offset: number; length: number; lower: string; cls: string; value: number };

const timeForm = lexical(({ text, lower, pos }): TimeForm => {
  const isHyphened = text.length > 2 && HYPHENED.test(lower) && !ISO_DAY.test(lower);
  const parts = isHyphened
    ? [...text.matchAll(PARTS)].map((match) => timePart(match[0], match.index, pos))
    : [timePart(text, 0, pos)];
  return { parts, mayTellTime: parts.some(({ cls }) => MAY_TRIGGER.test(cls)) };
});

function timePart(text: string, offset: number, pos: PartOfSpeech): TimePart {
  const lower = text.toLowerCase();
  const [cls, value] = classOf(text, lower, pos);
  return { offset, length: text.length, lower, cls, value };
}

/** The words of a sentence with their classes, or null when none of them tells time. */
export function readTimeWords({ tokens }: TaggedText, sentence: Sentence): TimeWords | null {
  if (!mayTellTime(tokens, sentence)) return null;
  const words: TimeWord[] = [];
  let shape = "";
  for (let index = sentence.firstToken; index < sentence.endToken; index++) {
    const token = tokens[index];
    if (!token) break;
    for (const { offset, length, lower, cls, value } of timeForm(token).parts) {
      const start = token.start + offset;
      words.push({ start, end: start + length, lower, cls, value, token: index });
      shape += cls;
    }
  }
  return TRIGGER.test(shape) ? { words, shape } : null;
}

function mayTellTime(tokens: readonly Token[], { firstToken, endToken }: Sentence): boolean {
  for (let index = firstToken; index < endToken; index++) {
    const token = tokens[index];
    if (token && timeForm(token).mayTellTime) return true;
  }
  return false;
}

function classOf(text: string, lower: string, pos: PartOfSpeech): [string, number] {
  const first = text.charCodeAt(0);
  if ((first >= 48 && first <= 57) || DECADE.test(lower)) return classOfNumber(lower);
  const isCapital = first >= 65 && first <= 90;
  if (isCapital) {
    const month = MONTHS.get(lower);
    if (month !== undefined && !(lower === "may" && pos === "AUX")) return ["M", month];
    const weekday = WEEKDAYS.get(lower);
    if (weekday !== undefined) return ["W", weekday];
    if (FEAST_WORDS.has(lower)) return ["F", 0];
  }
  const season = SEASONS.get(lower);
  if (season !== undefined && pos !== "VERB") return ["S", season];
  const ordinal = ORDINALS.get(lower);
  if (ordinal !== undefined) return ["#", ordinal];
  const cardinal = CARDINALS.get(lower);
  if (cardinal !== undefined) return [lower === "one" ? "a" : "N", cardinal];
  const cls = WORD_CLASSES.get(lower);
  return cls === undefined ? ["x", 0] : [cls, cls === "a" ? 1 : 0];
}

function classOfNumber(lower: string): [string, number] {
  if (NUMBER.test(lower)) {
    const value = Number.parseInt(lower, 10);
    if (lower.length === 4 && value >= 1900 && value < 2100) return ["Y", value];
    return value >= 1 && value <= 31 && lower.length <= 4 ? ["D", value] : ["N", value];
  }
  if (ISO_DAY.test(lower)) return ["I", 0];
  if (NUMERIC_DAY.test(lower)) return ["J", 0];
  return DECADE.test(lower) ? ["K", 0] : ["x", 0];
}
