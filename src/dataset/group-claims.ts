import { type DayRange, rangeOf } from "./days.ts";
import type { Strike } from "./schema.ts";

/** The records of one claim in the order given, the first leading. */
export type ClaimReports = readonly [Strike, ...Strike[]];

/**
 * Counts the same figure once: records of the same measure, what, count, claimant and place whose dates overlap are one
 * claim in several reports. A record without a number or a date stands alone, since nothing says that it is the same.
 */
export function groupClaims(strikes: readonly Strike[]): ClaimReports[] {
  const groups: [Strike, ...Strike[]][] = [];
  const open = new Map<string, OpenGroups>();
  for (const strike of strikes) {
    const { days, key } = figureOf(strike);
    const group: [Strike, ...Strike[]] = [strike];
    if (days === null || key === null) {
      groups.push(group);
      continue;
    }
    const known = open.get(key) ?? { byDay: new Map(), all: [] };
    open.set(key, known);
    const same = firstOverlapping(known, days);
    if (same) {
      same.group.push(strike);
      continue;
    }
    addOpen(known, { days, group, order: groups.length });
    groups.push(group);
  }
  return groups;
}

/** Groups of one figure: all of them, and by each day that they cover the first that does. */
type OpenGroups = { byDay: Map<number, OpenGroup>; all: OpenGroup[] };
type OpenGroup = { days: DayRange; group: [Strike, ...Strike[]]; order: number };

/** A longer range is compared with all groups instead of being looked up day by day. */
const SHORT = 40;

function firstOverlapping({ byDay, all }: OpenGroups, { first, last }: DayRange): OpenGroup | undefined {
  if (last - first > SHORT) return all.find(({ days }) => first <= days.last && last >= days.first);
  let found: OpenGroup | undefined;
  for (let day = first; day <= last; day++) {
    const other = byDay.get(day);
    if (other && (found === undefined || other.order < found.order)) found = other;
  }
  return found;
}

function addOpen({ byDay, all }: OpenGroups, group: OpenGroup): void {
  all.push(group);
  for (let day = group.days.first; day <= group.days.last; day++) if (!byDay.has(day)) byDay.set(day, group);
}

/** What tells a figure from others: its days, and a key of all else; null where it has none. */
type Figure = { days: DayRange | null; key: string | null };

/** Read once a record: each change of a filter groups tens of thousands of them anew. */
const figures = new WeakMap<Strike, Figure>();

function figureOf(strike: Strike): Figure {
  const known = figures.get(strike);
  if (known) return known;
  const days = strike.date === null ? null : rangeOf(strike.date);
  const figure = { days, key: strike.count === null ? null : keyOf(strike) };
  figures.set(strike, figure);
  return figure;
}

function keyOf({ measure, what, count, countMax, claimant, place }: Strike): string {
  return [measure, what, count, countMax, claimant, place].join("\n");
}
