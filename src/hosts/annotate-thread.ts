import { parentPort, workerData } from "node:worker_threads";
import { createFileAnnotator } from "./annotate-file.ts";
import type { FileBatch, OutcomeBatch, ThreadData } from "./annotate-files.ts";
import { cacheIn } from "./annotation-cache.ts";

const { folder, cacheHome } = workerData as ThreadData;
const annotate = createFileAnnotator(folder, cacheIn(cacheHome));

/** Bytes are handed over, not copied. */
parentPort?.on("message", (batch: FileBatch) => {
  const outcomes: OutcomeBatch = batch.map(({ index, file }) => ({ index, outcome: annotate(file) }));
  const buffers = outcomes.flatMap(({ outcome }) => (outcome.status === "packed" ? [outcome.packed.buffer] : []));
  parentPort?.postMessage(outcomes, buffers as ArrayBuffer[]);
});
