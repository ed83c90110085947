import { type DatasetIndex, type Item, placeAndParents } from "../dataset/dataset-index.ts";
import type { DayRange } from "../dataset/days.ts";
import { blocs, type Span } from "../dataset/schema.ts";
import { itemKinds } from "./filters.ts";
import { eachCode, invertRuns, type Lists, listsOf } from "./lists.ts";

/** Stands for a date that is not stated. */
export const NO_DAY = -0x8000_0000;

/** Rows in columns, with codes for ids, so that a pass over 200,000 of them takes a few milliseconds. */
export type Columns = {
  size: number;
  actors: Lists;
  /** Each place with all it lies in. */
  places: Lists;
  docs: Lists;
  /** One bit per bloc, in the schema's order. */
  blocs: Uint8Array;
  /** One bit per kind, in the order of `itemKinds`. */
  kinds: Uint16Array;
  first: Int32Array;
  last: Int32Array;
};

/** Ids of a field in the order of their codes, and back. */
export type Codes = { ids: readonly string[]; codeOf: ReadonlyMap<string, number> };

export type CodedDataset = {
  codes: { actor: Codes; place: Codes; doc: Codes };
  items: Columns;
  mentions: Columns;
  /** For each mention the rows of the items that its sentence holds or is part of. */
  itemsNear: Lists;
};

/**
 * Codes the items and mentions of a dataset. An item has its actors in every role, and the actors and places named
 * within its span; a mention has the actors named in its sentence and those of the items that its sentence holds.
 */
export function codeDataset(index: DatasetIndex): CodedDataset {
  const codes = {
    actor: codesOf(index.dataset.actors),
    place: codesOf(index.dataset.places),
    doc: codesOf(index.dataset.documents),
  };
  const text = readingOrder(index);
  const itemsNear = itemsNearMentions(index, text);
  const context: Context = { index, codes, text, itemsNear, chains: chainsOf(index, codes.place) };
  return { codes, items: itemColumns(context), mentions: mentionColumns(context), itemsNear };
}

type Context = {
  index: DatasetIndex;
  codes: CodedDataset["codes"];
  text: ReadingOrder;
  itemsNear: Lists;
  /** For each place its own code and those of all it lies in. */
  chains: Lists;
};

function itemColumns({ index, codes, text, chains }: Context): Columns {
  const { items, mentions } = index;
  const actors = listsOf({ rows: items.length, codeCount: codes.actor.ids.length }, (row, add) => {
    const item = items[row];
    if (!item) return;
    addRoles(index, { item, codes: codes.actor, add });
    eachWithin(text, item.record, (at) => addCode(codes.actor, index.actors.get(mentions[at]?.actor ?? "")?.id, add));
  });
  const places = listsOf({ rows: items.length, codeCount: codes.place.ids.length }, (row, add) => {
    const item = items[row];
    if (!item) return;
    const addChain = (id: string | null | undefined) => addCode(codes.place, id, (code) => eachCode(chains, code, add));
    if ("place" in item.record) addChain(item.record.place);
    if ("places" in item.record) item.record.places.forEach(addChain);
    eachWithin(text, item.record, (at) => addChain(mentions[at]?.place));
  });
  return {
    size: items.length,
    actors,
    places,
    docs: docsOf(
      items.map(({ record }) => record.document),
      codes.doc,
    ),
    blocs: blocsOf(index, codes.actor, actors),
    kinds: Uint16Array.from(items, ({ kind }) => 1 << itemKinds.indexOf(kind)),
    ...daysOf(items.map(({ days }) => days)),
  };
}

function mentionColumns({ index, codes, itemsNear, chains }: Context): Columns {
  const { items, mentions } = index;
  const named = sentenceActors({ index, codes });
  const actors = listsOf({ rows: mentions.length, codeCount: codes.actor.ids.length }, (row, add) => {
    named[row]?.forEach(add);
    eachCode(itemsNear, row, (itemRow) => {
      const item = items[itemRow];
      if (item) addRoles(index, { item, codes: codes.actor, add });
    });
  });
  const places = listsOf({ rows: mentions.length, codeCount: codes.place.ids.length }, (row, add) =>
    addCode(codes.place, mentions[row]?.place, (code) => eachCode(chains, code, add)),
  );
  const kinds = new Uint16Array(mentions.length);
  for (let row = 0; row < mentions.length; row++)
    eachCode(itemsNear, row, (itemRow) => {
      const item = items[itemRow];
      if (item) kinds[row] = (kinds[row] ?? 0) | (1 << itemKinds.indexOf(item.kind));
    });
  return {
    size: mentions.length,
    actors,
    places,
    docs: docsOf(
      mentions.map(({ document }) => document),
      codes.doc,
    ),
    blocs: blocsOf(index, codes.actor, actors),
    kinds,
    ...daysOf(index.mentionDays),
  };
}

