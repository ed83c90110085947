import type { DatasetIndex, Item } from "../dataset/dataset-index.ts";
import { parseDay } from "../dataset/days.ts";
import { eachCode, type Lists } from "../dataset/lists.ts";
import { once } from "../dataset/once.ts";
import { blocs, type Mention, measures, type Span } from "../dataset/schema.ts";
import { NO_DAY } from "../dataset/tables.ts";
import { type CodedDataset, type Codes, type Columns, codeDataset } from "./columns.ts";
import { type FilterField, type Filters, type ItemKind, itemKinds } from "./filters.ts";
import { matchesIn } from "./found-words.ts";
import type { TextSearch } from "./text-search.ts";

/** What the filters leave, seen from any view: a view passes the field it owns and is not narrowed by it. */
export type Narrowed = {
  items: (except?: FilterField) => readonly Item[];
  mentions: (except?: FilterField) => readonly Mention[];
  /** The rows of the items and mentions that are left, for passes over the columns of `DatasetIndex.tables`. */
  itemRows: (except?: FilterField) => Uint32Array;
  mentionRows: (except?: FilterField) => Uint32Array;
  /** How many items each value of a field would give under the other filters; a value that gives none may be missing. */
  countBy: (field: FilterField) => ReadonlyMap<string, number>;
  /** Where a text has the words that were searched for; none without a search. */
  foundIn: (text: string) => Span[];
};

export type CrossFilter = {
  /** Without a `search` words rule nothing out. */
  narrow: (filters: Filters, search?: TextSearch | null) => Narrowed;
  /** Makes one more of the columns that filters read, and says whether all are there: for when there is time. */
  prepare: () => boolean;
};

/** A bit per field that rules a row out, and one for reported speech that nobody asked for. */
const failed: Readonly<Record<FilterField | "reported", number>> = {
  actor: 1,
  place: 2,
  kind: 4,
  bloc: 8,
  dates: 16,
  doc: 32,
  q: 64,
  reported: 128,
  claimant: 256,
  measure: 512,
};

/**
 * An index over the dataset. Each row keeps one bit per field that rules it out, so that the rows of a view that
 * ignores its own field are one mask away (the rule of Mosaic's cross-filtered selections).
 */
export function createCrossFilter(index: DatasetIndex): CrossFilter {
  const coded = codeDataset(index);
  const reportedBit = 1 << itemKinds.indexOf("reported");
  let prepared = 0;
  return {
    prepare: () => {
      coded.preparations[prepared++]?.();
      return prepared >= coded.preparations.length;
    },
    narrow: (filters, search = null) => {
      const wanted = wantedOf(filters, coded);
      const items = masksOf(coded.items, wanted);
      const found = search && filters.q.trim() !== "" ? search.find(filters.q) : null;
      if (found) for (let row = 0; row < items.length; row++) if (!found[row]) fail(items, row, failed.q);
      const mentions = once(() => {
        const masks = masksOf(coded.mentions, wanted);
        if (found) failWhereNothingFound(masks, coded.itemsNear(), found);
        return masks;
      });
      if (!filters.reported && !filters.kind.includes("reported")) {
        const kinds = coded.items.kinds();
        for (let row = 0; row < items.length; row++) if (kinds[row] === reportedBit) fail(items, row, failed.reported);
      }
      let words: ReadonlySet<string> | null = null;
      return {
        items: remembered((except) => passing(index.items, items, except)),
        mentions: remembered((except) => Array.from(rowsLeft(mentions(), except), index.mentionAt)),
        itemRows: remembered((except) => rowsLeft(items, except)),
        mentionRows: remembered((except) => rowsLeft(mentions(), except)),
        countBy: remembered((field) => (field ? countValues(coded, items, field) : new Map())),
        foundIn: (text) => {
          if (!search || filters.q.trim() === "") return [];
          words ??= search.wordsFor(filters.q);
          return matchesIn(text, words);
        },
      };
    },
  };
}

