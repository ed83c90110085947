import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { type Dataset, datasetSchema } from "../src/dataset/schema.ts";
import { articleFilesOf } from "../src/hosts/ingest-folder.ts";
import { readGazetteer } from "../src/hosts/read-gazetteer.ts";
import { datasetLines } from "../src/hosts/write-dataset.ts";
import { annotateArticle } from "../src/ingest/ingest.ts";
import { mergeArticles } from "../src/ingest/merge-articles.ts";

const readJson = (file: string): unknown => JSON.parse(fs.readFileSync(file, "utf8"));

describe("the committed data", () => {
  it("is what ingest makes of the seeds today", () => {
    const gazetteer = readGazetteer();
    const annotated = articleFilesOf("seeds").map((file) =>
      annotateArticle(file, fs.readFileSync(path.join("seeds", file)), gazetteer),
    );
    const made = [...datasetLines(mergeArticles(annotated))].join("");
    expect(fs.readFileSync("public/data/dataset.json", "utf8")).toBe(made);
  });

  it("quotes every record exactly as its document has it", () => {
    const dataset = datasetSchema.parse(readJson("public/data/dataset.json"));
    for (const { id } of dataset.documents) {
      const { text } = readJson(`public/data/documents/${id}.json`) as { text: string };
      for (const { start, end, exact } of recordsOf(dataset, id)) expect(text.slice(start, end)).toBe(exact);
    }
  });
});

function recordsOf({ quotes, strikes, events, times }: Dataset, document: string) {
  return [...quotes, ...strikes, ...events, ...times].filter((record) => record.document === document);
}
