import type { WorkerAnswer, WorkerTask } from "./annotate-worker.ts";
import type { ArticleFile, OwnOutcome } from "./own-article.ts";

/** How far the reading is; `bytesDone` tells more than `done` where articles differ in length. */
export type ReadProgress = { done: number; total: number; bytesDone: number; bytesTotal: number; file: string };

export type ReadSettings = {
  signal: AbortSignal;
  /** Called with the first file, and then ten times a second at most. */
  onProgress: (progress: ReadProgress) => void;
};

/** In milliseconds: what is told more often is drawn by nobody and costs the time in which articles are read. */
const BETWEEN_STEPS = 100;

/**
 * Annotates articles in as many workers as there are cores, less one for the page; they are gone when it is over.
 * Outcomes stand in the order of the files.
 * @throws the signal's reason when it is aborted, Error when the code or the list of places could not be loaded
 */
export async function readOwnArticles(
  files: readonly ArticleFile[],
  { signal, onProgress }: ReadSettings,
): Promise<OwnOutcome[]> {
  signal.throwIfAborted();
  const outcomes: OwnOutcome[] = new Array(files.length);
  const bytesTotal = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const progress = { done: 0, total: files.length, bytesDone: 0, bytesTotal, file: "" };
  const workers: Worker[] = [];
  let next = 0;
  let lastStep = Number.NEGATIVE_INFINITY;
  const tell = () => {
    const now = performance.now();
    if (now - lastStep < BETWEEN_STEPS) return;
    lastStep = now;
    onProgress({ ...progress });
  };
  const runWorker = () =>
    new Promise<void>((resolve, reject) => {
      const worker = new Worker(new URL("./annotate-worker.ts", import.meta.url), { type: "module" });
      workers.push(worker);
      const handOut = () => {
        const given = files[next];
        if (!given) return resolve();
        progress.file = given.file;
        tell();
        worker.postMessage({ ...given, index: next } satisfies WorkerTask);
        next += 1;
      };
      worker.addEventListener("message", ({ data }: MessageEvent<WorkerAnswer>) => {
        if ("failure" in data) return reject(new Error(data.failure));
        outcomes[data.index] = data.outcome;
        progress.done += 1;
        progress.bytesDone += files[data.index]?.bytes.length ?? 0;
        tell();
        handOut();
      });
      worker.addEventListener("error", ({ message }) => {
        reject(new Error(message || "the code that reads articles could not be loaded"));
      });
      signal.addEventListener("abort", () => reject(signal.reason), { once: true });
      handOut();
    });
  const count = Math.max(1, Math.min(files.length, navigator.hardwareConcurrency - 1));
  try {
    await Promise.all(Array.from({ length: count }, runWorker));
  } finally {
    for (const worker of workers) worker.terminate();
  }
  return outcomes;
}
