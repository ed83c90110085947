import type { DayRange } from "./days.ts";
import type { Lists } from "./lists.ts";
import type { Actor, ArticleDocument, Note, Place } from "./schema.ts";

/** Stands in a column of codes or offsets for "none". */
export const NONE = 0xffff_ffff;

/** Stands in a column of days for a date that is not stated. */
export const NO_DAY = -0x8000_0000;

/** Where the rows of a table stand: the code of their document and their span in its text. */
export type Located = { size: number; document: Uint32Array; start: Uint32Array; end: Uint32Array };

/** Offsets of a span within the row's document; NONE where there is no such span. */
export type SpanColumns = { start: Uint32Array; end: Uint32Array };

/**
 * A dataset in columns: a row is a record, ids are codes into lists of them, and of each table the rows stand in reading
 * order, by document id and span. A pass over a column of 200,000 rows takes a fraction of a millisecond, and the columns
 * hold no object that would have to be made first.
 */
export type Tables = {
  documents: readonly ArticleDocument[];
  actors: readonly Actor[];
  places: readonly Place[];
  /** Ids by code: those of the lists above in their order, then ids that lead nowhere. */
  ids: { document: readonly string[]; actor: readonly string[]; place: readonly string[] };
  /** EDTF values by code, and the days that each covers: NO_DAY where it is no date. */
  dates: { edtf: readonly string[]; first: Int32Array; last: Int32Array };
  /** Counted nouns by code. */
  nouns: readonly string[];
  /** Quotes, strikes and events in one reading order: which table, and the row there. */
  items: { size: number; table: Uint8Array; row: Uint32Array };
  quotes: QuoteTable;
  strikes: StrikeTable;
  events: EventTable;
  mentions: MentionTable;
  times: TimeTable;
  /** What few rows have, by table and row: notes, and ids that are not made from where the record stands. */
  notes: Readonly<Record<TableName, ReadonlyMap<number, Note[]>>>;
  oddIds: Readonly<Record<TableName, ReadonlyMap<number, string>>>;
  oddSpeeches: ReadonlyMap<number, string>;
  /** Of the strikes whose text says from where they were launched, the ids of those places by row. */
  origins: ReadonlyMap<number, string[]>;
};

export const tableNames = ["quotes", "strikes", "events", "mentions", "times"] as const;
export type TableName = (typeof tableNames)[number];

/** The tables whose rows are items, in the order of the codes of `items.table`. */
export const itemTables = ["quotes", "strikes", "events"] as const;

export type QuoteTable = Located & {
  /** Place in `quoteKinds` of the schema. */
  kind: Uint8Array;
  speaker: Uint32Array;
  speakerSpan: SpanColumns;
  cueSpan: SpanColumns;
  /** Number of the utterance in its document. */
  speech: Uint32Array;
  date: Uint32Array;
  place: Uint32Array;
};

export type StrikeTable = Located & {
  /** Place in `measures` of the schema. */
  measure: Uint8Array;
  what: Uint32Array;
  /** NaN where no number is stated. */
  count: Float64Array;
  countMax: Float64Array;
  /** Place in `qualifiers` of the schema. */
  qualifier: Uint8Array;
  countSpan: SpanColumns;
  attacker: Uint32Array;
  target: Uint32Array;
  claimant: Uint32Array;
  place: Uint32Array;
  date: Uint32Array;
  /** Row of the strike that this one is a part of. */
  partOf: Uint32Array;
};

export type EventTable = Located & {
  /** Place in `eventKinds` of the schema. */
  kind: Uint8Array;
  /** Place in `eventStatuses` of the schema. */
  status: Uint8Array;
  date: Uint32Array;
  actors: Lists;
  places: Lists;
};

export type MentionTable = Located & {
  actor: Uint32Array;
  place: Uint32Array;
  /** Place in `placeUses` of the schema; NO_USE where the mention is of no place. */
  use: Uint8Array;
  sentence: SpanColumns;
  date: Uint32Array;
};

export const NO_USE = 0xff;

export type TimeTable = Located & { value: Uint32Array };

/** The days that a date covers, by its code; null where it is no date. */
export function daysOfCode({ first, last }: Tables["dates"], code: number): DayRange | null {
  const start = first[code] ?? NO_DAY;
  return start === NO_DAY ? null : { first: start, last: last[code] ?? start };
}
