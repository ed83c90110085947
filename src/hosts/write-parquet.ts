import fs from "node:fs";
import path from "node:path";
import { type BasicType, parquetWriteFile } from "hyparquet-writer";
import { type Dataset, datasetSchema } from "../dataset/schema.ts";

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

const tables = ["documents", "actors", "places", "mentions", "times", "quotes", "strikes", "events"] as const;

/** The day that a row's month is taken from, by table; times have their value, the others their date. */
const dayFields: Readonly<Record<string, string>> = { documents: "published", times: "value" };

/**
 * Writes each list of a dataset as Parquet into a folder that is made: `quotes/month=2025-12/quotes.parquet`, by the first month of the
 * record's date, `month=undated` without one; actors and places have no month.
 */
export function writeParquet(folder: string, dataset: Dataset): void {
  for (const table of tables) {
    const rows: readonly Row[] = dataset[table];
    const hasMonths = table !== "actors" && table !== "places";
    for (const [month, part] of hasMonths ? byMonth(rows, dayFields[table] ?? "date") : new Map([["", rows]])) {
      const home = path.join(folder, table, month === "" ? "" : `month=${month}`);
      const names = Object.keys(datasetSchema.shape[table].def.element.shape);
      if (part.length > 0) writeTable(path.join(home, `${table}.parquet`), names, part);
    }
  }
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
