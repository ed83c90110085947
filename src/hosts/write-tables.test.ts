import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { datasetWith } from "../../tests/fixture.ts";
import { datasetSchema } from "../dataset/schema.ts";
import { readTableFile } from "../dataset/table-file.ts";
import { tablesNamedIn } from "../dataset/tables-named-in.ts";
import { openOutput } from "./write-dataset.ts";

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "dateline-tables-"));
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

const write = (mentions: number) => {
  const out = path.join(folder, "data");
  openOutput(out).commit(datasetWith({ mentions: Array.from({ length: mentions }, () => ({})) }));
  return out;
};
const LARGE = 10_000;

describe("the output of a large corpus", () => {
  it("names in its first lines a file that holds the same records in columns", () => {
    const out = write(LARGE);
    const named = tablesNamedIn(fs.readFileSync(path.join(out, "dataset.json"), "utf8").slice(0, 200));
    const bytes = fs.readFileSync(path.join(out, named?.file ?? ""));
    expect(bytes.length).toBe(named?.bytes);
    expect(readTableFile(new Uint8Array(bytes).buffer).tables.mentions.size).toBe(LARGE);
  });

  it("keeps to the schema", () => {
    const json = JSON.parse(fs.readFileSync(path.join(write(LARGE), "dataset.json"), "utf8"));
    expect(datasetSchema.safeParse(json).success).toBe(true);
  });

  it("drops the tables of the last state once a new one is there", () => {
    write(LARGE);
    const files = fs.readdirSync(write(LARGE + 1)).filter((name) => name.endsWith(".bin"));
    expect(files).toEqual([tablesNamedIn(fs.readFileSync(path.join(folder, "data", "dataset.json"), "utf8"))?.file]);
  });

  it("has no tables when the corpus is small", () => {
    expect(fs.readdirSync(write(3)).sort()).toEqual(["dataset.json", "dataset.schema.json", "documents"]);
  });
});
