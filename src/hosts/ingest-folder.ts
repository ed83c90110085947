import fs from "node:fs";
import { annotateFiles } from "./annotate-files.ts";
import type { AnnotationCache } from "./annotation-cache.ts";
import { isArticleFile } from "./article-file.ts";
import type { DatasetAssembly } from "./assemble-dataset.ts";
import { correctionsOfNone } from "./corrections-beside.ts";
import { messageOf } from "./file-errors.ts";
import type { Unusable } from "./file-outcome.ts";
import { type IngestOutcome, intoOutput } from "./ingest-outcome.ts";
import { summaryOf } from "./summary.ts";

export type IngestSettings = {
  in: string;
  out: string;
  /** Number of threads, or null to choose by the amount of text. */
  jobs: number | null;
  keepGoing: boolean;
  /** What is written: the JSON alone, or Parquet beside it. */
  format?: "json" | "parquet";
  cache: AnnotationCache;
  onProgress: (done: number, total: number, file: string) => void;
};

/** Reads every article of a folder and writes the dataset, whole or not at all. */
export async function ingestFolder(settings: IngestSettings): Promise<IngestOutcome> {
  let files: string[];
  try {
    files = articleFilesOf(settings.in);
  } catch (error) {
    return { status: "failed", reason: `cannot read the folder ${settings.in}: ${messageOf(error)}` };
  }
  return intoOutput(settings.out, (assembly) => ingestInto(assembly, files, settings));
}

/** What is to be told of a file. */
type Told = {
  unusable: Unusable | null;
  corrections: Unusable | null;
  warnings: readonly string[];
  report: readonly string[];
};

async function ingestInto(
  assembly: DatasetAssembly,
  files: readonly string[],
  { in: folder, jobs, cache, keepGoing, format = "json", onProgress }: IngestSettings,
): Promise<IngestOutcome> {
  const told: Told[] = new Array(files.length);
  let done = 0;
  await annotateFiles(folder, files, {
    jobs,
    cache,
    onOutcome: (index, outcome) => {
      if (outcome.status === "unusable")
        told[index] = { unusable: outcome.unusable, corrections: null, warnings: [], report: [] };
      else {
        const { unusableCorrections: corrections, warnings, report } = assembly.add(outcome.packed);
        if (corrections || report.length > 0) told[index] = { unusable: null, corrections, warnings, report };
      }
      done += 1;
      onProgress(done, files.length, files[index] ?? "");
    },
  });
  const all = told.filter((one) => one !== undefined);
  const leftOut = all.map(({ unusable }) => unusable).filter((one) => one !== null);
  const unusable = [...leftOut, ...all.map(({ corrections }) => corrections).filter((one) => one !== null)];
  const warnings = [...all.flatMap((one) => one.warnings), ...correctionsOfNone(folder, files)];
  if (unusable.length > 0 && !keepGoing) return { status: "refused", unusable, warnings };
  if (files.length === 0) warnings.push(`no *.txt or *.md in ${folder}`);
  const made = assembly.commit(format);
  return {
    status: "written",
    unusable,
    warnings: [...made.warnings, ...warnings],
    summary: summaryOf(made.counts, leftOut.length),
    report: all.flatMap((one) => one.report),
  };
}

/** Every *.txt and *.md of a folder, README.md left out, in order of name. */
export function articleFilesOf(folder: string): string[] {
  return fs
    .readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && isArticleFile(entry.name))
    .map((entry) => entry.name)
    .sort();
}
