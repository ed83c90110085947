import type { Position } from "geojson";
import type { Outline } from "./basemap.ts";
import { type MapPlace, outlineCodeOf } from "./select-map.ts";

/** South-west and north-east corner in degrees. */
export type Bounds = { south: number; west: number; north: number; east: number };

/** How far from its middle a story is taken to reach, in degrees; what lies farther off is a button away. */
const REACH = { lat: 10, lon: 16 };
/** Half the side of the box round a single town, in degrees. */
const ROOM = 0.8;

/**
 * Where a story happens: the locations within reach of the middle one (each counted as often as it is named), so that
 * a mention of Washington does not shrink the war to a dot. Countries count only where nothing smaller is named.
 */
export function storyBounds(places: readonly MapPlace[]): Bounds | null {
  const isSmall = ({ place }: MapPlace) => place.kind !== "country" && place.kind !== "area";
  const located = places.filter((place) => isSmall(place) && place.literal > 0);
  const small = located.length > 0 ? located : places.filter(isSmall);
  const counted = small.length > 0 ? small : places;
  const lat = middleOf(counted, ({ place }) => place.lat);
  const lon = middleOf(counted, ({ place }) => place.lon);
  return boundsOf(
    counted
      .filter(({ place }) => Math.abs(place.lat - lat) <= REACH.lat && Math.abs(place.lon - lon) <= REACH.lon)
      .map(({ place }) => boxRound(place)),
  );
}

/** The box that holds the places, countries and regions with their whole outline where it is there. */
export function placesBounds(
  places: readonly MapPlace["place"][],
  outlines: ReadonlyMap<string, Outline>,
): Bounds | null {
  return boundsOf(
    places.map((place) => {
      const outline = outlines.get(outlineCodeOf(place) ?? "");
      return outline ? outlineBounds(outline) : boxRound(place);
    }),
  );
}

export function holds({ south, west, north, east }: Bounds, { lat, lon }: { lat: number; lon: number }): boolean {
  return lat >= south && lat <= north && lon >= west && lon <= east;
}

function outlineBounds({ geometry }: Outline): Bounds {
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  const parts = polygons.flatMap(([ring = []]) => boundsOf(ring.map(pointBox)) ?? []);
  const largest = parts.reduce((most, part) => (areaOf(part) > areaOf(most) ? part : most));
  return largest;
}

function areaOf({ south, west, north, east }: Bounds): number {
  return (north - south) * (east - west);
}

function pointBox([lon = 0, lat = 0]: Position): Bounds {
  return { south: lat, north: lat, west: lon, east: lon };
}

function boxRound({ lat, lon }: { lat: number; lon: number }): Bounds {
  return { south: lat - ROOM, north: lat + ROOM, west: lon - ROOM, east: lon + ROOM };
}

function boundsOf(boxes: readonly Bounds[]): Bounds | null {
  const [first, ...rest] = boxes;
  if (!first) return null;
  const bounds = { ...first };
  for (const { south, west, north, east } of rest) {
    bounds.south = Math.min(bounds.south, south);
    bounds.west = Math.min(bounds.west, west);
    bounds.north = Math.max(bounds.north, north);
    bounds.east = Math.max(bounds.east, east);
  }
  return bounds;
}

/** The weighted median. */
function middleOf(places: readonly MapPlace[], degreesOf: (place: MapPlace) => number): number {
  const sorted = [...places].sort((a, b) => degreesOf(a) - degreesOf(b));
  let left = sorted.reduce((sum, { size }) => sum + size, 0) / 2;
  for (const place of sorted) {
    left -= place.size;
    if (left <= 0) return degreesOf(place);
  }
  return 0;
}
