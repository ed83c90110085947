import { describe, expect, it } from "vitest";
import { formatDay, parseDay } from "../../dataset/days.ts";
import { columnAt, columnsOver, daysToShow, movedBy, scaleOver, zoomFor } from "./time-scale.ts";

const day = (text: string) => parseDay(text) ?? Number.NaN;
const range = (first: string, last: string) => ({ first: day(first), last: day(last) });
const words = ({ first, last }: { first: number; last: number }) => [formatDay(first), formatDay(last)];

describe("columns", () => {
  it("start weeks on Monday", () => {
    expect(words(columnAt(day("2025-03-05"), "week"))).toEqual(["2025-03-03", "2025-03-09"]);
  });

  it("know the leap day", () => {
    expect(words(columnAt(day("2024-02-10"), "month"))).toEqual(["2024-02-01", "2024-02-29"]);
  });

  it("end a year in December", () => {
    expect(words(columnAt(day("2024-02-10"), "year"))).toEqual(["2024-01-01", "2024-12-31"]);
  });

  it("are labelled with weekday, span or name", () => {
    const labels = (zoom: "day" | "week" | "month" | "year") =>
      columnsOver(range("2025-12-30", "2026-01-05"), zoom).map(({ label }) => label);
    expect([labels("day")[0], labels("week")[0], labels("month"), labels("year")]).toEqual([
      "Tue 30 Dec",
      "29 Dec – 4 Jan",
      ["Dec 2025", "Jan 2026"],
      ["2025", "2026"],
    ]);
  });
});

describe("the days shown", () => {
  it("are three at least", () => {
    expect(words(daysToShow(range("2025-03-04", "2025-03-04"), "day", 900))).toEqual(["2025-03-03", "2025-03-05"]);
  });

  it("are all that matters when it fits", () => {
    expect(words(daysToShow(range("2025-03-02", "2025-03-06"), "day", 900))).toEqual(["2025-03-02", "2025-03-06"]);
  });

  it("are as many as fit round the middle when it does not", () => {
    const { first, last } = daysToShow(range("2025-01-01", "2025-03-31"), "day", 900);
    expect(last - first + 1).toBe(6);
  });

  it("move by whole columns and back", () => {
    const shown = range("2024-01-01", "2024-03-31");
    const later = movedBy(shown, 2, "month");
    expect([words(later), words(movedBy(later, -2, "month"))]).toEqual([
      ["2024-03-01", "2024-05-31"],
      ["2024-01-01", "2024-03-31"],
    ]);
  });
});

describe("the scale", () => {
  it("finds the day under each pixel of its column", () => {
    const scale = scaleOver(range("2025-03-03", "2025-03-05"), 900, "day");
    expect([0, 299, 300, 899, 2000, -5].map((x) => scale.dayAt(x) - day("2025-03-03"))).toEqual([0, 0, 1, 2, 2, 0]);
  });

  it.each([
    ["2025-03-01", "2025-03-10", "day"],
    ["2025-03-01", "2025-04-10", "week"],
    ["2025-03-01", "2026-03-10", "month"],
    ["2020-03-01", "2026-03-10", "year"],
  ])("from %s to %s is read by the %s", (first, last, zoom) => {
    expect(zoomFor(range(first, last))).toBe(zoom);
  });
});
