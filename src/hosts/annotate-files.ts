import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { AnnotationCache } from "./annotation-cache.ts";
import { bundleCode } from "./bundle-code.js";
import type { FileOutcome } from "./file-outcome.ts";
import { readArticleFile } from "./read-article-file.ts";

export type AnnotateSettings = {
  /** Number of threads, or null to choose by the amount of text. */
  jobs: number | null;
  cache: AnnotationCache;
  /** Called once for each file, in any order; what it throws ends the work. */
  onOutcome: (index: number, outcome: FileOutcome) => void;
};

/** A thread costs about a second to start, which is what this many bytes cost to read. */
const BYTES_PER_THREAD = 1_500_000;

/**
 * Annotates files of a folder, those that the cache does not know in as many threads as wanted. Threads start while the
 * cache is still being asked for the other files.
 */
export async function annotateFiles(
  folder: string,
  files: readonly string[],
  { jobs, cache, onOutcome }: AnnotateSettings,
): Promise<void> {
  const unread: { index: number; file: string }[] = [];
  const team = createTeam({ data: { folder, cacheHome: cache.home }, unread, onOutcome });
  let bytes = 0;
  for (const [index, file] of files.entries()) {
    const reading = readArticleFile(folder, file);
    const packed = reading.status === "read" ? cache.find(reading.article) : null;
    if (reading.status === "unusable") onOutcome(index, reading);
    else if (packed) onOutcome(index, { status: "packed", packed });
    else {
      unread.push({ index, file });
      bytes += reading.article.bytes.length;
      const wanted = Math.min(jobs ?? threadsFor(bytes), team.size() + unread.length);
      if (wanted > 1) await team.growTo(wanted);
    }
  }
  if (team.size() > 0) return team.finish();
  if (unread.length === 0) return;
  const { createFileAnnotator } = await import("./annotate-file.ts");
  const annotate = createFileAnnotator(folder, cache);
  for (const { index, file } of unread) onOutcome(index, annotate(file));
}

function threadsFor(bytes: number): number {
  return Math.max(1, Math.min(availableParallelism(), Math.floor(bytes / BYTES_PER_THREAD)));
}

/** What a thread is started with. */
export type ThreadData = { folder: string; cacheHome: string | null };
/** What is sent to a thread, and what it answers. */
export type FileBatch = { index: number; file: string }[];
export type OutcomeBatch = { index: number; outcome: FileOutcome }[];

type TeamWork = {
  data: ThreadData;
  /** Files that no thread has got yet; emptied from its start. */
  unread: FileBatch;
  onOutcome: AnnotateSettings["onOutcome"];
};

type Team = {
  size: () => number;
  growTo: (threads: number) => Promise<void>;
  /** Resolves when all files are through; after a failure all threads are stopped. */
  finish: () => Promise<void>;
};

const FILES_PER_BATCH = 50;
/** A thread has the next batch before it is through with the last, so that it need not wait for this one. */
const BATCHES_AHEAD = 2;

/** A script whose `require` finds packages from where the module lies, not from where the command runs. */
async function threadCode(): Promise<string> {
  const module = new URL("./annotate-thread.ts", import.meta.url);
  return `require = require("node:module").createRequire(${JSON.stringify(module.href)});\n${await bundleCode(module)}`;
}

/** Threads that each ask for the next batch as they get through, so that none waits for another. */
function createTeam({ data, unread, onOutcome }: TeamWork): Team {
  const threads: { worker: Worker; done: Promise<void> }[] = [];
  let code: string | null = null;
  const nextBatch = () =>
    unread.splice(
      0,
      Math.max(1, Math.min(FILES_PER_BATCH, Math.ceil(unread.length / (4 * BATCHES_AHEAD * threads.length)))),
    );
  const start = (code: string) => {
    const worker = new Worker(code, { eval: true, workerData: data });
    let batches = 0;
    const handOut = () => {
      const batch = nextBatch();
      if (batch.length === 0) return;
      worker.postMessage(batch);
      batches += 1;
    };
    const done = new Promise<void>((resolve, reject) => {
      worker.on("error", reject);
      worker.on("message", (outcomes: OutcomeBatch) => {
        batches -= 1;
        while (batches < BATCHES_AHEAD && unread.length > 0) handOut();
        try {
          for (const { index, outcome } of outcomes) onOutcome(index, outcome);
        } catch (error) {
          reject(error);
        }
        if (batches === 0) resolve();
      });
    });
    threads.push({ worker, done });
    handOut();
  };
  return {
    size: () => threads.length,
    growTo: async (wanted) => {
      if (threads.length >= wanted) return;
      code ??= await threadCode();
      while (threads.length < wanted) start(code);
    },
    finish: async () => {
      try {
        await Promise.all(threads.map(({ done }) => done));
      } finally {
        await Promise.all(threads.map(({ worker }) => worker.terminate()));
      }
    },
  };
}
