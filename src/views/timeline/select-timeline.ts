import type { DatasetIndex, Item } from "../../dataset/dataset-index.ts";
import { type Day, type DayRange, parseDay } from "../../dataset/days.ts";
import type { ClaimReports } from "../../dataset/group-claims.ts";
import { eachCode } from "../../dataset/lists.ts";
import { type Bloc, eventStatuses, type Strike } from "../../dataset/schema.ts";
import { itemTables, type Located, NONE } from "../../dataset/tables.ts";

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
  const entryOf = entryMaker(index);
  const ofOne = index.items.map((item) => (item.days === null || keys[item.row] !== NONE ? null : entryOf([item])));
  const ofGroup = new Map<number, { group: readonly Item[]; entry: TimelineEntry }>();
  return (items) => {
    const entries: TimelineEntry[] = [];
    const undated: Item[] = [];
    const grouped = new Map<number, [Item, ...Item[]]>();
    for (const item of items) {
      const entry = ofOne[item.row];
      if (entry) entries.push(entry);
      else if (item.days === null) undated.push(item);
      else {
        const key = keys[item.row] ?? NONE;
        const group = grouped.get(key);
        if (group) group.push(item);
        else grouped.set(key, [item]);
      }
    }
    for (const [key, group] of grouped) {
      const known = ofGroup.get(key);
      const entry = known && isSame(known.group, group) ? known.entry : entryOf(group);
      ofGroup.set(key, { group, entry });
      entries.push(entry);
    }
    return { entries, undated };
  };
}

function isSame(some: readonly Item[], others: readonly Item[]): boolean {
  return some.length === others.length && some.every((item, at) => item === others[at]);
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

/** By row of an item, what it shares with the others of its entry: the row of a strike; NONE for items that stand alone. */
function entryKeysOf({ tables, items }: DatasetIndex, claims: readonly ClaimReports[]): Uint32Array {
  const { strikes, events } = tables;
  const rowOf = new Map<Strike, number>();
  for (const { kind, record, row } of items) if (kind === "count") rowOf.set(record, tables.items.row[row] ?? 0);
  const leadOf = Uint32Array.from({ length: strikes.size }, (_, row) => row);
  for (const [lead, ...others] of claims)
    for (const other of others) leadOf[rowOf.get(other) ?? NONE] = rowOf.get(lead) ?? NONE;
  const sentenceKey = ({ document, start, end }: Located, row: number) => `${document[row]} ${start[row]} ${end[row]}`;
  const countOf = (row: number) => strikes.count[row] || 0;
  const leading = new Map<string, number>();
  for (let row = 0; row < strikes.size; row++) {
    const sentence = sentenceKey(strikes, row);
    const known = leading.get(sentence);
    if (known === undefined || countOf(row) > countOf(known)) leading.set(sentence, row);
  }
  const keys = new Uint32Array(items.length).fill(NONE);
  for (const { kind, row } of items) {
    if (kind !== "count" && kind !== "strike") continue;
    const leader = leading.get(sentenceKey(kind === "count" ? strikes : events, tables.items.row[row] ?? 0));
    if (leader !== undefined) keys[row] = leadOf[leader] ?? leader;
  }
  return keys;
}

/** Makes the entry of items that belong together, from columns alone: a record is made when the entry is chosen or named. */
function entryMaker({ tables }: DatasetIndex): (group: readonly [Item, ...Item[]]) => TimelineEntry {
  const { quotes, strikes, events, dates, actors } = tables;
  const rowOf = ({ row }: Item) => tables.items.row[row] ?? 0;
  const columns = [quotes.date, strikes.date, events.date];
  const dateOf = (item: Item) => columns[tables.items.table[item.row] ?? 0]?.[rowOf(item)] ?? NONE;
  const precisions = dates.edtf.map(precisionOf);
  const isUncertain = dates.edtf.map((edtf) => /[?~%]/.test(edtf));
  const planned = eventStatuses.indexOf("planned");
  const isEvent = ({ row }: Item) => itemTables[tables.items.table[row] ?? 0] === "events";
  const weightOf = (item: Item) => (item.kind === "count" ? (strikes.count[rowOf(item)] || 0) + 1 : 0);
  const blocOf = (code: number | undefined): Bloc => actors[code ?? NONE]?.bloc ?? "other";
  const blocsOf = (item: Item): readonly Bloc[] => {
    if (!isEvent(item))
      return blocAlone[blocOf((item.kind === "count" ? strikes.attacker : quotes.speaker)[rowOf(item)])];
    const blocs = new Set<Bloc>();
    eachCode(events.actors, rowOf(item), (code) => blocs.add(blocOf(code)));
    const [only] = blocs;
    return blocs.size < 2 ? blocAlone[only ?? "other"] : [...blocs];
  };
  return (group) => {
    const [first] = group;
    const items = group.length === 1 ? group : [...group].sort((a, b) => weightOf(b) - weightOf(a));
    const lead = items[0] ?? first;
    const date = dateOf(first);
    const isPlanned = isEvent(first) && events.status[rowOf(first)] === planned;
    return {
      get id() {
        return lead.record.id;
      },
      items,
      lane: laneOf[first.kind],
      blocs: blocsOf(lead),
      days: first.days ?? { first: 0, last: 0 },
      precision: precisions[date] ?? "day",
      status: isPlanned ? "planned" : isUncertain[date] ? "uncertain" : "happened",
      told: first.row,
      weight: weightOf(lead),
    };
  };
}

function precisionOf(edtf: string): Precision {
  if (edtf.includes("/")) return "interval";
  if (edtf.length >= "2025-03-04".length) return "day";
  return edtf.includes("-") ? "month" : "year";
}
