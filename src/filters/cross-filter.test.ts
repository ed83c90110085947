import { expect, test } from "vitest";
import { datasetWith } from "../../tests/fixture.ts";
import { indexDataset } from "../dataset/dataset-index.ts";
import { createCrossFilter } from "./cross-filter.ts";
import { type Filters, NO_CLAIMANT, noFilters } from "./filters.ts";
import { createTextSearch } from "./text-search.ts";

const narrowed = (parts: Parameters<typeof datasetWith>[0], filters: Partial<Filters>) => {
  const index = indexDataset(datasetWith(parts));
  return createCrossFilter(index).narrow({ ...noFilters, ...filters }, createTextSearch(index));
};
const idsOf = (rows: readonly { record: { id: string } }[]) => rows.map(({ record }) => record.id);

test("without filters every item passes, reported speech excepted", () => {
  const left = narrowed({ quotes: [{ id: "said" }, { id: "told", kind: "indirect" }], strikes: [{ id: "hit" }] }, {});
  expect(idsOf(left.items())).toEqual(["said", "hit"]);
});

test("reported speech passes when it is asked for", () => {
  const left = narrowed({ quotes: [{ id: "told", kind: "indirect" }] }, { reported: true });
  expect(idsOf(left.items())).toEqual(["told"]);
});

test("choosing the kind reported speech asks for it", () => {
  const left = narrowed({ quotes: [{ id: "said" }, { id: "told", kind: "indirect" }] }, { kind: ["reported"] });
  expect(idsOf(left.items())).toEqual(["told"]);
});

test("several values of one field are or", () => {
  const actors = [{ id: "ada" }, { id: "bo" }, { id: "cy" }];
  const quotes = [{ speaker: "ada" }, { speaker: "bo" }, { speaker: "cy" }];
  expect(narrowed({ actors, quotes }, { actor: ["ada", "bo"] }).items()).toHaveLength(2);
});

test("two fields are and", () => {
  const parts = {
    actors: [{ id: "ada" }],
    quotes: [{ speaker: "ada", date: "2025-03-04" }, { speaker: "ada", date: "2025-03-06" }, { date: "2025-03-04" }],
  };
  expect(narrowed(parts, { actor: ["ada"], to: "2025-03-05" }).items()).toHaveLength(1);
});

test.each(["claimant", "attacker", "target"] as const)("an actor matches as %s of a strike count", (role) => {
  const left = narrowed({ actors: [{ id: "navy" }], strikes: [{ [role]: "navy" }, {}] }, { actor: ["navy"] });
  expect(left.items()).toHaveLength(1);
});

test("a strike count passes by who claims it, and by nobody's claiming it", () => {
  const parts = { actors: [{ id: "navy" }], strikes: [{ id: "ours", claimant: "navy" }, { id: "told" }], quotes: [{}] };
  expect(idsOf(narrowed(parts, { claimant: ["navy"] }).items())).toEqual(["ours"]);
  expect(idsOf(narrowed(parts, { claimant: [NO_CLAIMANT] }).items())).toEqual(["told"]);
});

test("a strike count passes by its measure, quotes do not", () => {
  const parts = {
    strikes: [{ id: "sent", measure: "launched" as const }, { measure: "killed" as const }],
    quotes: [{}],
  };
  expect(idsOf(narrowed(parts, { measure: ["launched"] }).items())).toEqual(["sent"]);
});

test("claimants and measures are counted without their own filter", () => {
  const strikes = [{ claimant: "navy", measure: "killed" as const }, { measure: "launched" as const }];
  const left = narrowed({ actors: [{ id: "navy" }], strikes }, { claimant: ["navy"] });
  expect(left.countBy("claimant").get(NO_CLAIMANT)).toBe(1);
  expect([left.countBy("measure").get("killed"), left.countBy("measure").get("launched")]).toEqual([1, 0]);
});

test("an actor matches where a record's words name it", () => {
  const parts = {
    actors: [{ id: "ada" }],
    quotes: [
      { id: "about-ada", start: 100, end: 150 },
      { id: "not", start: 160, end: 190 },
    ],
    mentions: [{ actor: "ada", start: 110, end: 113 }],
  };
  expect(idsOf(narrowed(parts, { actor: ["ada"] }).items())).toEqual(["about-ada"]);
});

test("an actor named in another article at the same offsets does not match", () => {
  const parts = {
    documents: [{ id: "one" }, { id: "two" }],
    actors: [{ id: "ada" }],
    quotes: [{ document: "one", start: 100, end: 150 }],
    mentions: [{ document: "two", actor: "ada", start: 110, end: 113 }],
  };
  expect(narrowed(parts, { actor: ["ada"] }).items()).toHaveLength(0);
});

