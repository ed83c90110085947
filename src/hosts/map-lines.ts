import { once } from "node:events";
import type { Readable, Writable } from "node:stream";
import * as z from "zod/mini";
import { UnusableArticle } from "../ingest/1-read-article.ts";
import type { Gazetteer } from "../ingest/gazetteer.ts";
import { annotateArticle } from "../ingest/ingest.ts";
import { applyCorrectionsBeside } from "./corrections-beside.ts";
import { createLineSplitter, type Line } from "./line-splitter.ts";

/** Longest line read, in bytes: an article of 2 MiB of which JSON escapes every code unit has 12 MiB. */
const LONGEST_LINE = 16 * 1024 * 1024;

/** `corrections` is what the file of corrections beside the article holds. */
const articleLine = z.object({ file: z.string(), text: z.string(), corrections: z.optional(z.unknown()) });

/** What stands in the output in place of annotations when a line of the input cannot be used. */
export const errorLineSchema = z.object({
  error: z.object({ line: z.number(), file: z.nullable(z.string()), reason: z.string() }),
});
type ErrorLine = z.infer<typeof errorLineSchema>;
/** Why a line of the input cannot be used; `line` counts from 1. */
export type LineProblem = ErrorLine["error"];

type MapSettings = {
  gazetteer: Gazetteer;
  /** Called for a line, or its corrections, that cannot be used. */
  onProblem: (problem: LineProblem) => void;
  /** Called for a correction that does not fit. */
  onWarning: (line: number, warning: string) => void;
};

/**
 * Reads one article a line (`{"file": …, "text": …}`, with `"corrections"` where there are some) and writes one line each,
 * in order: its annotations, or `{"error": …}`; corrections that cannot be used leave the article uncorrected. Nothing is
 * held between lines, and nothing is read while the reader of the output is behind.
 */
export async function mapLines(input: Readable, output: Writable, settings: MapSettings): Promise<void> {
  const splitter = createLineSplitter(LONGEST_LINE);
  const answer = async (lines: Iterable<Line>) => {
    for (const line of lines) if (!output.write(`${answerTo(line, settings)}\n`)) await once(output, "drain");
  };
  for await (const chunk of input) await answer(splitter.push(chunk));
  await answer(splitter.end());
}

function answerTo({ number, bytes }: Line, { gazetteer, onProblem, onWarning }: MapSettings): string {
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
  const { file, text, corrections } = article.data;
  try {
    const annotations = annotateArticle(file, encode(text), gazetteer);
    if (corrections === undefined) return JSON.stringify(annotations);
    const given = { file, bytes: encode(text), corrections: encode(JSON.stringify(corrections)) };
    const outcome = applyCorrectionsBeside(given, annotations, gazetteer);
    const { unusableCorrections: unusable } = outcome;
    if (unusable) onProblem({ line: number, file: unusable.file, reason: unusable.reason });
    for (const warning of outcome.warnings) onWarning(number, warning);
    return JSON.stringify(outcome.annotations);
  } catch (error) {
    if (!(error instanceof UnusableArticle)) throw error;
    return refuse(file, `line ${error.line}: ${error.reason}`);
  }
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
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
