import { execFile } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { preview } from "vite";

export type BuiltApp = {
  /** Address of the built page, with a slash at its end. */
  url: string;
  /** The folder it is served from. */
  folder: string;
  close: () => Promise<void>;
};

/** Builds the page into a scratch folder and serves it on a free port of this machine. */
export async function serveBuiltApp(): Promise<BuiltApp> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "dateline-app-"));
  await buildInto(folder);
  const server = await preview({
    logLevel: "warn",
    build: { outDir: folder },
    preview: { port: 0, host: "127.0.0.1" },
  });
  const address = server.httpServer.address();
  if (address === null || typeof address === "string") throw new Error("the preview server has no port");
  return {
    url: `http://127.0.0.1:${address.port}/`,
    folder,
    close: async () => {
      await server.close();
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A process of its own: under a test runner NODE_ENV is "test", and React would be built for development. */
async function buildInto(folder: string): Promise<void> {
  await promisify(execFile)(
    path.join("node_modules", ".bin", "vite"),
    ["build", "--logLevel", "warn", "--outDir", folder, "--emptyOutDir"],
    { env: { ...process.env, NODE_ENV: "production" } },
  );
}
