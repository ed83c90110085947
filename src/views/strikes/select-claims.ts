import { claimWords, pluralOf } from "../../dataset/claim-words.ts";
import type { DatasetIndex } from "../../dataset/dataset-index.ts";
import { type Day, type DayRange, rangeOf } from "../../dataset/days.ts";
import type { ClaimReports } from "../../dataset/group-claims.ts";
import { type Bloc, measures, type Strike } from "../../dataset/schema.ts";

/** A figure as one source claims it, with the reports that carry it. */
export type ReportedClaim = {
  /** The claim's first report: what choosing it opens. */
  strike: Strike;
  /** How many articles carry the figure. */
  reports: number;
  days: DayRange | null;
  /** The day to which it counts; a night counts to the day on which it ends. */
  day: Day | null;
  attackerName: string | null;
  /** The bloc of the side whose attack it was. */
  bloc: Bloc;
  /** Null when the article says it in its own voice. */
  claimantName: string | null;
  placeName: string | null;
  /** The figure that this one is a part of, which it is never added to. */
  whole: Strike | null;
};

/** The claims in order of day (the latest first), of measure, and of figure; a part stands right after its whole. */
export function selectClaims(index: DatasetIndex, grouped: readonly ClaimReports[]): ReportedClaim[] {
  const claimOf = new Map<string, string>();
  for (const reports of grouped) for (const { id } of reports) claimOf.set(id, reports[0].id);
  const byId = new Map(grouped.map((reports) => [reports[0].id, reports[0]]));
  const claims = grouped.map((reports) => {
    const whole = wholeOf(reports, index);
    const shownWhole = whole && (byId.get(claimOf.get(whole.id) ?? "") ?? whole);
    return reportedClaim(index, reports, shownWhole);
  });
  const parts = new Map<string, ReportedClaim[]>();
  const wholes: ReportedClaim[] = [];
  for (const claim of claims.sort(byDayMeasureAndCount)) {
    const wholeId = claim.whole && byId.has(claim.whole.id) ? claim.whole.id : null;
    if (wholeId === null) wholes.push(claim);
    else parts.set(wholeId, [...(parts.get(wholeId) ?? []), claim]);
  }
  const withParts = (claim: ReportedClaim): ReportedClaim[] => {
    const own = parts.get(claim.strike.id) ?? [];
    parts.delete(claim.strike.id);
    return [claim, ...own.flatMap(withParts)];
  };
  const ordered = wholes.flatMap(withParts);
  return [...ordered, ...[...parts.values()].flat()];
}

/** What is counted and what befell it, as a heading: "Drones launched", "Casualties", "People wounded". */
export function measureTitle({ what, measure }: Pick<Strike, "what" | "measure">): string {
  const words = claimWords({ what, measure, count: 2, countMax: null, qualifier: "exact" }).replace("2 ", "");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The counted noun as a heading: "Drones". */
export function nounTitle(what: string): string {
  const noun = pluralOf(what);
  return noun.charAt(0).toUpperCase() + noun.slice(1);
}

function reportedClaim(index: DatasetIndex, reports: ClaimReports, whole: Strike | null): ReportedClaim {
  const [strike] = reports;
  const days = strike.date === null ? null : rangeOf(strike.date);
  const attacker = strike.attacker === null ? undefined : index.actors.get(strike.attacker);
  const claimant = strike.claimant === null ? undefined : index.actors.get(strike.claimant);
  const place = strike.place === null ? undefined : index.places.get(strike.place);
  return {
    strike,
    reports: new Set(reports.map(({ document }) => document)).size,
    days,
    day: days && days.last - days.first <= 7 ? days.last : null,
    attackerName: attacker?.name ?? null,
    bloc: attacker?.bloc ?? "other",
    claimantName: claimant?.name ?? null,
    placeName: place?.name ?? null,
    whole,
  };
}

function wholeOf(reports: ClaimReports, index: DatasetIndex): Strike | null {
  for (const { partOf } of reports) {
    const item = partOf === null ? undefined : index.itemsById.get(partOf);
    if (item?.kind === "count") return item.record;
  }
  return null;
}

function byDayMeasureAndCount(a: ReportedClaim, b: ReportedClaim): number {
  return (
    (b.day ?? 0) - (a.day ?? 0) ||
    measures.indexOf(a.strike.measure) - measures.indexOf(b.strike.measure) ||
    (b.strike.count ?? -1) - (a.strike.count ?? -1)
  );
}
