import { rangeOf } from "../../dataset/days.ts";
import type { Span } from "../../dataset/schema.ts";
import type { FoundStrike, Sentence } from "../annotations.ts";
import { governingDate, type TimesInText } from "../governing-date.ts";
import { ATTACKS } from "../lexicon/strike-words.ts";
import { REPORTING_VERBS } from "../lexicon/verbs-of-saying.ts";
import { lastStartingBy } from "../tagged-text.ts";
import { singular } from "./figures.ts";

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

/** "The toll of Wednesday's strike rose to 12": the day of the strike, and not of the count. */
function attackTimeIn(sentence: Sentence, { tagged, times }: TimesInText): string | null {
  for (let at = lastStartingBy(times, sentence.start - 1) + 1; at < times.length; at++) {
    const time = times[at];
    if (!time || time.start >= sentence.end) return null;
    const last = lastStartingBy(tagged.tokens, time.end - 1);
    const owned = tagged.tokens.slice(last + 1, last + 4).map(({ lower }) => lower);
    if (/^['’]s$/.test(owned[0] ?? "") && owned.slice(1).some((noun) => ATTACKS.has(singular(noun)))) return time.value;
  }
  return null;
}

function hasEventTime(sentence: Sentence, { tagged, times }: TimesInText): boolean {
  for (let at = lastStartingBy(times, sentence.start - 1) + 1; at < times.length; at++) {
    const time = times[at];
    if (!time || time.start >= sentence.end) return false;
    const first = lastStartingBy(tagged.tokens, time.start);
    const before = tagged.tokens.slice(Math.max(sentence.firstToken, first - REPORT_REACH), first);
    if (!before.some(({ lemma }) => REPORTING_VERBS.has(lemma))) return true;
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
  const day = rangeOf(dct);
  const isOfDay = (date: string | null) => {
    const range = date === null ? null : rangeOf(date);
    return range !== null && day !== null && range.last === day.last && range.first >= day.first - 1;
  };
  return strikes.map((strike, index) => {
    if (told[index] || strike.date !== dct) return strike;
    const first = Math.max(0, index - REACH);
    const fits = (other: FoundStrike, at: number) =>
      Boolean(told[first + at]) && other.target === strike.target && isOfDay(other.date);
    const around = strikes.slice(first, index + REACH);
    const before = around.slice(0, index - first);
    const source =
      before.findLast((other, at) => CASUALTY.test(other.measure) && fits(other, at)) ??
      before.findLast(fits) ??
      around.find((other, at) => first + at > index && fits(other, at));
    const there =
      strike.place === null || !PEOPLE.test(strike.measure)
        ? undefined
        : before.findLast((other, at) => told[first + at] && other.place === strike.place);
    const date = source?.date ?? there?.date ?? (isOfDay(attack) ? attack : null);
    return date === null ? strike : { ...strike, date };
  });
}
