import fs from "node:fs";
import path from "node:path";
import { createLineSplitter } from "./line-splitter.ts";

/** Lists of records kept on disk, each record as a line of JSON, until all of them are to be written in order. */
export type RecordSpill = {
  add: (list: string, record: unknown) => void;
  /** How many records a list has. */
  count: (list: string) => number;
  /** The records of a list as JSON, in the order in which they came. */
  read: (list: string) => Iterable<string>;
  close: () => void;
};

const CHUNK = 1 << 20;
const LONGEST_LINE = 1 << 29;

type Kept = { file: string; descriptor: number; waiting: string; count: number };

/** A spill in a folder, which is made, and removed by `close`. */
export function openSpill(folder: string): RecordSpill {
  fs.mkdirSync(folder);
  const lists = new Map<string, Kept>();
  const listOf = (list: string): Kept => {
    const known = lists.get(list);
    if (known) return known;
    const file = path.join(folder, list);
    const kept = { file, descriptor: fs.openSync(file, "w"), waiting: "", count: 0 };
    lists.set(list, kept);
    return kept;
  };
  const flush = (kept: Kept) => {
    fs.writeSync(kept.descriptor, kept.waiting);
    kept.waiting = "";
  };
  return {
    add: (list, record) => {
      const kept = listOf(list);
      kept.waiting += `${JSON.stringify(record)}\n`;
      kept.count += 1;
      if (kept.waiting.length > CHUNK) flush(kept);
    },
    count: (list) => lists.get(list)?.count ?? 0,
    *read(list) {
      const kept = lists.get(list);
      if (!kept) return;
      flush(kept);
      const decoder = new TextDecoder();
      for (const { bytes } of linesOfFile(kept.file, LONGEST_LINE)) if (bytes) yield decoder.decode(bytes);
    },
    close: () => {
      for (const { descriptor } of lists.values()) fs.closeSync(descriptor);
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The lines of a file, one after the other, a megabyte of it in memory. */
export function* linesOfFile(file: string, longest: number) {
  const splitter = createLineSplitter(longest);
  const descriptor = fs.openSync(file, "r");
  try {
    const chunk = new Uint8Array(CHUNK);
    for (let read = fs.readSync(descriptor, chunk); read > 0; read = fs.readSync(descriptor, chunk))
      yield* splitter.push(chunk.subarray(0, read));
    yield* splitter.end();
  } finally {
    fs.closeSync(descriptor);
  }
}
