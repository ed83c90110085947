import type { DatasetIndex, Item } from "../../dataset/dataset-index.ts";
import { type Day, type DayRange, parseDay } from "../../dataset/days.ts";
import { groupClaimRows } from "../../dataset/group-claims.ts";
import { eachCode, type Lists, rowsByCode } from "../../dataset/lists.ts";
import { type Bloc, eventKinds, eventStatuses } from "../../dataset/schema.ts";
import { itemTables, type Located, NO_DAY, NONE, type Tables } from "../../dataset/tables.ts";

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

/** What a list says of an entry, or of an item that has no date and so is none. */
export type ListedEntry = Pick<TimelineEntry, "id" | "items" | "blocs" | "status">;

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
export function prepareTimeline(index: DatasetIndex): SelectTimeline {
  const { groupOf, members } = groupItems(index);
  const entryOf = entryMaker(index);
  const whole: (TimelineEntry | undefined)[] = new Array(members.starts.length - 1);
  const sizeOf = (group: number) => (members.starts[group + 1] ?? 0) - (members.starts[group] ?? 0);
  const itemsOf = (group: number) => {
    const items: Item[] = [];
    eachCode(members, group, (row) => items.push(index.items[row] as Item));
    return items;
  };
  const wholeEntry = (group: number) => {
    const known = whole[group] ?? entryOf(itemsOf(group));
    whole[group] = known;
    return known;
  };
  return (items) => {
    const undated: Item[] = [];
    const groups: number[] = [];
    const seen = new Uint32Array(whole.length);
    const isSelected = new Uint8Array(groupOf.length);
    for (const item of items) {
      const group = groupOf[item.row] ?? NONE;
      if (group === NONE) {
        undated.push(item);
        continue;
      }
      isSelected[item.row] = 1;
      const before = seen[group] ?? 0;
      seen[group] = before + 1;
      if (before === 0) groups.push(group);
    }
    const entries = groups.map((group) =>
      seen[group] === sizeOf(group)
        ? wholeEntry(group)
        : entryOf(itemsOf(group).filter(({ row }) => isSelected[row] === 1)),
    );
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

/** By row of an item the number of its entry, NONE where it has no date; and the rows of the items of each entry, in order of telling. */
function groupItems({ tables, itemSpans }: DatasetIndex): { groupOf: Uint32Array; members: Lists } {
  const { items, dates } = tables;
  const leaders = leadersOf(tables, itemSpans);
  const dateOf = dateColumn(tables);
  const groupOf = new Uint32Array(items.size).fill(NONE);
  const ofLeader = new Uint32Array(tables.strikes.size).fill(NONE);
  let groups = 0;
  for (let row = 0; row < items.size; row++) {
    if ((dates.first[dateOf(row)] ?? NO_DAY) === NO_DAY) continue;
    const leader = leaders[row] ?? NONE;
    const known = ofLeader[leader] ?? NONE;
    const group = known === NONE ? groups++ : known;
    if (leader !== NONE) ofLeader[leader] = group;
    groupOf[row] = group;
  }
  return { groupOf, members: rowsByCode(groupOf, groups) };
}

/** For each count and strike event the row of the strike count that leads its sentence's claim; NONE for other items. */
function leadersOf(tables: Tables, spans: Located): Uint32Array {
  const { items, strikes } = tables;
  const leadOf = new Uint32Array(strikes.size);
  for (const reports of groupClaimRows(tables)) for (const row of reports) leadOf[row] = reports[0] ?? row;
  const countOf = (row: number) => strikes.count[row] || 0;
  const leaders = new Uint32Array(items.size).fill(NONE);
  const isCount = (row: number) => items.table[row] === STRIKES;
  const isStrike = (row: number) => isCount(row) || isStrikeEvent(tables, row);
  for (let from = 0, to = 0; from < items.size; from = to) {
    // Items that start together stand together; those of one sentence also end together.
    while (to < items.size && spans.document[to] === spans.document[from] && spans.start[to] === spans.start[from])
      to++;
    for (let row = from; row < to; row++) {
      if (!isStrike(row)) continue;
      let leading = NONE;
      for (let other = from; other < to; other++) {
        if (!isCount(other) || spans.end[other] !== spans.end[row]) continue;
        const strike = items.row[other] ?? 0;
        if (leading === NONE || countOf(strike) > countOf(leading)) leading = strike;
      }
      if (leading !== NONE) leaders[row] = leadOf[leading] ?? leading;
    }
  }
  return leaders;
}

function isStrikeEvent({ items, events }: Tables, row: number): boolean {
  return items.table[row] === EVENTS && events.kind[items.row[row] ?? 0] === STRIKE;
}

/** The code of an item's date. */
function dateColumn({ items, quotes, strikes, events }: Tables): (row: number) => number {
  const columns = [quotes.date, strikes.date, events.date];
  return (row) => columns[items.table[row] ?? 0]?.[items.row[row] ?? 0] ?? NONE;
}

const STRIKES = itemTables.indexOf("strikes");
const EVENTS = itemTables.indexOf("events");
const STRIKE = eventKinds.indexOf("strike");

/** Makes the entry of items that belong together, from columns alone: a record is made when the entry is chosen or named. */
function entryMaker({ tables }: DatasetIndex): (group: readonly Item[]) => TimelineEntry {
  const { quotes, strikes, events, dates, actors } = tables;
  const rowOf = ({ row }: Item) => tables.items.row[row] ?? 0;
  const dateOf = dateColumn(tables);
  const precisions = dates.edtf.map(precisionOf);
  const isUncertain = dates.edtf.map((edtf) => /[?~%]/.test(edtf));
  const planned = eventStatuses.indexOf("planned");
  const isEvent = ({ row }: Item) => tables.items.table[row] === EVENTS;
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
  const statusOf = (first: Item): TimelineEntry["status"] => {
    if (isEvent(first) && events.status[rowOf(first)] === planned) return "planned";
    return isUncertain[dateOf(first.row)] ? "uncertain" : "happened";
  };
  return (group) => {
    const [first] = group as readonly [Item];
    const items = group.length === 1 ? group : [...group].sort((a, b) => weightOf(b) - weightOf(a));
    const lead = items[0] ?? first;
    return new LazyEntry({
      items,
      lane: laneOf[first.kind],
      blocs: blocsOf(lead),
      days: first.days ?? { first: 0, last: 0 },
      precision: precisions[dateOf(first.row)] ?? "day",
      status: statusOf(first),
      told: first.row,
      weight: weightOf(lead),
    });
  };
}

/** An entry that asks for its leading record when its id is asked for: most are only counted. */
class LazyEntry implements TimelineEntry {
  readonly items: TimelineEntry["items"];
  readonly lane: Lane;
  readonly blocs: TimelineEntry["blocs"];
  readonly days: DayRange;
  readonly precision: Precision;
  readonly status: TimelineEntry["status"];
  readonly told: number;
  readonly weight: number;

  constructor({ items, lane, blocs, days, precision, status, told, weight }: Omit<TimelineEntry, "id">) {
    this.items = items;
    this.lane = lane;
    this.blocs = blocs;
    this.days = days;
    this.precision = precision;
    this.status = status;
    this.told = told;
    this.weight = weight;
  }

  get id(): string {
    return this.items[0]?.record.id ?? "";
  }
}

function precisionOf(edtf: string): Precision {
  if (edtf.includes("/")) return "interval";
  if (edtf.length >= "2025-03-04".length) return "day";
  return edtf.includes("-") ? "month" : "year";
}
