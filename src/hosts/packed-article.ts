import { makeTables } from "../dataset/make-tables.ts";
import { type ArticleDocument, type Dataset, type Place, SCHEMA_VERSION } from "../dataset/schema.ts";
import { tableFileParts, wordColumnsOf } from "../dataset/table-file.ts";
import type { ArticleAnnotations, LocalActor } from "../ingest/annotations.ts";
import { recordsOf } from "../ingest/merge-articles.ts";
import type { Unusable } from "./file-outcome.ts";

/** The lists of records that an article has, in the order of `dataset.json`. */
export const articleLists = ["mentions", "times", "quotes", "strikes", "events"] as const;
export type ArticleList = (typeof articleLists)[number];

const partNames = ["text", "document", ...articleLists, "tables"] as const;
export type PartName = (typeof partNames)[number];

/** What is known of a packed article without unpacking its parts. */
export type PackedHead = {
  document: ArticleDocument;
  actors: LocalActor[];
  places: Place[];
  report: readonly string[];
  warnings: readonly string[];
  unusableCorrections: Unusable | null;
  counts: Record<ArticleList, number>;
  directQuotes: number;
  /** Lengths of the parts in bytes, in the order in which they follow. */
  lengths: Record<PartName, number>;
};

/** Where a part lies, in bytes from the start of the packed article. */
export type PartPlace = { offset: number; length: number };

export type PackedArticle = { head: PackedHead; parts: Record<PartName, PartPlace> };

/** The annotations of an article, and what its host has to say about them. */
export type ArticleToPack = Pick<PackedHead, "report" | "warnings" | "unusableCorrections"> & {
  annotations: ArticleAnnotations;
};

/** Before the head stand the length of the whole and that of the head, in bytes, as unsigned integers of 4 bytes. */
const PREFIX = 8;
const NUMBER_BYTES = 4;

/**
 * An article's annotations as the bytes that a dataset takes over as they are: the file of its text, its records of each list as
 * JSON, and its tables. Only the ids of actors are open until all articles are known: see `RecordPart`. The bytes have a buffer of their own, which can be handed to another thread.
 */
export function packArticle({ annotations, report, warnings, unusableCorrections }: ArticleToPack): Uint8Array {
  const { document, text, actors, places } = annotations;
  const records = recordsOf(annotations, (index) => (index === null ? null : String(index)));
  const dataset: Dataset = { schemaVersion: SCHEMA_VERSION, documents: [], actors: [], places: [], ...records };
  const made = makeTables(dataset);
  const parts: Record<PartName, Uint8Array> = {
    text: Buffer.from(`${JSON.stringify({ id: document.id, text })}\n`),
    document: Buffer.from(JSON.stringify(document)),
    mentions: packRecords(records.mentions),
    times: packRecords(records.times),
    quotes: packRecords(records.quotes),
    strikes: packRecords(records.strikes),
    events: packRecords(records.events),
    tables: Buffer.concat([...tableFileParts(made.tables, wordColumnsOf(made.records))]),
  };
  const head: PackedHead = {
    ...{ document, actors, places, report, warnings, unusableCorrections },
    counts: Object.fromEntries(articleLists.map((name) => [name, records[name].length])) as PackedHead["counts"],
    directQuotes: records.quotes.filter(({ kind }) => kind === "direct").length,
    lengths: Object.fromEntries(partNames.map((name) => [name, parts[name].length])) as PackedHead["lengths"],
  };
  const headBytes = Buffer.from(JSON.stringify(head));
  const packed = joined([new Uint8Array(PREFIX), headBytes, ...partNames.map((name) => parts[name])]);
  const prefix = new DataView(packed.buffer);
  prefix.setUint32(0, packed.length);
  prefix.setUint32(NUMBER_BYTES, headBytes.length);
  return packed;
}

/** False for the bytes of a packed article that is cut off, as after a crash of the machine. */
export function isWhole(bytes: Uint8Array): boolean {
  return bytes.length >= PREFIX && new DataView(bytes.buffer, bytes.byteOffset).getUint32(0) === bytes.length;
}

/** Reads the head of a packed article that is whole. */
export function readPacked(bytes: Uint8Array): PackedArticle {
  let offset = PREFIX + new DataView(bytes.buffer, bytes.byteOffset).getUint32(NUMBER_BYTES);
  const head: PackedHead = JSON.parse(new TextDecoder().decode(bytes.subarray(PREFIX, offset)));
  const parts = partNames.map((name) => {
    const place = { offset, length: head.lengths[name] };
    offset += place.length;
    return [name, place] as const;
  });
  return { head, parts: Object.fromEntries(parts) as PackedArticle["parts"] };
}

/**
 * Records as JSON, parted by commas and newlines, in which an actor is its place in the article's list. The JSON follows a list of where these
 * numbers stand: how many there are, then of each its start and end in the JSON and its value, as unsigned integers of 4 bytes.
 */
export type RecordPart = { json: Uint8Array; actors: Uint32Array };

const FIELDS = 3;
/** In JSON a quotation mark after a comma and before one of these names begins a key: within a string it has a backslash. */
const ACTOR = /,"(?:actor|speaker|attacker|target|claimant)":"\d+"|,"actors":\["[^\]]*\]/g;
const NUMBER = /\d+/g;

function packRecords(records: readonly object[]): Uint8Array {
  const json = Buffer.from(records.map((record) => JSON.stringify(record)).join(",\n"));
  const actors: number[] = [];
  for (const field of json.toString("latin1").matchAll(ACTOR))
    for (const number of field[0].matchAll(NUMBER)) {
      const start = field.index + number.index;
      actors.push(start, start + number[0].length, Number(number[0]));
    }
  const numbers = Uint32Array.from([actors.length / FIELDS, ...actors]);
  return joined([new Uint8Array(numbers.buffer), json]);
}

/** Reads a part of records, which starts its buffer. */
export function readRecordPart(bytes: Uint8Array): RecordPart {
  const count = new Uint32Array(bytes.buffer, 0, 1)[0] ?? 0;
  const actors = new Uint32Array(bytes.buffer, NUMBER_BYTES, FIELDS * count);
  return { json: bytes.subarray(NUMBER_BYTES + actors.byteLength), actors };
}

/** The JSON of a part piece by piece, the ids of the article's actors (UTF-8) put in. */
export function* withActorIds({ json, actors }: RecordPart, ids: readonly Uint8Array[]): Generator<Uint8Array> {
  let at = 0;
  for (let field = 0; field < actors.length; field += FIELDS) {
    yield json.subarray(at, actors[field]);
    const id = ids[actors[field + 2] ?? 0];
    if (id) yield id;
    at = actors[field + 1] ?? 0;
  }
  yield json.subarray(at);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
