import { expect, test } from "vitest";
import { datasetWith } from "../../../tests/fixture.ts";
import { indexDataset } from "../../dataset/dataset-index.ts";
import { sourceLinesOf } from "../../filters/source-lines.ts";
import { annotatedArticlesOf } from "./annotated-articles.ts";
import { claimsCsvOf } from "./csv.ts";
import { csvBundleOf } from "./csv-bundle.ts";
import { geoJsonOf, jsonOf } from "./json.ts";

const indexOf = (parts: Parameters<typeof datasetWith>[0]) => indexDataset(datasetWith(parts));
const source = sourceLinesOf({ items: 1, articles: 1, link: "https://news.example/?actor=ada" });
const csv = (parts: Parameters<typeof datasetWith>[0]) =>
  claimsCsvOf(indexOf(parts), indexOf(parts).items, source).split("\r\n");

test("a CSV file starts with its citation and licence", () => {
  expect(csv({}).slice(0, 2)).toEqual([
    "\ufeff# Dateline: 1 claim of 1 article, as filtered at https://news.example/?actor=ada",
    expect.stringContaining("# Quoted words belong to their publishers"),
  ]);
});

test("a CSV row names the speaker and the place in words", () => {
  const parts = {
    actors: [{ id: "ada", name: "Ada Quill" }],
    places: [{ id: "bay", name: "Long Bay" }],
    quotes: [{ speaker: "ada", place: "bay" }],
  };
  expect(csv(parts)[3]).toMatch(/Ada Quill.*Long Bay/);
});

test("commas, quotation marks and line breaks stay inside their CSV cell", () => {
  expect(csv({ quotes: [{ exact: 'Open, "wide"\nopen' }] }).join("\r\n")).toContain('"Open, ""wide""\nopen"');
});

test("words that a spreadsheet would run as a formula are told from one", () => {
  expect(csv({ quotes: [{ exact: "=1+1" }] })[3]).toContain("'=1+1");
});

test("a count that is not stated is an empty CSV cell, never zero", () => {
  expect(csv({ strikes: [{ count: null, what: "drone" }] })[3]).toContain(",drone,,");
});

test("a JSON file holds the filtered records and only the actors they name", () => {
  const index = indexOf({ actors: [{ id: "ada" }, { id: "bo" }], quotes: [{ speaker: "ada" }] });
  const content = JSON.parse(jsonOf(index, { items: index.items, mentions: [] }, source));
  expect([content.quotes.length, content.actors.map(({ id }: { id: string }) => id)]).toEqual([1, ["ada"]]);
});

test("a GeoJSON file gives longitude before latitude and counts mentions", () => {
  const index = indexOf({
    places: [{ id: "bay", lat: 50, lon: 30 }],
    mentions: [{ place: "bay" }, { place: "bay", use: "associative" }],
  });
  const { features } = JSON.parse(geoJsonOf(index, index.mentions, source));
  expect(features).toMatchObject([
    { geometry: { coordinates: [30, 50] }, properties: { mentions: 2, literal: 1, name: "bay" } },
  ]);
});

test("a CSV bundle has a file for each kind of record, with the contract's columns and its citation", () => {
  const { dataset } = indexOf({
    actors: [{ id: "ada", aliases: ["Ada", "=Quill"] }],
    quotes: [{ speakerSpan: { start: 7, end: 9 }, notes: [{ code: "x", message: "far off" }] }],
  });
  const files = csvBundleOf(dataset, source);
  expect(Object.keys(files).sort()).toEqual(
    [
      "LICENCE.txt",
      ...Object.keys(dataset)
        .filter((key) => key !== "schemaVersion")
        .map((key) => `${key}.csv`),
    ].sort(),
  );
  const lines = files["quotes.csv"]?.split("\r\n") ?? [];
  expect(lines[0]).toContain("# Dateline: 1 claim of 1 article");
  const cells = Object.fromEntries(zip(lines[2]?.split(",") ?? [], lines[3]?.split(",") ?? []));
  expect(cells).toMatchObject({ speakerSpan_start: "7", speakerSpan_end: "9", notes: "far off", place: "" });
  expect(files["actors.csv"]).toContain("Ada; =Quill");
});

