import fs from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { createAnnotationCache } from "../../src/hosts/annotation-cache.ts";
import { ingestFolder } from "../../src/hosts/ingest-folder.ts";
import { serveBuiltApp } from "../built-app.ts";
import { launchBrowser } from "../find-browser.ts";
import { type ArticleLength, writeArticles } from "../generate-articles.ts";
import { type Cost, measurePage, type PageFigures } from "./measure-page.ts";

/**
 * `npm run bench:page -- [--reports] [ARTICLES …]`: the built page in Chromium over generated corpora: first view,
 * interactions, memory. One article is the seed, more are generated briefs of about 20 records each or, with `--reports`,
 * whole reports of about 70.
 */
const SEED = 1;
const SIZES = [1, 447, 2000, 10_000];
const SEED_ARTICLES = path.resolve("seeds");

/** Prints what the page costs at each number of articles. */
async function benchPage(sizes: readonly number[], given: { length: ArticleLength; work: string }): Promise<void> {
  const folders = new Map<number, string>();
  for (const size of sizes) folders.set(size, await dataOf(size, given));
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

/** The data of a size, made once: delete the folder to make it anew. */
async function dataOf(size: number, { length, work }: { length: ArticleLength; work: string }): Promise<string> {
  const data = path.join(work, `data-${length}-${size}`);
  if (fs.existsSync(path.join(data, "dataset.json"))) return data;
  const articles = size === 1 ? SEED_ARTICLES : path.join(work, `${length}-${size}`);
  if (size !== 1) writeArticles(articles, { seed: SEED, count: size, length });
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
  const cost = ({ clock, processor }: Cost) => `${clock.toFixed(0)} ms (${processor.toFixed(0)})`;
  const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
  const { firstView, transfer, transferred, longestTask, heap, nodes, keptLetters } = figures;
  return [
    `${size} articles: first view ${cost(firstView)}, of which transfer of ${megabytes(transferred)} ${transfer.toFixed(0)} ms;`,
    `  longest task until then ${longestTask.toFixed(0)} ms, heap ${megabytes(heap)}, at most ${nodes} nodes, ${keptLetters ? "no letter lost" : "LETTERS LOST"}`,
    ...Array.from(
      figures.interactions,
      ([name, costs]) =>
        `  ${name}: median ${cost(quantile(costs, 0.5))}, 95th percentile ${cost(quantile(costs, 0.95))}`,
    ),
  ];
}

function quantile(costs: readonly Cost[], share: number): Cost {
  const of = (kind: keyof Cost) => {
    const sorted = costs.map((cost) => cost[kind]).sort((a, b) => a - b);
    return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0;
  };
  return { clock: of("clock"), processor: of("processor") };
}

if (process.argv[1] === import.meta.filename) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      reports: { type: "boolean", default: false },
      work: { type: "string", default: path.join(".cache", "bench") },
    },
  });
  const sizes = positionals.map(Number);
  await benchPage(sizes.length > 0 ? sizes : SIZES, {
    length: values.reports ? "report" : "brief",
    work: path.resolve(values.work),
  });
}
