import { itemTables, type Located, NONE, type Tables } from "./tables.ts";

/** The run of rows of each document, by its code; `end` is not in it. */
export type DocumentRows = ReadonlyMap<number, { start: number; end: number }>;

/** The runs of rows of a table, or of what stands in reading order like one. */
export function documentRows(size: number, documentAt: (row: number) => number): DocumentRows {
  const rows = new Map<number, { start: number; end: number }>();
  let current = -1;
  let run = { start: 0, end: 0 };
  for (let row = 0; row < size; row++) {
    const code = documentAt(row);
    if (code !== current) {
      current = code;
      run = { start: row, end: row };
      rows.set(code, run);
    }
    run.end = row + 1;
  }
  return rows;
}

/** The document, start and end of every item, in reading order. */
export function locateItems({ items, ...tables }: Tables): Located {
  const located: Located = {
    size: items.size,
    document: new Uint32Array(items.size),
    start: new Uint32Array(items.size),
    end: new Uint32Array(items.size),
  };
  const sources = itemTables.map((name) => tables[name]);
  for (let at = 0; at < items.size; at++) {
    const source = sources[items.table[at] ?? 0];
    const row = items.row[at] ?? 0;
    located.document[at] = source?.document[row] ?? NONE;
    located.start[at] = source?.start[row] ?? 0;
    located.end[at] = source?.end[row] ?? 0;
  }
  return located;
}
