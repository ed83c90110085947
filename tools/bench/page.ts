import fs from "node:fs";
import path from "node:path";
import { createAnnotationCache } from "../../src/hosts/annotation-cache.ts";
import { ingestFolder } from "../../src/hosts/ingest-folder.ts";
import { serveBuiltApp } from "../built-app.ts";
import { launchBrowser } from "../find-browser.ts";
import { writeArticles } from "../generate-articles.ts";
import { measurePage, type PageFigures } from "./measure-page.ts";

/** `npm run bench:page -- [ARTICLES …]`: the built page in Chromium over generated corpora: first view, interactions, memory. */
const SEED = 1;
const SIZES = [1, 447, 2000, 10_000];
const WORK = path.resolve(".cache", "bench");

/** Prints what the page costs at each number of articles. */
async function benchPage(sizes: readonly number[]): Promise<void> {
  const folders = new Map<number, string>();
  for (const size of sizes) folders.set(size, await dataOf(size));
  const app = await serveBuiltApp();
  const browser = await launchBrowser();
  try {
    for (const [size, folder] of folders) {
      fs.rmSync(path.join(app.folder, "data"), { recursive: true });
      fs.symlinkSync(folder, path.join(app.folder, "data"));
      console.log(rowsOf(size, await measurePage(browser, app.url)).join("\n"));
    }
  } finally {
    await browser.close();
    await app.close();
  }
}

async function dataOf(size: number): Promise<string> {
  const articles = path.join(WORK, `articles-${size}`);
  const data = path.join(WORK, `data-${size}`);
  writeArticles(articles, { seed: SEED, count: size });
  const outcome = await ingestFolder({
    in: articles,
    out: data,
    jobs: null,
    keepGoing: false,
    cache: createAnnotationCache(),
    onProgress: () => {},
  });
  if (outcome.status !== "written") throw new Error(`${size} articles could not be ingested`);
  return data;
}

function rowsOf(size: number, figures: PageFigures): string[] {
  const ms = (time: number) => `${time.toFixed(0)} ms`;
  const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
  const { firstView, transfer, transferred, longestTask, heap, nodes, keptLetters } = figures;
  return [
    `${size} articles: first view ${ms(firstView)}, of which transfer of ${megabytes(transferred)} ${ms(transfer)};`,
    `  longest task until then ${ms(longestTask)}, heap ${megabytes(heap)}, at most ${nodes} nodes, ${keptLetters ? "no letter lost" : "LETTERS LOST"}`,
    ...Array.from(
      figures.interactions,
      ([name, times]) => `  ${name}: median ${ms(quantile(times, 0.5))}, 95th percentile ${ms(quantile(times, 0.95))}`,
    ),
  ];
}

function quantile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0;
}

if (process.argv[1] === import.meta.filename) {
  const asked = process.argv.slice(2).map(Number);
  await benchPage(asked.length > 0 ? asked : SIZES);
}
