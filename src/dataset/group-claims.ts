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
    const days = strike.date === null ? null : rangeOf(strike.date);
    const group: [Strike, ...Strike[]] = [strike];
    if (days === null || strike.count === null) {
      groups.push(group);
      continue;
    }
    const key = keyOf(strike);
    const known = open.get(key) ?? [];
    const same = known.find((other) => days.first <= other.days.last && days.last >= other.days.first);
    if (same) {
      same.group.push(strike);
      continue;
    }
    open.set(key, [...known, { days, group }]);
    groups.push(group);
  }
  return groups;
}

function keyOf({ measure, what, count, countMax, claimant, place }: Strike): string {
  return JSON.stringify([measure, what, count, countMax, claimant, place]);
}
