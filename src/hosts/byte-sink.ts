import fs from "node:fs";

/** Writes a file in chunks of a megabyte. What the file system refuses is thrown with the file's name. */
export type ByteSink = {
  write: (piece: string | Uint8Array) => void;
  /** Writes what is left and closes the file. */
  close: () => void;
};

const CHUNK = 1 << 20;
/** UTF-8 takes at most so many bytes for a code unit. */
const MOST_BYTES = 3;

/** Opens a file anew. */
export function openSink(file: string): ByteSink {
  const descriptor = named(file, () => fs.openSync(file, "w"));
  const chunk = Buffer.allocUnsafe(CHUNK);
  let filled = 0;
  const write = (bytes: Uint8Array) => named(file, () => fs.writeFileSync(descriptor, bytes));
  const flush = () => {
    if (filled > 0) write(chunk.subarray(0, filled));
    filled = 0;
  };
  return {
    write: (piece) => {
      const most = typeof piece === "string" ? MOST_BYTES * piece.length : piece.length;
      if (filled + most > CHUNK) flush();
      if (most > CHUNK) write(typeof piece === "string" ? Buffer.from(piece) : piece);
      else if (typeof piece === "string") filled += chunk.write(piece, filled);
      else {
        chunk.set(piece, filled);
        filled += piece.length;
      }
    },
    close: () => {
      try {
        flush();
      } finally {
        fs.closeSync(descriptor);
      }
    },
  };
}

/** Does what may fail on a file; an error of a descriptor does not say which file it is, so it is told. */
export function named<Result>(file: string, act: () => Result): Result {
  try {
    return act();
  } catch (error) {
    if (error instanceof Error && !("path" in error)) Object.assign(error, { path: file });
    throw error;
  }
}
