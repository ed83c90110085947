import { type Day, type DayRange, partsOf, rangeOf } from "./days.ts";

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;
const weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"] as const;

/** A day with its weekday, without the year: "Wed 3 Dec". */
export function dayWords(day: Day): string {
  const { month, dayOfMonth, weekday } = partsOf(day);
  return `${weekdays[weekday]} ${dayOfMonth} ${months[month - 1]}`;
}

/** First and last day, with the year: "2–4 Dec 2025", "30 Nov – 2 Dec 2025", "4 Dec 2025". */
export function rangeWords({ first, last }: DayRange): string {
  const from = partsOf(first);
  const to = partsOf(last);
  const end = `${to.dayOfMonth} ${months[to.month - 1]} ${to.year}`;
  if (first === last) return end;
  if (from.year !== to.year) return `${from.dayOfMonth} ${months[from.month - 1]} ${from.year} – ${end}`;
  if (from.month !== to.month) return `${from.dayOfMonth} ${months[from.month - 1]} – ${end}`;
  return `${from.dayOfMonth}–${end}`;
}

/**
 * An EDTF value in words, no more precise than it is: `2025-12-03` → "Wed 3 Dec", `2025-12-02/2025-12-03` → "2–3 Dec",
 * `2025-11` → "Nov 2025", `2022` → "2022", `2025-12-03?` → "Wed 3 Dec?"; null → "date not stated".
 */
export function dateWords(edtf: string | null): string {
  const range = edtf === null ? null : rangeOf(edtf);
  if (edtf === null || range === null) return "date not stated";
  const doubt = /[?~%]/.test(edtf) ? "?" : "";
  const bare = edtf.replace(/[?~%]/g, "");
  if (/^\d{4}$/.test(bare)) return bare + doubt;
  const { month, year } = partsOf(range.first);
  if (/^\d{4}-\d\d$/.test(bare)) return `${months[month - 1]} ${year}${doubt}`;
  if (range.first === range.last) return dayWords(range.first) + doubt;
  return rangeWords(range).replace(/ \d{4}$/, "") + doubt;
}
