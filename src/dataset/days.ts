/**
 * Dates as whole days: the one module that touches `Date`, and only in UTC.
 * A day is the number of days since 1970-01-01, so that no date ever passes through local time.
 */
export type Day = number;

/** First and last day, both included. */
export type DayRange = { first: Day; last: Day };

const MS_PER_DAY = 86_400_000;

/** The day of a proleptic Gregorian date, or null if there is no such date: (2025, 2, 30) → null. */
export function dayOf(year: number, month: number, dayOfMonth: number): Day | null {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, dayOfMonth);
  const isReal = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === dayOfMonth;
  return isReal ? Math.round(date.getTime() / MS_PER_DAY) : null;
}

/** Year, month (1–12), day of month and weekday (0 = Sunday) of a day. */
export function partsOf(day: Day): { year: number; month: number; dayOfMonth: number; weekday: number } {
  const date = new Date(day * MS_PER_DAY);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    dayOfMonth: date.getUTCDate(),
    weekday: date.getUTCDay(),
  };
}

/** `YYYY-MM-DD` → day, or null when the text is none or names no real date. */
export function parseDay(text: string): Day | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  return match ? dayOf(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

/** Day → `YYYY-MM-DD`. */
export function formatDay(day: Day): string {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
}

/** The days an EDTF value covers: `2025-11` → 1–30 Nov, `2025-12-02/2025-12-03` → both, `199X` → ten years. Null when it is no date. */
export function rangeOf(edtf: string): DayRange | null {
  const bare = edtf.replace(/[?~%]/g, "");
  const slash = bare.indexOf("/");
  if (slash >= 0) {
    const from = rangeOf(bare.slice(0, slash));
    const to = rangeOf(bare.slice(slash + 1));
    return from && to && from.first <= to.last ? { first: from.first, last: to.last } : null;
  }
  const year = /^(\d{4})$/.exec(bare);
  if (year) return between(dayOf(Number(year[1]), 1, 1), dayOf(Number(year[1]), 12, 31));
  const decade = /^(\d{3})X$/.exec(bare);
  if (decade) return between(dayOf(Number(decade[1]) * 10, 1, 1), dayOf(Number(decade[1]) * 10 + 9, 12, 31));
  const month = /^(\d{4})-(\d\d)$/.exec(bare);
  if (month) {
    const first = dayOf(Number(month[1]), Number(month[2]), 1);
    return first === null ? null : { first, last: first + daysInMonth(Number(month[1]), Number(month[2])) - 1 };
  }
  const day = parseDay(bare);
  return between(day, day);
}

const EDTF_DATE = /^(?:\d{4}(?:-\d\d){0,2}|\d{3}X)[?~%]?$/;

/** True for the EDTF that records carry: a day, month, year or decade, or two of them as an interval, each perhaps with ? ~ or %. */
export function isEdtf(text: string): boolean {
  const ends = text.split("/");
  return ends.length <= 2 && ends.every((end) => EDTF_DATE.test(end)) && rangeOf(text) !== null;
}

/** Days of a month, February of leap years included. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function between(first: Day | null, last: Day | null): DayRange | null {
  return first === null || last === null ? null : { first, last };
}
