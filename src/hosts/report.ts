import type { ArticleAnnotations } from "../ingest/annotations.ts";

const CONTEXT = 30;

/** What did not come out cleanly, one line each: `file:line: message: …context…`. */
export function reportLines({ document: { file }, text, remarks }: ArticleAnnotations): string[] {
  return remarks.map(({ start, end, message }) => {
    const line = text.slice(0, start).split("\n").length;
    const context = text.slice(Math.max(0, start - CONTEXT), end + CONTEXT).replace(/\s+/g, " ");
    return `${file}:${line}: ${message}: …${context}…`;
  });
}
