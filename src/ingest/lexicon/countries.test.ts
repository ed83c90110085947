import { describe, expect, it } from "vitest";
import { COUNTRIES, countryOfCapital, countryOfDemonym, countryOfName, countryOfSeat, stateName } from "./countries.ts";

describe("countries", () => {
  it.each([
    ["united states", "US"],
    ["u.s.", "US"],
    ["uae", "AE"],
    ["britain", "GB"],
  ])("knows %s as a name of %s", (name, iso) => {
    expect(countryOfName(name)).toBe(iso);
  });

  it.each([
    ["russian", "RU"],
    ["russians", "RU"],
    ["danish", "DK"],
    ["danes", "DK"],
    ["swiss", "CH"],
    ["poles", "PL"],
  ])("knows %s as the people of %s", (demonym, iso) => {
    expect(countryOfDemonym(demonym)).toBe(iso);
  });

  it("takes both spellings of a capital", () => {
    expect([countryOfCapital("kyiv"), countryOfCapital("kiev")]).toEqual(["UA", "UA"]);
  });

  it("takes a seat of government for its state", () => {
    expect(countryOfSeat("kremlin")).toBe("RU");
  });

  it("gives a state its usual name, and an unknown code itself", () => {
    expect([stateName("UA"), stateName("QQ")]).toEqual(["Ukraine", "QQ"]);
  });

  it("lists each country once", () => {
    expect(new Set(COUNTRIES.map(({ iso }) => iso)).size).toBe(COUNTRIES.length);
  });
});
