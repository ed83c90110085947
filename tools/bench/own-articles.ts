import { execFile } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import type { Browser, CDPSession, Page } from "playwright-core";
import { noCache } from "../../src/hosts/annotation-cache.ts";
import { ingestFolder } from "../../src/hosts/ingest-folder.ts";
import { serveBuiltApp } from "../built-app.ts";
import { launchBrowser } from "../find-browser.ts";
import { generateArticle } from "../generate-articles.ts";

/**
 * `npm run bench:own`: the processor time in which a browser reads a reader's own articles against that of the command line
 * with one thread, by turns, and the memory that the page holds before, with and after them.
 */
const SEED = 3;
const BYTES = 1_500_000;
const ROUNDS = 2;

/** Seconds. */
type Reading = { processor: number; elapsed: number };
type Memory = { before: number; with: number; after: number };

/** Articles of 1.5 MB in a scratch folder. */
function writeOwnArticles(folder: string): { count: number; bytes: number } {
  let bytes = 0;
  let count = 0;
  for (; bytes < BYTES; count++) {
    const { file, text } = generateArticle(SEED, count);
    fs.writeFileSync(path.join(folder, file), text);
    bytes += Buffer.byteLength(text);
  }
  return { count, bytes };
}

/** `whole` also counts the start of Node and the loading of the code. */
type ByCommand = Reading & { whole: number };

/** Reads a folder as `ingest --jobs 1 --no-cache` does. */
async function readHere(folder: string): Promise<ByCommand> {
  const before = process.cpuUsage();
  const start = performance.now();
  const out = path.join(folder, "..", "out");
  await ingestFolder({ in: folder, out, jobs: 1, keepGoing: false, cache: noCache, onProgress: () => {} });
  const { user, system } = process.cpuUsage(before);
  const elapsed = (performance.now() - start) / 1000;
  const all = process.cpuUsage();
  return { processor: (user + system) / 1e6, elapsed, whole: (all.user + all.system) / 1e6 };
}

/** A process of its own, as cold as a command is. */
async function readByCommand(folder: string): Promise<ByCommand> {
  const { stdout } = await promisify(execFile)("npx", ["tsx", import.meta.filename, "--read", folder]);
  return JSON.parse(stdout) as ByCommand;
}

type InBrowser = Reading & { shown: number; memory: Memory };

/**
 * From the choice of the files until the page says that they are added: workers, page and the loading of their code are
 * counted. `shown` is the processor time until they are joined to the published ones and drawn.
 */
async function readInBrowser(browser: Browser, url: string, folder: string): Promise<InBrowser> {
  const context = await browser.newContext({ serviceWorkers: "block" });
  const page = await context.newPage();
  page.setDefaultTimeout(300_000);
  await page.goto(url, { waitUntil: "networkidle" });
  const published = await articlesShown(page);
  const session = await context.newCDPSession(page);
  const whole = await browser.newBrowserCDPSession();
  const files = fs.readdirSync(folder).map((file) => path.join(folder, file));
  await page.getByRole("button", { name: "+ Add articles" }).click();
  const before = await memoryOf(session);
  const processorBefore = await processorTimeOf(whole);
  const start = performance.now();
  await page.getByLabel("Choose files …").setInputFiles(files);
  await page.getByText(`${files.length} articles added.`).waitFor();
  const elapsed = (performance.now() - start) / 1000;
  const processor = (await processorTimeOf(whole)) - processorBefore;
  await articlesShown(page, published + files.length);
  await page.waitForLoadState("networkidle");
  const shown = (await processorTimeOf(whole)) - processorBefore;
  const held = await memoryOf(session);
  await page.getByRole("button", { name: "Remove all" }).click();
  await articlesShown(page, published);
  await page.keyboard.press("Escape");
  // React keeps what it drew last time until it draws anew.
  for (const words of ["talks", ""]) {
    await page.getByRole("searchbox").first().fill(words);
    await page.waitForLoadState("networkidle");
  }
  const memory = { before, with: held, after: await memoryOf(session) };
  await context.close();
  return { processor, elapsed, shown, memory };
}

/** How many articles the head of the page says there are, once there are as many as wanted. */
async function articlesShown(page: Page, wanted?: number): Promise<number> {
  const summary = page.locator("header p").filter({
    hasText: wanted === undefined ? /^[\d,]+ articles? ·/ : `${wanted.toLocaleString("en")} article`,
  });
  await summary.waitFor({ state: "attached" });
  return Number.parseInt(((await summary.textContent()) ?? "").replaceAll(",", ""), 10);
}

/** Seconds that the processes of all pages have used. */
async function processorTimeOf(whole: CDPSession): Promise<number> {
  const { processInfo } = await whole.send("SystemInfo.getProcessInfo");
  return processInfo.filter(({ type }) => type === "renderer").reduce((sum, { cpuTime }) => sum + cpuTime, 0);
}

/** Bytes of the page's objects and buffers that are in use. */
async function memoryOf(session: CDPSession): Promise<number> {
  for (let time = 0; time < 3; time++) await session.send("HeapProfiler.collectGarbage");
  const usage: { usedSize: number; backingStorageSize?: number } = await session.send("Runtime.getHeapUsage");
  return usage.usedSize + (usage.backingStorageSize ?? 0);
}

async function bench(): Promise<void> {
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), "dateline-bench-own-"));
  const folder = path.join(scratch, "in");
  fs.mkdirSync(folder);
  const { count, bytes } = writeOwnArticles(folder);
  console.log(`${count} articles, ${(bytes / 1e6).toFixed(2)} MB`);
  console.log(
    "| round | reading by the command line | whole command | browser | ratio to reading | until drawn | elapsed | elapsed in the browser | memory before, with, after |",
  );
  console.log(`|${" ---: |".repeat(9)}`);
  const app = await serveBuiltApp();
  const browser = await launchBrowser();
  const seconds = (time: number) => `${time.toFixed(1)} s`;
  const megabytes = (size: number) => `${(size / 1e6).toFixed(1)} MB`;
  try {
    for (let round = 1; round <= ROUNDS; round++) {
      const command = await readByCommand(folder);
      const inBrowser = await readInBrowser(browser, app.url, folder);
      const cells = [
        round,
        seconds(command.processor),
        seconds(command.whole),
        seconds(inBrowser.processor),
        (inBrowser.processor / command.processor).toFixed(2),
        seconds(inBrowser.shown),
        seconds(command.elapsed),
        seconds(inBrowser.elapsed),
        [inBrowser.memory.before, inBrowser.memory.with, inBrowser.memory.after].map(megabytes).join(", "),
      ];
      console.log(`| ${cells.join(" | ")} |`);
    }
  } finally {
    await browser.close();
    await app.close();
    fs.rmSync(scratch, { recursive: true, force: true });
  }
}

const [mode, folder] = process.argv.slice(2);
if (mode === "--read" && folder !== undefined) console.log(JSON.stringify(await readHere(folder)));
else await bench();
