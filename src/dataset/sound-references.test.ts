import { expect, test } from "vitest";
import { datasetWith } from "../../tests/fixture.ts";
import { createFlawLog } from "./flaws.ts";
import { keepSoundReferences } from "./sound-references.ts";

function kept(parts: Parameters<typeof datasetWith>[0]) {
  const log = createFlawLog();
  return { dataset: keepSoundReferences(datasetWith(parts), log), flaws: log.flaws };
}

test("a dataset whose ids all lead somewhere stays as it is", () => {
  const parts = { actors: [{ id: "ada" }], places: [{ id: "bay" }], quotes: [{ speaker: "ada", place: "bay" }] };
  expect(kept(parts)).toEqual({ dataset: datasetWith(parts), flaws: [] });
});

test("a quote whose speaker leads nowhere stays without a speaker, and it is told", () => {
  expect(kept({ quotes: [{ id: "q1", speaker: "nobody" }] })).toMatchObject({
    dataset: { quotes: [{ id: "q1", speaker: null }] },
    flaws: [{ kind: "reference", place: "quotes “q1”, speaker", message: "“nobody” leads nowhere", count: 1 }],
  });
});

test("of an event's actors those that lead somewhere stay", () => {
  expect(kept({ actors: [{ id: "ada" }], events: [{ actors: ["ada", "nobody"] }] }).dataset.events[0]?.actors).toEqual([
    "ada",
  ]);
});

test("of the places that a strike was launched from those that lead somewhere stay, and a strike without any is sound", () => {
  const { dataset, flaws } = kept({ places: [{ id: "bay" }], strikes: [{}, { origins: ["bay", "nowhere"] }] });
  expect([dataset.strikes.map(({ origins }) => origins), flaws.length]).toEqual([[undefined, ["bay"]], 1]);
});

test.each([
  ["of no article", { document: "gone" }, "its document “gone” leads nowhere"],
  ["past the article's end", { start: 990, end: 1001 }, "990 to 1001 is no part of the article, which ends at 1000"],
  ["that ends before it starts", { start: 9, end: 2 }, "9 to 2 is no part of the article, which ends at 1000"],
])("a quote %s is left out and told", (_, part, message) => {
  expect(kept({ quotes: [part] })).toMatchObject({ dataset: { quotes: [] }, flaws: [{ kind: "record", message }] });
});

test("of two records with one id the first stays", () => {
  expect(
    kept({
      actors: [
        { id: "ada", name: "Ada" },
        { id: "ada", name: "Eve" },
      ],
    }),
  ).toMatchObject({
    dataset: { actors: [{ name: "Ada" }] },
    flaws: [{ place: "actors “ada”" }],
  });
});

test("a place that is nowhere on earth is left out, and what lies in it stays", () => {
  expect(
    kept({
      places: [
        { id: "moon", lat: 500 },
        { id: "town", parent: "moon" },
      ],
    }),
  ).toMatchObject({
    dataset: { places: [{ id: "town", parent: null }] },
    flaws: [{ kind: "record" }, { kind: "reference", place: "places “town”, parent" }],
  });
});
