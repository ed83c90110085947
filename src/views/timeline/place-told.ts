import type { TimelineEntry } from "./select-timeline.ts";
import type { TimeScale } from "./time-scale.ts";

/** One entry in the order of telling: a dot where `width` is 0, in pixels; `side` says whether it lies beyond an edge. */
export type ToldMark = { entry: TimelineEntry; x: number; width: number; side: "earlier" | "within" | "later" };

/** More than this are thinned to those where the telling changes its date. */
const MOST_ROWS = 300;
const EDGE = 9;

/** One row per entry in the order of telling; in a long article a run of one date keeps its first, then evenly fewer. */
export function placeTold(entries: readonly TimelineEntry[], scale: TimeScale): ToldMark[] {
  const ordered = [...entries].sort((a, b) => a.told - b.told);
  return thinned(ordered).map((entry) => {
    const { first, last } = entry.days;
    if (last < scale.days.first) return { entry, x: EDGE, width: 0, side: "earlier" };
    if (first > scale.days.last) return { entry, x: scale.width - EDGE, width: 0, side: "later" };
    if (first === last) return { entry, x: scale.x(first + 0.5), width: 0, side: "within" };
    const x = Math.max(0, scale.x(first + 0.2));
    return { entry, x, width: Math.max(6, Math.min(scale.width, scale.x(last + 0.8)) - x), side: "within" };
  });
}

function thinned(ordered: readonly TimelineEntry[]): readonly TimelineEntry[] {
  if (ordered.length <= MOST_ROWS) return ordered;
  const turns = ordered.filter(({ days }, at) => {
    const before = ordered[at - 1]?.days;
    return before?.first !== days.first || before.last !== days.last;
  });
  const every = Math.ceil(turns.length / MOST_ROWS);
  return turns.filter((_, at) => at % every === 0);
}
