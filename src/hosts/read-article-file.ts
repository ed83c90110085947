import fs from "node:fs";
import path from "node:path";
import type { ArticleFile } from "./annotation-cache.ts";
import { readCorrectionsBeside } from "./corrections-beside.ts";
import { messageOf } from "./file-errors.ts";
import type { Unusable } from "./file-outcome.ts";

/** Reads an article's file and the corrections beside it. */
export function readArticleFile(
  folder: string,
  file: string,
): { status: "read"; article: ArticleFile } | { status: "unusable"; unusable: Unusable } {
  try {
    const bytes = fs.readFileSync(path.join(folder, file));
    return { status: "read", article: { file, bytes, corrections: readCorrectionsBeside(folder, file) } };
  } catch (error) {
    return { status: "unusable", unusable: { file, line: 1, reason: `cannot be read: ${messageOf(error)}` } };
  }
}
