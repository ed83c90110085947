import * as z from "zod/mini";
import { documentSchema } from "../dataset/schema.ts";
import type { ArticleAnnotations } from "../ingest/annotations.ts";
import type { DatasetAssembly } from "./assemble-dataset.ts";
import type { Unusable } from "./file-outcome.ts";
import { type IngestOutcome, intoOutput } from "./ingest-outcome.ts";
import type { Line } from "./line-splitter.ts";
import { linesOfFile } from "./lines-of-file.ts";
import { errorLineSchema } from "./map-lines.ts";
import { packArticle } from "./packed-article.ts";
import { reportLines } from "./report.ts";
import { summaryOf } from "./summary.ts";

const LONGEST_LINE = 1 << 29;
const NOT_A_LINE = "not a line as ingest --map writes it";
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

export type MergeSettings = {
  out: string;
  keepGoing: boolean;
  format: "json" | "parquet";
  /** Called after each file. */
  onProgress: (done: number, total: number, file: string) => void;
};

/** Makes the dataset of files that `ingest --map` has written, each read once, line by line. */
export function mergeFiles(files: readonly string[], settings: MergeSettings): Promise<IngestOutcome> {
  return intoOutput(settings.out, async (assembly) => mergeInto(assembly, files, settings));
}

function mergeInto(
  assembly: DatasetAssembly,
  files: readonly string[],
  { keepGoing, format, onProgress }: MergeSettings,
): IngestOutcome {
  const unusable: Unusable[] = [];
  const report: string[] = [];
  for (const [at, file] of files.entries()) {
    for (const line of linesOfFile(file, LONGEST_LINE)) {
      const reading = readLine(line);
      if ("reason" in reading) unusable.push({ file, line: line.number, reason: reading.reason });
      else for (const remark of assembly.add(reading.packed).report) report.push(remark);
    }
    onProgress(at + 1, files.length, file);
  }
  if (unusable.length > 0 && !keepGoing) return { status: "refused", unusable, warnings: [] };
  const { counts, warnings } = assembly.commit(format);
  return { status: "written", unusable, warnings, summary: summaryOf(counts, unusable.length), report };
}

function readLine({ bytes }: Line): { packed: Uint8Array } | { reason: string } {
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
  if (!annotationsOutline.safeParse(json).success) return { reason: NOT_A_LINE };
  const annotations = json as ArticleAnnotations;
  try {
    const packed = packArticle({
      annotations,
      report: reportLines(annotations),
      warnings: [],
      unusableCorrections: null,
    });
    return { packed };
  } catch {
    return { reason: NOT_A_LINE };
  }
}
