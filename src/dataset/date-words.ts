import { type Day, type DayRange, formatDay } from "./days.ts";
import { formatForReader } from "./format-date.ts";

const yearAfterDay = /( [A-Z][a-z]{2}) \d{4}(\??)$/;
const weekday = /^[A-Z][a-z]{2} /;

/** A day with its weekday, without the year: "Wed 3 Dec". */
export function dayWords(day: Day): string {
  return dateWords(formatDay(day));
}

/** First and last day, with the year and without weekdays: "2–4 Dec 2025", "30 Nov – 2 Dec 2025", "4 Dec 2025". */
export function rangeWords({ first, last }: DayRange): string {
  return formatForReader(`${formatDay(first)}/${formatDay(last)}`).replace(weekday, "");
}

/**
 * An EDTF value for a place where the year is plain: `2025-12-03` → "Wed 3 Dec", `2025-12-02/2025-12-03` → "2–3 Dec",
 * `2025-11` → "Nov 2025", `2025-12-03?` → "Wed 3 Dec?"; null → "date not stated".
 */
export function dateWords(edtf: string | null): string {
  if (edtf === null) return "date not stated";
  const words = formatForReader(edtf);
  return /\d .*\d{4}/.test(words) ? words.replace(yearAfterDay, "$1$2") : words;
}
