import { type Bounds, type LatLng, type Map as LeafletMap, Point, Polyline } from "leaflet";
import { worldX, worldY } from "./mercator.ts";

/** Each line's corners in Web Mercator at zoom level 0, x and y in turn: they are worked out once, not at each zoom step. */
const known = new WeakMap<readonly LatLng[], Float64Array>();

type Line = { _map: LeafletMap };
type Nested = readonly (LatLng | Nested)[];

/**
 * Takes the place of Leaflet's own projection of lines, which works out two logarithms for each corner at each zoom
 * step and keeps corners that fall on one pixel: with the world's coasts that is what made a zoom step halt.
 */
export function speedUpOutlines(): void {
  Polyline.include({
    _projectLatlngs(this: Line, latlngs: Nested, rings: Point[][], bounds: Bounds) {
      const scale = 2 ** this._map.getZoom();
      const origin = this._map.getPixelOrigin();
      const add = (part: Nested) => {
        if (isLine(part)) rings.push(project(part, { scale, origin, bounds }));
        else for (const inner of part) if (Array.isArray(inner)) add(inner);
      };
      add(latlngs);
    },
  });
}

function isLine(part: Nested): part is readonly LatLng[] {
  return !Array.isArray(part[0]);
}

function project(line: readonly LatLng[], view: { scale: number; origin: Point; bounds: Bounds }): Point[] {
  const { scale, origin, bounds } = view;
  const world = worldOf(line);
  const points: Point[] = [];
  let lastX = Number.NaN;
  let lastY = Number.NaN;
  for (let at = 0; at < world.length; at += 2) {
    const x = Math.round((world[at] ?? 0) * scale - origin.x);
    const y = Math.round((world[at + 1] ?? 0) * scale - origin.y);
    if (x === lastX && y === lastY) continue;
    lastX = x;
    lastY = y;
    const point = new Point(x, y);
    points.push(point);
    bounds.extend(point);
  }
  return points;
}

function worldOf(line: readonly LatLng[]): Float64Array {
  const before = known.get(line);
  if (before) return before;
  const world = new Float64Array(line.length * 2);
  line.forEach(({ lat, lng }, at) => {
    world[2 * at] = worldX(lng);
    world[2 * at + 1] = worldY(lat);
  });
  known.set(line, world);
  return world;
}
