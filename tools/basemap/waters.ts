import type { Feature, LineString, MultiLineString, MultiPolygon, Polygon } from "geojson";

/** `grain`: distance in metres up to which a line may be straightened; `zoom`: from which level a river shows. */
type River = Feature<LineString | MultiLineString, { zoom: number; grain: number }>;
type Lake = Feature<Polygon | MultiPolygon, { grain: number }>;

const BOX = { west: 12, east: 62, south: 40, north: 70 };
const FINE = 800;
const COARSE = 12000;
/** Elsewhere only the great rivers and lakes show, since the map is looked at from afar there. */
const GREAT_RIVER = 2.1;
const GREAT_LAKE = 1;

/** All rivers between the Baltic and the Urals, and the great ones of the world. */
export function closeRivers(rivers: readonly Feature<LineString | MultiLineString, { min_zoom: number }>[]): River[] {
  return rivers.flatMap(({ geometry, properties }) => {
    const isClose = liesIn(geometry.coordinates);
    const zoom = Math.round(properties.min_zoom);
    if (!isClose && properties.min_zoom > GREAT_RIVER) return [];
    return [{ type: "Feature", geometry, properties: { zoom, grain: isClose ? FINE : COARSE } }];
  });
}

/** All lakes of that region, and the great ones of the world. */
export function closeLakes(lakes: readonly Feature<Polygon | MultiPolygon, { scalerank: number }>[]): Lake[] {
  return lakes.flatMap(({ geometry, properties }) => {
    const isClose = liesIn(geometry.coordinates);
    if (!isClose && properties.scalerank > GREAT_LAKE) return [];
    return [{ type: "Feature", geometry, properties: { grain: isClose ? FINE : COARSE } }];
  });
}

type Nested = readonly (number | Nested)[];

function liesIn(coordinates: Nested): boolean {
  const [lon, lat] = coordinates;
  if (typeof lon === "number" && typeof lat === "number")
    return lon > BOX.west && lon < BOX.east && lat > BOX.south && lat < BOX.north;
  return coordinates.some((part) => typeof part !== "number" && liesIn(part));
}
