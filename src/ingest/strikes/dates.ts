import { rangeOf } from "../../dataset/days.ts";
import type { Span } from "../../dataset/schema.ts";
import type { FoundStrike, Sentence } from "../annotations.ts";
import { governingDate, type TimesInText } from "../governing-date.ts";
import { lexicalTest } from "../lexical-entries.ts";
import { ATTACKS } from "../lexicon/strike-words.ts";
import { REPORTING_VERBS } from "../lexicon/verbs-of-saying.ts";
import { lastStartingBy } from "../tagged-text.ts";
import { singularOf } from "./singular.ts";

/** A strike's date and whether the text gives it for the event rather than for the report. */
export type StrikeDate = { date: string; isTold: boolean };

const REPORT_REACH = 3;

/** The date that governs a figure: “… overnight” is told, “officials said on Sunday” and no date at all are not. */
export function strikeDateOf(span: Span, sentence: Sentence, times: TimesInText): StrikeDate {
  const attack = attackTimeIn(sentence, times);
  if (attack !== null) return { date: attack, isTold: true };
  const date = governingDate(span, times);
  return { date, isTold: date !== times.dct || hasEventTime(sentence, times) };
}

const POSSESSIVE = /^['’]s$/;
const isAttack = lexicalTest((entry) => ATTACKS.has(singularOf({ entry })));

/** "The toll of Wednesday's strike rose to 12": the day of the strike, and not of the count. */
function attackTimeIn(sentence: Sentence, { tagged: { tokens }, times }: TimesInText): string | null {
  for (let at = lastStartingBy(times, sentence.start - 1) + 1; at < times.length; at++) {
    const time = times[at];
    if (!time || time.start >= sentence.end) return null;
    const ending = lastStartingBy(tokens, time.end - 1) + 1;
    if (!POSSESSIVE.test(tokens[ending]?.lower ?? "")) continue;
    const [first, second] = [tokens[ending + 1], tokens[ending + 2]];
    if ((first && isAttack(first)) || (second && isAttack(second))) return time.value;
  }
  return null;
}

function hasEventTime(sentence: Sentence, { tagged: { tokens }, times }: TimesInText): boolean {
  for (let at = lastStartingBy(times, sentence.start - 1) + 1; at < times.length; at++) {
    const time = times[at];
    if (!time || time.start >= sentence.end) return false;
    const first = lastStartingBy(tokens, time.start);
    let before = Math.max(sentence.firstToken, first - REPORT_REACH);
    while (before < first && !REPORTING_VERBS.has(tokens[before]?.lemma ?? "")) before++;
    if (before >= first) return true;
  }
  return false;
}

/** How many figures away an attack may be told. */
const REACH = 60;
const PEOPLE = /^(?:killed|wounded|casualties)$/;
const CASUALTY = /^(?:killed|wounded|casualties|destroyed|damaged)$/;

/**
 * Dates what only its report dates by the attack that the article tells of on the same side: casualties before weapons,
 * what stands before it first. Only a night or day that the document's own day belongs to is taken over.
 */
export function dateByAttack(
  strikes: readonly FoundStrike[],
  told: readonly boolean[],
  { dct, attack }: { dct: string; attack: string | null },
): FoundStrike[] {
  const isSource = strikes.map(({ date }, at) => told[at] === true && isOfDay(date, dct));
  const ofDay = isOfDay(attack, dct) ? attack : null;
  return strikes.map((strike, index) => {
    if (told[index] || strike.date !== dct) return strike;
    const source = sourceOf(strikes, isSource, index);
    const date = source?.date ?? dateToldThere(strikes, told, index) ?? ofDay;
    return date === null ? strike : { ...strike, date };
  });
}

/** Whether a date is the document's day, or a night or stretch from the day before that ends in it. */
function isOfDay(date: string | null, dct: string): boolean {
  const range = date === null ? null : rangeOf(date);
  const day = rangeOf(dct);
  return range !== null && day !== null && range.last === day.last && range.first >= day.first - 1;
}

/** The strike told on the same side that gives its date to another: casualties before it, else any before it, else one after it. */
function sourceOf(strikes: readonly FoundStrike[], isSource: readonly boolean[], index: number): FoundStrike | null {
  const side = strikes[index]?.target;
  let before: FoundStrike | null = null;
  for (let at = index - 1; at >= Math.max(0, index - REACH); at--) {
    const other = strikes[at];
    if (!other || !isSource[at] || other.target !== side) continue;
    if (CASUALTY.test(other.measure)) return other;
    before ??= other;
  }
  if (before) return before;
  for (let at = index + 1; at < Math.min(strikes.length, index + REACH); at++) {
    const other = strikes[at];
    if (other && isSource[at] && other.target === side) return other;
  }
  return null;
}

/** The date last told of the place where people were killed or wounded. */
function dateToldThere(strikes: readonly FoundStrike[], told: readonly boolean[], index: number): string | null {
  const strike = strikes[index];
  if (!strike || strike.place === null || !PEOPLE.test(strike.measure)) return null;
  for (let at = index - 1; at >= Math.max(0, index - REACH); at--)
    if (told[at] && strikes[at]?.place === strike.place) return strikes[at]?.date ?? null;
  return null;
}
