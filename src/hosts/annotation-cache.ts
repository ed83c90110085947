import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { threadId } from "node:worker_threads";
import { isWhole } from "./packed-article.ts";

/** An article's file as it lies in its folder; `corrections` are the bytes of the corrections beside it, or null. */
export type ArticleFile = { file: string; bytes: Uint8Array; corrections: Uint8Array | null };

/** What reading an article gave last time, packed; valid for the same bytes and corrections under the same name, read by the same code. */
export type AnnotationCache = {
  /** The folder by which another thread opens the same cache (`cacheIn`), or null. */
  home: string | null;
  find: (article: ArticleFile) => Uint8Array | null;
  keep: (article: ArticleFile, packed: Uint8Array) => void;
};

/** A cache that knows and keeps nothing. */
export const noCache: AnnotationCache = { home: null, find: () => null, keep: () => {} };

const PROJECT = fileURLToPath(new URL("../../", import.meta.url));
/** All that an article's packed annotations depend on besides its bytes. */
const CODE = [
  "src/ingest",
  "src/dataset",
  "src/hosts/annotate-file.ts",
  "src/hosts/corrections-beside.ts",
  "src/hosts/packed-article.ts",
  "src/hosts/report.ts",
  "package-lock.json",
];

/** A cache in a folder: a folder per code version, those of other versions removed. A folder that cannot be written keeps nothing. */
export function createAnnotationCache(folder = path.join(PROJECT, ".cache", "ingest")): AnnotationCache {
  const version = codeVersion();
  const home = path.join(folder, version);
  try {
    fs.mkdirSync(home, { recursive: true });
    for (const name of fs.readdirSync(folder))
      if (name !== version) fs.rmSync(path.join(folder, name), { recursive: true, force: true });
  } catch {
    return noCache;
  }
  return cacheIn(home);
}

/** The cache in the folder of a code version; of none where it is null. */
export function cacheIn(home: string | null): AnnotationCache {
  if (home === null) return noCache;
  const entryOf = ({ file, bytes, corrections }: ArticleFile) => {
    const hash = createHash("sha256").update(file).update(`\0${bytes.length}\0`).update(bytes);
    if (corrections) hash.update("\0").update(corrections);
    return path.join(home, hash.digest("hex"));
  };
  return {
    home,
    find: (article) => readEntry(entryOf(article)),
    keep: (article, packed) => writeEntry(entryOf(article), packed),
  };
}

function readEntry(entry: string): Uint8Array | null {
  try {
    const packed = fs.readFileSync(entry);
    return isWhole(packed) ? packed : null;
  } catch {
    return null;
  }
}

/** Renamed into place, so that a run that is killed leaves no half entry. */
function writeEntry(entry: string, packed: Uint8Array): void {
  try {
    const scratch = `${entry}.${process.pid}-${threadId}`;
    fs.writeFileSync(scratch, packed);
    fs.renameSync(scratch, entry);
  } catch {
    // A full disk costs the next run its time, not this one its result.
  }
}

/** Changes whenever the code does that annotations depend on. */
export function codeVersion(): string {
  const hash = createHash("sha256");
  for (const part of CODE) {
    const whole = path.join(PROJECT, part);
    const files = fs.statSync(whole).isDirectory()
      ? (fs.readdirSync(whole, { recursive: true }) as string[]).filter((name) => !name.includes(".test.")).sort()
      : [""];
    for (const name of files) {
      const file = path.join(whole, name);
      if (fs.statSync(file).isFile()) hash.update(`${part}/${name}\0`).update(fs.readFileSync(file));
    }
  }
  return hash.digest("hex").slice(0, 16);
}
