import { figureWords, shortFigure } from "../../dataset/claim-words.ts";
import type { Item } from "../../dataset/dataset-index.ts";
import type { DayRange } from "../../dataset/days.ts";
import { formatForReader } from "../../dataset/format-date.ts";
import { type Bloc, measures, type Strike } from "../../dataset/schema.ts";
import { measureTitle, type ReportedClaim } from "./select-claims.ts";

/** A row of the chart: a heading, a claim with its bar, or a figure that one side does not state. */
export type BarRow =
  | { kind: "heading"; key: string; title: string; hidden: number }
  | { kind: "claim"; key: string; claim: ReportedClaim; label: string; source: string }
  | { kind: "notStated"; key: string; label: string; bloc: Bloc };

export type StrikeItem = Extract<Item, { kind: "count" }>;

export type Grouping = "measure" | "claimant" | "place";

/** Most bars of a group; the rest are in the table. */
const MOST_BARS = 8;
const MOST_GROUPS = 14;
/** Days that count as the latest. */
const RECENT = 7;
const NO_CLAIMANT = "No claimant stated";
const NO_PLACE = "No place stated";

/**
 * The claims as rows of bars under headings. By measure, the claims of both sides stand side by side, and where one
 * side's figure is known and the other's is not, a row says "not stated".
 */
export function selectBars(claims: readonly ReportedClaim[], grouping: Grouping): BarRow[] {
  const groups = new Map<string, ReportedClaim[]>();
  for (const claim of ordered(claims, grouping)) {
    const title = titleOf(claim, grouping);
    const group = groups.get(title);
    if (group) group.push(claim);
    else groups.set(title, [claim]);
  }
  const isManyDays = new Set(claims.map(({ day }) => day)).size > 1;
  const shown = [...groups].slice(0, MOST_GROUPS);
  return shown.flatMap(([title, group]) => [
    { kind: "heading", key: `heading ${title}`, title, hidden: Math.max(0, group.length - MOST_BARS) } as const,
    ...group.slice(0, MOST_BARS).map((claim) => barOf(claim, { grouping, isManyDays })),
    ...(grouping === "measure" ? notStated(group, claims) : []),
  ]);
}

/** From so many strike counts on the overview's few rows are sought among the latest days first. */
const MANY = 2000;
/** Days before the latest ones from which a report may still lead a claim of these. */
const OVERLAP = 8;

/**
 * The strike counts of the latest days, among which the overview's few rows are looked for first, or null where there are
 * not so many: to group and sort tens of thousands would make each filter wait.
 */
export function latestStrikes(items: readonly StrikeItem[]): Strike[] | null {
  if (items.length < MANY) return null;
  const latest = items.reduce((last, { days }) => Math.max(last, dayOf(days)), 0);
  return items.filter(({ days }) => dayOf(days) >= latest - RECENT - OVERLAP).map(({ record }) => record);
}

function dayOf(days: DayRange | null): number {
  return days === null || days.last - days.first > 7 ? 0 : days.last;
}

/** The few rows for the overview: each claim with what it counts; the latest days' highest first, parts left out. */
export function selectCompactBars(claims: readonly ReportedClaim[], most: number): BarRow[] {
  const isManyDays = claims.some(({ day }) => day !== claims[0]?.day);
  const latest = claims.reduce((last, { day }) => Math.max(last, day ?? 0), 0);
  const ageOf = ({ day }: ReportedClaim) => Math.max(RECENT, latest - (day ?? 0));
  const best = new Map<number, ReportedClaim[]>();
  for (const claim of claims) {
    if (claim.whole !== null || claim.strike.count === null) continue;
    const list = best.get(ageOf(claim));
    if (list) list.push(claim);
    else best.set(ageOf(claim), [claim]);
  }
  const shown: ReportedClaim[] = [];
  for (const age of [...best.keys()].sort((a, b) => a - b)) {
    if (shown.length >= most) break;
    const list = best.get(age) ?? [];
    shown.push(...list.sort((a, b) => (b.strike.count ?? 0) - (a.strike.count ?? 0)).slice(0, most - shown.length));
  }
  return shown.map((claim) => {
    const date = isManyDays && claim.strike.date !== null ? formatForReader(claim.strike.date) : null;
    return {
      kind: "claim",
      key: claim.strike.id,
      claim,
      label: measureTitle(claim.strike),
      source: [claim.claimantName ?? "the article itself", claim.placeName, date].filter(Boolean).join(", "),
    };
  });
}

