import { rangeOf } from "./days.ts";
import { recordIds } from "./ids.ts";
import { listsOf } from "./lists.ts";
import {
  type Dataset,
  eventKinds,
  eventStatuses,
  type Mention,
  measures,
  type Note,
  placeUses,
  type Quote,
  qualifiers,
  quoteKinds,
  type Span,
  type StoryEvent,
  type Strike,
  type TimeExpression,
} from "./schema.ts";
import {
  type EventTable,
  itemTables,
  type Located,
  type MentionTable,
  NO_DAY,
  NO_USE,
  NONE,
  type QuoteTable,
  type SpanColumns,
  type StrikeTable,
  type TableName,
  type Tables,
  type TimeTable,
} from "./tables.ts";

/** The records of a dataset, of each table in the order of its rows. */
export type TableRecords = {
  quotes: readonly Quote[];
  strikes: readonly Strike[];
  events: readonly StoryEvent[];
  mentions: readonly Mention[];
  times: readonly TimeExpression[];
};

/** Puts a dataset into columns; also gives its records in the order of the rows. */
export function makeTables(dataset: Dataset): { tables: Tables; records: TableRecords } {
  const code = codesOf(dataset);
  const rank = ranksOf(dataset);
  const records: TableRecords = {
    quotes: inReadingOrder(dataset.quotes, rank),
    strikes: inReadingOrder(dataset.strikes, rank),
    events: inReadingOrder(dataset.events, rank),
    mentions: inReadingOrder(dataset.mentions, rank),
    times: inReadingOrder(dataset.times, rank),
  };
  const columns = {
    quotes: quoteTable(records.quotes, code),
    strikes: strikeTable(records.strikes, code),
    events: eventTable(records.events, code),
    mentions: mentionTable(records.mentions, code),
    times: timeTable(records.times, code),
  };
  const { documents, actors, places } = dataset;
  const tables: Tables = {
    documents,
    actors,
    places,
    ids: { document: code.document.values, actor: code.actor.values, place: code.place.values },
    dates: datesOf(code.date.values),
    nouns: code.noun.values,
    items: itemsOf(records, rank),
    ...columns,
    notes: mapTables(records, (rows) => sparse(rows, notesOf)),
    oddIds: {
      quotes: sparse(records.quotes, ({ id, start, document }) => odd(id, recordIds.quote(start, document))),
      strikes: sparse(records.strikes, ({ id, countSpan: { start }, measure, document }) =>
        odd(id, recordIds.strike({ start, measure }, document)),
      ),
      events: sparse(records.events, ({ id, start, kind, document }) =>
        odd(id, recordIds.event({ start, kind }, document)),
      ),
      mentions: sparse(records.mentions, ({ id, start, document }) => odd(id, recordIds.mention(start, document))),
      times: sparse(records.times, ({ id, start, document }) => odd(id, recordIds.time(start, document))),
    },
    oddSpeeches: sparse(records.quotes, ({ speech, document }) =>
      odd(speech, recordIds.speech(speechNumber(speech), document)),
    ),
    origins: sparse(records.strikes, ({ origins }) => origins ?? null),
  };
  return { tables, records };
}

/** A list of values that grows as they come, and the code of each. */
export type Coder = { values: string[]; codeOf: (value: string | null) => number };
type CodersOf = Record<"document" | "actor" | "place" | "date" | "noun", Coder>;

/** A coder that knows some values, whose codes are their places, and adds others as they come. */
export function coder(known: readonly string[], alias: ReadonlyMap<string, string> = new Map()): Coder {
  const values = [...known];
  const codes = new Map(values.map((value, code) => [value, code]));
  for (const [former, current] of alias) if (!codes.has(former)) codes.set(former, codes.get(current) ?? NONE);
  return {
    values,
    codeOf: (value) => {
      if (value === null) return NONE;
      const code = codes.get(value);
      if (code !== undefined) return code;
      codes.set(value, values.length);
      return values.push(value) - 1;
    },
  };
}

