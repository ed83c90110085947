import { expect, test } from "vitest";
import { datasetWith } from "../../../tests/fixture.ts";
import { indexDataset } from "../../dataset/dataset-index.ts";
import { sourceLinesOf } from "../../filters/source-lines.ts";
import { claimsCsvOf } from "./csv.ts";
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
