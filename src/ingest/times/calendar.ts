import { type Day, dayOf, formatDay, partsOf } from "../../dataset/days.ts";

/**
 * Whether the words around a date look back, ahead, or do not tell. The present tense looks ahead with a weekday
 * (“the ministers meet on Thursday”) and does not tell with a month (“as of February, it holds the town”).
 */
export type Tense = "past" | "present" | "future" | "unknown";

export type Month = { year: number; month: number };

/** An EDTF interval; one day stands alone. */
export function daysValue(first: Day, last: Day): string {
  return first === last ? formatDay(first) : `${formatDay(first)}/${formatDay(last)}`;
}

/** `{ year: 2025, month: 2 }` → `2025-02`. */
export function monthValue({ year, month }: Month): string {
  return `${yearValue(year)}-${String(month).padStart(2, "0")}`;
}

export function monthsValue(first: Month, count: number): string {
  return `${monthValue(first)}/${monthValue(shiftMonth(first, count - 1))}`;
}

export function yearValue(year: number): string {
  return String(year).padStart(4, "0");
}

/** A day of the calendar as EDTF, or null if there is none such. */
export function dateValue(year: number, month: number, dayOfMonth: number): string | null {
  const day = dayOf(year, month, dayOfMonth);
  return day === null ? null : formatDay(day);
}

export function shiftMonth({ year, month }: Month, by: number): Month {
  const index = year * 12 + month - 1 + by;
  return { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 };
}

export function monthOf(day: Day): Month {
  const { year, month } = partsOf(day);
  return { year, month };
}

/** The Monday of the week that holds a day. */
export function mondayOf(day: Day): Day {
  return day - ((partsOf(day).weekday + 6) % 7);
}

/** The last such weekday up to the day, which counts itself. */
export function weekdayUpTo(day: Day, weekday: number): Day {
  return day - ((partsOf(day).weekday - weekday + 7) % 7);
}

/** The next such weekday from the day on, which counts itself. */
export function weekdayFrom(day: Day, weekday: number): Day {
  return day + ((weekday - partsOf(day).weekday + 7) % 7);
}

/** The same day of the month a number of years away; 29 February becomes the 28th. */
export function shiftYears(day: Day, by: number): Day {
  const { year, month, dayOfMonth } = partsOf(day);
  return dayOf(year + by, month, dayOfMonth) ?? dayOf(year + by, month, 28) ?? day;
}

/** The same day of the month a number of months away, or that month's last. */
export function shiftDayByMonths(day: Day, by: number): Day {
  const month = shiftMonth(monthOf(day), by);
  for (let dayOfMonth = partsOf(day).dayOfMonth; dayOfMonth > 27; dayOfMonth--) {
    const found = dayOf(month.year, month.month, dayOfMonth);
    if (found !== null) return found;
  }
  return dayOf(month.year, month.month, partsOf(day).dayOfMonth) ?? day;
}

/** The year of a month named without one: the nearest, or the last or next where the tense tells. */
export function yearOfMonth(month: number, { dct, tense }: { dct: Day; tense: Tense }): number {
  const now = monthOf(dct);
  const ahead = (month - now.month + 12) % 12;
  const isNextNearer = ahead <= 5;
  const isAhead = ahead === 0 || tense === "future" || (tense !== "past" && isNextNearer);
  return shiftMonth(now, isAhead ? ahead : ahead - 12).year;
}

/**
 * The year of a day named without one: the nearest. Wire copy gives the year with a date further off, so the tense
 * decides only where the nearest lies more than four months away.
 */
export function yearOfDay(month: number, dayOfMonth: number, { dct, tense }: { dct: Day; tense: Tense }): number {
  const { year } = partsOf(dct);
  let best = year;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const candidate of [year - 1, year, year + 1]) {
    const day = dayOf(candidate, month, dayOfMonth);
    if (day === null) continue;
    const offset = day - dct;
    const distance = Math.abs(offset) + (isAgainstTense(offset, tense) ? 1000 : 0);
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}

/** Further ahead or back than the tense allows: four months, within which wire copy leaves the year out. */
export function isAgainstTense(offset: number, tense: Tense): boolean {
  return (tense === "past" && offset > 120) || (tense === "future" && offset < -120);
}

/** Western Easter Sunday (Meeus, Jones and Butcher's algorithm). */
export function easter(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return dayOf(year, Math.floor(f / 31), (f % 31) + 1) ?? 0;
}

/** Orthodox Easter Sunday in the Gregorian calendar (Meeus); the shift of 13 days holds from 1900 to 2099. */
export function orthodoxEaster(year: number): Day {
  const d = (19 * (year % 19) + 15) % 30;
  const e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
  const f = d + e + 114;
  return (dayOf(year, Math.floor(f / 31), (f % 31) + 1) ?? 0) + 13;
}
