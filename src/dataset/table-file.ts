import type { TableRecords } from "./make-tables.ts";
import type { Actor, ArticleDocument, Note, Place } from "./schema.ts";
import type { Words } from "./table-records.ts";
import type { TableName, Tables } from "./tables.ts";

/**
 * The file of a dataset's tables: "DLT2", the length of the header in bytes (4 bytes), the header as JSON (UTF-8), and from
 * the next multiple of 8 on the columns, little-endian, each at a multiple of 8. In the header a column stands as
 * `{"column":"Uint32Array","at":0,"length":12}`, `at` in bytes from the first column, and what few rows have as
 * `{"rows":[[row, value], …]}`.
 */
const MAGIC = "DLT2";
const ALIGNED = 8;
const PREFIX = 8;

const columnTypes = { Uint8Array, Uint32Array, Int32Array, Float64Array } as const;
type ColumnType = keyof typeof columnTypes;
type Column = InstanceType<(typeof columnTypes)[ColumnType]>;
type ColumnInHeader = { column: ColumnType; at: number; length: number };

type WordTable = Exclude<TableName, "mentions">;
const wordTables = ["quotes", "strikes", "events", "times"] as const satisfies readonly WordTable[];

/** Words by their place in `starts`, whose bytes (UTF-8) end where the next start; each text stands there once. */
export type WordColumns = { starts: Uint32Array; bytes: Uint8Array } & Record<WordTable, Uint32Array>;

/** The bytes of a table file, part by part. */
export function* tableFileParts(tables: Tables, words: WordColumns): Generator<Uint8Array> {
  const columns: Column[] = [];
  let length = 0;
  const place = (column: Column): ColumnInHeader => {
    const at = length;
    columns.push(column);
    length = aligned(at + column.byteLength);
    return { column: typeOf(column), at, length: column.length };
  };
  const { documents, actors, places, ids, ...rest } = tables;
  const lost = {
    document: ids.document.slice(documents.length),
    actor: ids.actor.slice(actors.length),
    place: ids.place.slice(places.length),
  };
  const header = JSON.stringify({ documents, actors, places, lost, ...rest, words }, (_, value) =>
    isColumn(value) ? place(value) : value instanceof Map ? { rows: [...value] } : value,
  );
  const headerBytes = new TextEncoder().encode(header);
  const head = new Uint8Array(aligned(PREFIX + headerBytes.length));
  new TextEncoder().encodeInto(MAGIC, head);
  new DataView(head.buffer).setUint32(MAGIC.length, headerBytes.length, true);
  head.set(headerBytes, PREFIX);
  yield head;
  for (const column of columns) {
    yield new Uint8Array(column.buffer, column.byteOffset, column.byteLength);
    yield new Uint8Array(aligned(column.byteLength) - column.byteLength);
  }
}

/** What stands in a table file. */
export type TableFile = { tables: Tables; words: Words; wordColumns: WordColumns };

/**
 * Reads a table file without copying its columns, which stay views of the buffer.
 * @throws Error that says what is wrong when it is none, or cut off
 */
export function readTableFile(buffer: ArrayBuffer): TableFile {
  const bytes = new Uint8Array(buffer);
  const decoder = new TextDecoder("utf-8", { fatal: false });
  if (bytes.length < PREFIX || decoder.decode(bytes.subarray(0, MAGIC.length)) !== MAGIC)
    throw new Error("it is no file of tables");
  const headerLength = new DataView(buffer).getUint32(MAGIC.length, true);
  const origin = aligned(PREFIX + headerLength);
  if (bytes.length < origin) throw new Error("it ends within its header");
  const header: Header = JSON.parse(decoder.decode(bytes.subarray(PREFIX, PREFIX + headerLength)));
  const { documents, actors, places, lost, words, ...rest } = header;
  const idsOf = (rows: readonly { id: string }[], others: readonly string[]) => [
    ...rows.map(({ id }) => id),
    ...others,
  ];
  const tables = {
    documents,
    actors,
    places,
    ids: {
      document: idsOf(documents, lost.document),
      actor: idsOf(actors, lost.actor),
      place: idsOf(places, lost.place),
    },
    ...(withColumns(rest, { buffer, origin }) as Omit<Tables, "documents" | "actors" | "places" | "ids">),
  };
  const wordColumns = withColumns(words, { buffer, origin }) as WordColumns;
  return { tables, words: wordsOf(wordColumns, decoder), wordColumns };
}

type Header = {
  documents: ArticleDocument[];
  actors: Actor[];
  places: Place[];
  lost: { document: string[]; actor: string[]; place: string[] };
  words: object;
};

/** Puts views of the buffer where the header names a column; lists of strings and records stay as they are. */
function withColumns(value: unknown, file: { buffer: ArrayBuffer; origin: number }): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  if ("column" in value) {
    const { column, at, length } = value as ColumnInHeader;
    if (file.origin + at + length * columnTypes[column].BYTES_PER_ELEMENT > file.buffer.byteLength)
      throw new Error("it ends within its columns");
    return new columnTypes[column](file.buffer, file.origin + at, length);
  }
  if ("rows" in value) return new Map(value.rows as [number, Note[] | string][]);
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, withColumns(part, file)]));
}

/** The words of records, of each table in the order of its rows. */
export function wordColumnsOf(records: TableRecords): WordColumns {
  const texts = new Map<string, number>();
  const numberOf = (text: string) => {
    const known = texts.get(text);
    if (known !== undefined) return known;
    texts.set(text, texts.size);
    return texts.size - 1;
  };
  const byTable = wordTables.map((name) => {
    const rows: readonly { exact: string }[] = records[name];
    return [name, Uint32Array.from(rows, ({ exact }) => numberOf(exact))];
  });
  const encoder = new TextEncoder();
  const encoded = Array.from(texts.keys(), (text) => encoder.encode(text));
  const starts = new Uint32Array(encoded.length + 1);
  encoded.forEach((text, at) => {
    starts[at + 1] = (starts[at] ?? 0) + text.length;
  });
  const bytes = new Uint8Array(starts[encoded.length] ?? 0);
  encoded.forEach((text, at) => {
    bytes.set(text, starts[at]);
  });
  return { starts, bytes, ...(Object.fromEntries(byTable) as Record<WordTable, Uint32Array>) };
}

function wordsOf({ starts, bytes, ...byTable }: WordColumns, decoder: TextDecoder): Words {
  return (table, row) => {
    const at = byTable[table][row] ?? 0;
    return decoder.decode(bytes.subarray(starts[at], starts[at + 1]));
  };
}

function isColumn(value: unknown): value is Column {
  return ArrayBuffer.isView(value);
}

function typeOf(column: Column): ColumnType {
  if (column instanceof Uint8Array) return "Uint8Array";
  if (column instanceof Uint32Array) return "Uint32Array";
  return column instanceof Int32Array ? "Int32Array" : "Float64Array";
}

function aligned(length: number): number {
  return Math.ceil(length / ALIGNED) * ALIGNED;
}