test("articles come with their annotations beside them", async () => {
  const index = indexOf({ quotes: [{ start: 0, end: 4 }] });
  const { documents } = index.dataset;
  const textOf = async () => "Open as ever.";
  const files = await annotatedArticlesOf(index, { documents, textOf, base: "https://news.example/", ...source });
  expect(files["harbour-news.txt"]).toBe("Open as ever.");
  expect(JSON.parse(files["harbour-news.jsonld"] ?? "")).toMatchObject({
    first: { items: [{ target: { source: "harbour-news.txt", selector: [{ start: 0, end: 4 }, { exact: "Open" }] } }] },
  });
});

const markup = "=cmd|' /C calc'!A0\"</script><img src=x onerror=alert(1)>\u202e,\n@x";
const nasty = {
  documents: [
    { title: markup, publisher: markup, url: "javascript:alert(1)", author: markup, file: markup, length: 900 },
  ],
  actors: [{ id: "ada", name: markup, role: markup, aliases: [markup] }],
  places: [{ id: "bay", name: markup }],
  mentions: [{ actor: "ada", place: "bay", start: 0, end: 5 }],
  quotes: [{ exact: markup, speaker: "ada", place: "bay", start: 0, end: 5, notes: [{ code: "x", message: markup }] }],
  strikes: [{ what: markup, exact: markup, start: 0, end: 5, claimant: "ada", place: "bay", count: -1 }],
};

test("no cell of any CSV file starts as a formula does, and each holds the words as they stand", () => {
  const index = indexOf(nasty);
  const files = { ...csvBundleOf(index.dataset, source), "claims.csv": claimsCsvOf(index, index.items, source) };
  const { "LICENCE.txt": _, ...tables } = files as Record<string, string>;
  const cells = Object.values(tables).flatMap(cellsOf);
  expect(cells.filter((cell) => /^[=+\-@\t\r\n]/.test(cell) && !/^-?\d+$/.test(cell))).toEqual([]);
  expect(cells.filter((cell) => cell === `'${markup}`).length).toBeGreaterThan(8);
});

test("JSON, GeoJSON and annotations give markup back as it was written", async () => {
  const index = indexOf(nasty);
  const left = { items: index.items, mentions: index.mentions };
  const { documents } = index.dataset;
  const given = { documents, textOf: async () => markup, base: "https://news.example/", ...source };
  const files = await annotatedArticlesOf(index, given);
  const read = [jsonOf(index, left, source), geoJsonOf(index, index.mentions, source), files["harbour-news.jsonld"]];
  const [records, places, collection] = read.map((file) => JSON.parse(file ?? ""));
  expect([records.actors[0].name, records.quotes[0].exact, records.documents[0].title]).toEqual([
    markup,
    markup,
    markup,
  ]);
  expect(places.features[0].properties.name).toBe(markup);
  expect(collection.label).toBe(markup);
  expect(Object.keys(files).filter((name) => !/^[\w.-]+$/.test(name))).toEqual([]);
});

/** Every cell of a CSV file (RFC 4180), the lines of its source left out. */
function cellsOf(file: string): string[] {
  const rows = file.replace(/^\ufeff/, "").replace(/^#.*\r\n/gm, "");
  return Array.from(rows.matchAll(/(?:^|,|\r\n)(?:"((?:[^"]|"")*)"|([^,"\r\n]*))/g), ([, quoted, plain]) =>
    quoted === undefined ? (plain ?? "") : quoted.replaceAll('""', '"'),
  );
}

function zip(keys: readonly string[], values: readonly string[]): [string, string | undefined][] {
  return keys.map((key, at) => [key, values[at]]);
}
