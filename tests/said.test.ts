import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { createGazetteer } from "../src/ingest/gazetteer.ts";
import { annotateArticle } from "../src/ingest/ingest.ts";

/** One folder a construction: article.txt and, in expected.json, who is found to have said what. */
const SAMPLES = path.join(import.meta.dirname, "samples/said");
const gazetteer = createGazetteer(
  fs.readFileSync(path.join(import.meta.dirname, "../src/ingest/lexicon/gazetteer.tsv"), "utf8"),
);

describe("who said what", () => {
  it.each(fs.readdirSync(SAMPLES).sort())("is told for %s", (sample) => {
    const file = (name: string) => fs.readFileSync(path.join(SAMPLES, sample, name));
    const { text, actors, quotes } = annotateArticle("article.txt", file("article.txt"), gazetteer);
    const words = (span: { start: number; end: number } | null) => (span ? text.slice(span.start, span.end) : null);
    const found = quotes.map((quote) => ({
      kind: quote.kind,
      exact: words(quote),
      speaker: quote.speaker === null ? null : (actors[quote.speaker]?.name ?? null),
      source: words(quote.speakerSpan),
      cue: words(quote.cueSpan),
      speech: quote.speech,
    }));
    expect({ quotes: found }).toEqual(JSON.parse(file("expected.json").toString()));
  });
});
