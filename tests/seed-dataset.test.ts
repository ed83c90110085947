import fs from "node:fs";
import { describe, expect, it } from "vitest";
import { type Dataset, datasetSchema } from "../src/dataset/schema.ts";
import { annotateFiles } from "../src/hosts/annotate-files.ts";
import { articleFilesOf } from "../src/hosts/ingest-folder.ts";
import { formatDataset } from "../src/hosts/write-dataset.ts";
import { mergeArticles } from "../src/ingest/merge-articles.ts";

const readJson = (file: string): unknown => JSON.parse(fs.readFileSync(file, "utf8"));

describe("the committed data", () => {
  it("is what ingest makes of the seeds today", async () => {
    const { annotated } = await annotateFiles("seeds", articleFilesOf("seeds"), { jobs: 1, onProgress: () => {} });
    expect(fs.readFileSync("public/data/dataset.json", "utf8")).toBe(formatDataset(mergeArticles(annotated)));
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
