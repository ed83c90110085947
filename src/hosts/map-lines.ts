import { once } from "node:events";
import type { Readable, Writable } from "node:stream";
import * as z from "zod/mini";
import { UnusableArticle } from "../ingest/1-read-article.ts";
import type { Gazetteer } from "../ingest/gazetteer.ts";
import { annotateArticle } from "../ingest/ingest.ts";
import { createLineSplitter, type Line } from "./line-splitter.ts";

/** Longest line read, in bytes: an article of 2 MiB of which JSON escapes every code unit has 12 MiB. */
const LONGEST_LINE = 16 * 1024 * 1024;

const articleLine = z.object({ file: z.string(), text: z.string() });

/** What stands in the output in place of annotations when a line of the input cannot be used. */
export const errorLineSchema = z.object({
  error: z.object({ line: z.number(), file: z.nullable(z.string()), reason: z.string() }),
});
type ErrorLine = z.infer<typeof errorLineSchema>;

type MapSettings = { gazetteer: Gazetteer; onProblem: (problem: ErrorLine["error"]) => void };

/**
 * Reads one article a line (`{"file": …, "text": …}`) and writes one line each, in order: its annotations, or
 * `{"error": …}`. Nothing is held between lines, and nothing is read while the reader of the output is behind.
 */
export async function mapLines(input: Readable, output: Writable, settings: MapSettings): Promise<void> {
  const splitter = createLineSplitter(LONGEST_LINE);
  const answer = async (lines: Iterable<Line>) => {
    for (const line of lines) if (!output.write(`${answerTo(line, settings)}\n`)) await once(output, "drain");
  };
  for await (const chunk of input) await answer(splitter.push(chunk));
  await answer(splitter.end());
}

function answerTo({ number, bytes }: Line, { gazetteer, onProblem }: MapSettings): string {
  const refuse = (file: string | null, reason: string) => {
    const error = { line: number, file, reason };
    onProblem(error);
    return JSON.stringify({ error } satisfies ErrorLine);
  };
  if (bytes === null) return refuse(null, `longer than ${LONGEST_LINE} bytes`);
  const json = parse(bytes);
  if ("reason" in json) return refuse(null, json.reason);
  const article = articleLine.safeParse(json.value);
  if (!article.success) return refuse(null, "not an object with “file” and “text”, both strings");
  const { file, text } = article.data;
  try {
    return JSON.stringify(annotateArticle(file, new TextEncoder().encode(text), gazetteer));
  } catch (error) {
    if (!(error instanceof UnusableArticle)) throw error;
    return refuse(file, `line ${error.line}: ${error.reason}`);
  }
}

function parse(bytes: Uint8Array): { value: unknown } | { reason: string } {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return { reason: "not UTF-8" };
  }
  try {
    return { value: JSON.parse(text) };
  } catch {
    return { reason: text.trim() === "" ? "empty" : "not JSON" };
  }
}
