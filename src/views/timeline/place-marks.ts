import type { DayRange } from "../../dataset/days.ts";
import { cut, LABEL_GAP, LETTER, type PlacedLabel, placeLabel } from "./place-label.ts";
import { Rows } from "./rows.ts";
import { isVague, type Lane, type TimelineEntry } from "./select-timeline.ts";
import { columnsOver, type TimeScale } from "./time-scale.ts";

/** What is drawn, in pixels across and rows down; `label` is null where it has no room. */
export type Mark =
  | { kind: "dot"; entry: TimelineEntry; x: number; row: number; label: PlacedLabel | null }
  | { kind: "bar"; entry: TimelineEntry; x: number; width: number; row: number; label: PlacedLabel | null }
  | { kind: "bin"; entries: readonly TimelineEntry[]; column: DayRange; x: number; width: number; row: number };

export type PlacedLane = {
  lane: Lane;
  rows: number;
  marks: readonly Mark[];
  /** How many entries lie within the days shown. */
  shown: number;
  /** True when each day's dots stand one below the other with their words. */
  isListed: boolean;
};

type LaneOptions = {
  /** Most rows the lane may take. */
  rows: number;
  /** The entry's short label. */
  labelOf: (entry: TimelineEntry) => string;
  /** Statements: side by side without words, or below each other with their words where columns are wide. */
  dots: "spread" | "listed";
};

/** A dot's place, its gap included, in pixels. */
const DOT = 14;
const BIN_WIDTH = 44;
/** A day's column at least this wide shows talks as a pill with its words inside. */
const PILL_DAY = 96;
const NARROWEST_PILL = 90;
const LISTED_DAY = 170;
const LISTED_INSET = 16;
/** More marks than this are not tried one by one. */
const MOST_LABELLED = 80;
/** After so many that found no room the rest goes into bins untried. */
const MOST_MISSED = 200;

/** Places one lane's entries; what has no room comes together in bins with counts, so that the drawing stays small. */
export function placeLane(lane: Lane, entries: readonly TimelineEntry[], given: Options): PlacedLane {
  const { scale } = given;
  const { first, last } = scale.days;
  const visible: TimelineEntry[] = [];
  for (const entry of entries)
    if (entry.lane === lane && entry.days.first <= last && entry.days.last >= first) visible.push(entry);
  const listed = lane === "statements" ? listByDay(visible, given) : null;
  const marks = listed ?? (lane === "statements" ? placeDots(visible, given) : placeLabelled(lane, visible, given));
  const rows = Math.max(1, ...marks.map(({ row }) => row + 1));
  return { lane, rows, marks, shown: visible.length, isListed: listed !== null };
}

type Options = LaneOptions & { scale: TimeScale };

/** Which part of its day's column a pill takes where several share the day. */
type Share = { at: number; of: number };
type Shares = ReadonlyMap<TimelineEntry, Share>;
const whole: Share = { at: 0, of: 1 };

function placeLabelled(lane: Lane, visible: readonly TimelineEntry[], options: Options): Mark[] {
  const ordered = heaviestFirst(visible);
  const shares = lane === "talks" ? sharesOfDays(ordered, options.scale) : new Map();
  const all = fillRows(ordered, { ...options, lane, shares });
  if (all.left.length === 0) return all.marks;
  const binRow = Math.max(0, options.rows - 1);
  const fewer = fillRows(ordered, { ...options, lane, shares, rows: binRow });
  return [
    ...fewer.marks,
    ...binsOf(fewer.left, options.scale, binRow).map((mark) => unbinned(lane, mark, options.scale)),
  ];
}

/** Only so many are ever tried: those come first and in order, the others as they are. */
function heaviestFirst(visible: readonly TimelineEntry[]): readonly TimelineEntry[] {
  const inOrder = (a: TimelineEntry, b: TimelineEntry) => b.weight - a.weight || a.told - b.told;
  const tried = MOST_LABELLED + MOST_MISSED;
  if (visible.length <= tried) return [...visible].sort(inOrder);
  const weights = new Float64Array(visible.length);
  for (let at = 0; at < weights.length; at++) weights[at] = visible[at]?.weight ?? 0;
  const least = weights.sort()[weights.length - tried] ?? 0;
  const heavy: TimelineEntry[] = [];
  const others: TimelineEntry[] = [];
  for (const entry of visible) (entry.weight >= least ? heavy : others).push(entry);
  return [...heavy.sort(inOrder), ...others];
}

