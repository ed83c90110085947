import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import type { TablesFile } from "../dataset/schema.ts";
import { openSink } from "./byte-sink.ts";

/** From so many records on the page reads them in columns, which it need not parse and check one by one. */
const LARGE = 10_000;
/** More than so many would not fit into a browser; they are read where large corpora live. */
const TOO_LARGE = 1_000_000;
const NAME = /^tables-[0-9a-f]+\.bin$/;

export function isTablesFile(name: string): boolean {
  return NAME.test(name);
}

/** True where there is need and room for tables beside so many records. */
export function hasTables(records: number): boolean {
  return records >= LARGE && records <= TOO_LARGE;
}

/** Writes the parts of a file of tables. It is named for its content, so that it can lie beside that of another state until `dataset.json` names it. */
export function writeTables(folder: string, parts: Iterable<Uint8Array>): TablesFile {
  const unnamed = path.join(folder, "tables");
  const hash = createHash("sha256");
  const sink = openSink(unnamed);
  let bytes = 0;
  try {
    for (const part of parts) {
      hash.update(part);
      sink.write(part);
      bytes += part.length;
    }
  } finally {
    sink.close();
  }
  const file = `tables-${hash.digest("hex").slice(0, 16)}.bin`;
  fs.renameSync(unnamed, path.join(folder, file));
  return { file, bytes };
}
