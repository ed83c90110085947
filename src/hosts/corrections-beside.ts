import fs from "node:fs";
import path from "node:path";
import { LineCounter, parseDocument } from "yaml";
import { correctionsFileName, placeOfPath, readCorrections } from "../dataset/corrections.ts";
import type { ArticleAnnotations } from "../ingest/annotations.ts";
import { applyCorrections } from "../ingest/apply-corrections.ts";
import type { Gazetteer } from "../ingest/gazetteer.ts";
import type { ArticleFile } from "./annotation-cache.ts";
import type { AnnotatedFile, Unusable } from "./file-outcome.ts";

/** The bytes of `NAME.corrections.json` beside `NAME.txt`, or null when there is none. */
export function readCorrectionsBeside(folder: string, file: string): Uint8Array | null {
  const name = path.join(folder, correctionsFileName(file));
  return fs.existsSync(name) ? fs.readFileSync(name) : null;
}

/** Applies the corrections that lie beside an article; those that do not fit become warnings, a file that cannot be read is told. */
export function applyCorrectionsBeside(
  { file, corrections }: ArticleFile,
  annotations: ArticleAnnotations,
  gazetteer: Gazetteer,
): AnnotatedFile {
  const uncorrected = { annotations, warnings: [], unusableCorrections: null };
  if (corrections === null) return uncorrected;
  const name = correctionsFileName(file);
  const reading = readFile(corrections);
  if (reading.status === "unreadable")
    return { ...uncorrected, unusableCorrections: { file: name, line: reading.line, reason: reading.reason } };
  const { annotations: corrected, outcomes } = applyCorrections(annotations, reading.file.corrections, gazetteer);
  const warnings = outcomes.flatMap((outcome, at) =>
    outcome.status === "unapplied" ? [`${name}: corrections[${at}] is not applied: ${outcome.reason}`] : [],
  );
  return { ...uncorrected, annotations: corrected, warnings };
}

/** Warnings of corrections files in a folder that no article belongs to. */
export function correctionsOfNone(folder: string, files: readonly string[]): string[] {
  const known = new Set(files.map(correctionsFileName));
  return fs
    .readdirSync(folder)
    .filter((name) => name.endsWith(".corrections.json") && !known.has(name))
    .sort()
    .map((name) => `${name} belongs to no article in ${folder}`);
}

type FileReading =
  | Extract<ReturnType<typeof readCorrections>, { status: "ready" }>
  | { status: "unreadable"; line: Unusable["line"]; reason: string };

function readFile(bytes: Uint8Array): FileReading {
  const text = decode(bytes);
  if (text === null) return { status: "unreadable", line: 1, reason: "not UTF-8" };
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    const position = Number(/position (\d+)/.exec(String(error))?.[1] ?? text.length);
    return { status: "unreadable", line: text.slice(0, position).split("\n").length, reason: "not JSON" };
  }
  const reading = readCorrections(json);
  if (reading.status === "ready") return reading;
  const { path: steps, reason } = reading;
  return { status: "unreadable", line: lineOf(text, steps), reason: `${placeOfPath(steps)}: ${reason}` };
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The line on which the value at a path stands, or its innermost holder that is there; JSON is read as the YAML that it also is. */
function lineOf(json: string, steps: readonly PropertyKey[]): number {
  const lines = new LineCounter();
  const document = parseDocument(json, { lineCounter: lines, keepSourceTokens: false });
  for (let depth = steps.length; depth > 0; depth--) {
    const node: unknown = document.getIn(steps.slice(0, depth), true);
    if (typeof node === "object" && node !== null && "range" in node && Array.isArray(node.range))
      return lines.linePos(Number(node.range[0])).line;
  }
  return 1;
}
