import { type PlacedLane, placeLane } from "./place-marks.ts";
import { type Lane, lanes, type TimelineEntry } from "./select-timeline.ts";
import type { TimeScale } from "./time-scale.ts";

/** A lane's place in the drawing: its top, its height and the middle of each row, in pixels. */
export type LaneBand = PlacedLane & { top: number; height: number; rowY: (row: number) => number };

export type LaneLayout = { bands: readonly LaneBand[]; height: number };

type Given = {
  entries: readonly TimelineEntry[];
  scale: TimeScale;
  size: keyof typeof sizes;
  labelOf: (entry: TimelineEntry) => string;
};

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
/** The overview's card has room for so many pixels; fewer rows are tried until the lanes fit. */
const OVERVIEW_HEIGHT = 164;
const fewerRows = [{}, { talks: 1 }, { talks: 1, strikes: 2 }] as const;

/** Stacks the lanes below the head of the columns; the last lane is left out where it would be empty. */
export function layOutLanes(given: Given): LaneLayout {
  if (given.size === "expanded") return stackLanes(given, sizes.expanded.rows);
  let layout: LaneLayout = { bands: [], height: 0 };
  for (const fewer of fewerRows) {
    layout = stackLanes(given, { ...sizes.overview.rows, ...fewer });
    if (layout.height <= OVERVIEW_HEIGHT) break;
  }
  return layout;
}

function stackLanes({ entries, scale, size, labelOf }: Given, rows: Readonly<Record<Lane, number>>): LaneLayout {
  const { rowHeights, padding } = sizes[size];
  const { first, last } = scale.days;
  const hasOther = entries.some(({ lane, days }) => lane === "other" && days.first <= last && days.last >= first);
  const bands: LaneBand[] = [];
  let top = HEAD;
  for (const lane of lanes) {
    if (lane === "other" && !hasOther) continue;
    const dots = size === "expanded" ? "listed" : "spread";
    const placed = placeLane(lane, entries, { scale, labelOf, rows: rows[lane], dots });
    const rowHeight = placed.isListed ? LISTED_ROW : rowHeights[lane];
    const start = top + padding;
    const height = placed.rows * rowHeight + 2 * padding;
    bands.push({ ...placed, top, height, rowY: (row) => start + rowHeight * (row + 0.5) });
    top += height;
  }
  return { bands, height: top };
}
