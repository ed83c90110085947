import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";

/**
 * `npm test`: types, lint, import rules and unused code count as one test each, Vitest's tests as many as they are.
 * The last line is the sum: `N passed, N failed`.
 */
type Result = { passed: number; failed: number };

const checks = ["types", "lint", "imports", "unused"];

function run(command: string, args: string[]): number {
  return spawnSync(command, args, { stdio: "inherit" }).status ?? 1;
}

function runCheck(script: string): Result {
  const passes = run("npm", ["run", "-s", script]) === 0;
  console.log(`${passes ? "✓" : "✗"} npm run ${script}`);
  return passes ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** A runner that dies before it reports, or finds no test at all, is a failure. */
function runVitest(): Result {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "dateline-tests-"));
  const file = path.join(folder, "results.json");
  const status = run(path.join("node_modules", ".bin", "vitest"), [
    "run",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${file}`,
  ]);
  const { numPassedTests: passed, numTotalTests: total } = fs.existsSync(file)
    ? (JSON.parse(fs.readFileSync(file, "utf8")) as { numPassedTests: number; numTotalTests: number })
    : { numPassedTests: 0, numTotalTests: 0 };
  fs.rmSync(folder, { recursive: true, force: true });
  const failed = total - passed;
  return { passed, failed: status === 0 && total > 0 ? failed : Math.max(1, failed) };
}

const results = [...checks.map(runCheck), runVitest()];
const sum = (key: keyof Result) => results.reduce((total, result) => total + result[key], 0);
console.log(`${sum("passed")} passed, ${sum("failed")} failed`);
process.exitCode = sum("failed") > 0 ? 1 : 0;
