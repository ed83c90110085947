import { parentPort, workerData } from "node:worker_threads";
import { annotateFile } from "./annotate-files.ts";
import { readGazetteer } from "./read-gazetteer.ts";

const { folder } = workerData as { folder: string };
const gazetteer = readGazetteer();

parentPort?.on("message", ({ from, files }: { from: number; files: string[] }) => {
  parentPort?.postMessage({ from, outcomes: files.map((file) => annotateFile(folder, file, gazetteer)) });
});
