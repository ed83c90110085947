import fs from "node:fs";
import path from "node:path";
import zlib from "node:zlib";
import type { MultiPolygon, Polygon, Position } from "geojson";
import { describe, expect, it } from "vitest";
import { type BasemapFile, readBasemap } from "../src/views/map/basemap.ts";

const text = fs.readFileSync(path.join(import.meta.dirname, "../public/geo/basemap.json"), "utf8");
const file: BasemapFile = JSON.parse(text);
const basemap = readBasemap(file);

type Point = { lat: number; lon: number };

function liesIn(polygons: Position[][][], { lat, lon }: Point): boolean {
  return polygons.some((rings) => rings.filter((ring) => isInRing(ring, lat, lon)).length % 2 === 1);
}

function polygonsOf(geometry: Polygon | MultiPolygon): Position[][][] {
  return geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
}

/** In square degrees, holes taken off. */
function areaOf(geometry: Polygon | MultiPolygon): number {
  return polygonsOf(geometry).reduce(
    (sum, rings) => sum + rings.reduce((area, ring, at) => area + (at === 0 ? 1 : -1) * measure(ring).area, 0),
    0,
  );
}

/** 1 for a circle, towards 0 for what is thin or ragged; degrees of longitude are shortened as at the first corner. */
function compactness(ring: Position[]): number {
  const { area, length } = measure(ring, Math.cos(((ring[0]?.[1] ?? 0) * Math.PI) / 180));
  return (4 * Math.PI * area) / length ** 2;
}

function measure(ring: Position[], shortened = 1): { area: number; length: number } {
  let area = 0;
  let length = 0;
  for (let at = 1; at < ring.length; at++) {
    const [x0 = 0, y0 = 0] = ring[at - 1] ?? [];
    const [x1 = 0, y1 = 0] = ring[at] ?? [];
    area += ((x0 * y1 - x1 * y0) * shortened) / 2;
    length += Math.hypot((x1 - x0) * shortened, y1 - y0);
  }
  return { area: Math.abs(area), length };
}

function isInRing(ring: Position[], lat: number, lon: number): boolean {
  let isIn = false;
  for (let at = 0, before = ring.length - 1; at < ring.length; before = at++) {
    const [x0 = 0, y0 = 0] = ring[at] ?? [];
    const [x1 = 0, y1 = 0] = ring[before] ?? [];
    if (y0 > lat !== y1 > lat && lon < ((x1 - x0) * (lat - y0)) / (y1 - y0) + x0) isIn = !isIn;
  }
  return isIn;
}

function codesAt(point: Point): string[] {
  return [...basemap.outlines.values()]
    .filter(({ geometry }) => liesIn(polygonsOf(geometry), point))
    .map(({ properties }) => properties.id);
}

/** Town, latitude, longitude, region. */
const towns: [string, number, number, string][] = [
  ["Ternivka", 48.52, 36.07, "UA-12"],
  ["Kyiv", 50.45, 30.52, "UA-30"],
  ["Brovary", 50.51, 30.79, "UA-32"],
  ["Bila Tserkva", 49.8, 30.12, "UA-32"],
  ["Kharkiv", 49.99, 36.23, "UA-63"],
  ["Kupiansk", 49.71, 37.62, "UA-63"],
  ["Odesa", 46.48, 30.73, "UA-51"],
  ["Izmail", 45.36, 28.85, "UA-51"],
  ["Dnipro", 48.46, 35.04, "UA-12"],
  ["Nikopol", 47.57, 34.39, "UA-12"],
  ["Donetsk", 48.02, 37.8, "UA-14"],
  ["Pokrovsk", 48.28, 37.18, "UA-14"],
  ["Mariupol", 47.11, 37.55, "UA-14"],
  ["Luhansk", 48.57, 39.32, "UA-09"],
  ["Zaporizhzhia", 47.84, 35.14, "UA-23"],
  ["Enerhodar", 47.5, 34.66, "UA-23"],
  ["Melitopol", 46.85, 35.37, "UA-23"],
  ["Kherson", 46.65, 32.61, "UA-65"],
  ["Nova Kakhovka", 46.76, 33.37, "UA-65"],
  ["Mykolaiv", 46.97, 32.0, "UA-48"],
  ["Sumy", 50.92, 34.8, "UA-59"],
  ["Poltava", 49.59, 34.55, "UA-53"],
  ["Chernihiv", 51.5, 31.3, "UA-74"],
  ["Lviv", 49.84, 24.03, "UA-46"],
  ["Uzhhorod", 48.62, 22.29, "UA-21"],
  ["Ternopil", 49.55, 25.59, "UA-61"],
  ["Khmelnytskyi", 49.42, 27.0, "UA-68"],
  ["Zhytomyr", 50.26, 28.67, "UA-18"],
  ["Simferopol", 44.95, 34.1, "UA-43"],
  ["Kerch", 45.36, 36.47, "UA-43"],
  ["Sevastopol", 44.6, 33.53, "UA-40"],
  ["Moscow", 55.75, 37.62, "RU-MOW"],
  ["Kolomna", 55.08, 38.78, "RU-MOS"],
  ["Tambov", 52.73, 41.44, "RU-TAM"],
  ["Belgorod", 50.61, 36.58, "RU-BEL"],
  ["Kursk", 51.74, 36.19, "RU-KRS"],
  ["Bryansk", 53.25, 34.37, "RU-BRY"],
  ["Voronezh", 51.67, 39.18, "RU-VOR"],
  ["Rostov-on-Don", 47.23, 39.72, "RU-ROS"],
  ["Krasnodar", 45.04, 38.98, "RU-KDA"],
  ["Smolensk", 54.78, 32.05, "RU-SMO"],
  ["Saratov", 51.54, 46.01, "RU-SAR"],
  ["Engels", 51.49, 46.12, "RU-SAR"],
  ["Ryazan", 54.63, 39.74, "RU-RYA"],
  ["Saint Petersburg", 59.94, 30.31, "RU-SPE"],
  ["Kaliningrad", 54.71, 20.51, "RU-KGD"],
  ["Kazan", 55.79, 49.12, "RU-TA"],
  ["Volgograd", 48.72, 44.5, "RU-VGG"],
];

