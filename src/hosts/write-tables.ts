import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { makeTables } from "../dataset/make-tables.ts";
import type { Dataset, TablesFile } from "../dataset/schema.ts";
import { tableFileParts } from "../dataset/table-file.ts";

/** From so many records on the page reads them in columns, which it need not parse and check one by one. */
const LARGE = 10_000;
const NAME = /^tables-[0-9a-f]+\.bin$/;

export function isTablesFile(name: string): boolean {
  return NAME.test(name);
}

/**
 * Writes the tables of a large dataset, and none of a small one (null). The file is named for its content, so that it can
 * lie beside that of another state until `dataset.json` names it.
 */
export function writeTables(folder: string, dataset: Dataset): TablesFile | null {
  if (recordsIn(dataset) < LARGE) return null;
  const { tables, records } = makeTables(dataset);
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

function recordsIn({ mentions, times, quotes, strikes, events }: Dataset): number {
  return [mentions, times, quotes, strikes, events].reduce((sum, { length }) => sum + length, 0);
}
