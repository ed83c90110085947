import fs from "node:fs";
import path from "node:path";
import { createAnnotationCache } from "../../src/hosts/annotation-cache.ts";
import { ingestFolder } from "../../src/hosts/ingest-folder.ts";
import { serveBuiltApp } from "../built-app.ts";
import { launchBrowser } from "../find-browser.ts";
import { writeArticles } from "../generate-articles.ts";
import { measurePage, type PageFigures } from "./measure-page.ts";

/** The built page in Chromium over generated corpora: first view, interactions, memory. */
const SEED = 1;
const WORK = path.resolve(".cache", "bench");

/** Prints a table of what the page costs at each number of articles. */
export async function benchPage(sizes: readonly number[]): Promise<void> {
  const folders = new Map<number, string>();
  for (const size of sizes) folders.set(size, await dataOf(size));
  const app = await serveBuiltApp();
  const browser = await launchBrowser();
  const figures = new Map<number, PageFigures>();
  try {
    for (const [size, folder] of folders) {
      fs.rmSync(path.join(app.folder, "data"), { recursive: true });
      fs.symlinkSync(folder, path.join(app.folder, "data"));
      figures.set(size, await measurePage(browser, app.url));
      console.log(rowsOf(new Map([[size, figures.get(size) as PageFigures]])).join("\n"));
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

function rowsOf(figures: ReadonlyMap<number, PageFigures>): string[] {
  const rows: string[] = [];
  for (const [
    size,
    { firstView, transfer, transferred, longestTask, heap, nodes, keptLetters, interactions },
  ] of figures) {
    rows.push(
      `${size}: first view ${firstView.toFixed(0)} ms, transfer ${transfer.toFixed(0)} ms of ${(transferred / 1e6).toFixed(1)} MB, longest task ${longestTask.toFixed(0)}, heap ${(heap / 1e6).toFixed(0)} MB, nodes ${nodes}, letters kept ${keptLetters}`,
    );
    for (const [name, times] of interactions)
      rows.push(
        `   ${name}: median ${quantile(times, 0.5).toFixed(0)}, p95 ${quantile(times, 0.95).toFixed(0)} (${times.map((t) => t.toFixed(0)).join(" ")})`,
      );
  }
  return rows;
}

function quantile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0;
}
if (process.argv[1] === import.meta.filename) await benchPage(process.argv.slice(2).map(Number));
