import type { DatasetIndex } from "../dataset/dataset-index.ts";
import { type DocumentRows, documentRows } from "../dataset/document-rows.ts";
import { eachCode, invertRuns, type Lists, listsOf } from "../dataset/lists.ts";
import { once } from "../dataset/once.ts";
import { blocs, eventKinds, type Place, type Span } from "../dataset/schema.ts";
import { type Located, NO_DAY, NONE, type Tables } from "../dataset/tables.ts";
import { itemKinds, NO_CLAIMANT } from "./filters.ts";

/**
 * Rows in columns, with codes for ids, so that a pass over 200,000 of them takes a few milliseconds. A column is made when
 * it is first asked for.
 */
export type Columns = {
  size: number;
  actors: () => Lists;
  /** Each place with all it lies in. */
  places: () => Lists;
  docs: () => Lists;
  /** One bit per bloc, in the schema's order. */
  blocs: () => Uint8Array;
  /** One bit per kind, in the order of `itemKinds`. */
  kinds: () => Uint16Array;
  /** Who claims a strike count, nobody's being `NO_CLAIMANT`'s; none for other items. */
  claimants: () => Lists;
  /** One bit per measure, in the schema's order; none for what is no strike count. */
  measures: () => Uint8Array;
  days: () => { first: Int32Array; last: Int32Array };
};

/** Ids of a field in the order of their codes, and back. */
export type Codes = { ids: readonly string[]; codeOf: ReadonlyMap<string, number> };

export type CodedDataset = {
  codes: { actor: Codes; place: Codes; doc: Codes; claimant: Codes };
  items: Columns;
  mentions: Columns;
  /** For each mention the rows of the items that its sentence holds or is part of. */
  itemsNear: () => Lists;
  /** What makes the columns, one after another: called when there is time, so that no filter has to wait for them. */
  preparations: readonly (() => unknown)[];
};

/**
 * Codes the items and mentions of a dataset. An item has its actors in every role, and the actors and places named
 * within its span; a mention has the actors named in its sentence and those of the items that its sentence holds.
 */
export function codeDataset({ tables, itemSpans }: DatasetIndex): CodedDataset {
  const { documents, actors, places, mentions } = tables;
  const codes = {
    actor: codesOf(actors),
    place: codesOf(places),
    doc: codesOf(documents),
    claimant: codesOf([...actors, { id: NO_CLAIMANT }]),
  };
  const mentionRows = once(() => documentRows(mentions.size, (row) => mentions.document[row] ?? NONE));
  const context: Context = {
    tables,
    codes,
    located: itemSpans,
    mentionRows,
    itemsNear: once(() => itemsNearMentions(itemSpans, mentions, mentionRows())),
    roles: once(() => rolesOf(tables)),
    chains: once(() => chainsOf(places, codes.place)),
  };
  const items = itemColumns(context);
  const ofMentions = mentionColumns(context, items);
  const preparations = [items, ofMentions].flatMap((columns) => columnNames.map((name) => columns[name]));
  return { codes, items, mentions: ofMentions, itemsNear: context.itemsNear, preparations };
}

const columnNames = ["actors", "places", "docs", "blocs", "kinds", "claimants", "measures", "days"] as const;

type Context = {
  tables: Tables;
  codes: CodedDataset["codes"];
  located: Located;
  mentionRows: () => DocumentRows;
  itemsNear: () => Lists;
  /** For each item its actors in every role: speaker, claimant, attacker, target, taking part. */
  roles: () => Lists;
  /** For each place its own code and those of all it lies in. */
  chains: () => Lists;
};

function itemColumns({ tables, codes, located, mentionRows, roles, chains }: Context): Columns {
  const { mentions, items } = tables;
  const within = once(() => rowsWithin(located, mentions, mentionRows()));
  const eachMentionIn = (row: number, each: (mention: number) => void) => {
    const { start, end } = within()(row);
    for (let at = start; at < end; at++) if ((mentions.end[at] ?? 0) <= (located.end[row] ?? 0)) each(at);
  };
  const actors = once(() =>
    listsOf({ rows: items.size, codeCount: codes.actor.ids.length }, (row, add) => {
      addAll(roles(), row, add);
      eachMentionIn(row, (mention) => add(mentions.actor[mention]));
    }),
  );
  const places = once(() => {
    const own = placesOf(tables);
    return listsOf({ rows: items.size, codeCount: codes.place.ids.length }, (row, add) => {
      for (let at = own.starts[row] ?? 0; at < (own.starts[row + 1] ?? 0); at++) addAll(chains(), own.codes[at], add);
      eachMentionIn(row, (mention) => addAll(chains(), mentions.place[mention], add));
    });
  });
  return {
    size: items.size,
    actors,
    places,
    docs: once(() => docsOf(located, codes.doc)),
    blocs: once(() => blocsOf(tables, actors())),
    kinds: once(() => kindBits(tables)),
    claimants: once(() => claimantsOf(tables)),
    measures: once(() => measureBits(tables)),
    days: once(() => daysOf(tables, itemDates(tables))),
  };
}

