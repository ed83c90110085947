import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { build, preview } from "vite";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  export interface ProvidedContext {
    /** Address of the built app over the committed seeds' data, with a slash at its end. */
    appUrl: string;
    /** The folder of the built app, to be copied by tests that break its files. */
    appFolder: string;
  }
}

/** Builds the app once for all browser tests and serves it on a free port. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const outDir = fs.mkdtempSync(path.join(os.tmpdir(), "dateline-app-"));
  await build({ logLevel: "warn", mode: "production", build: { outDir, emptyOutDir: true } });
  const server = await preview({ logLevel: "warn", build: { outDir }, preview: { port: 0, host: "127.0.0.1" } });
  const address = server.httpServer.address();
  if (address === null || typeof address === "string") throw new Error("the preview server has no port");
  project.provide("appUrl", `http://127.0.0.1:${address.port}/`);
  project.provide("appFolder", outDir);
  return async () => {
    await server.close();
    fs.rmSync(outDir, { recursive: true, force: true });
  };
}
