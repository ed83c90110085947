import type { DatasetIndex, Item } from "../../dataset/dataset-index.ts";
import { type Day, type DayRange, parseDay } from "../../dataset/days.ts";
import type { ClaimReports } from "../../dataset/group-claims.ts";
import type { Bloc, Strike } from "../../dataset/schema.ts";

export const lanes = ["talks", "statements", "strikes", "other"] as const;
export type Lane = (typeof lanes)[number];

/** How well a date is known; a month or a year never pretends to a day. */
export type Precision = "day" | "interval" | "month" | "year";

/** One thing on the timeline: an item, or all counts and strikes of one sentence or claim. */
export type TimelineEntry = {
  /** The first item's id: what choosing the entry opens. */
  id: string;
  items: readonly Item[];
  lane: Lane;
  /** Blocs of those who speak, meet or attack, the first named first. */
  blocs: readonly Bloc[];
  days: DayRange;
  precision: Precision;
  status: "happened" | "planned" | "uncertain";
  /** Place in the order of telling. */
  told: number;
  /** What is drawn first where room is short: the highest figure of a strike. */
  weight: number;
};

export type Timeline = {
  entries: readonly TimelineEntry[];
  /** Items whose date the article does not state. */
  undated: readonly Item[];
};

/** Puts items, given in order of telling, on the lanes of the timeline. */
export type SelectTimeline = (items: readonly Item[]) => Timeline;

/** One list for each bloc, shared by all entries of one actor. */
const blocAlone: Readonly<Record<Bloc, readonly Bloc[]>> = {
  ukraine: ["ukraine"],
  russia: ["russia"],
  us: ["us"],
  europe: ["europe"],
  other: ["other"],
};

const laneOf: Readonly<Record<Item["kind"], Lane>> = {
  talks: "talks",
  quote: "statements",
  reported: "statements",
  statement: "statements",
  count: "strikes",
  strike: "strikes",
  aid: "other",
  exchange: "other",
  other: "other",
};

/**
 * Prepares the timeline of a dataset, so that each selection from it is a pass over its items. The counts and strike
 * events of a sentence are one entry, and so are sentences that lead with the same claim.
 */
export function prepareTimeline(index: DatasetIndex, claims: readonly ClaimReports[]): SelectTimeline {
  const keys = entryKeysOf(index, claims);
  const ofOne = new Map<Item, TimelineEntry>();
  const toldOf = new Map<Item, number>();
  index.items.forEach((item, told) => {
    if (item.days === null) return;
    toldOf.set(item, told);
    if (keys.has(item.record.id)) return;
    const entry = entryOf(index, [item], told);
    if (entry) ofOne.set(item, entry);
  });
  return (items) => {
    const entries: TimelineEntry[] = [];
    const undated: Item[] = [];
    const grouped = new Map<string, [Item, ...Item[]]>();
    for (const item of items) {
      const entry = ofOne.get(item);
      if (entry) entries.push(entry);
      else if (item.days === null) undated.push(item);
      else {
        const key = keys.get(item.record.id) ?? item.record.id;
        const group = grouped.get(key);
        if (group) group.push(item);
        else grouped.set(key, [item]);
      }
    }
    for (const group of grouped.values()) {
      const entry = entryOf(index, group, toldOf.get(group[0]) ?? 0);
      if (entry) entries.push(entry);
    }
    return { entries, undated };
  };
}

/** The days the story itself is about: those of the entries dated to within two weeks, near the articles' own days. */
export function storyDays(index: DatasetIndex, entries: readonly TimelineEntry[]): DayRange {
  const present = presentDays(index);
  let story: DayRange | null = null;
  for (const { days, precision } of entries) {
    const isClose = days.last >= present.first - 3 && days.first <= present.last + 3;
    if (!isClose || (precision !== "day" && days.last - days.first > 13) || isVague(precision)) continue;
    story = story
      ? { first: Math.min(story.first, days.first), last: Math.max(story.last, days.last) }
      : { first: days.first, last: days.last };
  }
  return story ?? present;
}

