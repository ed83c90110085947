import { describe, expect, it } from "vitest";
import type { FoundStrike } from "../annotations.ts";
import { noteContradictions } from "./sanity.ts";

const strike = (changes: Partial<FoundStrike>): FoundStrike => ({
  start: 0,
  end: 10,
  countSpan: { start: 0, end: 2 },
  measure: "launched",
  what: "drone",
  count: 40,
  countMax: null,
  qualifier: "exact",
  attacker: 0,
  target: 1,
  claimant: 1,
  place: null,
  date: "2025-10-08/2025-10-09",
  partOf: null,
  notes: [],
  ...changes,
});
const codes = (strikes: FoundStrike[]) => noteContradictions(strikes).map(({ notes }) => notes.map(({ code }) => code));

describe("notes on figures that do not add up", () => {
  it("tell of a part above its whole", () => {
    expect(codes([strike({ count: 3 }), strike({ count: 5, partOf: 0 })])).toEqual([[], ["part-above-whole"]]);
  });

  it("tell of parts by place that come to more than their whole, and not of parts that may hold each other", () => {
    const parts = (...places: (string | null)[]) => places.map((place) => strike({ count: 25, partOf: 0, place }));
    expect(codes([strike({}), ...parts("tula", "kursk")])[0]).toEqual(["parts-above-whole"]);
    expect(codes([strike({}), ...parts(null, null)])[0]).toEqual([]);
    expect(codes([strike({ qualifier: "atLeast" }), ...parts("tula", "kursk")])[0]).toEqual([]);
  });

  it("tell of more drones shot down than launched by the word of one claimant on one night", () => {
    expect(codes([strike({}), strike({ measure: "intercepted", count: 45 })])).toEqual([
      [],
      ["intercepted-above-launched"],
    ]);
  });

  it("leave alone what two claimants say", () => {
    expect(codes([strike({}), strike({ measure: "intercepted", count: 45, claimant: 0 })])).toEqual([[], []]);
  });

  it("change no figure", () => {
    expect(noteContradictions([strike({}), strike({ count: 99, partOf: 0 })]).map(({ count }) => count)).toEqual([
      40, 99,
    ]);
  });
});
