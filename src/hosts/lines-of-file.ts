import fs from "node:fs";
import { createLineSplitter, type Line } from "./line-splitter.ts";

const CHUNK = 1 << 20;

/** The lines of a file, one after the other, a megabyte of it in memory; of a line longer than `longest` bytes nothing. */
export function* linesOfFile(file: string, longest: number): Generator<Line> {
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
