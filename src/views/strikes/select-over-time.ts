import { dayWords } from "../../dataset/date-words.ts";
import { type Day, type DayRange, dayOf, partsOf } from "../../dataset/days.ts";
import type { Bloc, Measure } from "../../dataset/schema.ts";
import { nounTitle, type ReportedClaim } from "./select-claims.ts";

/** Figures of one kind that one source gives about one side's attacks; `inner` is a figure drawn inside the other. */
export type Series = {
  key: string;
  bloc: Bloc;
  measure: Measure;
  inner: Measure | null;
  label: string;
  innerLabel: string;
};

/** One column of the chart: for each series that has one its highest claim, the one drawn inside it, and how many more there are. */
export type TimeBucket = DayRange & { label: string; bars: readonly TimeBar[] };

export type TimeBar = { series: Series; claim: ReportedClaim; inner: ReportedClaim | null; more: number };

/** What is counted of one noun over time: "Drones launched and intercepted". */
export type TimePanel = {
  key: string;
  title: string;
  series: readonly Series[];
  buckets: readonly TimeBucket[];
  hidden: number;
};

export type TimeUnit = "day" | "week" | "month" | "year";

const families: readonly (readonly Measure[])[] = [
  ["launched", "intercepted"],
  ["killed", "wounded", "casualties"],
  ["destroyed", "damaged"],
];
const MOST_PANELS = 6;
const MOST_SERIES = 6;
const MOST_COLUMNS = 40;
/** Days. */
const FAR_BACK = 60;

/** The unit of a column: days up to 31 of them, then weeks, months and years. */
export function unitFor({ first, last }: DayRange): TimeUnit {
  const days = last - first + 1;
  if (days <= 31) return "day";
  if (days <= 31 * 7) return "week";
  return days <= 366 * 3 ? "month" : "year";
}

/**
 * First and last day to which claims count, or null when none has a day. Up to a tenth of them are left out where they
 * lie more than two months before all others, so that one look back does not turn days into years.
 */
export function daysOfClaims(claims: readonly ReportedClaim[]): DayRange | null {
  const days = new Int32Array(claims.flatMap(({ day }) => (day === null ? [] : [day]))).sort();
  let start = 0;
  for (let at = 1; at <= days.length / 10; at++) if ((days[at] ?? 0) - (days[at - 1] ?? 0) > FAR_BACK) start = at;
  const first = days[start];
  const last = days.at(-1);
  return first === undefined || last === undefined ? null : { first, last };
}

/**
 * The claims over time, one panel for each noun and kind of measure. A column shows each series' highest single claim:
 * claims are never added up, since no source states such a sum.
 */
export function selectOverTime(claims: readonly ReportedClaim[]): { unit: TimeUnit; panels: TimePanel[] } {
  const days = daysOfClaims(claims);
  if (days === null) return { unit: "day", panels: [] };
  const unit = unitFor(days);
  const byFamily = new Map<string, ReportedClaim[]>();
  for (const claim of claims) {
    if (!isWithin(claim, days) || claim.strike.count === null || claim.whole !== null) continue;
    const key = `${claim.strike.what} ${familyOf(claim.strike.measure)}`;
    const family = byFamily.get(key);
    if (family) family.push(claim);
    else byFamily.set(key, [claim]);
  }
  const panels = [...byFamily]
    .sort(([, a], [, b]) => familyIndex(a) - familyIndex(b) || b.length - a.length)
    .slice(0, MOST_PANELS)
    .map(([key, family]) => panelOf(key, family, bucketsOver(days, unit)));
  return { unit, panels };
}

type Bucket = DayRange & { label: string };

function panelOf(key: string, claims: readonly ReportedClaim[], buckets: readonly Bucket[]): TimePanel {
  const bySource = new Map<string, ReportedClaim[]>();
  for (const claim of claims) {
    const source = seriesKey(claim);
    const own = bySource.get(source);
    if (own) own.push(claim);
    else bySource.set(source, [claim]);
  }
  const all = [...bySource.entries()].sort(([, a], [, b]) => b.length - a.length);
  const claimsOf = new Map(all);
  const series: Series[] = [];
  const nested = new Set<string>();
  for (const [source, own] of all) {
    const [lead] = own;
    if (!lead) continue;
    const innerKey = lead.strike.measure === "launched" ? seriesKey(lead, "intercepted") : null;
    const inner = innerKey === null ? undefined : claimsOf.get(innerKey);
    if (innerKey !== null && inner) nested.add(innerKey);
    series.push(seriesOf(source, lead, inner ? "intercepted" : null));
  }
  const shown = series.filter(({ key: own }) => !nested.has(own)).slice(0, MOST_SERIES);
  return {
    key,
    title: panelTitle(claims),
    series: shown,
    buckets: bucketsWithBars(buckets, shown, claimsOf),
    hidden: series.length - nested.size - shown.length,
  };
}

