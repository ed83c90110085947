import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { createGazetteer } from "../src/ingest/gazetteer.ts";
import { annotateArticle } from "../src/ingest/ingest.ts";
import { mergeArticles } from "../src/ingest/merge-articles.ts";

/** One folder an article of wire copy: article.txt and, in expected.json, what the whole of ingest makes of it. */
const SAMPLES = path.join(import.meta.dirname, "samples/whole");
const gazetteer = createGazetteer(
  fs.readFileSync(path.join(import.meta.dirname, "../src/ingest/lexicon/gazetteer.tsv"), "utf8"),
);

describe("an article's claims", () => {
  it.each(fs.readdirSync(SAMPLES).sort())("have their speakers, dates, places and claimants in %s", (sample) => {
    const file = (name: string) => fs.readFileSync(path.join(SAMPLES, sample, name));
    const article = annotateArticle("article.txt", file("article.txt"), gazetteer);
    const { quotes, strikes } = mergeArticles([article]);
    const found = {
      quotes: quotes
        .filter(({ kind }) => kind === "direct")
        .map(({ exact, speaker, date }) => `${speaker}, ${date}: ${exact}`),
      strikes: strikes.map(
        ({ measure, count, what, attacker, claimant, place, date }) =>
          `${measure} ${count} ${what}, by ${attacker}, says ${claimant}, at ${place}, ${date}`,
      ),
    };
    expect(found).toEqual(JSON.parse(file("expected.json").toString()));
  });
});