/** A bin of one is that one, without its words. */
function unbinned(lane: Lane, mark: Mark, scale: TimeScale): Mark {
  const [entry, second] = mark.kind === "bin" ? mark.entries : [];
  if (mark.kind !== "bin" || !entry || second) return mark;
  const { from, to } = extentOf(lane, entry, scale);
  return to - from <= DOT
    ? { kind: "dot", entry, x: (from + to) / 2, row: mark.row, label: null }
    : { kind: "bar", entry, x: from, width: to - from, row: mark.row, label: null };
}

/** Talks of one day stand side by side in its column as long as each keeps room for a word. */
function sharesOfDays(ordered: readonly TimelineEntry[], scale: TimeScale): Shares {
  const shares = new Map<TimelineEntry, Share>();
  for (const { entries } of columnsOf(
    ordered.filter(({ precision }) => precision === "day"),
    "day",
    scale,
  )) {
    const of = entries.length;
    if (scale.dayWidth / of < NARROWEST_PILL) continue;
    entries.forEach((entry, at) => {
      shares.set(entry, { at, of });
    });
  }
  return shares;
}

type RowOptions = Options & { lane: Lane; shares: Shares };

function fillRows(ordered: readonly TimelineEntry[], options: RowOptions) {
  const rows = new Rows(options.rows);
  const marks: Mark[] = [];
  const left: TimelineEntry[] = [];
  for (const entry of ordered) {
    const isWorthTrying = marks.length < MOST_LABELLED && left.length < MOST_MISSED;
    const mark = isWorthTrying ? placeOne(entry, { ...options, taken: rows }) : null;
    if (mark) marks.push(mark);
    else left.push(entry);
  }
  return { marks, left };
}

function placeOne(entry: TimelineEntry, options: RowOptions & { taken: Rows }): Mark | null {
  const { lane, scale, taken, shares } = options;
  const { from, to } = shareOf(extentOf(lane, entry, scale), shares.get(entry) ?? whole);
  const text = options.labelOf(entry);
  const label = placeLabel({ from, to, lane, text, scale });
  const words = (label?.text.length ?? 0) * LETTER + LABEL_GAP;
  const wide =
    label?.side === "after"
      ? { from, to: to + words }
      : label?.side === "before"
        ? { from: from - words, to }
        : { from, to };
  let row = label ? taken.take(wide.from, wide.to) : null;
  const kept = row === null ? null : label;
  row ??= taken.take(from, to);
  if (row === null) return null;
  const isDot = entry.precision === "day" && to - from <= DOT;
  return isDot
    ? { kind: "dot", entry, x: (from + to) / 2, row, label: kept }
    : { kind: "bar", entry, x: from, width: to - from, row, label: kept };
}

function shareOf({ from, to }: { from: number; to: number }, { at, of }: Share): { from: number; to: number } {
  if (of === 1) return { from, to };
  const width = (to - from) / of;
  return { from: from + width * at + 2, to: from + width * (at + 1) - 2 };
}

/** Where an entry lies: a day is a dot in its middle, a night reaches from noon to noon, other stretches cover their days. */
function extentOf(lane: Lane, { days, precision }: TimelineEntry, scale: TimeScale): { from: number; to: number } {
  const from = scale.x(days.first);
  const to = scale.x(days.last + 1);
  if (isVague(precision)) return { from, to };
  if (precision === "day") {
    const inset = Math.min(14, scale.dayWidth * 0.06);
    if (lane === "talks" && scale.dayWidth >= PILL_DAY) return { from: from + inset, to: to - inset };
    const middle = (from + to) / 2;
    return { from: middle - DOT / 2, to: middle + DOT / 2 };
  }
  const isNight = lane === "strikes" && days.last - days.first === 1;
  const inset = scale.dayWidth * (isNight ? 0.5 : 0.06);
  const middle = (from + to) / 2;
  return { from: Math.min(from + inset, middle - 4), to: Math.max(to - inset, middle + 4) };
}

/** Each day's dots one below the other, with their words cut to the column; null when that has no room. */
function listByDay(visible: readonly TimelineEntry[], { rows, scale, labelOf, dots }: Options): Mark[] | null {
  if (dots === "spread" || scale.dayWidth < LISTED_DAY || visible.length > MOST_LABELLED) return null;
  const marks: Mark[] = [];
  const taken = new Rows(rows);
  for (const entry of [...visible].sort((a, b) => b.days.last - b.days.first - (a.days.last - a.days.first))) {
    const { from, to } = extentOf("statements", entry, scale);
    const row = taken.take(scale.x(entry.days.first), scale.x(entry.days.last + 1));
    if (row === null) return null;
    if (entry.precision !== "day") marks.push({ kind: "bar", entry, x: from, width: to - from, row, label: null });
    else {
      const x = scale.x(entry.days.first) + LISTED_INSET;
      const label = cut(labelOf(entry), scale.dayWidth - LISTED_INSET - 20);
      marks.push({ kind: "dot", entry, x, row, label: { text: label, side: "after" } });
    }
  }
  return marks;
}