function codesOf({ documents, actors, places }: Dataset): CodersOf {
  const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);
  const former = new Map(actors.flatMap(({ id, formerIds }) => formerIds.map((formerId) => [formerId, id] as const)));
  return {
    document: coder(idsOf(documents)),
    actor: coder(idsOf(actors), former),
    place: coder(idsOf(places)),
    date: coder([]),
    noun: coder([]),
  };
}

type InDocument = { document: string; start: number };

/** Documents in order of their ids. */
function ranksOf(dataset: Dataset): ReadonlyMap<string, number> {
  const ids = new Set(dataset.documents.map(({ id }) => id));
  for (const name of ["quotes", "strikes", "events", "mentions", "times"] as const)
    for (const { document } of dataset[name]) ids.add(document);
  return new Map([...ids].sort().map((id, rank) => [id, rank]));
}

function inReadingOrder<T extends InDocument>(rows: readonly T[], rank: ReadonlyMap<string, number>): readonly T[] {
  const keyed = rows.map((row) => ({ row, document: rank.get(row.document) ?? 0 }));
  keyed.sort((a, b) => a.document - b.document || a.row.start - b.row.start);
  return keyed.map(({ row }) => row);
}

/** The three tables merged; of records that start together quotes come first, then strikes. */
function itemsOf(records: TableRecords, rank: ReadonlyMap<string, number>): Tables["items"] {
  const lists = itemTables.map((name) => records[name] as readonly InDocument[]);
  const size = lists.reduce((sum, { length }) => sum + length, 0);
  const table = new Uint8Array(size);
  const row = new Uint32Array(size);
  const next = lists.map(() => 0);
  for (let at = 0; at < size; at++) {
    let least = -1;
    let first: { document: number; start: number } | null = null;
    lists.forEach((list, code) => {
      const record = list[next[code] ?? 0];
      if (!record) return;
      const key = { document: rank.get(record.document) ?? 0, start: record.start };
      if (first && (key.document > first.document || (key.document === first.document && key.start >= first.start)))
        return;
      first = key;
      least = code;
    });
    table[at] = least;
    row[at] = next[least] ?? 0;
    next[least] = (next[least] ?? 0) + 1;
  }
  return { size, table, row };
}

/** The days that EDTF values cover. */
export function datesOf(edtf: readonly string[]): Tables["dates"] {
  const ranges = edtf.map(rangeOf);
  return {
    edtf,
    first: Int32Array.from(ranges, (range) => range?.first ?? NO_DAY),
    last: Int32Array.from(ranges, (range) => range?.last ?? NO_DAY),
  };
}

function located(rows: readonly (InDocument & Span)[], { document }: CodersOf): Located {
  return {
    size: rows.length,
    document: Uint32Array.from(rows, (row) => document.codeOf(row.document)),
    start: Uint32Array.from(rows, ({ start }) => start),
    end: Uint32Array.from(rows, ({ end }) => end),
  };
}

function spans<T>(rows: readonly T[], spanOf: (row: T) => Span | null): SpanColumns {
  return {
    start: Uint32Array.from(rows, (row) => spanOf(row)?.start ?? NONE),
    end: Uint32Array.from(rows, (row) => spanOf(row)?.end ?? NONE),
  };
}

function quoteTable(rows: readonly Quote[], code: CodersOf): QuoteTable {
  return {
    ...located(rows, code),
    kind: Uint8Array.from(rows, ({ kind }) => quoteKinds.indexOf(kind)),
    speaker: Uint32Array.from(rows, ({ speaker }) => code.actor.codeOf(speaker)),
    speakerSpan: spans(rows, ({ speakerSpan }) => speakerSpan),
    cueSpan: spans(rows, ({ cueSpan }) => cueSpan),
    speech: Uint32Array.from(rows, ({ speech }) => speechNumber(speech)),
    date: Uint32Array.from(rows, ({ date }) => code.date.codeOf(date)),
    place: Uint32Array.from(rows, ({ place }) => code.place.codeOf(place)),
  };
}

