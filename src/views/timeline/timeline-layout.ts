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
    rowHeights: { talks: 21, statements: 14, strikes: 17, other: 16 },
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
  const shown = shownByLane(given);
  if (given.size === "expanded") return stackLanes(given, shown, sizes.expanded.rows);
  let layout: LaneLayout = { bands: [], height: 0 };
  for (const fewer of fewerRows) {
    layout = stackLanes(given, shown, { ...sizes.overview.rows, ...fewer });
    if (layout.height <= OVERVIEW_HEIGHT) break;
  }
  return layout;
}

type ShownByLane = Readonly<Record<Lane, readonly TimelineEntry[]>>;

/** The entries within the days shown, in one pass, since the lanes may be tried with several heights. */
function shownByLane({ entries, scale }: Given): ShownByLane {
  const { first, last } = scale.days;
  const shown: Record<Lane, TimelineEntry[]> = { talks: [], statements: [], strikes: [], other: [] };
  for (const entry of entries) if (entry.days.first <= last && entry.days.last >= first) shown[entry.lane].push(entry);
  return shown;
}

function stackLanes(
  { scale, size, labelOf }: Given,
  shown: ShownByLane,
  rows: Readonly<Record<Lane, number>>,
): LaneLayout {
  const { rowHeights, padding } = sizes[size];
  const bands: LaneBand[] = [];
  let top = HEAD;
  for (const lane of lanes) {
    if (lane === "other" && shown.other.length === 0) continue;
    const dots = size === "expanded" ? "listed" : "spread";
    const placed = placeLane(lane, shown[lane], { scale, labelOf, rows: rows[lane], dots });
    const rowHeight = placed.isListed ? LISTED_ROW : rowHeights[lane];
    const start = top + padding;
    const height = placed.rows * rowHeight + 2 * padding;
    bands.push({ ...placed, top, height, rowY: (row) => start + rowHeight * (row + 0.5) });
    top += height;
  }
  return { bands, height: top };
}
