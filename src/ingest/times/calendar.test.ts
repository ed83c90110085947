import { expect, test } from "vitest";
import { formatDay, parseDay } from "../../dataset/days.ts";
import {
  easter,
  mondayOf,
  orthodoxEaster,
  shiftDayByMonths,
  shiftMonth,
  shiftYears,
  weekdayFrom,
  weekdayUpTo,
  yearOfDay,
  yearOfMonth,
} from "./calendar.ts";

const day = (text: string) => parseDay(text) ?? Number.NaN;
const dct = day("2025-12-03");

test.each([
  [2024, "2024-03-31", "2024-05-05"],
  [2025, "2025-04-20", "2025-04-20"],
  [2026, "2026-04-05", "2026-04-12"],
])("Easter of %i falls where both churches keep it", (year, western, orthodox) => {
  expect([easter(year), orthodoxEaster(year)].map(formatDay)).toEqual([western, orthodox]);
});

test("a week begins on Monday", () => {
  expect(formatDay(mondayOf(day("2025-12-07")))).toBe("2025-12-01");
  expect(formatDay(mondayOf(day("2025-12-01")))).toBe("2025-12-01");
});

test("a weekday up to or from its own day is that day", () => {
  expect([weekdayUpTo(dct, 3), weekdayFrom(dct, 3)].map(formatDay)).toEqual(["2025-12-03", "2025-12-03"]);
  expect([weekdayUpTo(dct, 4), weekdayFrom(dct, 4)].map(formatDay)).toEqual(["2025-11-27", "2025-12-04"]);
});

test("months are counted over the turn of the year", () => {
  expect(shiftMonth({ year: 2025, month: 1 }, -1)).toEqual({ year: 2024, month: 12 });
  expect(shiftMonth({ year: 2025, month: 12 }, 2)).toEqual({ year: 2026, month: 2 });
});

test("a month back from the 31st is the last of the month before, a year back from a leap day the 28th", () => {
  expect(formatDay(shiftDayByMonths(day("2025-03-31"), -1))).toBe("2025-02-28");
  expect(formatDay(shiftYears(day("2024-02-29"), -1))).toBe("2023-02-28");
});

test.each([
  ["past", 8, 2025],
  ["past", 12, 2025],
  ["future", 3, 2026],
  ["unknown", 2, 2026],
  ["unknown", 9, 2025],
] as const)("in the %s, month %i is of %i", (tense, month, year) => {
  expect(yearOfMonth(month, { dct, tense })).toBe(year);
});

test("a day without a year is the nearest, and further off the one that the tense allows", () => {
  expect(yearOfDay(1, 5, { dct, tense: "past" })).toBe(2026);
  expect(yearOfDay(5, 9, { dct, tense: "past" })).toBe(2025);
  expect(yearOfDay(5, 9, { dct, tense: "future" })).toBe(2026);
});
