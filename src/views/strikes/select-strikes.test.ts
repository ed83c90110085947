import { describe, expect, it } from "vitest";
import { datasetWith } from "../../../tests/fixture.ts";
import { indexDataset } from "../../dataset/dataset-index.ts";
import { formatDay } from "../../dataset/days.ts";
import { groupClaims } from "../../dataset/group-claims.ts";
import type { Strike } from "../../dataset/schema.ts";
import {
  type BarRow,
  claimName,
  figureLabel,
  isOneDwarfing,
  latestStrikes,
  type StrikeItem,
  selectBars,
  selectCompactBars,
} from "./select-bars.ts";
import { selectClaims } from "./select-claims.ts";
import { selectOverTime, unitFor } from "./select-over-time.ts";

const night = "2025-03-03/2025-03-04";
const fromNorth = { attacker: "north", target: "south", claimant: "air-force", date: night } as const;
const fromSouth = { attacker: "south", target: "north", claimant: "ministry", date: night } as const;

function claimsOf(...strikes: Partial<Strike>[]) {
  const dataset = datasetWith({
    actors: [
      { id: "north", name: "North", bloc: "russia" },
      { id: "south", name: "South", bloc: "ukraine" },
      { id: "air-force", name: "South’s air force", bloc: "ukraine" },
      { id: "ministry", name: "North’s ministry", bloc: "russia" },
    ],
    places: [{ id: "bay", name: "Long Bay" }],
    strikes,
  });
  return selectClaims(indexDataset(dataset), groupClaims(dataset.strikes));
}

const wordsOf = (row: BarRow) =>
  row.kind === "heading"
    ? row.title
    : row.kind === "claim"
      ? `${row.label}: ${figureLabel(row.claim)}`
      : `${row.label}: not stated`;

describe("claims", () => {
  it("carry the number of their reports, and stand once", () => {
    const [claim, ...others] = claimsOf(
      { ...fromNorth, document: "one", count: 41 },
      { ...fromNorth, document: "two", count: 41, date: "2025-03-04" },
    );
    expect([claim?.reports, others.length]).toEqual([2, 0]);
  });

  it("count a night to the day on which it ends", () => {
    const [claim] = claimsOf(fromNorth);
    expect(claim?.day).toBe(claim?.days?.last);
  });

  it("put a part after its whole and say of which figure it is a part", () => {
    const claims = claimsOf(
      { ...fromNorth, id: "part", measure: "wounded", what: "person", count: 29, partOf: "whole" },
      { ...fromNorth, id: "whole", measure: "wounded", what: "person", count: 116, qualifier: "atLeast" },
    );
    expect(claims.map(figureLabel)).toEqual(["116+", "29 · part of 116+"]);
  });

  it("keep the words of a number that is none", () => {
    const [claim] = claimsOf({
      ...fromNorth,
      start: 10,
      end: 32,
      exact: "Several drones crossed",
      countSpan: { start: 10, end: 17 },
      count: null,
    });
    expect(claim && figureLabel(claim)).toBe("“Several”, no number");
  });

  it("are named with figure, attacker, claimant, date, reports and what does not add up", () => {
    const [claim] = claimsOf({
      ...fromNorth,
      count: 41,
      qualifier: "about",
      notes: [{ code: "x", message: "the parts exceed it" }],
    });
    expect(claim && claimName(claim)).toBe(
      "Drones launched: about 41, attack by North, claimed by South’s air force, 3–4 Mar 2025, the parts exceed it",
    );
  });
});

describe("bars by measure", () => {
  it("set both sides’ claims side by side and say what a side does not state", () => {
    const rows = selectBars(
      claimsOf({ ...fromNorth, count: 41 }, { ...fromSouth, measure: "intercepted", count: 38 }),
      "measure",
    );
    expect(rows.map(wordsOf)).toEqual([
      "Drones launched",
      "attack by North: 41",
      "attack by South: not stated",
      "Drones intercepted",
      "attack by South: 38",
      "attack by North: not stated",
    ]);
  });

  it("say how many they leave to the table", () => {
    const many = Array.from({ length: 12 }, (_, at) => ({ ...fromNorth, count: at + 1 }));
    const [heading] = selectBars(claimsOf(...many), "measure");
    expect(heading).toMatchObject({ kind: "heading", hidden: 4 });
  });

  it("offer a logarithmic axis where one bar dwarfs the rest", () => {
    const counts = (...all: number[]) => isOneDwarfing(claimsOf(...all.map((count) => ({ ...fromNorth, count }))));
    expect([counts(111, 2, 3), counts(111, 102, 90)]).toEqual([true, false]);
  });
});

