import { fileURLToPath, pathToFileURL } from "node:url";

/** Packages that read files beside their own code, and so cannot be moved into a bundle. */
const OUTSIDE = [/^node:/, /^wink-/, "rolldown"];

/**
 * The code of a TypeScript module and of all that it imports as one CommonJS script. Loading the files one by one takes longer than this, in each
 * thread again. This module is JavaScript because the command starts with it.
 * @param {URL} module
 * @returns {Promise<string>}
 */
export async function bundleCode(module) {
  const { rolldown } = await import("rolldown");
  const bundle = await rolldown({
    input: fileURLToPath(module),
    platform: "node",
    external: OUTSIDE,
    logLevel: "warn",
    plugins: [{ name: "keep-module-urls", transform: withOwnUrl }],
  });
  try {
    const { output } = await bundle.generate({ format: "cjs", codeSplitting: false });
    return output[0].code;
  } finally {
    await bundle.close();
  }
}

/**
 * Files that a module reads lie beside the module, wherever its code runs.
 * @param {string} code
 * @param {string} id
 */
function withOwnUrl(code, id) {
  if (!id.endsWith(".ts") || !code.includes("import.meta.url")) return null;
  return code.replaceAll("import.meta.url", JSON.stringify(pathToFileURL(id).href));
}