function mentionColumns({ tables, codes, itemsNear, roles, chains }: Context, items: Columns): Columns {
  const { mentions } = tables;
  const eachItemNear = (row: number, each: (item: number) => void) => eachCode(itemsNear(), row, each);
  const actors = once(() => {
    const sentenceOf = sentences(mentions);
    return listsOf({ rows: mentions.size, codeCount: codes.actor.ids.length }, (row, add) => {
      const { start, end } = sentenceOf(row);
      for (let at = start; at < end; at++) add(mentions.actor[at]);
      eachItemNear(row, (item) => addAll(roles(), item, add));
    });
  });
  const bitsNear = (bits: Uint8Array | Uint16Array, ofItems: Uint8Array | Uint16Array) => {
    for (let row = 0; row < bits.length; row++)
      eachItemNear(row, (item) => {
        bits[row] = (bits[row] ?? 0) | (ofItems[item] ?? 0);
      });
  };
  return {
    size: mentions.size,
    actors,
    places: once(() =>
      listsOf({ rows: mentions.size, codeCount: codes.place.ids.length }, (row, add) =>
        addAll(chains(), mentions.place[row], add),
      ),
    ),
    docs: once(() => docsOf(mentions, codes.doc)),
    blocs: once(() => blocsOf(tables, actors())),
    kinds: once(() => {
      const bits = new Uint16Array(mentions.size);
      bitsNear(bits, items.kinds());
      return bits;
    }),
    claimants: once(() =>
      listsOf({ rows: mentions.size, codeCount: codes.claimant.ids.length }, (row, add) =>
        eachItemNear(row, (item) => addAll(items.claimants(), item, add)),
      ),
    ),
    measures: once(() => {
      const bits = new Uint8Array(mentions.size);
      bitsNear(bits, items.measures());
      return bits;
    }),
    days: once(() => daysOf(tables, mentions.date)),
  };
}

/** Adds a row of the lists; a row that is not there adds nothing. */
function addAll({ starts, codes }: Lists, row: number | undefined, add: (code: number) => void): void {
  if (row === undefined || row + 1 >= starts.length) return;
  const end = starts[row + 1] ?? 0;
  for (let at = starts[row] ?? 0; at < end; at++) add(codes[at] ?? 0);
}

function rolesOf({ items, quotes, strikes, events, actors }: Tables): Lists {
  return listsOf({ rows: items.size, codeCount: actors.length }, (at, add) => {
    const row = items.row[at] ?? 0;
    const table = items.table[at];
    if (table === 0) return add(quotes.speaker[row]);
    if (table === 2) return addAll(events.actors, row, add);
    add(strikes.claimant[row]);
    add(strikes.attacker[row]);
    add(strikes.target[row]);
  });
}

/** The places of the items themselves. */
function placesOf({ items, quotes, strikes, events, places }: Tables): Lists {
  return listsOf({ rows: items.size, codeCount: places.length }, (at, add) => {
    const row = items.row[at] ?? 0;
    const table = items.table[at];
    if (table === 2) addAll(events.places, row, add);
    else add(table === 0 ? quotes.place[row] : strikes.place[row]);
  });
}

function itemDates({ items, quotes, strikes, events }: Tables): Uint32Array {
  const columns = [quotes.date, strikes.date, events.date];
  const dates = new Uint32Array(items.size);
  for (let at = 0; at < items.size; at++) dates[at] = columns[items.table[at] ?? 0]?.[items.row[at] ?? 0] ?? NONE;
  return dates;
}

function kindBits({ items, quotes, events }: Tables): Uint16Array {
  const eventBits = eventKinds.map((kind) => 1 << itemKinds.indexOf(kind));
  const quoteBits = [1 << itemKinds.indexOf("quote"), 1 << itemKinds.indexOf("reported")];
  const count = 1 << itemKinds.indexOf("count");
  const bits = new Uint16Array(items.size);
  for (let at = 0; at < items.size; at++) {
    const row = items.row[at] ?? 0;
    const table = items.table[at];
    if (table === 1) bits[at] = count;
    else bits[at] = (table === 0 ? quoteBits[quotes.kind[row] ?? 0] : eventBits[events.kind[row] ?? 0]) ?? 0;
  }
  return bits;
}

