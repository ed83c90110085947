import { describe, expect, it } from "vitest";
import type { PlaceKind } from "../../dataset/schema.ts";
import { holds, placesBounds, storyBounds } from "./map-bounds.ts";
import { formatPosition, parsePosition } from "./map-position.ts";
import type { MapPlace } from "./select-map.ts";
import { tilesFrom } from "./tiles.ts";

function shownAt(lat: number, lon: number, part: { kind?: PlaceKind; literal?: number } = {}): MapPlace {
  const { kind = "city", literal = 1 } = part;
  const place = { id: `${lat},${lon}`, name: "Haven", kind, country: "UA", admin1: null, lat, lon };
  return {
    place: { ...place, geonamesId: null, parent: null },
    literal,
    associative: 1,
    counts: 0,
    attacker: null,
    size: literal + 1,
  };
}

const kharkiv = shownAt(50, 36.2);
const odesa = shownAt(46.5, 30.7);
const washington = shownAt(38.9, -77);

describe("what the map shows at first", () => {
  it("holds the places of the story", () => {
    const bounds = storyBounds([kharkiv, odesa, washington]);
    expect([kharkiv, odesa].map(({ place }) => bounds && holds(bounds, place))).toEqual([true, true]);
  });

  it("leaves out a place an ocean away", () => {
    const bounds = storyBounds([kharkiv, odesa, washington]);
    expect(bounds && holds(bounds, washington.place)).toBe(false);
  });

  it("is no country's middle where a town is named", () => {
    const bounds = storyBounds([kharkiv, shownAt(60, 40, { kind: "country" })]);
    expect(bounds?.north).toBeLessThan(52);
  });

  it("is the outline of a chosen country", () => {
    const ring = [
      [22, 44],
      [40, 44],
      [40, 52],
      [22, 44],
    ];
    const outline = {
      type: "Feature",
      properties: { id: "UA" },
      geometry: { type: "Polygon", coordinates: [ring] },
    } as const;
    const country = shownAt(49, 32, { kind: "country" }).place;
    const outlines = new Map([["UA", { ...outline, geometry: { type: "Polygon" as const, coordinates: [ring] } }]]);
    expect(placesBounds([country], outlines)).toEqual({ south: 44, west: 22, north: 52, east: 40 });
  });

  it("is nothing without places", () => {
    expect(storyBounds([])).toBeNull();
  });
});

describe("a position in the address", () => {
  it("comes back as it was written", () => {
    const text = formatPosition({ lat: 48.52, lon: 36.07, zoom: 7.25 });
    expect([text, parsePosition(text)]).toEqual(["48.52,36.07,7.25", { lat: 48.52, lon: 36.07, zoom: 7.25 }]);
  });

  it("is none when it is not three numbers", () => {
    expect([parsePosition("48.5,east,7"), parsePosition("48.5"), parsePosition(null)]).toEqual([null, null, null]);
  });
});

describe("online tiles", () => {
  it("are off unless both address and attribution are set", () => {
    expect([tilesFrom({}), tilesFrom({ VITE_TILE_URL: "https://tiles.example/{z}/{x}/{y}.png" })]).toEqual([
      null,
      null,
    ]);
  });
});
