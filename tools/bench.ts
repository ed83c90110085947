import { performance } from "node:perf_hooks";
import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import { readGazetteer } from "../src/hosts/read-gazetteer.ts";
import { annotateArticle } from "../src/ingest/ingest.ts";
import { mergeArticles } from "../src/ingest/merge-articles.ts";
import { generateArticle } from "./generate-articles.ts";

/** `npm run bench`: ingest on one core against the part-of-speech tagger alone, in the same run. */
const SEED = 1;
const SIZES = [10, 100, 1000];
const ROUNDS = 3;

const encoder = new TextEncoder();
const nlp = winkNLP(model, ["sbd", "pos"]);
const gazetteer = readGazetteer();

type Sample = { file: string; text: string; bytes: Uint8Array };

function articles(count: number): Sample[] {
  return Array.from({ length: count }, (_, index) => {
    const { file, text } = generateArticle(SEED, index);
    return { file, text, bytes: encoder.encode(text) };
  });
}

/** The best of some rounds, in seconds: what the code costs when nothing else disturbs it. */
function fastest(run: () => void): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    run();
    best = Math.min(best, (performance.now() - start) / 1000);
  }
  return best;
}

function tagAlone(samples: Sample[]): void {
  for (const { text } of samples) {
    const document = nlp.readDoc(text);
    document.tokens().out(nlp.its.pos);
  }
}

function ingest(samples: Sample[]): void {
  mergeArticles(samples.map(({ file, bytes }) => annotateArticle(file, bytes, gazetteer)));
}

ingest(articles(50));
console.log("| articles | MB | tagger alone MB/s | ingest MB/s | ingest ÷ tagger, time | ms per article |");
console.log("| ---: | ---: | ---: | ---: | ---: | ---: |");
for (const size of SIZES) {
  const samples = articles(size);
  const megabytes = samples.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1e6;
  const tagger = fastest(() => tagAlone(samples));
  const whole = fastest(() => ingest(samples));
  const cells = [
    size,
    megabytes.toFixed(2),
    (megabytes / tagger).toFixed(2),
    (megabytes / whole).toFixed(2),
    (whole / tagger).toFixed(2),
    ((1000 * whole) / size).toFixed(2),
  ];
  console.log(`| ${cells.join(" | ")} |`);
}