/** Who claims each item that is a strike count; the code after the last actor's stands for nobody. */
function claimantsOf({ items, strikes, actors }: Tables): Lists {
  return listsOf({ rows: items.size, codeCount: actors.length + 1 }, (at, add) => {
    if (items.table[at] !== 1) return;
    const claimant = strikes.claimant[items.row[at] ?? 0] ?? NONE;
    add(claimant === NONE ? actors.length : claimant);
  });
}

function measureBits({ items, strikes }: Tables): Uint8Array {
  const bits = new Uint8Array(items.size);
  for (let at = 0; at < items.size; at++)
    if (items.table[at] === 1) bits[at] = 1 << (strikes.measure[items.row[at] ?? 0] ?? 0);
  return bits;
}

function codesOf(records: readonly { id: string }[]): Codes {
  const ids = records.map(({ id }) => id);
  return { ids, codeOf: new Map(ids.map((id, code) => [id, code])) };
}

function chainsOf(places: readonly Place[], { ids, codeOf }: Codes): Lists {
  return listsOf({ rows: ids.length, codeCount: ids.length }, (row, add) => {
    const seen = new Set<number>();
    for (let next: number | undefined = row; next !== undefined && !seen.has(next); ) {
      seen.add(next);
      add(next);
      next = codeOf.get(places[next]?.parent ?? "");
    }
  });
}

function docsOf({ size, document }: Located, codes: Codes): Lists {
  return listsOf({ rows: size, codeCount: codes.ids.length }, (row, add) => add(document[row]));
}

function blocsOf(tables: Tables, { starts, codes }: Lists): Uint8Array {
  const bitOfActor = Uint8Array.from(tables.actors.map(({ bloc }) => 1 << blocs.indexOf(bloc)));
  const bits = new Uint8Array(starts.length - 1);
  for (let row = 0; row < bits.length; row++)
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at++)
      bits[row] = (bits[row] ?? 0) | (bitOfActor[codes[at] ?? 0] ?? 0);
  return bits;
}

function daysOf({ dates }: Tables, column: Uint32Array): ReturnType<Columns["days"]> {
  const first = new Int32Array(column.length);
  const last = new Int32Array(column.length);
  for (let row = 0; row < column.length; row++) {
    const date = column[row] ?? NONE;
    first[row] = dates.first[date] ?? NO_DAY;
    last[row] = dates.last[date] ?? NO_DAY;
  }
  return { first, last };
}

/** For each mention the run of mentions of its sentence, which stand side by side. */
function sentences({ size, document, sentence }: Tables["mentions"]): (row: number) => Span {
  let run = { start: 0, end: 0 };
  return (row) => {
    if (row < run.start || row >= run.end) {
      let end = row;
      while (end < size && document[end] === document[row] && sentence.start[end] === sentence.start[row]) end++;
      run = { start: row, end };
    }
    return run;
  };
}

/** For each item the run of mentions that start within its span. */
function rowsWithin(located: Located, mentions: Located, mentionRows: DocumentRows): (row: number) => Span {
  return (row) => {
    const rows = mentionRows.get(located.document[row] ?? NONE);
    if (!rows) return noRows;
    const start = firstRow(rows, (at) => (mentions.start[at] ?? 0) >= (located.start[row] ?? 0));
    let end = start;
    while (end < rows.end && (mentions.start[end] ?? 0) < (located.end[row] ?? 0)) end++;
    return { start, end };
  };
}

const noRows: Span = { start: 0, end: 0 };

/** Sentences do not overlap and stand in the order of their mentions, so the ones an item touches are one run of rows. */
function itemsNearMentions(located: Located, { size, sentence }: Tables["mentions"], mentionRows: DocumentRows): Lists {
  const runs = Array.from({ length: located.size }, (_, item): Span => {
    const rows = mentionRows.get(located.document[item] ?? NONE);
    if (!rows) return noRows;
    const start = firstRow(rows, (at) => (sentence.end[at] ?? 0) > (located.start[item] ?? 0));
    const end = firstRow({ start, end: rows.end }, (at) => (sentence.start[at] ?? 0) >= (located.end[item] ?? 0));
    return { start, end };
  });
  return invertRuns(runs, size);
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
