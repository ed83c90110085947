import { fileURLToPath, pathToFileURL } from "node:url";
import { rolldown } from "rolldown";

/** Packages that read files beside their own code, and so cannot be moved into a bundle. */
const OUTSIDE = [/^node:/, /^wink-/];

/**
 * The code of a module and of all that it imports as one CommonJS script for `new Worker(…, { eval: true })`. A thread that loads the
 * TypeScript files by itself takes seconds to start, which this takes once for all threads.
 */
export async function bundleThread(module: URL): Promise<string> {
  const bundle = await rolldown({
    input: fileURLToPath(module),
    platform: "node",
    external: OUTSIDE,
    logLevel: "warn",
    plugins: [{ name: "keep-module-urls", transform: withOwnUrl }],
  });
  try {
    const { output } = await bundle.generate({ format: "cjs", codeSplitting: false });
    return `require = require("node:module").createRequire(${JSON.stringify(module.href)});\n${output[0].code}`;
  } finally {
    await bundle.close();
  }
}

/** Files that a module reads lie beside the module, wherever its code runs. */
function withOwnUrl(code: string, id: string): string | null {
  if (!code.includes("import.meta.url")) return null;
  return code.replaceAll("import.meta.url", JSON.stringify(pathToFileURL(id).href));
}
