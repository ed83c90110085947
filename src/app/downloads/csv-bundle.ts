import { type Dataset, datasetSchema, type Note, type Span, spanSchema } from "../../dataset/schema.ts";
import { csvOf, type FileColumn } from "../../ui/table-file.ts";
import type { ZipContent } from "./zip.ts";

type Row = Readonly<Record<string, unknown>>;
type Table = Exclude<keyof Dataset, "schemaVersion" | "tables">;

const tables: readonly Table[] = [
  ...(["documents", "actors", "places"] as const),
  ...(["mentions", "times", "quotes", "strikes", "events"] as const),
];

/** The whole dataset as CSV, a file for each kind of record with the contract's columns, below its citation and licence. */
export function csvBundleOf(dataset: Dataset, source: { citation: string; licence: string }): ZipContent {
  const lines = [source.citation, source.licence];
  const files = tables.map((table) => [`${table}.csv`, csvOf<Row>(columnsOf(table), dataset[table], lines)]);
  return { ...Object.fromEntries(files), "LICENCE.txt": `${lines.join("\n\n")}\n` };
}

/** Columns as the schema has fields; a span makes two. */
function columnsOf(table: Table): FileColumn<Row>[] {
  const fields: Readonly<Record<string, unknown>> = datasetSchema.shape[table].def.element.shape;
  return Object.entries(fields).flatMap(([field, schema]): FileColumn<Row>[] => {
    if (!isSpan(schema)) return [{ header: field, text: (row) => cellOf(row[field]) }];
    const spanOf = (row: Row) => row[field] as Span | null;
    return [
      { header: `${field}_start`, text: (row) => cellOf(spanOf(row)?.start) },
      { header: `${field}_end`, text: (row) => cellOf(spanOf(row)?.end) },
    ];
  });
}

function isSpan(schema: unknown): boolean {
  if (schema === spanSchema) return true;
  const def = (schema as { def?: { innerType?: unknown } }).def;
  return def?.innerType === spanSchema;
}

/** "" where nothing is stated; lists with "; " between, notes as their sentences. */
function cellOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (!Array.isArray(value)) return String(value);
  return value.map((part: string | Note) => (typeof part === "string" ? part : part.message)).join("; ");
}
