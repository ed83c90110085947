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
  const leads = new Set(grouped.map(([lead]) => lead));
  const leadOf = new Map<Strike, Strike>();
  for (const [lead, ...others] of grouped) for (const other of others) leadOf.set(other, lead);
  const claims = grouped.map((reports) => {
    const whole = wholeOf(reports, index);
    return reportedClaim(index, reports, whole && (leadOf.get(whole) ?? whole));
  });
  const parts = new Map<Strike, ReportedClaim[]>();
  const wholes: ReportedClaim[] = [];
  for (const claim of inOrder(claims)) {
    const own = claim.whole === null ? undefined : parts.get(claim.whole);
    if (claim.whole === null || !leads.has(claim.whole)) wholes.push(claim);
    else if (own) own.push(claim);
    else parts.set(claim.whole, [claim]);
  }
  const ordered: ReportedClaim[] = [];
  const addWithParts = (claim: ReportedClaim) => {
    ordered.push(claim);
    const own = parts.get(claim.strike);
    if (!own) return;
    parts.delete(claim.strike);
    own.forEach(addWithParts);
  };
  wholes.forEach(addWithParts);
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

/** Made once for a record: each change of a filter selects from tens of thousands. */
type Known = { claims: Map<Strike, ReportedClaim>; wholes: Map<string, Strike | null> };
const knownOf = new WeakMap<DatasetIndex, Known>();

function knownIn(index: DatasetIndex): Known {
  const known = knownOf.get(index) ?? { claims: new Map(), wholes: new Map() };
  knownOf.set(index, known);
  return known;
}

function reportedClaim(index: DatasetIndex, reports: ClaimReports, whole: Strike | null): ReportedClaim {
  const { claims } = knownIn(index);
  const [strike, second] = reports;
  const count = second ? new Set(reports.map(({ document }) => document)).size : 1;
  const known = claims.get(strike);
  if (known && known.reports === count && known.whole === whole) return known;
  const claim = { ...claimOf(index, strike), reports: count, whole };
  claims.set(strike, claim);
  return claim;
}

function claimOf(index: DatasetIndex, strike: Strike): Omit<ReportedClaim, "reports" | "whole"> {
  const days = strike.date === null ? null : rangeOf(strike.date);
  const attacker = strike.attacker === null ? undefined : index.actors.get(strike.attacker);
  const claimant = strike.claimant === null ? undefined : index.actors.get(strike.claimant);
  const place = strike.place === null ? undefined : index.places.get(strike.place);
  return {
    strike,
    days,
    day: days && days.last - days.first <= 7 ? days.last : null,
    attackerName: attacker?.name ?? null,
    bloc: attacker?.bloc ?? "other",
    claimantName: claimant?.name ?? null,
    placeName: place?.name ?? null,
  };
}

function wholeOf(reports: ClaimReports, index: DatasetIndex): Strike | null {
  for (const { partOf } of reports) {
    const whole = partOf === null ? null : strikeOf(index, partOf);
    if (whole) return whole;
  }
  return null;
}

function strikeOf(index: DatasetIndex, id: string): Strike | null {
  const { wholes } = knownIn(index);
  const known = wholes.get(id);
  if (known !== undefined) return known;
  const item = index.itemsById.get(id);
  const strike = item?.kind === "count" ? item.record : null;
  wholes.set(id, strike);
  return strike;
}

/** A list a day is sorted, which is quicker than to compare tens of thousands with each other. */
function inOrder(claims: readonly ReportedClaim[]): ReportedClaim[] {
  const byDay = new Map<Day, ReportedClaim[]>();
  for (const claim of claims) {
    const list = byDay.get(claim.day ?? 0);
    if (list) list.push(claim);
    else byDay.set(claim.day ?? 0, [claim]);
  }
  const days = [...byDay.keys()].sort((a, b) => b - a);
  return days.flatMap((day) => byDay.get(day)?.sort(byMeasureAndCount) ?? []);
}

function byMeasureAndCount({ strike: a }: ReportedClaim, { strike: b }: ReportedClaim): number {
  return measures.indexOf(a.measure) - measures.indexOf(b.measure) || (b.count ?? -1) - (a.count ?? -1);
}
