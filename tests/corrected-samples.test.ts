import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { readCorrections } from "../src/dataset/corrections.ts";
import { readGazetteer } from "../src/hosts/read-gazetteer.ts";
import { applyCorrections } from "../src/ingest/apply-corrections.ts";
import { annotateArticle } from "../src/ingest/ingest.ts";
import { mergeArticles } from "../src/ingest/merge-articles.ts";

/** One folder a case: an article, the corrections beside it, and what the dataset then says. */
const SAMPLES = path.join(import.meta.dirname, "samples/corrected");
const gazetteer = readGazetteer();

describe("an article with corrections beside it", () => {
  it.each(fs.readdirSync(SAMPLES).sort())("says what was corrected in %s", (sample) => {
    const file = (name: string) => fs.readFileSync(path.join(SAMPLES, sample, name));
    const reading = readCorrections(JSON.parse(file("article.corrections.json").toString()));
    if (reading.status === "unreadable") throw new Error(reading.reason);
    const article = annotateArticle("article.txt", file("article.txt"), gazetteer);
    const { annotations, outcomes } = applyCorrections(article, reading.file.corrections, gazetteer);
    const { quotes, strikes, actors } = mergeArticles([annotations]);
    const notesOf = ({ notes }: { notes: { message: string }[] }) => notes.map(({ message }) => message);
    expect({
      quotes: quotes.map((quote) => ({
        ...{ words: quote.exact, speaker: quote.speaker, date: quote.date, place: quote.place, notes: notesOf(quote) },
      })),
      strikes: strikes.map((strike) => ({
        ...{ figure: `${strike.qualifier} ${strike.count} ${strike.what} ${strike.measure}`, place: strike.place },
        ...{ attacker: strike.attacker, date: strike.date, sentence: strike.exact, notes: notesOf(strike) },
      })),
      actors: actors.map(({ id, bloc }) => `${id}, ${bloc}`),
      unapplied: outcomes.flatMap((outcome, at) => (outcome.status === "applied" ? [] : [`${at}: ${outcome.reason}`])),
    }).toEqual(JSON.parse(file("expected.json").toString()));
  });
});
