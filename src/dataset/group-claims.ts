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
  const open = new Map<string, { days: DayRange; group: [Strike, ...Strike[]] }[]>();
  for (const strike of strikes) {
    const { days, key } = figureOf(strike);
    const group: [Strike, ...Strike[]] = [strike];
    if (days === null || key === null) {
      groups.push(group);
      continue;
    }
    const known = open.get(key);
    const same = known?.find((other) => days.first <= other.days.last && days.last >= other.days.first);
    if (same) {
      same.group.push(strike);
      continue;
    }
    if (known) known.push({ days, group });
    else open.set(key, [{ days, group }]);
    groups.push(group);
  }
  return groups;
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
