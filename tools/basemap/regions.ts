import type { Feature, MultiPolygon, Polygon, Position } from "geojson";
import { codeOf, type ShapeProperties, type Shapes } from "../gazetteer/shapes.ts";

/** A shape as the basemap takes it: `id` is an ISO code, of a first-level region where those are kept, else of a country. */
export type BasemapProperties = { id: string; country: string; grain: number };

/** Shapes that no ISO country code of their own stands for, by Natural Earth's code: the country that ISO counts them to. */
const COUNTRY_OF: Record<string, string> = {
  ESB: "CY",
  WSB: "CY",
  CYN: "CY",
  SOL: "SO",
  USG: "CU",
  KAS: "IN",
  KAB: "KZ",
  CSI: "AU",
  IOA: "AU",
  CLP: "FR",
};

/** Natural Earth draws Russia's borders as they are held; ISO 3166-2 counts these two to Ukraine. */
const DISPUTED: readonly string[] = ["UA-43", "UA-40"];

const WEST_OF = 60;
const KALININGRAD = 19;
const NEAR = new Set("PL BY MD RO SK HU LT LV EE FI BG TR GE AM AZ CZ RS GR KZ NO SE".split(" "));
const BORDER_REGIONS = new Set("RU-BEL RU-BRY RU-KRS RU-VOR RU-ROS RU-KDA RU-MOW".split(" "));
/** Distance in metres up to which a line may be straightened. */
const GRAINS = { core: 600, near: 3000, far: 15000 };

/** Natural Earth's first-level regions with the codes that the basemap joins on; slivers without a code fall away. */
export function basemapShapes({ features }: Shapes): Feature<Polygon | MultiPolygon, BasemapProperties>[] {
  return features.flatMap(({ geometry, properties }) => {
    const code = codeOf(properties);
    const country = countryOf(properties, code);
    if (country === null) return [];
    const isKept = code !== null && (country === "UA" || (country === "RU" && reachesWest(geometry)));
    const id = isKept ? code : country;
    return [{ type: "Feature", geometry, properties: { id, country, grain: grainOf(id, country) } }];
  });
}

function countryOf({ iso_a2, adm0_a3 }: ShapeProperties, code: string | null): string | null {
  if (DISPUTED.includes(code ?? "")) return "UA";
  const known = COUNTRY_OF[adm0_a3];
  if (known) return known;
  return /^[A-Z]{2}$/.test(iso_a2) ? iso_a2 : null;
}

function grainOf(id: string, country: string): number {
  if (country === "UA" || BORDER_REGIONS.has(id)) return GRAINS.core;
  return NEAR.has(country) || id.startsWith("RU-") ? GRAINS.near : GRAINS.far;
}

/** Chukotka lies on both sides of 180°, so a western longitude alone would let it in. */
function reachesWest(geometry: Polygon | MultiPolygon): boolean {
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  return polygons.some(([ring = []]) => ring.some(([lon = 0]: Position) => lon > KALININGRAD && lon < WEST_OF));
}
