import { type DayRange, rangeOf } from "./days.ts";
import type { Strike } from "./schema.ts";
import { daysOfCode, NONE, type Tables } from "./tables.ts";

/** The records of one claim in the order given, the first leading. */
export type ClaimReports = readonly [Strike, ...Strike[]];

/**
 * Counts the same figure once: records of the same measure, what, count, claimant and place whose dates overlap are one
 * claim in several reports. A record without a number or a date stands alone, since nothing says that it is the same.
 */
export function groupClaims(strikes: readonly Strike[]): ClaimReports[] {
  return groupFigures(strikes, figureOf);
}

/** The same for rows of the table of strikes, from columns alone. */
export function groupClaimRows({ strikes, dates }: Tables): readonly (readonly number[])[] {
  const days = dates.edtf.map((_, code) => daysOfCode(dates, code));
  const { measure, what, count, countMax, claimant, place, date } = strikes;
  return groupFigures(
    Array.from({ length: strikes.size }, (_, row) => row),
    (row) => ({
      days: days[date[row] ?? NONE] ?? null,
      key: Number.isNaN(count[row])
        ? null
        : `${measure[row]} ${what[row]} ${count[row]} ${countMax[row]} ${claimant[row]} ${place[row]}`,
    }),
  );
}

function groupFigures<Report>(
  reports: readonly Report[],
  figureOf: (report: Report) => Figure,
): [Report, ...Report[]][] {
  const groups: [Report, ...Report[]][] = [];
  const open = new Map<string, OpenGroups<Report>>();
  for (const report of reports) {
    const { days, key } = figureOf(report);
    const group: [Report, ...Report[]] = [report];
    if (days === null || key === null) {
      groups.push(group);
      continue;
    }
    const known = open.get(key) ?? { byDay: new Map(), all: [] };
    open.set(key, known);
    const same = firstOverlapping(known, days);
    if (same) {
      same.group.push(report);
      continue;
    }
    addOpen(known, { days, group, order: groups.length });
    groups.push(group);
  }
  return groups;
}

/** Groups of one figure: all of them, and by each day that they cover the first that does. */
type OpenGroups<Report> = { byDay: Map<number, OpenGroup<Report>>; all: OpenGroup<Report>[] };
type OpenGroup<Report> = { days: DayRange; group: [Report, ...Report[]]; order: number };

/** A longer range is compared with all groups instead of being looked up day by day. */
const SHORT = 40;

function firstOverlapping<Report>(
  { byDay, all }: OpenGroups<Report>,
  { first, last }: DayRange,
): OpenGroup<Report> | undefined {
  if (last - first > SHORT) return all.find(({ days }) => first <= days.last && last >= days.first);
  let found: OpenGroup<Report> | undefined;
  for (let day = first; day <= last; day++) {
    const other = byDay.get(day);
    if (other && (found === undefined || other.order < found.order)) found = other;
  }
  return found;
}

function addOpen<Report>({ byDay, all }: OpenGroups<Report>, group: OpenGroup<Report>): void {
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
