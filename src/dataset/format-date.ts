import { daysInMonth, partsOf, rangeOf } from "./days.ts";

const WEEKDAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const DECADE = /^(\d{3})X$/;

/**
 * An EDTF value as a reader writes it, in no more detail than the value has: `2025-12-03` → “Wed 3 Dec 2025”,
 * `2025-12-02/2025-12-03` → “2–3 Dec 2025”, `2025-11` → “Nov 2025”, `199X` → “1990s”, `2025-12-03?` → “Wed 3 Dec 2025?”,
 * `2022~` → “about 2022”. A value that is no date comes back as it is.
 */
export function formatForReader(edtf: string): string {
  const bare = edtf.replace(/[?~%]/g, "");
  const words = formatBare(bare);
  if (words === null) return edtf;
  return `${/[~%]/.test(edtf) ? "about " : ""}${words}${/[?%]/.test(edtf) ? "?" : ""}`;
}

function formatBare(edtf: string): string | null {
  const decade = DECADE.exec(edtf);
  if (decade) return `${decade[1]}0s`;
  const range = rangeOf(edtf);
  if (!range) return null;
  const first = partsOf(range.first);
  const last = partsOf(range.last);
  if (range.first === range.last)
    return `${WEEKDAYS[first.weekday]} ${first.dayOfMonth} ${monthOf(first)} ${first.year}`;
  const isWholeMonths = first.dayOfMonth === 1 && last.dayOfMonth === daysInMonth(last.year, last.month);
  const isSameYear = first.year === last.year;
  if (isWholeMonths && first.month === 1 && last.month === 12)
    return isSameYear ? `${first.year}` : `${first.year}–${last.year}`;
  const isSameMonth = isSameYear && first.month === last.month;
  if (isWholeMonths && isSameMonth) return `${monthOf(first)} ${first.year}`;
  if (isWholeMonths && isSameYear) return `${monthOf(first)}–${monthOf(last)} ${last.year}`;
  if (isWholeMonths) return `${monthOf(first)} ${first.year} – ${monthOf(last)} ${last.year}`;
  if (isSameMonth) return `${first.dayOfMonth}–${last.dayOfMonth} ${monthOf(last)} ${last.year}`;
  const from = `${first.dayOfMonth} ${monthOf(first)}${isSameYear ? "" : ` ${first.year}`}`;
  return `${from} – ${last.dayOfMonth} ${monthOf(last)} ${last.year}`;
}

function monthOf({ month }: { month: number }): string {
  return MONTHS[month - 1] ?? "";
}
