import fs from "node:fs";
import type { ArticleAnnotations } from "../ingest/annotations.ts";
import { mergeArticles } from "../ingest/merge-articles.ts";
import { annotateFiles } from "./annotate-files.ts";
import type { AnnotationCache } from "./annotation-cache.ts";
import { isArticleFile } from "./article-file.ts";
import { correctionsOfNone } from "./corrections-beside.ts";
import { isFileError, messageOf } from "./file-errors.ts";
import type { FileOutcome, Unusable } from "./file-outcome.ts";
import { reportLines } from "./report.ts";
import { countsOf, summaryOf } from "./summary.ts";
import { type DatasetOutput, openOutput } from "./write-dataset.ts";

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

export type IngestOutcome =
  | { status: "failed"; reason: string }
  | { status: "refused"; unusable: Unusable[]; warnings: string[] }
  | { status: "written"; unusable: Unusable[]; warnings: string[]; summary: string; report: string[] };

/** Reads every article of a folder and writes the dataset, whole or not at all. */
export async function ingestFolder(settings: IngestSettings): Promise<IngestOutcome> {
  let files: string[];
  try {
    files = articleFilesOf(settings.in);
  } catch (error) {
    return { status: "failed", reason: `cannot read the folder ${settings.in}: ${messageOf(error)}` };
  }
  let output: DatasetOutput;
  try {
    output = openOutput(settings.out);
  } catch (error) {
    return { status: "failed", reason: `cannot write ${settings.out}: ${messageOf(error)}` };
  }
  try {
    return await ingestInto(output, files, settings);
  } catch (error) {
    output.discard();
    if (isFileError(error)) return { status: "failed", reason: `cannot write ${settings.out}: ${messageOf(error)}` };
    throw error;
  }
}

/** Texts go to the output as they come and are not held; annotations stay for the merge. */
async function ingestInto(output: DatasetOutput, files: string[], settings: IngestSettings): Promise<IngestOutcome> {
  const annotated: (ArticleAnnotations | undefined)[] = new Array(files.length);
  const unusable: (Unusable | undefined)[] = new Array(files.length);
  const unusableCorrections: (Unusable | undefined)[] = new Array(files.length);
  const reports: string[][] = new Array(files.length);
  const unapplied: (readonly string[])[] = new Array(files.length);
  let done = 0;
  const onOutcome = (index: number, outcome: FileOutcome) => {
    if (outcome.status === "unusable") unusable[index] = outcome.unusable;
    else {
      const { annotations } = outcome;
      output.addDocument(annotations.document.id, annotations.text);
      reports[index] = [...reportLines(annotations), ...outcome.warnings];
      unapplied[index] = outcome.warnings;
      if (outcome.unusableCorrections) unusableCorrections[index] = outcome.unusableCorrections;
      annotated[index] = { ...annotations, text: "" };
    }
    done += 1;
    settings.onProgress(done, files.length, files[index] ?? "");
  };
  await annotateFiles(settings.in, files, { jobs: settings.jobs, cache: settings.cache, onOutcome });
  const { articles, warnings } = withoutCopies(annotated.filter((annotations) => annotations !== undefined));
  warnings.push(...unapplied.flat(), ...correctionsOfNone(settings.in, files));
  const isThere = (file: Unusable | undefined) => file !== undefined;
  const leftOut = unusable.filter(isThere);
  const problems = [...leftOut, ...unusableCorrections.filter(isThere)];
  if (problems.length > 0 && !settings.keepGoing) {
    output.discard();
    return { status: "refused", unusable: problems, warnings };
  }
  if (files.length === 0) warnings.push(`no *.txt or *.md in ${settings.in}`);
  const dataset = mergeArticles(articles);
  if (settings.format === "parquet") output.addParquet(dataset);
  output.commit(dataset);
  return {
    status: "written",
    unusable: problems,
    warnings,
    summary: summaryOf(countsOf(dataset), leftOut.length),
    report: reports.flat(),
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

/** Two files with the same bytes are one article; the first by name counts. */
function withoutCopies(annotated: ArticleAnnotations[]): { articles: ArticleAnnotations[]; warnings: string[] } {
  const first = new Map<string, string>();
  const warnings: string[] = [];
  const articles = annotated.filter(({ document: { file, sha256 } }) => {
    const twin = first.get(sha256);
    if (twin !== undefined) warnings.push(`${file} is the same as ${twin} and counted once`);
    else first.set(sha256, file);
    return twin === undefined;
  });
  return { articles, warnings };
}
