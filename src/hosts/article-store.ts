import fs from "node:fs";
import { named } from "./byte-sink.ts";

/** Packed articles on disk while a run lasts, so that none is held in memory. */
export type ArticleStore = {
  /** Keeps bytes and gives where they start. */
  add: (bytes: Uint8Array) => number;
  /** Bytes that were kept, in a buffer of their own. */
  read: (start: number, length: number) => Uint8Array;
  /** Removes the store; a second time does nothing. */
  close: () => void;
};

/** A store in a file that is made. */
export function openArticleStore(file: string): ArticleStore {
  const descriptor = named(file, () => fs.openSync(file, "w+"));
  let end = 0;
  let isOpen = true;
  return {
    add: (bytes) => {
      named(file, () => fs.writeFileSync(descriptor, bytes));
      const start = end;
      end += bytes.length;
      return start;
    },
    read: (start, length) => {
      const bytes = new Uint8Array(length);
      named(file, () => fs.readSync(descriptor, bytes, 0, length, start));
      return bytes;
    },
    close: () => {
      if (isOpen) fs.closeSync(descriptor);
      isOpen = false;
      fs.rmSync(file, { force: true });
    },
  };
}
