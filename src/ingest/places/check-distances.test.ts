import { describe, expect, it } from "vitest";
import type { FoundPlace } from "../annotations.ts";
import { createGazetteer } from "../gazetteer.ts";
import { checkDistances } from "./check-distances.ts";
import { distanceKm } from "./stated-relation.ts";

const MOSCOW = { lat: 55.75, lon: 37.62 };
const KURSK = { lat: 51.74, lon: 36.19 };
const gazetteer = createGazetteer(
  [
    ["Tambov Oblast", "", "region", "RU-TAM", "52.6", "41.4", "", ""],
    ["Michurinsk", "", "", "RU-TAM", "52.9", "40.49", "90000", "526558"],
    ["Tambov", "", "", "RU-TAM", "52.73", "41.44", "290000", "484646"],
  ]
    .map((cells) => cells.join("\t"))
    .join("\n"),
);

function notesIn(text: string, names: Record<string, Partial<FoundPlace["place"]>>): string[] {
  const places = Object.entries(names).map(([name, place]): FoundPlace => {
    const start = text.indexOf(name);
    const base = { id: name, name, country: "RU", admin1: null, geonamesId: null, parent: null, lat: 0, lon: 0 };
    return {
      start,
      end: start + name.length,
      place: { ...base, kind: "city", ...place },
      use: "literal",
      reason: "",
    };
  });
  const sentence = { start: 0, end: text.length, firstToken: 0, endToken: 0, paragraph: 0 };
  const tagged = { text, tokens: [], sentences: [sentence], paragraphs: [] };
  return checkDistances(tagged, places, gazetteer).flatMap(({ notes = [] }) => notes.map(({ message }) => message));
}

describe("stated distances", () => {
  it("notes one that the map contradicts, with both figures", () => {
    const text = "A mill burned in Kursk, about 100 kilometres (62 miles) south of Moscow.";
    expect(notesIn(text, { Kursk: KURSK, Moscow: MOSCOW })).toEqual([
      "The text puts Kursk 100 km from Moscow; on the map it is 456 km.",
    ]);
  });

  it("lets a rounded figure pass", () => {
    expect(notesIn("In Kursk, some 500 km from Moscow, it rained.", { Kursk: KURSK, Moscow: MOSCOW })).toEqual([]);
  });

  it("reads miles", () => {
    const text = "Kursk lies 50 miles south of Moscow.";
    expect(notesIn(text, { Kursk: KURSK, Moscow: MOSCOW })[0]).toContain("puts Kursk 80 km from Moscow");
  });

  it("measures a region to its nearest known town and says so", () => {
    const text = "In the Tambov region, about 200 kilometers south of Moscow, sirens went off.";
    const places = { Tambov: { kind: "region" as const, admin1: "RU-TAM" }, Moscow: MOSCOW };
    expect(notesIn(text, places)[0]).toContain("367 km to its nearest known town");
  });

  it("says nothing of a distance that is another's", () => {
    const text = "In Kursk they spoke of a front 30 km from Moscow.";
    expect(notesIn(text, { Kursk: KURSK, Moscow: MOSCOW })).toEqual([]);
  });

  it("measures along the great circle", () => {
    expect(Math.round(distanceKm(KURSK, MOSCOW))).toBe(456);
  });
});
