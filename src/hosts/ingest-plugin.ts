import path from "node:path";
import type { Plugin, ViteDevServer } from "vite";
import { createAnnotationCache } from "./annotation-cache.ts";
import { ingestFolder } from "./ingest-folder.ts";

const SEEDS = "seeds";
const DATA = "public/data";

/** In `npm run dev`: ingests at the start and whenever a seed changes, then reloads the page. */
export function ingestPlugin(): Plugin {
  return {
    name: "dateline-ingest",
    apply: "serve",
    async configureServer(server) {
      if (server.config.mode === "test") return;
      await ingestAndTell(server);
      const seeds = path.resolve(server.config.root, SEEDS);
      server.watcher.add(seeds);
      let running = Promise.resolve();
      server.watcher.on("all", (_, file) => {
        if (path.dirname(file) !== seeds) return;
        running = running.then(async () => {
          if (await ingestAndTell(server)) server.ws.send({ type: "full-reload" });
        });
      });
    },
  };
}

async function ingestAndTell(server: ViteDevServer): Promise<boolean> {
  const { logger, root } = server.config;
  const outcome = await ingestFolder({
    in: path.resolve(root, SEEDS),
    out: path.resolve(root, DATA),
    jobs: 1,
    keepGoing: true,
    cache: createAnnotationCache(),
    onProgress: () => {},
  });
  if (outcome.status === "failed") {
    logger.error(`ingest: ${outcome.reason}`);
    return false;
  }
  for (const { file, line, reason } of outcome.unusable) logger.error(`ingest: left out: ${file}:${line}: ${reason}`);
  for (const warning of outcome.warnings) logger.warn(`ingest: ${warning}`);
  if (outcome.status === "written") logger.info(outcome.summary);
  return outcome.status === "written";
}
