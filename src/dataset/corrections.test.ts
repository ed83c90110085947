import { describe, expect, it } from "vitest";
import { targetOf } from "./anchor.ts";
import { correctionsFileName, placeOfPath, readCorrections } from "./corrections.ts";

const target = targetOf("Ada spoke on Tuesday.", { start: 13, end: 20 });
const file = (...corrections: unknown[]) => ({
  correctionsVersion: 1,
  document: { id: "d", file: "d.txt", title: "D" },
  corrections,
});
const problemOf = (json: unknown) => {
  const reading = readCorrections(json);
  return reading.status === "ready" ? "none" : `${placeOfPath(reading.path)}: ${reading.reason}`;
};

describe("a corrections file", () => {
  it("holds changed, dropped and added records", () => {
    const change = { action: "change", kind: "quote", target, set: { speaker: { name: "Ada" }, date: null } };
    const drop = { action: "drop", kind: "count", target, measure: "killed" };
    const add = { action: "add", kind: "date", target, set: { value: "2025-03-04/2025-03-05" } };
    expect(readCorrections(file(change, drop, add))).toMatchObject({ file: { corrections: [change, drop, add] } });
  });

  it("lies beside its article", () => {
    expect(correctionsFileName("2025.news.txt")).toBe("2025.news.corrections.json");
  });

  it.each([
    ["a list", [], "the top: an object is expected"],
    ["another version", { ...file(), correctionsVersion: 2 }, "correctionsVersion: 1 is expected"],
    ["no document", { ...file(), document: undefined }, "document: an object is expected"],
    [
      "a date that does not exist",
      file({ action: "change", kind: "date", target, set: { value: "2025-02-30" } }),
      "corrections[0].set.value: a date in EDTF is expected, such as 2025-12-03 or 2025-11",
    ],
    [
      "a field of another kind",
      file({ action: "change", kind: "quote", target, set: { count: 3 } }),
      "corrections[0].set: the key “count” is not known",
    ],
    [
      "a count below nothing",
      file({ action: "change", kind: "count", target, set: { count: -1 } }),
      "corrections[0].set.count: at least 0 is expected",
    ],
    [
      "an unknown measure",
      file({ action: "drop", kind: "count", target, measure: "lost" }),
      'corrections[0].measure: "launched" or "intercepted" or "killed" or "wounded" or "destroyed" or "damaged" or "casualties" is expected',
    ],
    ["an unknown action", file({ action: "mend" }), "corrections[0].action: none of the known kinds of correction"],
    [
      "no selectors",
      file({ action: "drop", kind: "quote", target: {} }),
      "corrections[0].target.selector: a list of a TextPositionSelector and a TextQuoteSelector is expected",
    ],
  ])("with %s says where and what is wrong", (_, json, problem) => {
    expect(problemOf(json)).toBe(problem);
  });
});
