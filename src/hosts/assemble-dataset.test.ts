import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { generateArticle } from "../../tools/generate-articles.ts";
import { indexTables } from "../dataset/dataset-index.ts";
import { datasetSchema } from "../dataset/schema.ts";
import { readTableFile } from "../dataset/table-file.ts";
import { createRecordReader } from "../dataset/table-records.ts";
import { tablesNamedIn } from "../dataset/tables-named-in.ts";
import type { ArticleAnnotations } from "../ingest/annotations.ts";
import { annotateArticle } from "../ingest/ingest.ts";
import { mergeArticles } from "../ingest/merge-articles.ts";
import { openAssembly } from "./assemble-dataset.ts";
import { packArticle } from "./packed-article.ts";
import { readGazetteer } from "./read-gazetteer.ts";
import { datasetLines, openOutput } from "./write-dataset.ts";

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "dateline-tables-"));
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

const gazetteer = readGazetteer();
const annotated = [3, 1, 2].map((at) => {
  const { file, text } = generateArticle(4, at);
  return annotateArticle(file, new TextEncoder().encode(text), gazetteer);
});

/** The articles, with so many mentions more in the first that there are tables. */
function write(articles: readonly ArticleAnnotations[], more: number): string {
  const assembly = openAssembly(openOutput(path.join(folder, "data")));
  for (const [at, annotations] of articles.entries()) {
    const [mention] = annotations.mentions;
    const mentions =
      mention && at === 0
        ? [...Array.from({ length: more }, () => mention), ...annotations.mentions]
        : annotations.mentions;
    assembly.add(
      packArticle({ annotations: { ...annotations, mentions }, report: [], warnings: [], unusableCorrections: null }),
    );
  }
  assembly.commit("json");
  return path.join(folder, "data");
}
const MANY = 10_000;
const tablesIn = (out: string) => tablesNamedIn(fs.readFileSync(path.join(out, "dataset.json"), "utf8").slice(0, 200));
const datasetIn = (out: string) =>
  datasetSchema.parse(JSON.parse(fs.readFileSync(path.join(out, "dataset.json"), "utf8")));

describe("a dataset that is assembled on disk", () => {
  it("has the same bytes as one that is merged in memory", () => {
    const out = write(annotated, 0);
    expect(fs.readFileSync(path.join(out, "dataset.json"), "utf8")).toBe(
      [...datasetLines(mergeArticles(annotated))].join(""),
    );
  });

  it("leaves the file of a text that has not changed where it lies", () => {
    const file = path.join(write(annotated, 0), "documents", `${annotated[0]?.document.id}.json`);
    const before = fs.statSync(file);
    write(annotated, 1);
    expect(fs.statSync(file).ino).toBe(before.ino);
  });

  it("writes the file of a text anew that was damaged", () => {
    const file = path.join(write(annotated, 0), "documents", `${annotated[0]?.document.id}.json`);
    fs.truncateSync(file, 9);
    write(annotated, 0);
    expect(JSON.parse(fs.readFileSync(file, "utf8")).text).toBe(annotated[0]?.text);
  });
});

describe("the output of a large corpus", () => {
  it("names in its first lines a file that holds the same records in columns", () => {
    const out = write(annotated, MANY);
    const bytes = fs.readFileSync(path.join(out, tablesIn(out)?.file ?? ""));
    expect(bytes.length).toBe(tablesIn(out)?.bytes);
    const { tables, words } = readTableFile(new Uint8Array(bytes).buffer);
    const { tables: _, ...dataset } = datasetIn(out);
    expect(indexTables(tables, createRecordReader(tables, words)).dataset).toEqual(dataset);
  });

  it("is the same whatever the order in which the articles come", () => {
    const [first, second, third] = annotated;
    const name = tablesIn(write(annotated, MANY));
    if (!first || !second || !third) throw new Error("three articles are generated");
    expect(tablesIn(write([first, third, second], MANY))).toEqual(name);
  });

  it("drops the tables of the last state once a new one is there", () => {
    write(annotated, MANY);
    const out = write(annotated, MANY + 1);
    expect(fs.readdirSync(out).filter((name) => name.endsWith(".bin"))).toEqual([tablesIn(out)?.file]);
  });

  it("has no tables when the corpus is small", () => {
    expect(fs.readdirSync(write(annotated, 0)).sort()).toEqual(["dataset.json", "dataset.schema.json", "documents"]);
  });
});