test("a place matches with all that lies in it", () => {
  const places = [{ id: "land" }, { id: "shire", parent: "land" }, { id: "town", parent: "shire" }];
  expect(narrowed({ places, strikes: [{ place: "town" }, {}] }, { place: ["land"] }).items()).toHaveLength(1);
});

test("places that lie in each other in a circle do no harm", () => {
  const places = [
    { id: "hen", parent: "egg" },
    { id: "egg", parent: "hen" },
  ];
  expect(narrowed({ places, strikes: [{ place: "hen" }] }, { place: ["egg"] }).items()).toHaveLength(1);
});

test("a bloc matches by the actors of a record", () => {
  const left = narrowed({ actors: [{ id: "ada", bloc: "us" }], quotes: [{ speaker: "ada" }, {}] }, { bloc: ["us"] });
  expect(left.items()).toHaveLength(1);
});

test("an interval matches dates that it only touches", () => {
  const strikes = [{ date: "2025-03-02/2025-03-03" }];
  expect(narrowed({ strikes }, { from: "2025-03-03", to: "2025-03-09" }).items()).toHaveLength(1);
});

test("a record without a date is left out when dates are chosen", () => {
  expect(narrowed({ strikes: [{ date: null }] }, { from: "1900-01-01" }).items()).toHaveLength(0);
});

test("a view is not narrowed by its own field", () => {
  const parts = { actors: [{ id: "ada" }, { id: "bo" }], quotes: [{ speaker: "ada" }, { speaker: "bo" }] };
  expect(narrowed(parts, { actor: ["ada"] }).items("actor")).toHaveLength(2);
});

test("a view is narrowed by the fields of the others", () => {
  const parts = { actors: [{ id: "ada" }], quotes: [{ speaker: "ada" }, {}] };
  expect(narrowed(parts, { actor: ["ada"] }).items("place")).toHaveLength(1);
});

test("an option counts what it would give under the other filters, its own left aside", () => {
  const parts = {
    actors: [{ id: "ada" }, { id: "bo" }],
    quotes: [
      { speaker: "ada", date: "2025-03-04" },
      { speaker: "bo", date: "2025-03-04" },
      { speaker: "bo", date: "2025-03-09" },
    ],
  };
  const counts = narrowed(parts, { actor: ["ada"], to: "2025-03-05" }).countBy("actor");
  expect([counts.get("ada"), counts.get("bo")]).toEqual([1, 1]);
});

test("a country counts what lies in it once, however often it is named", () => {
  const parts = {
    places: [{ id: "land" }, { id: "town", parent: "land" }],
    events: [{ places: ["land", "town"] }],
  };
  expect(narrowed(parts, {}).countBy("place").get("land")).toBe(1);
});

test("reported speech is counted among the kinds though it is not shown", () => {
  expect(
    narrowed({ quotes: [{ kind: "indirect" }] }, {})
      .countBy("kind")
      .get("reported"),
  ).toBe(1);
});

test("a mention passes with an actor who is named in its sentence", () => {
  const sentence = { start: 0, end: 100 };
  const parts = {
    actors: [{ id: "ada" }],
    places: [{ id: "town" }, { id: "bay" }],
    mentions: [
      { id: "m-town", place: "town", start: 10, end: 14, sentence },
      { id: "m-ada", actor: "ada", start: 20, end: 23, sentence },
      { id: "m-bay", place: "bay", start: 150, end: 153, sentence: { start: 101, end: 160 } },
    ],
  };
  expect(
    narrowed(parts, { actor: ["ada"] })
      .mentions()
      .map(({ id }) => id),
  ).toEqual(["m-town", "m-ada"]);
});

test("a place named in somebody's quote passes with the speaker", () => {
  const parts = {
    actors: [{ id: "ada" }],
    quotes: [{ speaker: "ada", start: 100, end: 150 }],
    places: [{ id: "town" }],
    mentions: [{ place: "town", start: 110, end: 114 }],
  };
  expect(narrowed(parts, { actor: ["ada"] }).mentions()).toHaveLength(1);
});

test("a mention passes by its own date", () => {
  const mentions = [{ date: "2025-03-04" }, { date: "2025-03-08" }, { date: null }];
  expect(narrowed({ mentions }, { from: "2025-03-04", to: "2025-03-04" }).mentions()).toHaveLength(1);
});

test("a mention passes a text search with the records of its sentence", () => {
  const parts = {
    quotes: [{ exact: "open harbour", start: 100, end: 150 }],
    mentions: [
      { start: 110, end: 114 },
      { start: 300, end: 304 },
    ],
  };
  expect(narrowed(parts, { q: "harbour" }).mentions()).toHaveLength(1);
});

test("ids that lead nowhere do no harm", () => {
  const parts = {
    quotes: [{ speaker: "nobody", place: "nowhere", document: "nothing" }],
    mentions: [{ place: "gone" }],
  };
  expect(narrowed(parts, { actor: ["nobody"] }).items()).toHaveLength(0);
});