function placeDots(visible: readonly TimelineEntry[], { rows, scale }: Options): Mark[] {
  const dots = visible.filter(({ precision }) => precision === "day");
  const stretches = visible.filter(({ precision }) => precision !== "day");
  const inDays = scale.dayWidth >= DOT;
  const marks: Mark[] = [];
  for (const column of columnsOf(dots, inDays ? "day" : scale.zoom, scale)) {
    const placed = inDays ? spread(column, rows, scale) : stackByDay(column, rows, scale);
    marks.push(...(placed ?? binsOf(column.entries, scale, 0)));
  }
  const below = Math.max(-1, ...marks.map(({ row }) => row)) + 1;
  const taken = new Rows(Math.max(1, rows - below));
  const left: TimelineEntry[] = [];
  for (const entry of stretches) {
    const { from, to } = extentOf("statements", entry, scale);
    const row = marks.length < 3 * MOST_LABELLED ? taken.take(from, to) : null;
    if (row === null) left.push(entry);
    else marks.push({ kind: "bar", entry, x: from, width: to - from, row: row + below, label: null });
  }
  return [...marks, ...binsOf(left, scale, below + 1)];
}

type FilledColumn = { days: DayRange; entries: TimelineEntry[] };

/** Puts entries into the columns of a unit, a stretch of days into that in which it ends (a night counts to its morning). */
function columnsOf(entries: readonly TimelineEntry[], zoom: TimeScale["zoom"], { days }: TimeScale): FilledColumn[] {
  const columns: FilledColumn[] = columnsOver(days, zoom).map(({ first, last }) => ({
    days: { first, last },
    entries: [],
  }));
  const columnOfDay = columns.flatMap((column) => {
    const shown = Math.min(column.days.last, days.last) - Math.max(column.days.first, days.first) + 1;
    return new Array<FilledColumn>(shown).fill(column);
  });
  for (const entry of entries) columnOfDay[Math.min(days.last, entry.days.last) - days.first]?.entries.push(entry);
  return columns.filter(({ entries: own }) => own.length > 0);
}

/** A day's dots side by side in order of telling, since no hour is known; null when they do not fit. */
function spread({ days, entries }: FilledColumn, rows: number, scale: TimeScale): Mark[] | null {
  const step = (scale.dayWidth - Math.min(scale.dayWidth - DOT, 16)) / entries.length;
  const needed = Math.max(Math.min(2, rows, entries.length), Math.ceil(DOT / step));
  if (needed > rows) return null;
  const start = scale.x(days.first) + (scale.dayWidth - step * entries.length) / 2;
  return entries.map((entry, at) => ({
    kind: "dot",
    entry,
    x: start + step * (at + 0.5),
    row: at % needed,
    label: null,
  }));
}

/** The dots of a week, month or year, each over its own day; null when they do not fit. */
function stackByDay({ entries }: FilledColumn, rows: number, scale: TimeScale): Mark[] | null {
  const taken = new Rows(rows);
  const marks: Mark[] = [];
  for (const entry of entries) {
    const x = scale.x(entry.days.first + 0.5);
    const row = marks.length < MOST_LABELLED ? taken.take(x - DOT / 2, x + DOT / 2) : null;
    if (row === null) return null;
    marks.push({ kind: "dot", entry, x, row, label: null });
  }
  return marks;
}

/** One bin for each column; columns narrower than a bin come together. */
function binsOf(entries: readonly TimelineEntry[], scale: TimeScale, row: number): Mark[] {
  const bins: (FilledColumn & { x: number; end: number })[] = [];
  for (const { days, entries: own } of columnsOf(entries, scale.zoom, scale)) {
    const end = scale.x(Math.min(days.last, scale.days.last) + 1);
    const x = scale.x(Math.max(days.first, scale.days.first));
    const last = bins.at(-1);
    if (last && last.end - last.x < BIN_WIDTH) {
      for (const entry of own) last.entries.push(entry);
      last.days.last = days.last;
      last.end = end;
    } else bins.push({ days: { ...days }, entries: own, x, end });
  }
  return bins.map(({ days, entries: own, x, end }) => ({
    kind: "bin",
    entries: own,
    column: days,
    x: x + 3,
    width: Math.max(8, end - x - 6),
    row,
  }));
}
