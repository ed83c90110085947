import type { TestProject } from "vitest/node";
import { serveBuiltApp } from "../../tools/built-app.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** Address of the built app over the committed seeds' data, with a slash at its end. */
    appUrl: string;
    /** The folder of the built app, to be copied by tests that break its files. */
    appFolder: string;
  }
}

/** Builds the app once for all browser tests. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const app = await serveBuiltApp();
  project.provide("appUrl", app.url);
  project.provide("appFolder", app.folder);
  return app.close;
}
