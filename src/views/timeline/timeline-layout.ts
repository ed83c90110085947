import { type PlacedLane, placeLane } from "./place-marks.ts";
import { lanes, type TimelineEntry } from "./select-timeline.ts";
import type { TimeScale } from "./time-scale.ts";

/** A lane's place in the drawing: its top, its height and the middle of each row, in pixels. */
export type LaneBand = PlacedLane & { top: number; height: number; rowY: (row: number) => number };

const HEAD = 22;
const LISTED_ROW = 19;
const sizes = {
  overview: {
    rows: { talks: 2, statements: 2, strikes: 3, other: 1 },
    rowHeights: { talks: 21, statements: 14, strikes: 16, other: 16 },
    padding: 3,
  },
  expanded: {
    rows: { talks: 4, statements: 24, strikes: 12, other: 8 },
    rowHeights: { talks: 24, statements: 15, strikes: 19, other: 19 },
    padding: 6,
  },
} as const;

/** Stacks the lanes below the head of the columns; the last lane is left out where it would be empty. */
export function layOutLanes(given: {
  entries: readonly TimelineEntry[];
  scale: TimeScale;
  size: keyof typeof sizes;
  labelOf: (entry: TimelineEntry) => string;
}): { bands: readonly LaneBand[]; height: number } {
  const bands: LaneBand[] = [];
  const { rows, rowHeights, padding } = sizes[given.size];
  let top = HEAD;
  const { first, last } = given.scale.days;
  const hasOther = given.entries.some(({ lane, days }) => lane === "other" && days.first <= last && days.last >= first);
  for (const lane of lanes) {
    if (lane === "other" && !hasOther) continue;
    const placed = placeLane(lane, given.entries, {
      scale: given.scale,
      labelOf: given.labelOf,
      rows: rows[lane],
      dots: given.size === "expanded" ? "listed" : "spread",
    });
    const rowHeight = placed.isListed ? LISTED_ROW : rowHeights[lane];
    const start = top + padding;
    const height = placed.rows * rowHeight + 2 * padding;
    bands.push({ ...placed, top, height, rowY: (row) => start + rowHeight * (row + 0.5) });
    top += height;
  }
  return { bands, height: top };
}
