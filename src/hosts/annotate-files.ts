import fs from "node:fs";
import { availableParallelism } from "node:os";
import path from "node:path";
import { Worker } from "node:worker_threads";
import { UnusableArticle } from "../ingest/1-read-article.ts";
import type { Gazetteer } from "../ingest/gazetteer.ts";
import { annotateArticle } from "../ingest/ingest.ts";
import type { AnnotationCache, ArticleFile } from "./annotation-cache.ts";
import { applyCorrectionsBeside, readCorrectionsBeside } from "./corrections-beside.ts";
import type { FileOutcome } from "./file-outcome.ts";
import { readGazetteer } from "./read-gazetteer.ts";

export type AnnotateSettings = {
  /** Number of threads, or null to choose by the amount of text. */
  jobs: number | null;
  cache: AnnotationCache;
  /** Called once for each file, in any order. */
  onOutcome: (index: number, outcome: FileOutcome) => void;
};

/** A thread costs about a second to start, which is what this many bytes cost to read. */
const BYTES_PER_THREAD = 1_500_000;
const FILES_PER_BATCH = 50;

/** Annotates files of a folder, those that the cache does not know in as many threads as wanted. */
export async function annotateFiles(
  folder: string,
  files: readonly string[],
  { jobs, cache, onOutcome }: AnnotateSettings,
): Promise<void> {
  const unread: { index: number; file: string; size: number }[] = [];
  for (const [index, file] of files.entries()) {
    const article = readArticleFile(folder, file);
    const known = "status" in article ? article : cache.find(article);
    if (known) onOutcome(index, known);
    else if (!("status" in article)) unread.push({ index, file, size: article.bytes.length });
  }
  const settle = (index: number, outcome: FileOutcome) => {
    const article = readArticleFile(folder, files[index] ?? "");
    if (!("status" in article)) cache.keep(article, outcome);
    onOutcome(index, outcome);
  };
  const bytes = unread.reduce((sum, { size }) => sum + size, 0);
  const threads = Math.min(jobs ?? threadsFor(bytes), unread.length);
  if (threads > 1) return annotateInThreads({ folder, unread, threads, settle });
  if (unread.length === 0) return;
  const gazetteer = readGazetteer();
  for (const { index, file } of unread) settle(index, annotateFile(folder, file, gazetteer));
}

/** Annotates one file and applies the corrections beside it; what makes it unusable comes back as a value, not an exception. */
export function annotateFile(folder: string, file: string, gazetteer: Gazetteer): FileOutcome {
  const article = readArticleFile(folder, file);
  if ("status" in article) return article;
  try {
    return applyCorrectionsBeside(article, annotateArticle(file, article.bytes, gazetteer), gazetteer);
  } catch (error) {
    if (!(error instanceof UnusableArticle)) throw error;
    return { status: "unusable", unusable: { file, line: error.line, reason: error.reason } };
  }
}

function readArticleFile(folder: string, file: string): ArticleFile | FileOutcome {
  try {
    const bytes = fs.readFileSync(path.join(folder, file));
    return { file, bytes, corrections: readCorrectionsBeside(folder, file) };
  } catch (error) {
    const reason = `cannot be read: ${error instanceof Error ? error.message : error}`;
    return { status: "unusable", unusable: { file, line: 1, reason } };
  }
}

function threadsFor(bytes: number): number {
  return Math.max(1, Math.min(availableParallelism(), Math.floor(bytes / BYTES_PER_THREAD)));
}

type ThreadWork = {
  folder: string;
  unread: readonly { index: number; file: string }[];
  threads: number;
  settle: (index: number, outcome: FileOutcome) => void;
};

/** Node 20 hands a loader on to no thread, so each registers the one for TypeScript before its own module. */
const THREAD_START = `
  const { workerData } = require("node:worker_threads");
  import("tsx/esm/api").then(({ register }) => { register(); return import(workerData.thread); });
`;

/** Each thread asks for the next batch when it is through with the last, so that none waits for another. */
async function annotateInThreads({ folder, unread, threads, settle }: ThreadWork): Promise<void> {
  const batchSize = Math.max(1, Math.min(FILES_PER_BATCH, Math.ceil(unread.length / (4 * threads))));
  let next = 0;
  const nextBatch = () => {
    const batch = unread.slice(next, next + batchSize);
    next += batch.length;
    return batch;
  };
  const runThread = () =>
    new Promise<void>((resolve, reject) => {
      const worker = new Worker(THREAD_START, {
        eval: true,
        workerData: { folder, thread: new URL("./annotate-thread.ts", import.meta.url).href },
      });
      const handOut = () => {
        const batch = nextBatch();
        if (batch.length > 0) worker.postMessage(batch);
        else void worker.terminate().then(() => resolve());
      };
      worker.on("message", (outcomes: { index: number; outcome: FileOutcome }[]) => {
        for (const { index, outcome } of outcomes) settle(index, outcome);
        handOut();
      });
      worker.on("error", reject);
      handOut();
    });
  await Promise.all(Array.from({ length: threads }, runThread));
}
