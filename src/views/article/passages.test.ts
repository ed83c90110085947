import { describe, expect, test } from "vitest";
import { datasetWith } from "../../../tests/fixture.ts";
import { indexDataset } from "../../dataset/dataset-index.ts";
import { claimsByPart, partsAsTold, partsByDate, passagesAsTold, passagesByDate } from "./passages.ts";
import { paragraphsOf } from "./segments.ts";

const text = [
  "The envoys met on Wednesday. Boats had burnt on Monday, “all of them. And the pier,” said Ada Quill.",
  "Nobody was asked. The bay was mined in 2022.",
  "The weather was fair.",
].join("\n\n");
const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
const index = indexDataset(
  datasetWith({
    places: [{ id: "bay" }],
    events: [{ id: "met", date: "2025-03-05", ...at("The envoys met on Wednesday.") }],
    quotes: [
      { id: "burnt", date: "2025-03-05", ...at("all of them. And the pier,") },
      { id: "boats", date: "2025-03-03", ...at("Boats had burnt") },
    ],
    mentions: [{ id: "m-bay", place: "bay", date: "2022", ...at("bay") }],
  }),
);
const records = index.byDocument.get("harbour-news") ?? { items: [], mentions: [], times: [] };
const byDate = () => partsByDate(passagesByDate(text, paragraphsOf(text), records));
const wordsOf = ({ start, end }: { start: number; end: number }) => text.slice(start, end).trim();

describe("an article in order of time", () => {
  test("stands under its dates, the earliest first and what has none last", () => {
    expect(byDate().map(({ heading }) => heading)).toEqual([
      "2022",
      "Mon 3 Mar 2025",
      "Wed 5 Mar 2025",
      "Date not stated",
    ]);
  });

  test("has a sentence at the earliest date of its claims, and parts none inside a claim", () => {
    const monday = byDate().find(({ heading }) => heading === "Mon 3 Mar 2025");
    expect(monday?.passages.map(wordsOf)).toEqual([
      "Boats had burnt on Monday, “all of them. And the pier,” said Ada Quill.",
    ]);
  });

  test("keeps a sentence without a date with its neighbours in the paragraph", () => {
    expect(byDate()[0]?.passages.map(wordsOf)).toEqual(["Nobody was asked. The bay was mined in 2022."]);
  });

  test("holds all of the text, each passage with the number of its paragraph", () => {
    const passages = byDate().flatMap((part) => part.passages);
    const told = [...passages].sort((a, b) => a.start - b.start);
    expect(told.map(({ number }) => number)).toEqual([1, 1, 2, 3]);
    expect(told.map(({ start, end }) => text.slice(start, end)).join("\n\n")).toBe(
      text.replace("Wednesday. Boats", "Wednesday. \n\nBoats"),
    );
  });
});

test("claims are listed under the paragraph or the date that they start in", () => {
  const ids = (parts: Parameters<typeof claimsByPart>[0]) =>
    claimsByPart(parts, records.items).map((items) => items.map(({ record }) => record.id));
  expect(ids(partsAsTold(passagesAsTold(paragraphsOf(text))))).toEqual([["met", "boats", "burnt"], [], []]);
  expect(ids(byDate())).toEqual([[], ["boats", "burnt"], ["met"], []]);
});