/** The chosen values as flags by code or as bits; null where the field narrows nothing. */
type Wanted = {
  actor: Uint8Array | null;
  place: Uint8Array | null;
  doc: Uint8Array | null;
  claimant: Uint8Array | null;
  measures: number | null;
  kinds: number | null;
  blocs: number | null;
  days: { from: number; to: number } | null;
};

function wantedOf(
  { actor, place, kind, bloc, from, to, doc, claimant, measure }: Filters,
  { codes }: CodedDataset,
): Wanted {
  const bitsOf = <T>(order: readonly T[], chosen: readonly T[]) =>
    chosen.length === 0 ? null : chosen.reduce((bits, value) => bits | (1 << order.indexOf(value)), 0);
  const first = from === null ? null : parseDay(from);
  const last = to === null ? null : parseDay(to);
  return {
    actor: flagsOf(codes.actor, actor),
    place: flagsOf(codes.place, place),
    doc: flagsOf(codes.doc, doc),
    claimant: flagsOf(codes.claimant, claimant),
    measures: bitsOf(measures, measure),
    kinds: bitsOf<ItemKind>(itemKinds, kind),
    blocs: bitsOf(blocs, bloc),
    days:
      first === null && last === null
        ? null
        : { from: first ?? Number.NEGATIVE_INFINITY, to: last ?? Number.POSITIVE_INFINITY },
  };
}

function flagsOf({ ids, codeOf }: Codes, chosen: readonly string[]): Uint8Array | null {
  if (chosen.length === 0) return null;
  const flags = new Uint8Array(ids.length);
  for (const id of chosen) {
    const code = codeOf.get(id);
    if (code !== undefined) flags[code] = 1;
  }
  return flags;
}

function masksOf(columns: Columns, wanted: Wanted): Uint16Array {
  const masks = new Uint16Array(columns.size);
  failWithout(masks, { lists: columns.actors, wanted: wanted.actor, bit: failed.actor });
  failWithout(masks, { lists: columns.places, wanted: wanted.place, bit: failed.place });
  failWithout(masks, { lists: columns.docs, wanted: wanted.doc, bit: failed.doc });
  failWithout(masks, { lists: columns.claimants, wanted: wanted.claimant, bit: failed.claimant });
  failWithoutBits(masks, { bits: columns.kinds, wanted: wanted.kinds, bit: failed.kind });
  failWithoutBits(masks, { bits: columns.blocs, wanted: wanted.blocs, bit: failed.bloc });
  failWithoutBits(masks, { bits: columns.measures, wanted: wanted.measures, bit: failed.measure });
  if (wanted.days !== null) failOutside(masks, columns.days(), wanted.days);
  return masks;
}

function failWithout(
  masks: Uint16Array,
  { lists, wanted, bit }: { lists: () => Lists; wanted: Uint8Array | null; bit: number },
): void {
  if (wanted === null) return;
  const { starts, codes } = lists();
  for (let row = 0; row < masks.length; row++) {
    const end = starts[row + 1] ?? 0;
    let at = starts[row] ?? 0;
    while (at < end && wanted[codes[at] ?? 0] !== 1) at++;
    if (at === end) fail(masks, row, bit);
  }
}

function failWithoutBits(
  masks: Uint16Array,
  { bits, wanted, bit }: { bits: () => Uint8Array | Uint16Array; wanted: number | null; bit: number },
): void {
  if (wanted === null) return;
  const own = bits();
  for (let row = 0; row < masks.length; row++) if (((own[row] ?? 0) & wanted) === 0) fail(masks, row, bit);
}

function failOutside(
  masks: Uint16Array,
  { first, last }: ReturnType<Columns["days"]>,
  { from, to }: { from: number; to: number },
): void {
  for (let row = 0; row < masks.length; row++) {
    const start = first[row] ?? NO_DAY;
    if (start === NO_DAY || start > to || (last[row] ?? NO_DAY) < from) fail(masks, row, failed.dates);
  }
}

