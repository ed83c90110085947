import fs from "node:fs";
import * as z from "zod/mini";
import { documentSchema, SCHEMA_VERSION } from "../dataset/schema.ts";
import type { ArticleAnnotations } from "../ingest/annotations.ts";
import { createMerge } from "../ingest/merge-articles.ts";
import { isFileError, messageOf } from "./file-errors.ts";
import type { Unusable } from "./file-outcome.ts";
import type { IngestOutcome } from "./ingest-folder.ts";
import type { Line } from "./line-splitter.ts";
import { errorLineSchema } from "./map-lines.ts";
import { linesOfFile } from "./record-spill.ts";
import { summaryOf } from "./summary.ts";
import { type DatasetOutput, openOutput } from "./write-dataset.ts";
import { recordLists } from "./write-tables.ts";

const LONGEST_LINE = 1 << 29;
const list = z.array(z.unknown());
/** Of a line that `ingest --map` has written only the outline is checked. */
const annotationsOutline = z.looseObject({
  document: documentSchema,
  text: z.string(),
  actors: list,
  places: list,
  mentions: list,
  times: list,
  quotes: list,
  strikes: list,
  events: list,
  remarks: list,
});

/** Where an article's line lies. */
type Whereabouts = { source: string; offset: number; length: number; articleFile: string };

export type MergeSettings = {
  out: string;
  keepGoing: boolean;
  /** Called after each article of the second reading. */
  onProgress: (done: number, total: number, file: string) => void;
};

/**
 * Makes the dataset of files that `ingest --map` has written, read twice: first for the actors and places, then article
 * by article in order of id, each record written as it comes. Held are the actors, the places and where each article lies.
 */
export function mergeFiles(files: readonly string[], settings: MergeSettings): IngestOutcome {
  let output: DatasetOutput;
  try {
    output = openOutput(settings.out);
  } catch (error) {
    return { status: "failed", reason: `cannot write ${settings.out}: ${messageOf(error)}` };
  }
  try {
    return mergeInto(output, files, settings);
  } catch (error) {
    output.discard();
    if (!isFileError(error)) throw error;
    const place = "path" in error ? `${error.path}` : settings.out;
    return { status: "failed", reason: `cannot read or write ${place}: ${messageOf(error)}` };
  }
}

function mergeInto(output: DatasetOutput, files: readonly string[], settings: MergeSettings): IngestOutcome {
  const merge = createMerge();
  const articles = new Map<string, Whereabouts>();
  const unusable: Unusable[] = [];
  const warnings: string[] = [];
  for (const source of files) {
    for (const line of linesOfFile(source, LONGEST_LINE)) {
      const reading = readLine(line);
      if ("reason" in reading) {
        unusable.push({ file: source, line: line.number, reason: reading.reason });
        continue;
      }
      const { document } = reading;
      const here = { source, offset: line.offset, length: line.bytes?.length ?? 0, articleFile: document.file };
      const twin = articles.get(document.id);
      if (!twin) merge.note(reading);
      else
        warnings.push(
          `${[twin.articleFile, document.file].sort().reverse().join(" is the same as ")} and counted once`,
        );
      if (!twin || document.file < twin.articleFile) articles.set(document.id, here);
    }
  }
  if (unusable.length > 0 && !settings.keepGoing) {
    output.discard();
    return { status: "refused", unusable, warnings };
  }

  const finished = merge.finish();
  const spill = output.openSpill();
  let quotes = 0;
  const inOrder = [...articles].sort(([a], [b]) => (a < b ? -1 : 1));
  const sources = new Map(files.map((file) => [file, fs.openSync(file, "r")]));
  try {
    for (const [at, [, whereabouts]] of inOrder.entries()) {
      const annotations = readAgain(whereabouts, sources.get(whereabouts.source));
      output.addDocument(annotations.document.id, annotations.text);
      spill.add("documents", annotations.document);
      const made = finished.recordsOf(annotations);
      quotes += made.quotes.filter(({ kind }) => kind === "direct").length;
      for (const [name, records] of Object.entries(made)) for (const record of records) spill.add(name, record);
      settings.onProgress(at + 1, inOrder.length, annotations.document.file);
    }
  } finally {
    for (const descriptor of sources.values()) fs.closeSync(descriptor);
  }
  for (const actor of finished.actors) spill.add("actors", actor);
  for (const place of finished.places) spill.add("places", place);
  const counts = {
    articles: inOrder.length,
    quotes,
    strikes: spill.count("strikes"),
    events: spill.count("events"),
    actors: finished.actors.length,
    places: finished.places.length,
  };
  output.commitLists([
    ["schemaVersion", SCHEMA_VERSION],
    ...recordLists.map((name) => [name, spill.read(name)] as const),
  ]);
  return { status: "written", unusable, warnings, summary: summaryOf(counts, unusable.length), report: [] };
}

function readLine({ bytes }: Line): ArticleAnnotations | { reason: string } {
  if (bytes === null) return { reason: "the line is too long" };
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return { reason: "not JSON: cut off, or not written by ingest --map" };
  }
  const failed = errorLineSchema.safeParse(json);
  if (failed.success) {
    const { line, file, reason } = failed.data.error;
    return {
      reason: `an article that could not be read, line ${line} of the input${file === null ? "" : `, ${file}`}: ${reason}`,
    };
  }
  if (!annotationsOutline.safeParse(json).success) return { reason: "not a line as ingest --map writes it" };
  return json as ArticleAnnotations;
}

function readAgain({ offset, length, source }: Whereabouts, descriptor: number | undefined): ArticleAnnotations {
  const bytes = new Uint8Array(length);
  const read = descriptor === undefined ? 0 : fs.readSync(descriptor, bytes, 0, length, offset);
  if (read < length) throw new Error(`${source} has changed while it was read`);
  return JSON.parse(new TextDecoder().decode(bytes)) as ArticleAnnotations;
}
