import { describe, expect, it } from "vitest";
import { parseDay } from "../../dataset/days.ts";
import { placeLane } from "./place-marks.ts";
import type { Lane, TimelineEntry } from "./select-timeline.ts";
import { scaleOver } from "./time-scale.ts";

const day = (text: string) => parseDay(text) ?? Number.NaN;
const threeDays = scaleOver({ first: day("2025-03-03"), last: day("2025-03-05") }, 900, "day");

function entry(lane: Lane, from: string, part: Partial<TimelineEntry> & { to?: string } = {}): TimelineEntry {
  const { to = from, ...rest } = part;
  return {
    id: `${lane}-${from}`,
    items: [],
    lane,
    blocs: ["other"],
    days: { first: day(from), last: day(to) },
    precision: from === to ? "day" : "interval",
    status: "happened",
    told: 0,
    weight: 0,
    ...rest,
  };
}

const many = (count: number, make: (at: number) => TimelineEntry) => Array.from({ length: count }, (_, at) => make(at));
const options = { scale: threeDays, rows: 3, labelOf: () => "41 drones launched", dots: "spread" } as const;

describe("a lane of the timeline", () => {
  it("draws a date known to the day as a dot inside that day", () => {
    const { marks } = placeLane("statements", [entry("statements", "2025-03-04")], options);
    expect(marks).toMatchObject([{ kind: "dot", x: 450 }]);
  });

  it("draws a night as a bar from the middle of one day to the middle of the next", () => {
    const { marks } = placeLane("strikes", [entry("strikes", "2025-03-03", { to: "2025-03-04" })], options);
    expect(marks).toMatchObject([{ kind: "bar", x: 150, width: 300, label: { side: "after" } }]);
  });

  it("sets talks of one day side by side in its column", () => {
    const two = many(2, (at) => entry("talks", "2025-03-04", { id: `t${at}` }));
    const { marks } = placeLane("talks", two, options);
    expect(marks.map((mark) => [mark.row, mark.x > 300 && mark.x < 600])).toEqual([
      [0, true],
      [0, true],
    ]);
  });

  it("draws a month over all its days, not at one of them", () => {
    const march = entry("other", "2025-03-01", { to: "2025-03-31", precision: "month" });
    const { marks } = placeLane("other", [march], options);
    expect(marks).toMatchObject([{ kind: "bar", x: -600, width: 9300 }]);
  });

  it("bins hundreds of statements of one day into one mark with all of them", () => {
    const crowd = many(400, (at) => entry("statements", "2025-03-04", { id: `s${at}` }));
    const { marks } = placeLane("statements", crowd, options);
    expect(marks.map((mark) => (mark.kind === "bin" ? mark.entries.length : mark.kind))).toEqual([400]);
  });

  it("shows the highest figures and bins the rest when a night has many claims", () => {
    const crowd = many(50, (at) => entry("strikes", "2025-03-03", { to: "2025-03-04", id: `s${at}`, weight: at }));
    const { marks, rows } = placeLane("strikes", crowd, options);
    const bars = marks.flatMap((mark) => (mark.kind === "bar" ? [mark.entry.id] : []));
    const binned = marks.flatMap((mark) => (mark.kind === "bin" ? [mark.entries.length] : []));
    expect({ bars, binned, rows }).toEqual({ bars: ["s49", "s48"], binned: [48], rows: 3 });
  });

  it("lists a day’s statements with their words, cut to the column, where columns are wide", () => {
    const { marks, isListed } = placeLane(
      "statements",
      many(3, (at) => entry("statements", "2025-03-04", { id: `s${at}` })),
      {
        ...options,
        dots: "listed",
        labelOf: () => "Ada Lund: “We are close to what we came for, and we shall stay until it is done.”",
      },
    );
    const words = marks.map((mark) => (mark.kind === "dot" ? mark.label?.text.length : null));
    expect([isListed, marks.map(({ row }) => row), words]).toEqual([true, [0, 1, 2], [40, 40, 40]]);
  });

  it("never lets two marks of a row overlap", () => {
    const year = scaleOver({ first: day("2025-01-01"), last: day("2025-12-31") }, 900, "month");
    const crowd = many(60, (at) =>
      entry("statements", `2025-0${1 + (at % 9)}-${10 + (at % 17)}`, { id: `s${at}`, told: at }),
    );
    const { marks } = placeLane("statements", crowd, { ...options, scale: year });
    const ends = marks.map((mark) => {
      const half = mark.kind === "dot" ? 7 : mark.width / 2;
      const middle = mark.kind === "dot" ? mark.x : mark.x + half;
      return { row: mark.row, from: middle - half, to: middle + half };
    });
    const clashes = ends.filter((a) => ends.some((b) => a !== b && a.row === b.row && a.from < b.to && b.from < a.to));
    expect(clashes).toEqual([]);
  });

  it("draws few marks for a hundred thousand entries", () => {
    const year = scaleOver({ first: day("2025-01-01"), last: day("2025-12-31") }, 1200, "month");
    const crowd = many(100_000, (at) =>
      entry("strikes", "2025-01-01", {
        days: { first: year.days.first + (at % 365), last: year.days.first + (at % 365) },
        id: `s${at}`,
        weight: at % 97,
      }),
    );
    const { marks } = placeLane("strikes", crowd, { ...options, rows: 6, scale: year });
    expect(marks.length).toBeLessThan(120);
  });
});
