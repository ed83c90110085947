import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { datasetWith } from "../../tests/fixture.ts";
import { indexDataset } from "../dataset/dataset-index.ts";
import { formatDay } from "../dataset/days.ts";
import { blocs, measures, placeUses } from "../dataset/schema.ts";
import { type AddressState, defaultAddress, keepKnownIds, readAddress, writeAddress } from "./address.ts";
import { itemKinds, NO_CLAIMANT } from "./filters.ts";
import {
  groupings,
  mapSizes,
  markGroups,
  scales,
  sortOrders,
  strikeBreakdowns,
  timelineOrders,
  timelineZooms,
  viewIds,
} from "./view-props.ts";

const id = fc.string({ minLength: 1, maxLength: 12, unit: "binary" });
const day = fc.integer({ min: -10_000, max: 40_000 }).map(formatDay);
const orNull = <T>(values: readonly T[]) => fc.option(fc.constantFrom(...values), { nil: null });
const someOf = <T>(values: readonly T[]) => fc.shuffledSubarray([...values]);
const degrees = (limit: number) =>
  fc.integer({ min: -limit * 100, max: limit * 100 }).map((hundredths) => hundredths / 100);

/** Every value that each key of the address can hold. */
const keys: { [Key in keyof AddressState]: fc.Arbitrary<AddressState[Key]> } = {
  view: fc.constantFrom(...viewIds),
  actor: fc.uniqueArray(id),
  place: fc.uniqueArray(id),
  kind: someOf(itemKinds),
  bloc: someOf(blocs),
  from: fc.option(day, { nil: null }),
  to: fc.option(day, { nil: null }),
  doc: fc.uniqueArray(id),
  claimant: fc.uniqueArray(id),
  measure: someOf(measures),
  q: fc.string({ maxLength: 200, unit: "grapheme" }).filter((text) => text.length <= 200),
  reported: fc.boolean(),
  item: fc.option(id, { nil: null }),
  sort: orNull(sortOrders),
  group: orNull(groupings),
  by: orNull(strikeBreakdowns),
  scale: orNull(scales),
  order: orNull(timelineOrders),
  zoom: orNull(timelineZooms),
  around: fc.option(day, { nil: null }),
  use: orNull(placeUses),
  size: orNull(mapSizes),
  at: fc.option(
    fc.tuple(degrees(90), degrees(180), fc.integer({ min: 0, max: 18 })).map((parts) => parts.join(",")),
    { nil: null },
  ),
  open: fc.option(id, { nil: null }),
  marks: someOf(markGroups),
  table: someOf(viewIds.filter((view) => view !== "overview")),
  own: orNull(["only"] as const),
  theme: orNull(["light", "dark"] as const),
  embed: fc.boolean(),
};

describe.each(Object.keys(keys) as (keyof AddressState)[])("the key %s", (key) => {
  test("comes back from the address as it was written", () => {
    fc.assert(
      fc.property(keys[key], (value) => {
        const state = { ...defaultAddress, [key]: value };
        expect(readAddress(writeAddress(state))).toEqual({ state, problems: [] });
      }),
    );
  });

  test("given as junk leaves the rest working", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (junk) => {
        const other = key === "sort" ? ("group=speaker" as const) : ("sort=told" as const);
        const { state } = readAddress(`?${key}=${encodeURIComponent(junk)}&${other}`);
        expect(other === "sort=told" ? state.sort : state.group).toBe(other.split("=")[1]);
      }),
    );
  });

  test("given twice counts once and is told", () => {
    const { problems } = readAddress(`?${key}=1&${key}=1`);
    expect(problems).toContainEqual({ kind: "doubled-key", key });
  });
});

test("the whole state comes back from the address as it was written", () => {
  fc.assert(
    fc.property(fc.record(keys), (state) => {
      const ordered = state.from !== null && state.to !== null && state.from > state.to;
      fc.pre(!ordered);
      expect(readAddress(writeAddress(state)).state).toEqual(state);
    }),
  );
});

test("a default is left out", () => {
  expect(writeAddress(defaultAddress)).toBe("");
});

test("lists are comma-separated and dates stay readable", () => {
  const state = { ...defaultAddress, actor: ["ada", "bo"], from: "2025-12-02" };
  expect(writeAddress(state)).toBe("?actor=ada,bo&from=2025-12-02");
});

test("dates the wrong way round are read the right way round", () => {
  expect(readAddress("?from=2025-12-09&to=2025-12-02").state).toMatchObject({ from: "2025-12-02", to: "2025-12-09" });
});

test("an unknown key is told", () => {
  expect(readAddress("?colour=red").problems).toEqual([{ kind: "unknown-key", key: "colour" }]);
});

test.each(["?from=2025-02-30", "?view=attic", "?at=91,0,4", "?embed=yes", `?q=${"a".repeat(201)}`])(
  "%s is told as malformed and gives the default",
  (query) => {
    const { state, problems } = readAddress(query);
    expect([state, problems[0]?.kind]).toEqual([defaultAddress, "malformed"]);
  },
);

test("of a list the values that are known count, the others are told", () => {
  const { state, problems } = readAddress("?kind=quote,poem,count");
  expect([state.kind, problems]).toEqual([["quote", "count"], [{ kind: "malformed", key: "kind", value: "poem" }]]);
});

test.each([
  ["actors", "actor"],
  ["places", "place"],
  ["document", "doc"],
] as const)("the former key %s is read as %s", (former, key) => {
  expect(readAddress(`?${former}=harbour`)).toMatchObject({ state: { [key]: ["harbour"] }, problems: [] });
});

test("percent signs that encode nothing do no harm", () => {
  expect(readAddress("?q=100%&actor=%E0%A4%A").state.q).toBe("100%");
});

test("an address of 100,000 characters is read", () => {
  const ids = Array.from({ length: 12_500 }, (_, at) => `id-${at}`);
  expect(readAddress(`?actor=${ids.join(",")}`).state.actor).toHaveLength(12_500);
});

test("ids that the data lacks are left out and told", () => {
  const index = indexDataset(datasetWith({ actors: [{ id: "ada" }] }));
  const { state, problems } = keepKnownIds({ ...defaultAddress, actor: ["ada", "bo"], item: "gone" }, index);
  expect([state.actor, state.item, problems]).toEqual([
    ["ada"],
    null,
    [
      { kind: "missing", key: "actor", value: "bo" },
      { kind: "missing", key: "item", value: "gone" },
    ],
  ]);
});

test("the claimant that stands for nobody is known, others that the data lacks are told", () => {
  const { state, problems } = keepKnownIds(
    { ...defaultAddress, claimant: [NO_CLAIMANT, "bo"] },
    indexDataset(datasetWith({})),
  );
  expect([state.claimant, problems]).toEqual([[NO_CLAIMANT], [{ kind: "missing", key: "claimant", value: "bo" }]]);
});

test("an actor's former id finds the actor", () => {
  const index = indexDataset(datasetWith({ actors: [{ id: "ada-quill", formerIds: ["quill"] }] }));
  const { state, problems } = keepKnownIds({ ...defaultAddress, actor: ["quill"] }, index);
  expect([state.actor, problems]).toEqual([["ada-quill"], []]);
});
