import { describe, expect, it } from "vitest";
import { datasetWith } from "../../tests/fixture.ts";
import { indexTables } from "./dataset-index.ts";
import { makeTables } from "./make-tables.ts";
import type { Dataset } from "./schema.ts";
import { readTableFile, tableFileParts, wordColumnsOf } from "./table-file.ts";
import { createRecordReader } from "./table-records.ts";

function fileOf(dataset: Dataset): ArrayBuffer {
  const { tables, records } = makeTables(dataset);
  const parts = [...tableFileParts(tables, wordColumnsOf(records))];
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes.buffer;
}

function indexFrom(dataset: Dataset) {
  const { tables, words } = readTableFile(fileOf(dataset));
  return indexTables(tables, createRecordReader(tables, words));
}

const actors = [{ id: "ada" }, { id: "bo", formerIds: ["b"] }];
const places = [{ id: "bay" }, { id: "dock", parent: "bay" }];
const span = { start: 3, end: 8 };
const note = { code: "part-above-whole", message: "a part above its whole" };

describe("a file of tables", () => {
  it.each<[string, Parameters<typeof datasetWith>[0]]>([
    ["a quote", { quotes: [{ speaker: "ada", speakerSpan: span, cueSpan: span, place: "bay", date: "2025-03-04" }] }],
    ["reported speech of nobody", { quotes: [{ kind: "indirect", exact: "“Über” – не тут" }] }],
    ["a strike count", { strikes: [{ attacker: "ada", target: "bo", claimant: "bo", place: "dock", countMax: 14.5 }] }],
    ["where weapons came from", { strikes: [{}, { origins: ["dock", "bay"] }] }],
    ["a count without a number", { strikes: [{ count: null, what: "house", qualifier: "about" }] }],
    ["a part of a figure", { strikes: [{ id: "s1" }, { id: "s2", partOf: "s1" }] }],
    ["an event", { events: [{ actors: ["ada", "bo"], places: ["dock"], status: "planned", kind: "aid" }] }],
    ["a mention", { mentions: [{ actor: "ada", place: "bay", use: "associative", sentence: span }] }],
    ["a time expression", { times: [{ exact: "on Tuesday", value: "2025-03-04/2025-03-05" }] }],
    ["notes", { quotes: [{ notes: [note] }], events: [{ notes: [note] }] }],
  ])("gives back %s as it went in", (_, parts) => {
    const dataset = datasetWith({ actors, places, ...parts });
    expect(indexFrom(dataset).dataset).toEqual(dataset);
  });

  it("gives back ids that are made from where a record stands", () => {
    const dataset = datasetWith({ quotes: [{ id: "q400.harbour-news", speech: "speech7.harbour-news" }] });
    expect(indexFrom(dataset).itemsById.get("q400.harbour-news")?.record).toEqual(dataset.quotes[0]);
  });

  it("finds records by ids of any other kind", () => {
    const index = indexFrom(datasetWith({ quotes: [{ id: "ours" }], mentions: [{ id: "theirs" }] }));
    expect([index.itemsById.has("ours"), index.mentionsById.has("theirs"), index.itemsById.has("theirs")]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it("puts the records of an article in order of their spans", () => {
    const index = indexFrom(
      datasetWith({
        documents: [{ id: "b" }, { id: "a" }],
        quotes: [{ id: "late", document: "b" }],
        events: [
          { id: "last", document: "b" },
          { id: "first", document: "a" },
        ],
      }),
    );
    expect(index.items.map(({ record }) => record.id)).toEqual(["first", "late", "last"]);
    expect(index.byDocument.get("b")?.items.map(({ record }) => record.id)).toEqual(["late", "last"]);
  });

  it("keeps words in any script", () => {
    const exact = "Ракета 🚀 “there”";
    expect(indexFrom(datasetWith({ quotes: [{ exact: "" }, { exact }] })).items[1]?.record.exact).toBe(exact);
  });

  it.each([
    ["that is empty", () => new ArrayBuffer(0), "it is no file of tables"],
    ["of something else", () => new TextEncoder().encode("<!doctype html>").buffer, "it is no file of tables"],
    ["that ends in its header", () => fileOf(datasetWith({})).slice(0, 60), "it ends within its header"],
    [
      "that ends in its columns",
      () => fileOf(datasetWith({ quotes: [{}] })).slice(0, -8),
      "it ends within its columns",
    ],
  ])("is refused with the reason for a file %s", (_, file, reason) => {
    expect(() => readTableFile(file() as ArrayBuffer)).toThrow(reason);
  });
});
