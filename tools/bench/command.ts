import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { generateArticle, writeArticles } from "../generate-articles.ts";

/** What one run of the ingest command took: seconds by the clock and of processor time, megabytes of memory at most. */
type Run = { clock: number; processor: number; memory: number };

const SEED = 1;
const WORK = path.resolve(".cache", "bench", "command");

/** Prints a row for each number of generated articles: the command with one thread and two, and again with one article more. */
export function benchCommand(sizes: readonly number[]): void {
  const heads = [
    ...[
      "articles",
      "1 job: s",
      "processor s",
      "MB",
      "2 jobs: s",
      "processor s",
      "MB",
      "1 job ÷ 2 jobs",
      "bytes an article",
    ],
    ...["one article more: s", "processor s", "÷ all (processor)"],
  ];
  console.log(`\n| ${heads.join(" | ")} |\n|${" ---: |".repeat(heads.length)}`);
  for (const size of sizes) console.log(`| ${rowOf(size).join(" | ")} |`);
  fs.rmSync(WORK, { recursive: true, force: true });
}

function rowOf(size: number): (number | string)[] {
  fs.rmSync(WORK, { recursive: true, force: true });
  const [articles, data] = [path.join(WORK, "articles"), path.join(WORK, "data")];
  writeArticles(articles, { seed: SEED, count: size });
  const run = (...args: string[]) => runCommand(["--in", articles, "--out", data, ...args]);
  const one = run("--jobs", "1", "--no-cache");
  const two = run("--jobs", "2", "--no-cache");
  const written = sizeOf(data);
  run();
  const { file, text } = generateArticle(SEED, size);
  fs.writeFileSync(path.join(articles, file), text);
  const more = run();
  return [
    ...[size, ...cellsOf(one), ...cellsOf(two), (one.clock / two.clock).toFixed(2), Math.round(written / size)],
    ...[more.clock.toFixed(1), more.processor.toFixed(1), (more.processor / one.processor).toFixed(2)],
  ];
}

function cellsOf({ clock, processor, memory }: Run): string[] {
  return [clock.toFixed(1), processor.toFixed(1), memory.toFixed(0)];
}

/** The command in a process of its own, which tells what it used as it ends. */
function runCommand(args: string[]): Run {
  const usageFile = path.join(WORK, "usage.json");
  const tellUsage = path.join(WORK, "tell-usage.mjs");
  fs.writeFileSync(
    tellUsage,
    `import fs from "node:fs"; process.on("exit", () => fs.writeFileSync(${JSON.stringify(usageFile)}, JSON.stringify(process.resourceUsage())));`,
  );
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [
    ...["--import", pathToFileURL(tellUsage).href, "src/hosts/ingest-command.js"],
    ...args,
  ]);
  const clock = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(`ingest ended with ${status}: ${stderr}`);
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(fs.readFileSync(usageFile, "utf8"));
  return { clock, processor: (userCPUTime + systemCPUTime) / 1e6, memory: maxRSS / 1000 };
}

function sizeOf(folder: string): number {
  const files = fs.readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.reduce((sum, { parentPath, name }) => sum + fs.statSync(path.join(parentPath, name)).size, 0);
}