function addRoles(
  index: DatasetIndex,
  { item, codes, add }: { item: Item; codes: Codes; add: (code: number) => void },
): void {
  for (const id of rolesOf(item)) addCode(codes, index.actors.get(id ?? "")?.id, add);
}

/** The actors of an item in every role: speaker, claimant, attacker, target, taking part. */
function rolesOf({ record }: Item): readonly (string | null)[] {
  if ("speaker" in record) return [record.speaker];
  if ("claimant" in record) return [record.claimant, record.attacker, record.target];
  return record.actors;
}

function codesOf(records: readonly { id: string }[]): Codes {
  const ids = [...new Set(records.map(({ id }) => id))];
  return { ids, codeOf: new Map(ids.map((id, code) => [id, code])) };
}

function addCode({ codeOf }: Codes, id: string | null | undefined, add: (code: number) => void): void {
  const code = id == null ? undefined : codeOf.get(id);
  if (code !== undefined) add(code);
}

function chainsOf(index: DatasetIndex, codes: Codes): Lists {
  const size = { rows: codes.ids.length, codeCount: codes.ids.length };
  return listsOf(size, (row, add) => {
    for (const { id } of placeAndParents(index.places, codes.ids[row] ?? "")) addCode(codes, id, add);
  });
}

function docsOf(documents: readonly string[], codes: Codes): Lists {
  const size = { rows: documents.length, codeCount: codes.ids.length };
  return listsOf(size, (row, add) => addCode(codes, documents[row], add));
}

function blocsOf(index: DatasetIndex, codes: Codes, actors: Lists): Uint8Array {
  const bitOfActor = codes.ids.map((id) => 1 << blocs.indexOf(index.actors.get(id)?.bloc ?? "other"));
  const bits = new Uint8Array(actors.starts.length - 1);
  for (let row = 0; row < bits.length; row++)
    eachCode(actors, row, (code) => {
      bits[row] = (bits[row] ?? 0) | (bitOfActor[code] ?? 0);
    });
  return bits;
}

function daysOf(ranges: readonly (DayRange | null)[]): Pick<Columns, "first" | "last"> {
  return {
    first: Int32Array.from(ranges, (range) => range?.first ?? NO_DAY),
    last: Int32Array.from(ranges, (range) => range?.last ?? NO_DAY),
  };
}

/** The rows of each document's mentions, which stand in order of their spans. */
type ReadingOrder = { mentions: DatasetIndex["mentions"]; rowsOf: ReadonlyMap<string, Span> };

function readingOrder({ mentions }: DatasetIndex): ReadingOrder {
  const rowsOf = new Map<string, Span>();
  mentions.forEach(({ document }, row) => {
    const rows = rowsOf.get(document);
    if (rows) rows.end = row + 1;
    else rowsOf.set(document, { start: row, end: row + 1 });
  });
  return { mentions, rowsOf };
}

/** The mentions that lie wholly within a record's span. */
function eachWithin(text: ReadingOrder, record: Span & { document: string }, each: (row: number) => void): void {
  const rows = text.rowsOf.get(record.document);
  if (!rows) return;
  for (let row = firstRow(rows, (at) => (text.mentions[at]?.start ?? 0) >= record.start); row < rows.end; row++) {
    const mention = text.mentions[row];
    if (!mention || mention.start >= record.end) return;
    if (mention.end <= record.end) each(row);
  }
}

/** For each mention the actors named in its sentence; mentions of a sentence stand side by side and share one list. */
function sentenceActors({ index, codes }: Pick<Context, "index" | "codes">): readonly ReadonlySet<number>[] {
  let sentence: { document: string; start: number; actors: Set<number> } | null = null;
  return index.mentions.map(({ document, sentence: { start }, actor }) => {
    if (sentence === null || sentence.document !== document || sentence.start !== start)
      sentence = { document, start, actors: new Set() };
    const { actors } = sentence;
    addCode(codes.actor, index.actors.get(actor ?? "")?.id, (code) => actors.add(code));
    return actors;
  });
}

/** Sentences do not overlap and stand in the order of their mentions, so the ones an item touches are one run of rows. */
function itemsNearMentions({ items, mentions }: DatasetIndex, { rowsOf }: ReadingOrder): Lists {
  const runs = items.map(({ record }): Span => {
    const rows = rowsOf.get(record.document);
    if (!rows) return { start: 0, end: 0 };
    const start = firstRow(rows, (at) => (mentions[at]?.sentence.end ?? 0) > record.start);
    const end = firstRow({ start, end: rows.end }, (at) => (mentions[at]?.sentence.start ?? 0) >= record.end);
    return { start, end };
  });
  return invertRuns(runs, mentions.length);
}

/** The first of the rows for which the condition holds, given that it holds for all after it. */
function firstRow({ start, end }: Span, holds: (row: number) => boolean): number {
  let low = start;
  let high = end;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
