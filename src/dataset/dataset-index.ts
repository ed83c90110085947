import type { DayRange } from "./days.ts";
import { type DocumentRows, documentRows, locateItems } from "./document-rows.ts";
import { makeTables } from "./make-tables.ts";
import { once } from "./once.ts";
import {
  type Actor,
  type ArticleDocument,
  type Dataset,
  eventKinds,
  type Mention,
  type Place,
  type Quote,
  SCHEMA_VERSION,
  type StoryEvent,
  type Strike,
  type TimeExpression,
} from "./schema.ts";
import type { RecordReader } from "./table-records.ts";
import { daysOfCode, itemTables, type Located, NONE, type Tables } from "./tables.ts";

/** A claim that a view can draw and a person can choose: a quote, a strike count or an event. */
export type Item = {
  /** Its place in `DatasetIndex.items` and in the columns of `Tables.items`. */
  row: number;
  days: DayRange | null;
} & (
  | { kind: "quote" | "reported"; record: Quote }
  | { kind: "count"; record: Strike }
  | { kind: StoryEvent["kind"]; record: StoryEvent }
);

export type RecordsOfDocument = {
  items: readonly Item[];
  mentions: readonly Mention[];
  times: readonly TimeExpression[];
};

/** A look-up of records that need not all have been made. */
export type LookUp<Value> = { get: (id: string) => Value | undefined; has: (id: string) => boolean };

/**
 * The dataset with its look-ups by id; `items` and `mentions` stand in order of document and span. Where a dataset comes in
 * columns, a record is made when it is first asked for: a pass over many reads `tables` instead.
 */
export type DatasetIndex = {
  tables: Tables;
  dataset: Dataset;
  documents: ReadonlyMap<string, ArticleDocument>;
  /** By id and by every former id. */
  actors: ReadonlyMap<string, Actor>;
  places: ReadonlyMap<string, Place>;
  items: readonly Item[];
  itemsById: LookUp<Item>;
  /** Document and span of each of `items`. */
  itemSpans: Located;
  /** The words (`exact`) of one of `items`, by its row. */
  wordsAt: (row: number) => string;
  mentions: readonly Mention[];
  mentionAt: (row: number) => Mention;
  mentionsById: LookUp<Mention>;
  /** What an article holds, by its id, in order of the spans. */
  byDocument: LookUp<RecordsOfDocument>;
};

/** Builds the look-ups over a dataset whose records are there. */
export function indexDataset(dataset: Dataset): DatasetIndex {
  const { tables, records } = makeTables(dataset);
  const reader = {
    words: (table, row) => records[table][row]?.exact ?? "",
    quote: (row: number) => records.quotes[row],
    strike: (row: number) => records.strikes[row],
    event: (row: number) => records.events[row],
    mention: (row: number) => records.mentions[row],
    time: (row: number) => records.times[row],
  } as RecordReader;
  return indexTables(tables, reader, dataset);
}

/** Builds the look-ups over a dataset in columns, whose records the reader makes; the dataset itself is made when it is asked for. */
export function indexTables(tables: Tables, reader: RecordReader, dataset: Dataset | null = null): DatasetIndex {
  const { documents, actors, places } = tables;
  const items = itemsOf(tables, reader);
  const itemSpans = locateItems(tables);
  const mentionAt = remembered(tables.mentions.size, reader.mention);
  const timeAt = remembered(tables.times.size, reader.time);
  const mentions = once(() => all(tables.mentions.size, mentionAt));
  const rowsOf = {
    items: once(() => rowsByDocument(itemSpans)),
    mentions: once(() => rowsByDocument(tables.mentions)),
    times: once(() => rowsByDocument(tables.times)),
  };
  const codeOfDocument = once(() => new Map(tables.ids.document.map((id, code) => [id, code])));
  const within = <T>(rows: () => DocumentRows, id: string, at: (row: number) => T): T[] => {
    const { start, end } = rows().get(codeOfDocument().get(id) ?? NONE) ?? { start: 0, end: 0 };
    return Array.from({ length: end - start }, (_, offset) => at(start + offset));
  };
  const itemAt = (row: number) => items[row] as Item;
  const odd = oddItems(tables, items);
  const documentsById = new Map(documents.map((document) => [document.id, document]));
  return {
    tables,
    dataset: dataset ?? wholeDataset(tables, { items, mentionAt, timeAt }),
    documents: documentsById,
    actors: actorsById(actors),
    places: new Map(places.map((place) => [place.id, place])),
    items,
    itemSpans,
    wordsAt: (row) => reader.words(itemTables[tables.items.table[row] ?? 0] ?? "quotes", tables.items.row[row] ?? 0),
    itemsById: lookUp(
      (id) => odd.get(id) ?? within(rowsOf.items, documentIn(id), itemAt).find(({ record }) => record.id === id),
    ),
    get mentions() {
      return mentions();
    },
    mentionAt,
    mentionsById: lookUp((id) => {
      const row = rowOfId(tables.oddIds.mentions, id);
      if (row !== undefined) return mentionAt(row);
      return within(rowsOf.mentions, documentIn(id), mentionAt).find((mention) => mention.id === id);
    }),
    byDocument: lookUp((id) =>
      documentsById.has(id)
        ? {
            items: within(rowsOf.items, id, itemAt),
            mentions: within(rowsOf.mentions, id, mentionAt),
            times: within(rowsOf.times, id, timeAt),
          }
        : undefined,
    ),
  };
}

