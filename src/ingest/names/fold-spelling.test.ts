import { describe, expect, it } from "vitest";
import { foldForComparison, foldSpelling } from "./fold-spelling.ts";

describe("foldSpelling", () => {
  it.each([
    ["Lysenskyy", "lysensky"],
    ["Lysenskiy", "lysensky"],
    ["Lysenski", "lysensky"],
    ["Andrii", "andry"],
    ["O’Brien", "obrien"],
    ["Müller-Lüdenscheidt", "muller ludenscheidt"],
  ])("writes %s as %s", (name, folded) => {
    expect(foldSpelling(name)).toBe(folded);
  });
});

describe("foldForComparison", () => {
  it.each([
    ["Sybirha", "Sibirga"],
    ["Pieskowski", "Peskovsky"],
    ["Mariia", "Mariya"],
    ["Khomenko", "Homenko"],
    ["Yermolenko", "Iermolenko"],
  ])("takes %s and %s for one name", (a, b) => {
    expect(foldForComparison(a)).toBe(foldForComparison(b));
  });

  it.each([
    ["Belova", "Belov"],
    ["Marchenko", "Marchuk"],
    ["Petrov", "Petrenko"],
  ])("keeps %s and %s apart", (a, b) => {
    expect(foldForComparison(a)).not.toBe(foldForComparison(b));
  });
});
