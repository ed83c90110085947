import type { BasemapLabel, Outline } from "./basemap.ts";
import { type Cluster, clusterPlaces, radiusOf } from "./cluster-places.ts";
import { type Box, layOutLabels, layOutMarks, type MapMark, type PlacedLabel } from "./lay-out-map.ts";
import { worldX, worldY } from "./mercator.ts";
import { type MapPlace, outlineCodeOf } from "./select-map.ts";

/** The part of the map that is in view, in pixels of its zoom level. */
export type Seen = {
  zoom: number;
  area: Box;
  /** What Leaflet counts the pixels of its panes from. */
  origin: { x: number; y: number };
};

/** More marks than this take a browser longer to draw than a step of a zoom may last. */
const MOST_MARKS = 160;
/** How far beyond the edge of the map marks are drawn, in pixels: as far as a cluster reaches. */
const MARGIN = 70;
/** How far beyond the edge a name may begin, and how much of the map its head and its legend take, in pixels. */
const OUTSIDE = 300;
const HEAD = 42;
const LEGEND = 40;

/** The clusters of a zoom level, to be drawn from wherever the map is moved. */
export function clustersAt(
  zoom: number,
  { places, outlines }: { places: readonly MapPlace[]; outlines: ReadonlyMap<string, Outline> },
): ReturnType<typeof clusterPlaces> {
  const scale = 2 ** zoom;
  const largest = places[0]?.size ?? 1;
  return clusterPlaces(
    places.map((shown) => ({
      shown,
      x: worldX(shown.place.lon) * scale,
      y: worldY(shown.place.lat) * scale,
      radius: outlines.has(outlineCodeOf(shown.place) ?? "") ? 0 : radiusOf(shown.size, largest),
    })),
  );
}

/** The marks and the basemap's names that are in view, each name where it has room. */
export function marksInView(
  { zoom, area }: Seen,
  given: { clusters: ReturnType<typeof clusterPlaces>; labels: readonly BasemapLabel[]; places: readonly MapPlace[] },
): { marks: MapMark[]; names: PlacedLabel[] } {
  const scale = 2 ** zoom;
  const near = {
    left: area.left - MARGIN,
    right: area.right + MARGIN,
    top: area.top - MARGIN,
    bottom: area.bottom + MARGIN,
  };
  const clusters: Cluster[] = given.clusters((spot) => isWithin(near, spot), MOST_MARKS);
  const { marks, boxes } = layOutMarks(clusters, edgesOf(area));
  const named = new Set(given.places.map(({ place }) => place.name));
  const labels = given.labels
    .filter((label) => label.zoom <= zoom && !named.has(label.name))
    .map((label) => ({ label, x: worldX(label.lon) * scale, y: worldY(label.lat) * scale }))
    .filter((label) => isWithin(area, label));
  return { marks, names: layOutLabels(labels, boxes) };
}

/** How many of the places lie outside what is in view. */
export function countOutside({ zoom, area }: Seen, places: readonly MapPlace[]): number {
  const scale = 2 ** zoom;
  return places.filter(({ place }) => !isWithin(area, { x: worldX(place.lon) * scale, y: worldY(place.lat) * scale }))
    .length;
}

/** The mark that shows a place, alone or among others; else the nearest. */
export function markShowing(marks: readonly MapMark[], { id, lat, lon }: MapPlace["place"]): MapMark | undefined {
  const holder = marks.find(({ spot, others }) => [spot, ...others].some(({ shown }) => shown.place.id === id));
  if (holder) return holder;
  const distance = ({ spot }: MapMark) => Math.hypot(spot.shown.place.lat - lat, spot.shown.place.lon - lon);
  return marks.reduce<MapMark | undefined>(
    (best, mark) => (best && distance(best) <= distance(mark) ? best : mark),
    undefined,
  );
}

function isWithin({ left, right, top, bottom }: Box, { x, y }: { x: number; y: number }): boolean {
  return x > left && x < right && y > top && y < bottom;
}

/** What lies outside the map, and under its head and its legend: no room for names. */
function edgesOf({ left, right, top, bottom }: Box): Box[] {
  return [
    { left: left - OUTSIDE, right: left, top, bottom },
    { left: right, right: right + OUTSIDE, top, bottom },
    { left, right, top: top - MARGIN, bottom: top + HEAD },
    { left, right, top: bottom - LEGEND, bottom: bottom + MARGIN },
  ];
}