function bucketsWithBars(
  buckets: readonly Bucket[],
  series: readonly Series[],
  claimsOf: ReadonlyMap<string, ReportedClaim[]>,
): TimeBucket[] {
  const known = new Map<string, ReportedClaim[][]>();
  const claimsIn = (key: string, at: number): readonly ReportedClaim[] => {
    const own = known.get(key) ?? byBucket(claimsOf.get(key) ?? [], buckets);
    known.set(key, own);
    return own[at] ?? [];
  };
  return buckets.map((bucket, at) => ({
    ...bucket,
    bars: series.flatMap((own): TimeBar[] => {
      const { key, inner } = own;
      const claims = claimsIn(key, at);
      const claim = highest(claims);
      if (!claim) return [];
      const within = (inner === null ? [] : claimsIn(seriesKey(claim, inner), at)).filter(
        ({ day, strike }) => day === claim.day && (strike.count ?? 0) <= (claim.strike.count ?? 0),
      );
      return [{ series: own, claim, inner: highest(within) ?? null, more: claims.length - 1 }];
    }),
  }));
}

/** The claims of each bucket; the buckets stand in order and do not overlap. */
function byBucket(claims: readonly ReportedClaim[], buckets: readonly Bucket[]): ReportedClaim[][] {
  const byPlace: ReportedClaim[][] = buckets.map(() => []);
  for (const claim of claims) {
    let low = 0;
    let high = buckets.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((buckets[middle]?.last ?? 0) >= (claim.day ?? Number.NEGATIVE_INFINITY)) high = middle;
      else low = middle + 1;
    }
    const bucket = buckets[low];
    if (bucket && isWithin(claim, bucket)) byPlace[low]?.push(claim);
  }
  return byPlace;
}

function seriesOf(
  key: string,
  { strike, bloc, attackerName, claimantName }: ReportedClaim,
  inner: Measure | null,
): Series {
  const source = claimantName ?? "the article itself";
  const side = attackerName ? `attack by ${attackerName}` : "attacker not stated";
  return {
    key,
    bloc,
    measure: strike.measure,
    inner,
    label: `${strike.measure}, ${side} (${source})`,
    innerLabel: inner === null ? "" : `of them ${inner} (${source})`,
  };
}

function seriesKey({ strike }: ReportedClaim, measure: Measure = strike.measure): string {
  return `${measure} ${strike.attacker ?? ""} ${strike.claimant ?? ""}`;
}

function panelTitle(claims: readonly ReportedClaim[]): string {
  const [first] = claims;
  if (!first) return "";
  const used = new Set(claims.map(({ strike }) => strike.measure));
  const measures = (families.find((family) => family.includes(first.strike.measure)) ?? []).filter((measure) =>
    used.has(measure),
  );
  return `${nounTitle(first.strike.what)} ${measures.join(" and ")}, as claimed`;
}

function familyIndex([first]: readonly ReportedClaim[]): number {
  return first ? familyOf(first.strike.measure) : families.length;
}

function familyOf(measure: Measure): number {
  return families.findIndex((family) => family.includes(measure));
}

function isWithin({ day }: ReportedClaim, { first, last }: DayRange): boolean {
  return day !== null && day >= first && day <= last;
}

function highest(claims: readonly ReportedClaim[]): ReportedClaim | undefined {
  return claims.reduce<ReportedClaim | undefined>(
    (best, claim) => ((claim.strike.count ?? -1) > (best?.strike.count ?? -1) ? claim : best),
    undefined,
  );
}

function bucketsOver({ first, last }: DayRange, unit: TimeUnit): Bucket[] {
  const buckets: Bucket[] = [];
  for (let start = startOf(first, unit); start <= last; ) {
    const next = startAfter(start, unit);
    buckets.push({ first: start, last: next - 1, label: labelOf(start, unit) });
    start = next;
  }
  return buckets.slice(-MOST_COLUMNS);
}

function startOf(day: Day, unit: TimeUnit): Day {
  const { year, month, weekday } = partsOf(day);
  if (unit === "day") return day;
  if (unit === "week") return day - ((weekday + 6) % 7);
  return dayOf(year, unit === "month" ? month : 1, 1) ?? day;
}

function startAfter(start: Day, unit: TimeUnit): Day {
  if (unit === "day") return start + 1;
  if (unit === "week") return start + 7;
  const { year, month } = partsOf(start);
  const isLast = unit === "year" || month === 12;
  return dayOf(isLast ? year + 1 : year, isLast ? 1 : month + 1, 1) ?? start + 31;
}

function labelOf(start: Day, unit: TimeUnit): string {
  const { year } = partsOf(start);
  const [, ...date] = dayWords(start).split(" ");
  if (unit === "year") return String(year);
  return unit === "month" ? `${date[1]} ${year}` : date.join(" ");
}
