import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Dataset } from "../src/dataset/schema.ts";
import { noCache } from "../src/hosts/annotation-cache.ts";
import { ingestFolder } from "../src/hosts/ingest-folder.ts";
import { writeArticles } from "../tools/generate-articles.ts";

let folder: string;
let dataset: Dataset;
let ask: (sql: string) => Promise<unknown[]>;
beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "dateline-parquet-"));
  writeArticles(path.join(folder, "in"), { seed: 5, count: 12 });
  const out = path.join(folder, "out");
  const settings = {
    in: path.join(folder, "in"),
    out,
    jobs: 1,
    keepGoing: false,
    cache: noCache,
    onProgress: () => {},
  };
  await ingestFolder({ ...settings, format: "parquet" });
  dataset = JSON.parse(fs.readFileSync(path.join(out, "dataset.json"), "utf8"));
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  ask = async (sql) => {
    const from = sql.replace(/FROM (\w+)/g, (_, table) => `FROM '${out}/parquet/${table}/*/*.parquet'`);
    return (await connection.runAndReadAll(from)).getRowsJson();
  };
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

/** Sums by a key, as SQL's GROUP BY gives them in order of the key. */
function grouped<T>(rows: readonly T[], keyOf: (row: T) => string, amountOf: (row: T) => number): [string, number][] {
  const sums = new Map<string, number>();
  for (const row of rows) sums.set(keyOf(row), (sums.get(keyOf(row)) ?? 0) + amountOf(row));
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1));
}

it("SQL counts quotes by speaker as the JSON does", async () => {
  const quotes = dataset.quotes.filter(({ speaker }) => speaker !== null);
  expect(quotes.length).toBeGreaterThan(20);
  expect(
    await ask("SELECT speaker, count(*)::INT FROM quotes WHERE speaker IS NOT NULL GROUP BY 1 ORDER BY 1"),
  ).toEqual(
    grouped(
      quotes,
      ({ speaker }) => speaker ?? "",
      () => 1,
    ),
  );
});

it("SQL sums drones by night as the JSON does", async () => {
  const drones = dataset.strikes.filter(({ what, date, count }) => what === "drone" && date && count !== null);
  expect(drones.length).toBeGreaterThan(5);
  expect(
    await ask(
      "SELECT date, sum(count) FROM strikes WHERE what = 'drone' AND date IS NOT NULL AND count IS NOT NULL GROUP BY 1 ORDER BY 1",
    ),
  ).toEqual(
    grouped(
      drones,
      ({ date }) => date ?? "",
      ({ count }) => count ?? 0,
    ),
  );
});

it("a month of the path holds the records of that month alone", async () => {
  expect(await ask("SELECT count(*)::INT FROM quotes WHERE month != 'undated' AND left(date, 7) != month")).toEqual([
    [0],
  ]);
});
