import fs from "node:fs";
import { describe, expect, it } from "vitest";
import { datasetWith } from "../../tests/fixture.ts";
import { readGazetteer } from "../hosts/read-gazetteer.ts";
import { applyCorrections } from "../ingest/apply-corrections.ts";
import { annotateArticle } from "../ingest/ingest.ts";
import { mergeArticles } from "../ingest/merge-articles.ts";
import { targetOf } from "./anchor.ts";
import { correctDataset } from "./correct-dataset.ts";
import { type Correction, readCorrections } from "./corrections.ts";

const text = "“The bay is open,” Ada Quill said.";
const dataset = datasetWith({
  documents: [{ file: "bay.txt" }, { file: "other.txt" }],
  actors: [{ id: "ada", name: "Ada Quill", country: "GB", bloc: "europe" }],
  quotes: [{ id: "q", start: 1, end: 17, exact: "The bay is open,", speaker: "ada" }, { document: "harbour-news-1" }],
});
const fileOf = (document: { id: string; file: string }, ...corrections: Correction[]) => ({
  correctionsVersion: 1 as const,
  document: { ...document, title: "" },
  corrections,
});
const setSpeaker = (name: string): Correction => ({
  action: "change",
  kind: "quote",
  target: targetOf(text, { start: 1, end: 17 }),
  set: { speaker: { name, country: "GB" } },
});
const bay = { id: "harbour-news", file: "bay.txt" };

describe("a corrected dataset", () => {
  it("has a new speaker among its actors, on the side of the country", () => {
    const { dataset: corrected } = correctDataset(dataset, [{ file: fileOf(bay, setSpeaker("Bo Lund")), text }]);
    expect(corrected.quotes[0]?.speaker).toBe("bo-lund");
    expect(corrected.actors.at(-1)).toMatchObject({ id: "bo-lund", name: "Bo Lund", bloc: "europe" });
  });

  it("leaves the other articles and the order of the records as they were", () => {
    const { dataset: corrected } = correctDataset(dataset, [{ file: fileOf(bay, setSpeaker("Bo Lund")), text }]);
    expect(corrected.quotes.map(({ id }) => id)).toEqual(dataset.quotes.map(({ id }) => id));
    expect(corrected.quotes[1]).toBe(dataset.quotes[1]);
  });

  it("takes corrections of an older edition of the article, told by its file", () => {
    const older = fileOf({ id: "older", file: "bay.txt" }, setSpeaker("Bo Lund"));
    const [article] = correctDataset(dataset, [{ file: older, text: `New. ${text}` }]).articles;
    expect(article?.document?.id).toBe("harbour-news");
  });

  it.each([
    ["an article that it lacks", { id: "x", file: "x.txt" }, text, "the data has no such article"],
    ["a text that did not arrive", bay, { missing: "no answer" }, "no answer"],
  ])("says of %s that its corrections are not applied", (_, document, given, reason) => {
    const [article] = correctDataset(dataset, [{ file: fileOf(document, setSpeaker("Bo")), text: given }]).articles;
    expect(article?.outcomes).toEqual([{ status: "unapplied", reason }]);
  });

  it("is what ingest makes of the same corrections", () => {
    const sample = "tests/samples/corrected/wrong-speaker-place-date-and-count/";
    const reading = readCorrections(JSON.parse(fs.readFileSync(`${sample}article.corrections.json`, "utf8")));
    if (reading.status === "unreadable") throw new Error(reading.reason);
    const gazetteer = readGazetteer();
    const annotations = annotateArticle("article.txt", fs.readFileSync(`${sample}article.txt`), gazetteer);
    const ingested = mergeArticles([applyCorrections(annotations, reading.file.corrections, gazetteer).annotations]);
    const shown = correctDataset(mergeArticles([annotations]), [
      { file: reading.file, text: annotations.text },
    ]).dataset;
    expect({ ...shown, actors: shown.actors.map(({ id }) => id).sort() }).toEqual({
      ...ingested,
      actors: ingested.actors.map(({ id }) => id).sort(),
    });
  });
});
