import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from "geojson";

/** What is used of Natural Earth's properties of a first-level region. */
export type ShapeProperties = {
  iso_a2: string;
  adm0_a3: string;
  iso_3166_2: string;
  name: string;
  name_en: string;
  gn_id: number;
  gn_a1_code: string;
};
export type Shapes = FeatureCollection<Polygon | MultiPolygon, ShapeProperties>;
export type Centre = { lat: number; lon: number; area: number };

/** Natural Earth has the codes of Moscow and the region round it the wrong way about. */
const SWAPPED: Record<string, string> = { "RU-MOW": "RU-MOS", "RU-MOS": "RU-MOW" };

/** The ISO 3166-2 code of a shape, or null where it has none. */
export function codeOf({ iso_3166_2 }: ShapeProperties): string | null {
  const code = SWAPPED[iso_3166_2] ?? iso_3166_2;
  return /^[A-Z]{2}-[A-Z0-9]+$/.test(code) ? code : null;
}

function ringCentre(ring: Position[]): Centre {
  let area = 0;
  let x = 0;
  let y = 0;
  for (let index = 0; index + 1 < ring.length; index++) {
    const [x0 = 0, y0 = 0] = ring[index] ?? [];
    const [x1 = 0, y1 = 0] = ring[index + 1] ?? [];
    const cross = x0 * y1 - x1 * y0;
    area += cross / 2;
    x += ((x0 + x1) * cross) / 6;
    y += ((y0 + y1) * cross) / 6;
  }
  return { lat: y / area, lon: x / area, area: Math.abs(area) * Math.cos((y / area / 180) * Math.PI) };
}

/** The middle of several parts, each with the weight of its area. */
export function centreOf(parts: Centre[]): Centre {
  const area = parts.reduce((sum, part) => sum + part.area, 0);
  const mean = (key: "lat" | "lon") => parts.reduce((sum, part) => sum + part[key] * part.area, 0) / area;
  return { lat: mean("lat"), lon: mean("lon"), area };
}

/** The centroid of a shape in degrees; its area is in square degrees and good for comparing only. */
export function shapeCentre({ geometry }: Feature<Polygon | MultiPolygon>): Centre {
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  return centreOf(polygons.map(([ring = []]) => ringCentre(ring)));
}
