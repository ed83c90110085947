import { describe, expect, it } from "vitest";
import { datasetWith } from "../../tests/fixture.ts";
import { groupClaimRows, groupClaims } from "./group-claims.ts";
import { makeTables } from "./make-tables.ts";
import type { Strike } from "./schema.ts";

function sizesOf(...parts: Partial<Strike>[]): number[] {
  const { strikes } = datasetWith({
    strikes: parts.map((part, at) => ({ date: "2025-03-04", document: `article-${at}`, ...part })),
  });
  return groupClaims(strikes).map(({ length }) => length);
}

describe("the same figure in several reports", () => {
  it("is one claim", () => {
    expect(sizesOf({ count: 41 }, { count: 41 }, { count: 41 })).toEqual([3]);
  });

  it("is one claim when a night and its morning overlap", () => {
    expect(sizesOf({ date: "2025-03-03/2025-03-04" }, { date: "2025-03-04" })).toEqual([2]);
  });

  it.each<[string, Partial<Strike>]>([
    ["another count", { count: 42 }],
    ["another claimant", { claimant: "ada" }],
    ["another place", { place: "harbour" }],
    ["another measure", { measure: "intercepted" }],
    ["another day", { date: "2025-03-06" }],
    ["no date", { date: null }],
  ])("is two claims with %s", (_, part) => {
    expect(sizesOf({ count: 41 }, { count: 41, ...part })).toEqual([1, 1]);
  });

  it("is never assumed where no number is stated", () => {
    expect(sizesOf({ count: null }, { count: null })).toEqual([1, 1]);
  });

  it("is one claim in the columns as it is in the records", () => {
    const dates = ["2025-03-03/2025-03-04", "2025-03-04", null, "2025-03-06", "2025-03"];
    const parts = dates.map((date, at) => ({ date, document: `article-${at}`, count: at === 3 ? 42 : 41 }));
    const { tables, records } = makeTables(datasetWith({ strikes: parts }));
    const rowsOf = (reports: readonly Strike[]) => reports.map((report) => records.strikes.indexOf(report));
    expect(groupClaimRows(tables)).toEqual(groupClaims(records.strikes).map(rowsOf));
  });
});
