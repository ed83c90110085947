import { strToU8, zipSync } from "fflate";

/** Texts by their names in the archive. */
export type ZipContent = Readonly<Record<string, string>>;

/** A zip's own dates say nothing of the content: with a fixed one the same files give the same bytes. */
const ANY_DAY = "1980-01-02T12:00:00Z";

/** Packs texts into a .zip. */
export function zipOf(content: ZipContent): Blob {
  const files = Object.fromEntries(Object.entries(content).map(([name, text]) => [name, strToU8(text)]));
  return new Blob([zipSync(files, { mtime: ANY_DAY })], { type: "application/zip" });
}
