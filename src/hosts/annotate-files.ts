import fs from "node:fs";
import { availableParallelism } from "node:os";
import path from "node:path";
import { Worker } from "node:worker_threads";
import { UnusableArticle } from "../ingest/1-read-article.ts";
import type { ArticleAnnotations } from "../ingest/annotations.ts";
import type { Gazetteer } from "../ingest/gazetteer.ts";
import { annotateArticle } from "../ingest/ingest.ts";
import { readGazetteer } from "./read-gazetteer.ts";

export type Unusable = { file: string; line: number; reason: string };

export type FileOutcome =
  | { status: "annotated"; annotations: ArticleAnnotations }
  | { status: "unusable"; unusable: Unusable };

/** A thread costs about a second to start, which is what this many bytes cost to read. */
const BYTES_PER_THREAD = 1_500_000;

/** Annotates files of a folder, in as many threads as wanted; the order of the result is that of the files. */
export async function annotateFiles(
  folder: string,
  files: readonly string[],
  settings: { jobs: number | null; onProgress: (done: number, total: number, file: string) => void },
): Promise<{ annotated: ArticleAnnotations[]; unusable: Unusable[] }> {
  const outcomes: FileOutcome[] = new Array(files.length);
  let done = 0;
  const onDone = (index: number, outcome: FileOutcome) => {
    outcomes[index] = outcome;
    done += 1;
    settings.onProgress(done, files.length, files[index] ?? "");
  };
  const jobs = Math.min(settings.jobs ?? jobsFor(folder, files), files.length);
  if (jobs > 1) await annotateInThreads({ folder, files, jobs, onDone });
  else if (files.length > 0) {
    const gazetteer = readGazetteer();
    files.forEach((file, index) => {
      onDone(index, annotateFile(folder, file, gazetteer));
    });
  }
  return {
    annotated: outcomes.flatMap((outcome) => (outcome.status === "annotated" ? [outcome.annotations] : [])),
    unusable: outcomes.flatMap((outcome) => (outcome.status === "unusable" ? [outcome.unusable] : [])),
  };
}

/** Annotates one file; what makes it unusable comes back as a value, not an exception. */
export function annotateFile(folder: string, file: string, gazetteer: Gazetteer): FileOutcome {
  try {
    const bytes = fs.readFileSync(path.join(folder, file));
    return { status: "annotated", annotations: annotateArticle(file, bytes, gazetteer) };
  } catch (error) {
    if (error instanceof UnusableArticle)
      return { status: "unusable", unusable: { file, line: error.line, reason: error.reason } };
    if (error instanceof Error && "code" in error)
      return { status: "unusable", unusable: { file, line: 1, reason: `cannot be read: ${error.message}` } };
    throw error;
  }
}

function jobsFor(folder: string, files: readonly string[]): number {
  const bytes = files.reduce((sum, file) => sum + fs.statSync(path.join(folder, file)).size, 0);
  return Math.max(1, Math.min(availableParallelism(), Math.floor(bytes / BYTES_PER_THREAD)));
}

/** Node 20 hands a loader on to no thread, so each registers the one for TypeScript before its own module. */
const THREAD_START = `
  const { workerData } = require("node:worker_threads");
  import("tsx/esm/api").then(({ register }) => { register(); return import(workerData.thread); });
`;

type ThreadWork = {
  folder: string;
  files: readonly string[];
  jobs: number;
  onDone: (index: number, outcome: FileOutcome) => void;
};

/** Each thread asks for the next batch when it is through with the last, so that none waits for another. */
async function annotateInThreads({ folder, files, jobs, onDone }: ThreadWork): Promise<void> {
  const batchSize = Math.max(1, Math.min(50, Math.ceil(files.length / (4 * jobs))));
  let next = 0;
  const nextBatch = () => {
    const from = next;
    next = Math.min(files.length, from + batchSize);
    return { from, files: files.slice(from, next) };
  };
  const runThread = () =>
    new Promise<void>((resolve, reject) => {
      const worker = new Worker(THREAD_START, {
        eval: true,
        workerData: { folder, thread: new URL("./annotate-thread.ts", import.meta.url).href },
      });
      const handOut = () => {
        const batch = nextBatch();
        if (batch.files.length > 0) worker.postMessage(batch);
        else void worker.terminate().then(() => resolve());
      };
      worker.on("message", ({ from, outcomes }: { from: number; outcomes: FileOutcome[] }) => {
        outcomes.forEach((outcome, index) => {
          onDone(from + index, outcome);
        });
        handOut();
      });
      worker.on("error", reject);
      handOut();
    });
  await Promise.all(Array.from({ length: jobs }, runThread));
}
