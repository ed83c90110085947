import { parentPort, workerData } from "node:worker_threads";
import { annotateFile } from "./annotate-files.ts";
import { readGazetteer } from "./read-gazetteer.ts";

const { folder } = workerData as { folder: string };
const gazetteer = readGazetteer();

parentPort?.on("message", (batch: { index: number; file: string }[]) => {
  parentPort?.postMessage(batch.map(({ index, file }) => ({ index, outcome: annotateFile(folder, file, gazetteer) })));
});