/** Whether one bar dwarfs the rest so that a logarithmic axis helps: the highest is 20 times the middle one or more. */
export function isOneDwarfing(claims: readonly ReportedClaim[]): boolean {
  const counts = new Float64Array(claims.length);
  let length = 0;
  for (const { strike } of claims) if (strike.count !== null) counts[length++] = strike.count;
  const sorted = counts.subarray(0, length).sort();
  const middle = sorted[Math.floor((length - 1) / 2)];
  const highest = sorted.at(-1);
  return middle !== undefined && highest !== undefined && highest >= 20 * Math.max(1, middle);
}

/** What stands at a bar's end: "111", "116+", "~500", "“several”", and "part of 116" for a part. */
export function figureLabel({ strike, whole }: ReportedClaim): string {
  const figure = shortFigure(strike) ?? `“${countedWords({ strike })}”, no number`;
  return whole ? `${figure} · ${partWords(whole)}` : figure;
}

/** "part of 116", or "part of another figure" when that has no number. */
export function partWords(whole: ReportedClaim["strike"]): string {
  return whole.count === null ? "part of another figure" : `part of ${shortFigure(whole)}`;
}

/** A claim's name as it is read out: "111 drones launched, attack by Russia, claimed by …, 2–3 Dec 2025, 4 reports". */
export function claimName(claim: ReportedClaim): string {
  const { strike, attackerName, claimantName, placeName, reports, whole } = claim;
  return [
    `${measureTitle(strike)}: ${strike.count === null ? `“${countedWords(claim)}”, no number stated` : figureWords(strike)}`,
    whole && partWords(whole),
    attackerName && `attack by ${attackerName}`,
    claimantName ? `claimed by ${claimantName}` : "in the article’s own voice",
    placeName,
    strike.date === null ? "date not stated" : formatForReader(strike.date),
    reports > 1 && `${reports} reports`,
    ...strike.notes.map(({ message }) => message),
  ]
    .filter(Boolean)
    .join(", ");
}

function countedWords({ strike }: Pick<ReportedClaim, "strike">): string {
  const { exact, start, countSpan } = strike;
  return exact.slice(countSpan.start - start, countSpan.end - start).trim() || "some";
}

function barOf(claim: ReportedClaim, given: { grouping: Grouping; isManyDays: boolean }): BarRow {
  const { strike, claimantName, placeName, attackerName, reports } = claim;
  const date = given.isManyDays && strike.date !== null ? formatForReader(strike.date) : null;
  const claimant = claimantName ?? "the article itself";
  const byMeasure = given.grouping === "measure";
  const label = byMeasure ? (attackerName ? `attack by ${attackerName}` : "attacker not stated") : measureTitle(strike);
  const source =
    given.grouping === "claimant" ? [placeName, date] : byMeasure ? [claimant, placeName, date] : [claimant, date];
  const carried = reports > 1 ? `${reports} reports` : null;
  return {
    kind: "claim",
    key: strike.id,
    claim,
    label,
    source: [...source, carried].filter(Boolean).join(", "),
  };
}

/** The sides that state another figure of the same noun, but not this one. */
function notStated(group: readonly ReportedClaim[], claims: readonly ReportedClaim[]): BarRow[] {
  const [first] = group;
  if (!first) return [];
  const stated = new Set(group.map(({ strike }) => strike.attacker));
  const sides = new Map<string, ReportedClaim>();
  for (const claim of claims) {
    const { attacker, what } = claim.strike;
    if (attacker !== null && what === first.strike.what && !stated.has(attacker)) sides.set(attacker, claim);
  }
  return [...sides].map(([attacker, { attackerName, bloc }]) => ({
    kind: "notStated",
    key: `not stated ${measureTitle(first.strike)} ${attacker}`,
    label: `attack by ${attackerName}`,
    bloc,
  }));
}

function ordered(claims: readonly ReportedClaim[], grouping: Grouping): readonly ReportedClaim[] {
  const order = measures as readonly string[];
  if (grouping === "measure")
    return [...claims].sort((a, b) => order.indexOf(a.strike.measure) - order.indexOf(b.strike.measure));
  const sizes = new Map<string, number>();
  for (const claim of claims) {
    const title = titleOf(claim, grouping);
    sizes.set(title, (sizes.get(title) ?? 0) + 1);
  }
  sizes.set(grouping === "claimant" ? NO_CLAIMANT : NO_PLACE, 0);
  return [...claims].sort((a, b) => (sizes.get(titleOf(b, grouping)) ?? 0) - (sizes.get(titleOf(a, grouping)) ?? 0));
}

function titleOf({ strike, claimantName, placeName }: ReportedClaim, grouping: Grouping): string {
  if (grouping === "measure") return measureTitle(strike);
  return grouping === "claimant" ? (claimantName ?? NO_CLAIMANT) : (placeName ?? NO_PLACE);
}
