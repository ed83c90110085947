import { type Day, type DayRange, dayOf, partsOf } from "../../dataset/days.ts";

export type Zoom = "day" | "week" | "month" | "year";

/** One column of the timeline: a whole day, week (Monday to Sunday), month or year. */
export type TimeColumn = DayRange & { label: string };

/** Days to pixels: a day takes the width from `x(day)` to `x(day + 1)`. */
export type TimeScale = {
  days: DayRange;
  zoom: Zoom;
  width: number;
  dayWidth: number;
  x: (day: number) => number;
  /** The day under a pixel, kept within the scale. */
  dayAt: (x: number) => Day;
};

const monthNames = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;
const weekdayNames = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"] as const;
/** Widest that the columns of a unit get, in pixels; it settles how many there are. */
const columnWidth: Readonly<Record<Zoom, number>> = { day: 150, week: 110, month: 80, year: 90 };
const fewestColumns: Readonly<Record<Zoom, number>> = { day: 3, week: 4, month: 6, year: 4 };

/** A linear scale of whole days over a width in pixels. */
export function scaleOver(days: DayRange, width: number, zoom: Zoom): TimeScale {
  const dayWidth = width / (days.last - days.first + 1);
  return {
    days,
    zoom,
    width,
    dayWidth,
    x: (day) => (day - days.first) * dayWidth,
    dayAt: (x) => Math.min(days.last, Math.max(days.first, days.first + Math.floor(x / dayWidth))),
  };
}

/** The unit that shows a stretch of days in few columns: up to 10 days as days, 10 weeks as weeks, 3 years as months. */
export function zoomFor({ first, last }: DayRange): Zoom {
  const length = last - first + 1;
  if (length <= 10) return "day";
  if (length <= 70) return "week";
  return length <= 1096 ? "month" : "year";
}

/** The column of a unit that holds a day. */
export function columnAt(day: Day, zoom: Zoom): DayRange {
  const { year, month, weekday } = partsOf(day);
  if (zoom === "day") return { first: day, last: day };
  if (zoom === "week") {
    const monday = day - ((weekday + 6) % 7);
    return { first: monday, last: monday + 6 };
  }
  if (zoom === "month") return { first: dayNumber(year, month), last: dayNumber(year, month + 1) - 1 };
  return { first: dayNumber(year, 1), last: dayNumber(year + 1, 1) - 1 };
}

/** The columns that cover the days; the first and the last may reach over the edge. */
export function columnsOver(days: DayRange, zoom: Zoom): TimeColumn[] {
  const columns: TimeColumn[] = [];
  for (let next = columnAt(days.first, zoom); next.first <= days.last; next = columnAt(next.last + 1, zoom))
    columns.push({ ...next, label: labelOf(next, zoom, columns.length === 0) });
  return columns;
}

/**
 * The days to show: whole columns round the middle of what matters, as many as the width takes. What matters is shown
 * in full when it fits; else its middle.
 */
export function daysToShow(matters: DayRange, zoom: Zoom, width: number): DayRange {
  const most = Math.max(fewestColumns[zoom], Math.floor(width / columnWidth[zoom]));
  const whole = { first: columnAt(matters.first, zoom).first, last: columnAt(matters.last, zoom).last };
  let count = columnsOver(whole, zoom).length;
  if (count <= most) {
    const shown = { ...whole };
    for (; count < fewestColumns[zoom]; count++) {
      if (count % 2 === 0) shown.last = columnAt(shown.last + 1, zoom).last;
      else shown.first = columnAt(shown.first - 1, zoom).first;
    }
    return shown;
  }
  const middle = columnAt(Math.floor((matters.first + matters.last) / 2), zoom);
  const shown = { first: middle.first, last: middle.last };
  for (let taken = 1; taken < most; taken++) {
    if (taken % 2 === 0) shown.first = columnAt(shown.first - 1, zoom).first;
    else shown.last = columnAt(shown.last + 1, zoom).last;
  }
  return shown;
}

/** So many whole columns with a day in the middle one (of an even number, the right one of the two). */
export function daysAround(day: Day, columns: number, zoom: Zoom): DayRange {
  const { first, last } = columnAt(day, zoom);
  const before = Math.floor(columns / 2);
  return {
    first: movedBy({ first, last }, -before, zoom).first,
    last: movedBy({ first, last }, columns - before - 1, zoom).last,
  };
}

/** The column that `daysAround` put in the middle. */
export function middleOf(days: DayRange, zoom: Zoom): DayRange {
  const columns = columnsOver(days, zoom);
  return columns[Math.floor(columns.length / 2)] ?? days;
}

/** The same number of columns, moved by some columns later (or, below zero, earlier). */
export function movedBy(days: DayRange, columns: number, zoom: Zoom): DayRange {
  const moved = { ...days };
  for (let step = 0; step < Math.abs(columns); step++) {
    if (columns > 0) {
      moved.first = columnAt(moved.first, zoom).last + 1;
      moved.last = columnAt(moved.last + 1, zoom).last;
    } else {
      moved.first = columnAt(moved.first - 1, zoom).first;
      moved.last = columnAt(moved.last, zoom).first - 1;
    }
  }
  return moved;
}

function labelOf({ first, last }: DayRange, zoom: Zoom, isFirst: boolean): string {
  const { year, month, dayOfMonth, weekday } = partsOf(first);
  const monthName = monthNames[month - 1];
  if (zoom === "year") return String(year);
  if (zoom === "month") return isFirst || month === 1 ? `${monthName} ${year}` : `${monthName}`;
  if (zoom === "day") return `${weekdayNames[weekday]} ${dayOfMonth} ${monthName}`;
  const end = partsOf(last);
  return month === end.month
    ? `${dayOfMonth}–${end.dayOfMonth} ${monthName}`
    : `${dayOfMonth} ${monthName} – ${end.dayOfMonth} ${monthNames[end.month - 1]}`;
}

function dayNumber(year: number, month: number): Day {
  return dayOf(year + Math.floor((month - 1) / 12), ((month - 1) % 12) + 1, 1) ?? 0;
}