/** The place and all it lies in, innermost first; a cycle or a parent that leads nowhere ends the walk. */
export function placeAndParents(places: ReadonlyMap<string, Place>, id: string): Place[] {
  const chain: Place[] = [];
  const seen = new Set<string>();
  for (let next: string | null = id; next !== null && !seen.has(next); ) {
    seen.add(next);
    const place: Place | undefined = places.get(next);
    if (!place) break;
    chain.push(place);
    next = place.parent;
  }
  return chain;
}

/** An item whose record is made when it is first asked for, and kept. */
class TableItem {
  readonly row: number;
  readonly kind: Item["kind"];
  readonly days: DayRange | null;
  #record: Item["record"] | null = null;
  readonly #make: (row: number) => Item["record"];

  constructor({ row, kind, days }: Pick<Item, "row" | "kind" | "days">, make: (row: number) => Item["record"]) {
    this.row = row;
    this.kind = kind;
    this.days = days;
    this.#make = make;
  }

  get record(): Item["record"] {
    this.#record ??= this.#make(this.row);
    return this.#record;
  }
}

function itemsOf(tables: Tables, reader: RecordReader): readonly Item[] {
  const { items, quotes, strikes, events, dates } = tables;
  const days = dates.edtf.map((_, code) => daysOfCode(dates, code));
  const readers = [reader.quote, reader.strike, reader.event];
  const make = (row: number) => (readers[items.table[row] ?? 0] ?? reader.quote)(items.row[row] ?? 0);
  const kindOf = (table: number, row: number): Item["kind"] => {
    if (table === 1) return "count";
    if (table === 2) return eventKinds[events.kind[row] ?? 0] ?? "other";
    return quotes.kind[row] === 0 ? "quote" : "reported";
  };
  const dateColumns = [quotes.date, strikes.date, events.date];
  const made: TableItem[] = new Array(items.size);
  for (let at = 0; at < items.size; at++) {
    const table = items.table[at] ?? 0;
    const row = items.row[at] ?? 0;
    const kind = kindOf(table, row);
    made[at] = new TableItem({ row: at, kind, days: days[dateColumns[table]?.[row] ?? NONE] ?? null }, make);
  }
  return made as unknown as readonly Item[];
}

function rowsByDocument({ size, document }: Located): DocumentRows {
  return documentRows(size, (row) => document[row] ?? NONE);
}

/** The document in an id such as `q17.harbour`. */
function documentIn(id: string): string {
  return id.slice(id.indexOf(".") + 1);
}

function oddItems(tables: Tables, items: readonly Item[]): ReadonlyMap<string, Item> {
  const odd = new Map<string, Item>();
  if (itemTables.every((name) => tables.oddIds[name].size === 0)) return odd;
  for (const item of items) {
    const table = itemTables[tables.items.table[item.row] ?? 0] ?? "quotes";
    const id = tables.oddIds[table].get(tables.items.row[item.row] ?? 0);
    if (id !== undefined) odd.set(id, item);
  }
  return odd;
}

function rowOfId(ids: ReadonlyMap<number, string>, wanted: string): number | undefined {
  for (const [row, id] of ids) if (id === wanted) return row;
  return undefined;
}

function lookUp<Value>(get: (id: string) => Value | undefined): LookUp<Value> {
  return { get, has: (id) => get(id) !== undefined };
}

function remembered<T>(size: number, make: (row: number) => T): (row: number) => T {
  const made: T[] = new Array(size);
  return (row) => {
    const known = made[row];
    if (known !== undefined) return known;
    const record = make(row);
    made[row] = record;
    return record;
  };
}

function all<T>(size: number, at: (row: number) => T): T[] {
  return Array.from({ length: size }, (_, row) => at(row));
}

function actorsById(actors: readonly Actor[]): ReadonlyMap<string, Actor> {
  const byId = new Map<string, Actor>();
  for (const actor of actors) for (const former of actor.formerIds) byId.set(former, actor);
  for (const actor of actors) byId.set(actor.id, actor);
  return byId;
}

type Makers = { items: readonly Item[]; mentionAt: (row: number) => Mention; timeAt: (row: number) => TimeExpression };

/** The records of the tables, each list made when it is first asked for: for downloads and the like, not for what must be quick. */
function wholeDataset(tables: Tables, { items, mentionAt, timeAt }: Makers): Dataset {
  const recordsOf = <T>(name: (typeof itemTables)[number]) =>
    once(() =>
      items.filter(({ row }) => itemTables[tables.items.table[row] ?? 0] === name).map(({ record }) => record as T),
    );
  const quotes = recordsOf<Quote>("quotes");
  const strikes = recordsOf<Strike>("strikes");
  const events = recordsOf<StoryEvent>("events");
  const mentions = once(() => all(tables.mentions.size, mentionAt));
  const times = once(() => all(tables.times.size, timeAt));
  return {
    schemaVersion: SCHEMA_VERSION,
    documents: [...tables.documents],
    actors: [...tables.actors],
    places: [...tables.places],
    get mentions() {
      return mentions();
    },
    get times() {
      return times();
    },
    get quotes() {
      return quotes();
    },
    get strikes() {
      return strikes();
    },
    get events() {
      return events();
    },
  };
}