describe("bars by claimant and by place", () => {
  it("stand below the claimant", () => {
    const rows = selectBars(
      claimsOf({ ...fromNorth, count: 41 }, { count: 3, claimant: null, date: night }),
      "claimant",
    );
    expect(rows.map(wordsOf)).toEqual([
      "South’s air force",
      "Drones launched: 41",
      "No claimant stated",
      "Drones launched: 3",
    ]);
  });

  it("stand below the place", () => {
    const rows = selectBars(claimsOf({ ...fromNorth, place: "bay", count: 41 }), "place");
    expect(rows.map(wordsOf)).toEqual(["Long Bay", "Drones launched: 41"]);
  });
});

describe("the overview’s bars", () => {
  it("leave out parts and figures without a number", () => {
    const claims = claimsOf(
      { ...fromNorth, id: "whole", count: 41 },
      { ...fromNorth, count: 7, partOf: "whole" },
      { ...fromNorth, count: null },
    );
    expect(selectCompactBars(claims, 5).map(wordsOf)).toEqual(["Drones launched: 41"]);
  });

  it("are the same when they are looked for among the latest days of thousands of claims only", () => {
    const strikes = Array.from({ length: 3000 }, (_, at) => ({
      count: (at * 7919) % 541,
      date: formatDay(20_000 + (at % 90)),
      what: at % 3 === 0 ? "drone" : "house",
    }));
    const index = indexDataset(datasetWith({ strikes }));
    const items = index.items.filter((item): item is StrikeItem => item.kind === "count");
    const barsOf = (some: readonly Strike[]) => selectCompactBars(selectClaims(index, groupClaims(some)), 7);
    expect(barsOf(latestStrikes(items) ?? []).map(({ key }) => key)).toEqual(
      barsOf(index.dataset.strikes).map(({ key }) => key),
    );
  });
});

describe("claims over time", () => {
  it("draw what was intercepted inside what was launched when one source gives both", () => {
    const { panels } = selectOverTime(
      claimsOf(
        { ...fromNorth, id: "fired", count: 41 },
        { ...fromNorth, id: "downed", measure: "intercepted", count: 30 },
      ),
    );
    const bars = panels[0]?.buckets.flatMap(({ bars: own }) => own);
    expect(bars?.map(({ claim, inner }) => [claim.strike.id, inner?.strike.id])).toEqual([["fired", "downed"]]);
  });

  it("never add claims up: a column is the highest single claim", () => {
    const { panels } = selectOverTime(claimsOf({ ...fromNorth, count: 41 }, { ...fromNorth, place: "bay", count: 12 }));
    const bars = panels[0]?.buckets.flatMap(({ bars: own }) => own);
    expect(bars?.map(({ claim, more }) => [claim.strike.count, more])).toEqual([[41, 1]]);
  });

  it("leave a gap, not a zero, on a day without a figure", () => {
    const { panels } = selectOverTime(
      claimsOf({ ...fromNorth, date: "2025-03-04", count: 41 }, { ...fromNorth, date: "2025-03-06", count: 12 }),
    );
    expect(panels[0]?.buckets.map(({ bars }) => bars.length)).toEqual([1, 0, 1]);
  });

  it("title a panel with its noun and measures", () => {
    const { panels } = selectOverTime(
      claimsOf({ ...fromNorth, count: 41 }, { ...fromSouth, measure: "intercepted", count: 30 }),
    );
    expect(panels.map(({ title }) => title)).toEqual(["Drones launched and intercepted, as claimed"]);
  });

  it.each([
    [7, "day"],
    [60, "week"],
    [400, "month"],
    [2000, "year"],
  ])("over %i days are read by the %s", (length, unit) => {
    expect(unitFor({ first: 0, last: length - 1 })).toBe(unit);
  });

  it("do not let one look back turn days into years", () => {
    const recent = Array.from({ length: 12 }, (_, at) => ({ ...fromNorth, date: `2025-03-${10 + at}`, count: at + 1 }));
    expect(selectOverTime(claimsOf({ ...fromNorth, date: "2022-02-24", count: 900 }, ...recent)).unit).toBe("day");
  });
});
