import { type Dataset, SCHEMA_VERSION, type TablesFile } from "../dataset/schema.ts";

/** The lists of `dataset.json` in its order. */
export const recordLists = [
  "documents",
  "actors",
  "places",
  "mentions",
  "times",
  "quotes",
  "strikes",
  "events",
] as const satisfies readonly (keyof Dataset)[];
export type RecordList = (typeof recordLists)[number];

export type Piece = string | Uint8Array;

/** What `dataset.json` holds: of each list its records as JSON, one or several parted by commas and newlines at a time. */
export type DatasetSource = { tables: TablesFile | null; recordsOf: (list: RecordList) => Iterable<Iterable<Piece>> };

/** The text of `dataset.json`, a record a line, so that a change of the rules shows as a readable diff. */
export function* datasetPieces({ tables, recordsOf }: DatasetSource): Generator<Piece> {
  yield `{\n"schemaVersion": ${SCHEMA_VERSION}`;
  if (tables) yield `,\n"tables": ${JSON.stringify(tables)}`;
  for (const list of recordLists) {
    yield `,\n"${list}": [`;
    let isEmpty = true;
    for (const records of recordsOf(list)) {
      yield isEmpty ? "\n" : ",\n";
      yield* records;
      isEmpty = false;
    }
    yield isEmpty ? "]" : "\n]";
  }
  yield "\n}\n";
}

/** The records of values in memory. */
export function* jsonOf(records: readonly unknown[]): Generator<[string]> {
  for (const record of records) yield [JSON.stringify(record)];
}
