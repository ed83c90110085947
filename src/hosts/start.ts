import net from "node:net";
import { build, preview } from "vite";
import { createAnnotationCache } from "./annotation-cache.ts";
import { ingestFolder } from "./ingest-folder.ts";
import { createProgress } from "./progress.ts";

const DEFAULT_PORT = 4173;
const HOST = "127.0.0.1";
/** Both of what a browser may take “localhost” for. */
const LOOPBACKS = ["127.0.0.1", "::1"];

/** `npm start`: ingests the seeds, builds the page, serves it and prints its address. */
async function start(): Promise<void> {
  const port = readPort(process.env.PORT);
  if (!(await isFree(port))) throw new Error(`port ${port} is in use; choose another: PORT=4200 npm start`);
  const progress = createProgress(process.stderr);
  const outcome = await ingestFolder({
    in: "seeds",
    out: "public/data",
    jobs: null,
    keepGoing: true,
    cache: createAnnotationCache(),
    onProgress: progress.update,
  });
  progress.end();
  if (outcome.status === "failed") throw new Error(outcome.reason);
  for (const { file, line, reason } of outcome.unusable) console.error(`left out: ${file}:${line}: ${reason}`);
  for (const warning of outcome.warnings) console.error(`warning: ${warning}`);
  if (outcome.status === "written") console.error(outcome.summary);
  await build({ logLevel: "warn" });
  await preview({ preview: { port, strictPort: true, host: HOST }, logLevel: "warn" });
  console.log(`Dateline is at http://localhost:${port}/ (Ctrl-C ends it)`);
}

function readPort(text: string | undefined): number {
  if (text === undefined || text === "") return DEFAULT_PORT;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new Error(`PORT is “${text}”; it takes a whole number from 1 to 65535`);
  return port;
}

/** Asks before the build, so that nobody waits for it only to learn that the port is taken. */
async function isFree(port: number): Promise<boolean> {
  const answers = await Promise.all(LOOPBACKS.map((host) => isFreeAt(host, port)));
  return answers.every((free) => free);
}

function isFreeAt(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = net.createServer();
    probe.once("error", (error) => resolve("code" in error && error.code === "EADDRNOTAVAIL"));
    probe.listen(port, host, () => probe.close(() => resolve(true)));
  });
}

start().catch((error: unknown) => {
  console.error(`start: ${error instanceof Error ? error.message : error}`);
  process.exit(1);
});
