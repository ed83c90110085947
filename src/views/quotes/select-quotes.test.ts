import { expect, test } from "vitest";
import { datasetWith } from "../../../tests/fixture.ts";
import { indexDataset } from "../../dataset/dataset-index.ts";
import { selectQuotes, speechOf } from "./select-quotes.ts";

const parts = {
  actors: [{ id: "ada" }, { id: "bo" }],
  quotes: [
    { id: "tuesday", speaker: "ada", date: "2025-03-04" },
    { id: "undated", date: null },
    { id: "friday", speaker: "bo", date: "2025-03-07" },
    { id: "tuesday-too", speaker: "bo", date: "2025-03-04" },
  ],
  strikes: [{}],
};
const index = indexDataset(datasetWith(parts));
const keys = (settings: Parameters<typeof selectQuotes>[2]) =>
  selectQuotes(index, speechOf(index.items), settings).map((row) =>
    row.type === "speaker" ? row.key : row.item.record.id,
  );

test("the newest come first, those of one day in the article's order, those without a date last", () => {
  expect(keys({ sort: "newest", group: null })).toEqual(["friday", "tuesday", "tuesday-too", "undated"]);
});

test("the oldest come first when asked for", () => {
  expect(keys({ sort: "oldest", group: null })).toEqual(["tuesday", "tuesday-too", "friday", "undated"]);
});

test("as told is the article's order", () => {
  expect(keys({ sort: "told", group: null })).toEqual(["tuesday", "undated", "friday", "tuesday-too"]);
});

test("by speaker, who speaks most comes first and who is not stated last", () => {
  expect(keys({ sort: "told", group: "speaker" })).toEqual([
    "speaker bo",
    "friday",
    "tuesday-too",
    "speaker ada",
    "tuesday",
    "speaker ",
    "undated",
  ]);
});