function strikeTable(rows: readonly Strike[], code: CodersOf): StrikeTable {
  const rowOf = new Map(rows.map(({ id }, row) => [id, row]));
  const role = (key: "attacker" | "target" | "claimant") =>
    Uint32Array.from(rows, (row) => code.actor.codeOf(row[key]));
  return {
    ...located(rows, code),
    measure: Uint8Array.from(rows, ({ measure }) => measures.indexOf(measure)),
    what: Uint32Array.from(rows, ({ what }) => code.noun.codeOf(what)),
    count: Float64Array.from(rows, ({ count }) => count ?? Number.NaN),
    countMax: Float64Array.from(rows, ({ countMax }) => countMax ?? Number.NaN),
    qualifier: Uint8Array.from(rows, ({ qualifier }) => qualifiers.indexOf(qualifier)),
    countSpan: spans(rows, ({ countSpan }) => countSpan),
    attacker: role("attacker"),
    target: role("target"),
    claimant: role("claimant"),
    place: Uint32Array.from(rows, ({ place }) => code.place.codeOf(place)),
    date: Uint32Array.from(rows, ({ date }) => code.date.codeOf(date)),
    partOf: Uint32Array.from(rows, ({ partOf }) => (partOf === null ? NONE : (rowOf.get(partOf) ?? NONE))),
  };
}

function eventTable(rows: readonly StoryEvent[], code: CodersOf): EventTable {
  const lists = (key: "actors" | "places", coder: Coder) => {
    const codes = rows.map((row) => row[key].map(coder.codeOf));
    const codeCount = coder.values.length;
    return listsOf({ rows: rows.length, codeCount }, (row, add) => codes[row]?.forEach(add));
  };
  return {
    ...located(rows, code),
    kind: Uint8Array.from(rows, ({ kind }) => eventKinds.indexOf(kind)),
    status: Uint8Array.from(rows, ({ status }) => eventStatuses.indexOf(status)),
    date: Uint32Array.from(rows, ({ date }) => code.date.codeOf(date)),
    actors: lists("actors", code.actor),
    places: lists("places", code.place),
  };
}

function mentionTable(rows: readonly Mention[], code: CodersOf): MentionTable {
  return {
    ...located(rows, code),
    actor: Uint32Array.from(rows, ({ actor }) => code.actor.codeOf(actor)),
    place: Uint32Array.from(rows, ({ place }) => code.place.codeOf(place)),
    use: Uint8Array.from(rows, ({ use }) => (use === null ? NO_USE : placeUses.indexOf(use))),
    sentence: spans(rows, ({ sentence }) => sentence),
    date: Uint32Array.from(rows, ({ date }) => code.date.codeOf(date)),
  };
}

function timeTable(rows: readonly TimeExpression[], code: CodersOf): TimeTable {
  return { ...located(rows, code), value: Uint32Array.from(rows, ({ value }) => code.date.codeOf(value)) };
}

/** "speech3.harbour" → 3; another kind of name counts as 0 and is kept as odd. */
function speechNumber(speech: string): number {
  return Number(/^speech(\d{1,9})\./.exec(speech)?.[1] ?? 0);
}

function odd(found: string, made: string): string | null {
  return found === made ? null : found;
}

/** Notes of a record; a list that is there but empty is as good as none. */
function notesOf({ notes }: { notes?: Note[] | undefined }): Note[] | null {
  return notes === undefined || notes.length === 0 ? null : notes;
}

function sparse<T, Value>(rows: readonly T[], of: (row: T) => Value | null): ReadonlyMap<number, Value> {
  const values = new Map<number, Value>();
  rows.forEach((row, at) => {
    const value = of(row);
    if (value !== null) values.set(at, value);
  });
  return values;
}

function mapTables<Value>(
  records: TableRecords,
  map: (rows: readonly { notes?: Note[] | undefined }[]) => Value,
): Record<TableName, Value> {
  return {
    quotes: map(records.quotes),
    strikes: map(records.strikes),
    events: map(records.events),
    mentions: map(records.mentions),
    times: map(records.times),
  };
}
