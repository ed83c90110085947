import { expect, test } from "vitest";
import { datasetWith } from "../../tests/fixture.ts";
import { readDataset } from "./read-dataset.ts";

const written = (change: object) => JSON.stringify({ ...datasetWith({ quotes: [{}, {}] }), ...change });

test("a dataset as the schema has it is ready", () => {
  expect(readDataset(written({}))).toMatchObject({ status: "ready", flaws: [] });
});

test("fields that a later version adds do no harm", () => {
  expect(readDataset(written({ generator: "later" }))).toMatchObject({ status: "ready", flaws: [] });
});

test("a flawed record is left out and told with its place, the sound ones stay", () => {
  const quotes = [...datasetWith({ quotes: [{}] }).quotes, { id: "broken" }];
  const reading = readDataset(written({ quotes }));
  expect(reading).toMatchObject({
    status: "ready",
    dataset: { quotes: [{ id: "quote-0" }] },
    flaws: [{ place: "quotes[1].document" }],
  });
});

test("a missing list is told by its name, the others stay", () => {
  expect(readDataset(written({ strikes: undefined }))).toMatchObject({
    status: "ready",
    dataset: { strikes: [], quotes: [{ id: "quote-0" }, { id: "quote-1" }] },
    flaws: [{ kind: "list", place: "strikes" }],
  });
});

test("without its documents a dataset cannot be used", () => {
  expect(readDataset(written({ documents: undefined }))).toMatchObject({ status: "unreadable", place: "documents" });
});

test("of many flawed records the first is told and how many there are", () => {
  const quotes: unknown[] = datasetWith({ quotes: [{}] }).quotes;
  expect(readDataset(written({ quotes: [...quotes, 1, null, "x", {}] }))).toMatchObject({
    dataset: { quotes: [{ id: "quote-0" }] },
    flaws: [{ kind: "record", place: "quotes[1]", count: 4 }],
  });
});

test.each([2, 0, "1", undefined])("schema version %s is out of date", (schemaVersion) => {
  expect(readDataset(written({ schemaVersion }))).toMatchObject({ status: "out-of-date", found: schemaVersion });
});

test("what is no JSON is told with line and column", () => {
  expect(readDataset('{\n "schemaVersion": 1,\n oops }')).toMatchObject({
    status: "unreadable",
    place: "line 3, column 2",
  });
});

test("a file cut off before its first article is told at its end", () => {
  expect(readDataset('{\n"documents": [')).toMatchObject({ status: "unreadable", place: "line 2, column 15" });
});

test("of a file cut off later what stands before the cut is used, and the cut is told", () => {
  const text = written({});
  const cut = text.slice(0, text.indexOf("quote-1"));
  expect(readDataset(cut)).toMatchObject({
    status: "ready",
    dataset: { quotes: [{ id: "quote-0" }], strikes: [] },
    flaws: [{ kind: "broken", message: "this is not JSON" }],
  });
});

test("a file of a newer schema that is cut off is told as newer", () => {
  expect(readDataset(written({ schemaVersion: 2 }).slice(0, 200))).toMatchObject({ status: "out-of-date", found: 2 });
});

test.each(["[]", "null", "7", ""])("%j as a whole file is no dataset", (text) => {
  expect(readDataset(text).status).toBe("unreadable");
});