describe("the committed basemap", () => {
  it.each(towns)("has %s in its region", (_, lat, lon, region) => {
    expect(codesAt({ lat, lon }).sort()).toEqual([region.slice(0, 2), region]);
  });

  it.each([
    ["Paris", 48.86, 2.35, "FR"],
    ["Washington", 38.9, -77.04, "US"],
    ["Minsk", 53.9, 27.57, "BY"],
    ["Pristina", 42.67, 21.17, "XK"],
    ["Vladivostok", 43.13, 131.91, "RU"],
    ["Bilibino", 68.05, 166.44, "RU"],
    ["Beijing", 39.91, 116.4, "CN"],
    ["Doha", 25.29, 51.53, "QA"],
  ])("has %s in its country", (_, lat, lon, country) => {
    expect(codesAt({ lat, lon })).toEqual([country]);
  });

  it("hatches Crimea and Sevastopol and nothing else", () => {
    const hatched = (lat: number, lon: number) => liesIn(basemap.disputed.coordinates, { lat, lon });
    expect([hatched(44.95, 34.1), hatched(44.6, 33.53), hatched(46.65, 32.61), hatched(45.04, 38.98)]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it("draws no country border at the isthmus of Perekop, only the dashed line", () => {
    const isNear = ([lon = 0, lat = 0]: Position) => Math.abs(lat - 46.15) < 0.12 && Math.abs(lon - 33.7) < 0.3;
    const passes = (lines: Position[][]) => lines.some((line) => line.some(isNear));
    expect([passes(basemap.countryBorders.coordinates), passes(basemap.disputedLine.coordinates)]).toEqual([
      false,
      true,
    ]);
  });

  it("has no line that jumps across the map at 180°", () => {
    const jumps = [basemap.coast, basemap.countryBorders, basemap.regionBorders].flatMap(({ coordinates }) =>
      coordinates.filter((line) =>
        line.some(([lon = 0], at) => Math.abs(lon - ((line[at - 1] ?? line[at])?.[0] ?? lon)) > 60),
      ),
    );
    expect(jumps).toEqual([]);
  });

  it("has no sliver: no ring is as thin as a strip between two borders drawn twice", () => {
    const thin = [...basemap.outlines.values()].flatMap(({ geometry, properties }) =>
      polygonsOf(geometry)
        .flat()
        .filter((ring) => compactness(ring) < 0.04)
        .map(([corner]) => [properties.id, corner]),
    );
    expect(thin).toEqual([]);
  });

  it("has no gap between countries but the Caspian Sea and the ice field where Chile and Argentina have drawn no border", () => {
    const holes = basemap.land.coordinates.flatMap(([, ...inner]) => inner);
    const expected: Point[] = [
      { lat: -49.5, lon: -73.3 },
      { lat: 42, lon: 51 },
    ];
    expect(holes.map((ring) => expected.findIndex(({ lat, lon }) => isInRing(ring, lat, lon))).sort()).toEqual([0, 1]);
  });

  it.each(["countries", "regions"] as const)("has no two %s on the same side of a border", (name) => {
    const sides = file.objects[name].geometries.flatMap((area) =>
      area.type === "Polygon" || area.type === "MultiPolygon" ? area.arcs.flat(2) : [],
    );
    expect(sides.length - new Set(sides).size).toBe(0);
  });

  it("has regions that make up the whole of Ukraine", () => {
    const regions = [...basemap.outlines.values()].filter(({ properties }) => properties.id.startsWith("UA-"));
    const whole = basemap.outlines.get("UA")?.geometry;
    const sum = regions.reduce((area, { geometry }) => area + areaOf(geometry), 0);
    expect(regions.length).toBe(27);
    expect(sum).toBeCloseTo(whole ? areaOf(whole) : 0, 9);
  });

  it("weighs at most 160 kB", () => {
    expect(zlib.brotliCompressSync(text).length).toBeLessThanOrEqual(160_000);
  });
});
