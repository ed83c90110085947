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

test("a missing list is told by its name", () => {
  expect(readDataset(written({ strikes: undefined }))).toMatchObject({ status: "unreadable", place: "strikes" });
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

test("a file cut off is told at its end", () => {
  expect(readDataset('{\n"documents": [')).toMatchObject({ status: "unreadable", place: "line 2, column 15" });
});

test.each(["[]", "null", "7", ""])("%j as a whole file is no dataset", (text) => {
  expect(readDataset(text).status).toBe("unreadable");
});
