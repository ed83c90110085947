import fs from "node:fs";
import path from "node:path";
import { type BasicType, parquetWriteFile } from "hyparquet-writer";
import { datasetSchema } from "../dataset/schema.ts";
import { type RecordList, recordLists } from "./dataset-pieces.ts";
import { linesOfFile } from "./lines-of-file.ts";

const LONGEST_LINE = 1 << 29;

type Row = Readonly<Record<string, unknown>>;

/** Columns that hold numbers; all others are text, lists and spans as JSON. */
const numbers: Readonly<Record<string, BasicType>> = {
  start: "INT32",
  end: "INT32",
  length: "INT32",
  geonamesId: "INT32",
  count: "DOUBLE",
  countMax: "DOUBLE",
  lat: "DOUBLE",
  lon: "DOUBLE",
};

/** The day that a row's month is taken from, by table; times have their value, the others their date. */
const dayFields: Readonly<Record<string, string>> = { documents: "published", times: "value" };

/**
 * Writes each list of a `dataset.json` as Parquet into a folder that is made: `quotes/month=2025-12/quotes.parquet`, by the first month of
 * the record's date, `month=undated` without one; actors and places have no month. One list is in memory at a time.
 */
export function writeParquet(folder: string, datasetFile: string): void {
  for (const { list, rows } of listsIn(datasetFile)) {
    const hasMonths = list !== "actors" && list !== "places";
    for (const [month, part] of hasMonths ? byMonth(rows, dayFields[list] ?? "date") : new Map([["", rows]])) {
      const home = path.join(folder, list, month === "" ? "" : `month=${month}`);
      const names = Object.keys(datasetSchema.shape[list].def.element.shape);
      if (part.length > 0) writeTable(path.join(home, `${list}.parquet`), names, part);
    }
  }
}

const LIST = /^"(\w+)": \[/;

type ListOfRows = { list: RecordList; rows: Row[] };

/** The lists of a `dataset.json` as ingest writes it: a record a line. */
function* listsIn(datasetFile: string): Generator<ListOfRows> {
  const decoder = new TextDecoder();
  let open: ListOfRows | null = null;
  for (const { bytes } of linesOfFile(datasetFile, LONGEST_LINE)) {
    const line = decoder.decode(bytes ?? undefined);
    const name = LIST.exec(line)?.[1];
    const list = recordLists.find((known) => known === name);
    if (list) {
      if (open) yield open;
      open = { list, rows: [] };
    } else if (line.startsWith('{"')) open?.rows.push(JSON.parse(line.replace(/,$/, "")));
  }
  if (open) yield open;
}

function byMonth(rows: readonly Row[], field: string): Map<string, Row[]> {
  const months = new Map<string, Row[]>();
  for (const row of rows) {
    const month = /^\d{4}-\d\d/.exec(String(row[field] ?? ""))?.[0] ?? "undated";
    const part = months.get(month);
    if (part) part.push(row);
    else months.set(month, [row]);
  }
  return months;
}

/** The columns are the schema's, so that files of all months agree although few rows have the optional ones. */
function writeTable(filename: string, names: readonly string[], rows: readonly Row[]): void {
  fs.mkdirSync(path.dirname(filename), { recursive: true });
  const columnData = names.map((name) => ({
    name,
    data: rows.map((row) => cellOf(row[name])),
    type: numbers[name] ?? ("STRING" as const),
    nullable: true,
  }));
  parquetWriteFile({ filename, columnData });
}

function cellOf(value: unknown): string | number | null {
  if (value === null || value === undefined) return null;
  return typeof value === "number" || typeof value === "string" ? value : JSON.stringify(value);
}
