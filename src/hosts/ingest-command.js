import { createRequire } from "node:module";
import vm from "node:vm";
import { bundleCode } from "./bundle-code.js";

/** `npm run ingest`. */
const module = new URL("./run-command.ts", import.meta.url);
/** @type {{ runCommand?: typeof import("./run-command.ts").runCommand }} */
const exported = {};
const run = vm.compileFunction(await bundleCode(module), ["exports", "require"], {
  filename: "ingest-command.bundle.js",
  importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
});
run(exported, createRequire(module));
process.exitCode = await exported.runCommand?.(process.argv.slice(2), process);