/** From the earliest to the latest day that an item or a time expression names, the articles' own days included. */
export function wholeSpan(index: DatasetIndex, ranges: readonly DayRange[]): DayRange {
  const span = presentDays(index);
  for (const { first, last } of ranges) {
    if (first < span.first) span.first = first;
    if (last > span.last) span.last = last;
  }
  return span;
}

/** First and last day that the articles treat as their present. */
function presentDays(index: DatasetIndex): DayRange {
  let first: Day | null = null;
  let last: Day | null = null;
  for (const { dct } of index.tables.documents) {
    const day = parseDay(dct);
    if (day === null) continue;
    if (first === null || day < first) first = day;
    if (last === null || day > last) last = day;
  }
  return { first: first ?? 0, last: last ?? 0 };
}

/** Whether the date is known to the month or year only. */
export function isVague(precision: Precision): boolean {
  return precision === "month" || precision === "year";
}

/** By item id, what the item shares with the others of its entry; items that stand alone are left out. */
function entryKeysOf(index: DatasetIndex, claims: readonly ClaimReports[]): ReadonlyMap<string, string> {
  const claimOf = new Map<string, string>();
  for (const reports of claims) for (const { id } of reports) claimOf.set(id, reports[0].id);
  const leading = new Map<string, Strike>();
  for (const strike of index.dataset.strikes) {
    const sentence = sentenceKey(strike);
    const known = leading.get(sentence);
    if (!known || (strike.count ?? 0) > (known.count ?? 0)) leading.set(sentence, strike);
  }
  const keys = new Map<string, string>();
  for (const { kind, record } of index.items) {
    if (kind !== "count" && kind !== "strike") continue;
    const leader = leading.get(sentenceKey(record));
    if (leader) keys.set(record.id, claimOf.get(leader.id) ?? leader.id);
  }
  return keys;
}

function entryOf(index: DatasetIndex, group: [Item, ...Item[]], told: number): TimelineEntry | null {
  const [first] = group;
  if (first.days === null || first.record.date === null) return null;
  const ordered = group.length === 1 ? group : [...group].sort((a, b) => weightOf(b) - weightOf(a));
  const lead = ordered[0] ?? first;
  return {
    id: lead.record.id,
    items: ordered,
    lane: laneOf[first.kind],
    blocs: blocsOf(index, lead),
    days: first.days,
    precision: precisionOf(first.record.date),
    status: statusOf(first),
    told,
    weight: weightOf(lead),
  };
}

function blocsOf(index: DatasetIndex, item: Item): readonly Bloc[] {
  const ids = actorsOf(item);
  if (ids.length < 2) return blocAlone[index.actors.get(ids[0] ?? "")?.bloc ?? "other"];
  const blocs = new Set(ids.flatMap((id) => index.actors.get(id)?.bloc ?? []));
  return blocs.size === 0 ? blocAlone.other : [...blocs];
}

/** Those whose deed or word it is: the speaker, the attacker, those who meet. */
function actorsOf({ record }: Item): readonly string[] {
  if ("speaker" in record) return record.speaker === null ? [] : [record.speaker];
  if ("attacker" in record) return record.attacker === null ? [] : [record.attacker];
  return record.actors;
}

function precisionOf(edtf: string): Precision {
  if (edtf.includes("/")) return "interval";
  if (edtf.length >= "2025-03-04".length) return "day";
  return edtf.includes("-") ? "month" : "year";
}

function statusOf({ record }: Item): TimelineEntry["status"] {
  if ("status" in record && record.status === "planned") return "planned";
  return record.date !== null && /[?~%]/.test(record.date) ? "uncertain" : "happened";
}

function weightOf({ record }: Item): number {
  return "count" in record ? (record.count ?? 0) + 1 : 0;
}

function sentenceKey({ document, start, end }: { document: string; start: number; end: number }): string {
  return `${document} ${start} ${end}`;
}
