import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import { readGazetteer } from "../src/hosts/read-gazetteer.ts";
import { annotateArticle } from "../src/ingest/ingest.ts";
import { mergeArticles } from "../src/ingest/merge-articles.ts";
import { benchCommand } from "./bench/command.ts";
import { runStages, STAGES } from "./bench-stages.ts";
import { serveBuiltApp } from "./built-app.ts";
import { generateArticle } from "./generate-articles.ts";
import { scriptSizesOf } from "./script-sizes.ts";

/**
 * `npm run bench -- [ARTICLES …]`: first the processor time of ingest against that of the part-of-speech tagger alone, in one process
 * and by turns, so that what else the machine does falls on both; then the ingest command, with one thread and two and again
 * with one article more; then the size of the page's scripts and the page itself. `--in FOLDER` only reads the articles of a folder
 * by turns with the tagger; `--no-page` leaves the page out.
 */
const SEED = 1;
const SIZES = [10, 100, 1000];
/** The annotations of more articles than a thousand are too many to hold at once, as the first part does. */
const COMMAND_SIZES = [...SIZES, 10_000];
const PAGE_SIZES = [447, 2000, 10_000];
const ROUNDS = 5;
/** Articles that the tagger and ingest read by turns. */
const TURN = 10;
/** In bytes: few articles are read several times a round, since short stretches of processor time tell little. */
const LEAST_PER_ROUND = 500_000;

type Sample = { file: string; text: string; bytes: Uint8Array };

const nlp = winkNLP(model, ["sbd", "pos"]);
const gazetteer = readGazetteer();

function generated(count: number): Sample[] {
  return Array.from({ length: count }, (_, index) => {
    const { file, text } = generateArticle(SEED, index);
    return { file, text, bytes: new TextEncoder().encode(text) };
  });
}

function fromFolder(folder: string): Sample[] {
  const files = fs.readdirSync(folder).filter((file) => file.endsWith(".txt"));
  return files.sort().map((file) => {
    const bytes = fs.readFileSync(path.join(folder, file));
    return { file, text: bytes.toString("utf8"), bytes };
  });
}

/** Processor time of this process, in seconds; collecting garbage and compiling count. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

function timed(run: () => void): number {
  const start = processorTime();
  run();
  return processorTime() - start;
}

function tagAlone(samples: readonly Sample[]): void {
  for (const { text } of samples) nlp.readDoc(text).tokens().out(nlp.its.pos);
}

type Round = { tagger: number; ingest: number; stages: number[] };

function readRound(samples: readonly Sample[], times: number): Round {
  const round: Round = { tagger: 0, ingest: 0, stages: STAGES.map(() => 0) };
  for (let time = 0; time < times; time++) {
    const annotated: ReturnType<typeof annotateArticle>[] = [];
    for (let from = 0; from < samples.length; from += TURN) {
      const turn = samples.slice(from, from + TURN);
      round.tagger += timed(() => tagAlone(turn));
      round.ingest += timed(() => {
        for (const { file, bytes } of turn) annotated.push(annotateArticle(file, bytes, gazetteer));
      });
      for (const sample of turn)
        runStages(sample, gazetteer, (stage, run) => {
          round.stages[stage] = (round.stages[stage] ?? 0) + timed(run);
        });
    }
    round.ingest += timed(() => {
      mergeArticles(annotated);
    });
  }
  return round;
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[values.length >> 1] ?? 0;
}

function report(samples: readonly Sample[]): void {
  const bytes = samples.reduce((sum, { bytes: { length } }) => sum + length, 0);
  const times = Math.max(1, Math.round(LEAST_PER_ROUND / bytes));
  const rounds = Array.from({ length: ROUNDS }, () => readRound(samples, times));
  const megabytes = (bytes * times) / 1e6;
  const cells = [
    samples.length,
    (bytes / 1e6).toFixed(2),
    (megabytes / median(rounds.map(({ tagger }) => tagger))).toFixed(2),
    (megabytes / median(rounds.map(({ ingest }) => ingest))).toFixed(2),
    median(rounds.map(({ ingest, tagger }) => ingest / tagger)).toFixed(2),
    ((1000 * median(rounds.map(({ ingest }) => ingest))) / (samples.length * times)).toFixed(2),
    ...STAGES.map((_, stage) => median(rounds.map(({ stages, tagger }) => (stages[stage] ?? 0) / tagger)).toFixed(2)),
  ];
  console.log(`| ${cells.join(" | ")} |`);
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { in: { type: "string" }, "no-page": { type: "boolean", default: false } },
});
const asked = positionals.length > 0 ? positionals.map(Number) : null;
const heads = ["articles", "MB", "tagger MB/s", "ingest MB/s", "ingest ÷ tagger", "ms an article", ...STAGES];
console.log(`| ${heads.join(" | ")} |`);
console.log(`|${" ---: |".repeat(heads.length)}`);
readRound(generated(50), 2);
if (values.in !== undefined) report(fromFolder(values.in));
else {
  for (const size of asked ?? SIZES) report(generated(size));
  benchCommand(asked ?? COMMAND_SIZES);
  if (!values["no-page"]) await benchPage(asked ?? PAGE_SIZES);
}

async function benchPage(articles: readonly number[]): Promise<void> {
  const app = await serveBuiltApp();
  const { beforeFirstView, inAll } = scriptSizesOf(app.folder);
  await app.close();
  const kilobytes = (bytes: number) => (bytes / 1000).toFixed(1);
  console.log(
    `\nscripts, gzipped: ${kilobytes(beforeFirstView)} kB before the first view, ${kilobytes(inAll)} kB in all\n`,
  );
  const page = ["--import", "tsx", "tools/bench/page.ts", "1", ...articles.map(String)];
  process.exitCode = spawnSync(process.execPath, page, { stdio: "inherit" }).status ?? 1;
}
