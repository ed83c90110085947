import { describe, expect, it } from "vitest";
import { claimWords, figureWords, pluralOf, shortFigure } from "./claim-words.ts";

const exact = { count: 111, countMax: null, qualifier: "exact" } as const;

describe("figures", () => {
  it("show bounds and approximation beside the number", () => {
    const shown = (["exact", "atLeast", "atMost", "about"] as const).map((qualifier) =>
      shortFigure({ ...exact, qualifier }),
    );
    expect(shown).toEqual(["111", "111+", "≤111", "~111"]);
  });

  it("give both ends of a range", () => {
    expect(figureWords({ count: 70_000, countMax: 80_000, qualifier: "about" })).toBe("about 70,000–80,000");
  });

  it("are never zero when none is stated", () => {
    expect(shortFigure({ ...exact, count: null })).toBeNull();
    expect(figureWords({ ...exact, count: null })).toBe("number not stated");
  });
});

describe("counted nouns", () => {
  it.each([
    ["ballistic missile", "ballistic missiles"],
    ["person", "people"],
    ["city", "cities"],
    ["church", "churches"],
    ["military aircraft", "military aircraft"],
    ["drone and cruise missile", "drones and cruise missiles"],
  ])("make of %s the plural %s", (noun, plural) => {
    expect(pluralOf(noun)).toBe(plural);
  });

  it("stay singular for one", () => {
    expect(claimWords({ ...exact, count: 1, what: "house", measure: "destroyed" })).toBe("1 house destroyed");
  });

  it("say the measure after the count", () => {
    expect(claimWords({ ...exact, what: "drone", measure: "launched", qualifier: "atLeast" })).toBe(
      "at least 111 drones launched",
    );
  });

  it("say so when no number is stated", () => {
    expect(claimWords({ ...exact, count: null, what: "drone", measure: "launched" })).toBe(
      "drones launched, number not stated",
    );
  });
});
