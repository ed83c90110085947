import { recordIds } from "./ids.ts";
import { eachCode, type Lists } from "./lists.ts";
import {
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
import { type Located, NO_USE, NONE, type SpanColumns, type TableName, type Tables } from "./tables.ts";

/** The words (`exact`) of a row of a table. */
export type Words = (table: Exclude<TableName, "mentions">, row: number) => string;

/** Makes records out of columns, one at a time. */
export type RecordReader = {
  words: Words;
  quote: (row: number) => Quote;
  strike: (row: number) => Strike;
  event: (row: number) => StoryEvent;
  mention: (row: number) => Mention;
  time: (row: number) => TimeExpression;
};

/** A reader of a dataset's columns: what comes out is the record that went in, but for references that led nowhere. */
export function createRecordReader(tables: Tables, words: Words): RecordReader {
  const { ids, dates, nouns, notes, oddIds } = tables;
  const documentOf = ({ document }: Located, row: number) => ids.document[document[row] ?? NONE] ?? "";
  const place = (table: Located, row: number) => ({
    document: documentOf(table, row),
    start: table.start[row] ?? 0,
    end: table.end[row] ?? 0,
  });
  const actorId = (column: Uint32Array, row: number) => ids.actor[column[row] ?? NONE] ?? null;
  const placeId = (column: Uint32Array, row: number) => ids.place[column[row] ?? NONE] ?? null;
  const date = ({ date: column }: { date: Uint32Array }, row: number) => dates.edtf[column[row] ?? NONE] ?? null;
  const strikeId = (row: number) => {
    const { strikes } = tables;
    const made = { start: strikes.countSpan.start[row] ?? 0, measure: measures[strikes.measure[row] ?? 0] ?? "" };
    return oddIds.strikes.get(row) ?? recordIds.strike(made, documentOf(strikes, row));
  };
  return {
    words,
    quote: (row) => {
      const table = tables.quotes;
      const where = place(table, row);
      return {
        id: oddIds.quotes.get(row) ?? recordIds.quote(where.start, where.document),
        ...where,
        exact: words("quotes", row),
        kind: quoteKinds[table.kind[row] ?? 0] ?? "direct",
        speaker: actorId(table.speaker, row),
        speakerSpan: spanAt(table.speakerSpan, row),
        cueSpan: spanAt(table.cueSpan, row),
        speech: tables.oddSpeeches.get(row) ?? recordIds.speech(table.speech[row] ?? 0, where.document),
        date: date(table, row),
        place: placeId(table.place, row),
        notes: notes.quotes.get(row) ?? noNotes,
      };
    },
    strike: (row) => {
      const table = tables.strikes;
      const whole = table.partOf[row] ?? NONE;
      const origins = tables.origins.get(row);
      return {
        id: strikeId(row),
        ...place(table, row),
        exact: words("strikes", row),
        measure: measures[table.measure[row] ?? 0] ?? "launched",
        what: nouns[table.what[row] ?? NONE] ?? "",
        count: numberAt(table.count, row),
        countMax: numberAt(table.countMax, row),
        qualifier: qualifiers[table.qualifier[row] ?? 0] ?? "exact",
        countSpan: spanAt(table.countSpan, row) ?? { start: 0, end: 0 },
        attacker: actorId(table.attacker, row),
        target: actorId(table.target, row),
        claimant: actorId(table.claimant, row),
        place: placeId(table.place, row),
        ...(origins ? { origins } : {}),
        date: date(table, row),
        partOf: whole === NONE ? null : strikeId(whole),
        notes: notes.strikes.get(row) ?? noNotes,
      };
    },
    event: (row) => {
      const table = tables.events;
      const where = place(table, row);
      const kind = eventKinds[table.kind[row] ?? 0] ?? "other";
      return {
        id: oddIds.events.get(row) ?? recordIds.event({ start: where.start, kind }, where.document),
        ...where,
        exact: words("events", row),
        kind,
        status: eventStatuses[table.status[row] ?? 0] ?? "happened",
        date: date(table, row),
        actors: idsAt(table.actors, row, ids.actor),
        places: idsAt(table.places, row, ids.place),
        ...optionalNotes(notes.events.get(row)),
      };
    },
    mention: (row) => {
      const table = tables.mentions;
      const where = place(table, row);
      const use = table.use[row] ?? NO_USE;
      return {
        id: oddIds.mentions.get(row) ?? recordIds.mention(where.start, where.document),
        ...where,
        actor: actorId(table.actor, row),
        place: placeId(table.place, row),
        use: placeUses[use] ?? null,
        sentence: spanAt(table.sentence, row) ?? { start: where.start, end: where.end },
        date: date(table, row),
        notes: notes.mentions.get(row) ?? noNotes,
      };
    },
    time: (row) => {
      const table = tables.times;
      const where = place(table, row);
      return {
        id: oddIds.times.get(row) ?? recordIds.time(where.start, where.document),
        ...where,
        exact: words("times", row),
        value: dates.edtf[table.value[row] ?? NONE] ?? "",
        ...optionalNotes(notes.times.get(row)),
      };
    },
  };
}

/** Shared by all records without one: nobody writes to a dataset's records. */
const noNotes: Note[] = [];

function optionalNotes(notes: Note[] | undefined): { notes?: Note[] } {
  return notes === undefined ? {} : { notes };
}

function spanAt({ start, end }: SpanColumns, row: number): Span | null {
  const first = start[row] ?? NONE;
  return first === NONE ? null : { start: first, end: end[row] ?? first };
}

function numberAt(column: Float64Array, row: number): number | null {
  const value = column[row] ?? Number.NaN;
  return Number.isNaN(value) ? null : value;
}

function idsAt(lists: Lists, row: number, ids: readonly string[]): string[] {
  const found: string[] = [];
  eachCode(lists, row, (code) => {
    const id = ids[code];
    if (id !== undefined) found.push(id);
  });
  return found;
}
