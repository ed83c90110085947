import type { ArticleAnnotations } from "../ingest/annotations.ts";

const CONTEXT = 30;

/** What did not come out cleanly, one line each: `file:line: message: …context…`. */
export function reportLines({ document: { file }, text, remarks }: ArticleAnnotations): string[] {
  const breaks = Array.from(text.matchAll(/\n/g), ({ index }) => index);
  let line = 1;
  return remarks.map(({ start, end, message }) => {
    // Remarks mostly come in the order of the text, so the count goes on from the last one.
    while ((breaks[line - 1] ?? Number.POSITIVE_INFINITY) < start) line++;
    while (line > 1 && (breaks[line - 2] ?? 0) >= start) line--;
    const context = text.slice(Math.max(0, start - CONTEXT), end + CONTEXT).replace(/\s+/g, " ");
    return `${file}:${line}: ${message}: …${context}…`;
  });
}