/** A mention is found where an item of its sentence is. */
function failWhereNothingFound(masks: Uint16Array, itemsNear: Lists, found: Uint8Array): void {
  for (let row = 0; row < masks.length; row++) {
    let isFound = false;
    eachCode(itemsNear, row, (itemRow) => {
      if (found[itemRow]) isFound = true;
    });
    if (!isFound) fail(masks, row, failed.q);
  }
}

function fail(masks: Uint16Array, row: number, bit: number): void {
  masks[row] = (masks[row] ?? 0) | bit;
}

/** Kinds are counted as if reported speech were asked for, since choosing that kind asks for it. */
function ignoredBy(field: FilterField | undefined): number {
  if (field === undefined) return 0;
  return field === "kind" ? failed.kind | failed.reported : failed[field];
}

function passing<T>(rows: readonly T[], masks: Uint16Array, except: FilterField | undefined): readonly T[] {
  const counted = ~(except === undefined ? 0 : failed[except]);
  let ruledOut = 0;
  for (let at = 0; at < masks.length; at++) if (((masks[at] ?? 0) & counted) !== 0) ruledOut++;
  if (ruledOut === 0) return rows;
  const left: T[] = [];
  for (let at = 0; at < masks.length; at++) {
    const row = rows[at];
    if (row !== undefined && ((masks[at] ?? 0) & counted) === 0) left.push(row);
  }
  return left;
}

function rowsLeft(masks: Uint16Array, except: FilterField | undefined): Uint32Array {
  const counted = ~(except === undefined ? 0 : failed[except]);
  const rows = new Uint32Array(masks.length);
  let length = 0;
  for (let row = 0; row < masks.length; row++) if (((masks[row] ?? 0) & counted) === 0) rows[length++] = row;
  return rows.slice(0, length);
}

function countValues({ codes, items }: CodedDataset, masks: Uint16Array, field: FilterField): Map<string, number> {
  const counted = ~ignoredBy(field);
  const passes = (row: number) => ((masks[row] ?? 0) & counted) === 0;
  if (field === "actor") return countCodes(items.actors(), codes.actor.ids, passes);
  if (field === "place") return countCodes(items.places(), codes.place.ids, passes);
  if (field === "doc") return countCodes(items.docs(), codes.doc.ids, passes);
  if (field === "claimant") return countCodes(items.claimants(), codes.claimant.ids, passes);
  if (field === "kind") return countBits(items.kinds(), itemKinds, passes);
  if (field === "measure") return countBits(items.measures(), measures, passes);
  return field === "bloc" ? countBits(items.blocs(), blocs, passes) : new Map();
}

function countCodes({ starts, codes }: Lists, ids: readonly string[], passes: (row: number) => boolean) {
  const counts = new Uint32Array(ids.length);
  for (let row = 0; row + 1 < starts.length; row++) {
    if (!passes(row)) continue;
    const end = starts[row + 1] ?? 0;
    for (let at = starts[row] ?? 0; at < end; at++) {
      const code = codes[at] ?? 0;
      counts[code] = (counts[code] ?? 0) + 1;
    }
  }
  return new Map(ids.map((id, code) => [id, counts[code] ?? 0]));
}

function countBits(bits: Uint8Array | Uint16Array, values: readonly string[], passes: (row: number) => boolean) {
  const counts = values.map(() => 0);
  for (let row = 0; row < bits.length; row++) {
    if (!passes(row)) continue;
    for (let rest = bits[row] ?? 0, at = 0; rest !== 0; rest >>= 1, at++)
      if (rest & 1) counts[at] = (counts[at] ?? 0) + 1;
  }
  return new Map(values.map((value, at) => [value, counts[at] ?? 0]));
}

/** Each answer is worked out once. */
function remembered<Answer>(work: (field: FilterField | undefined) => Answer): (field?: FilterField) => Answer {
  const answers = new Map<FilterField | undefined, Answer>();
  return (field) => {
    const known = answers.get(field);
    if (known !== undefined) return known;
    const answer = work(field);
    answers.set(field, answer);
    return answer;
  };
}
