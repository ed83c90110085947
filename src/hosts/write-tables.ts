import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { makeTables } from "../dataset/make-tables.ts";
import type { Dataset, TablesFile } from "../dataset/schema.ts";
import { tableFileParts } from "../dataset/table-file.ts";

/** From so many records on the page reads them in columns, which it need not parse and check one by one. */
const LARGE = 10_000;
/** More than so many would not fit into a browser; they are read where large corpora live. */
const TOO_LARGE = 1_000_000;
const NAME = /^tables-[0-9a-f]+\.bin$/;

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

/** A dataset that need not be in memory unless its tables are wanted. */
export type DatasetSource = { countOf: (list: (typeof recordLists)[number]) => number; read: () => Dataset };

export function isTablesFile(name: string): boolean {
  return NAME.test(name);
}

/**
 * Writes the tables of a large dataset, and none (null) where there is no need or no room for them. The file is named for its content, so that it can
 * lie beside that of another state until `dataset.json` names it.
 */
export function writeTables(folder: string, { countOf, read }: DatasetSource): TablesFile | null {
  const count = recordLists.reduce((sum, list) => sum + countOf(list), 0);
  if (count < LARGE || count > TOO_LARGE) return null;
  const { tables, records } = makeTables(read());
  const unnamed = path.join(folder, "tables");
  const hash = createHash("sha256");
  const descriptor = fs.openSync(unnamed, "w");
  let bytes = 0;
  try {
    for (const part of tableFileParts(tables, records)) {
      hash.update(part);
      fs.writeFileSync(descriptor, part);
      bytes += part.length;
    }
  } finally {
    fs.closeSync(descriptor);
  }
  const file = `tables-${hash.digest("hex").slice(0, 16)}.bin`;
  fs.renameSync(unnamed, path.join(folder, file));
  return { file, bytes };
}
