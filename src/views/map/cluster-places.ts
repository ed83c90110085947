import type { MapPlace } from "./select-map.ts";

/** A place on the map in pixels of one zoom level, from the world's north-west corner; radius 0 where it is drawn as its outline. */
export type Spot = { shown: MapPlace; x: number; y: number; radius: number };

/** A place, or several that would cover each other, drawn as one. */
export type Cluster = { spot: Spot; others: readonly Spot[] };

const SMALLEST_RADIUS = 5;
const LARGEST_RADIUS = 15;
const CELL = 128;
/** Cells of a row of the grid: more than the world has at the closest zoom level. */
const ROW = 2 ** 15;
/** Pixels between circles below which they are put together; with two of the largest radius still within a cell. */
const GAPS = [2, 14, 26, 40, 64, 96] as const;

/** The area of a circle stands for the number. */
export function radiusOf(size: number, largest: number): number {
  return SMALLEST_RADIUS + (LARGEST_RADIUS - SMALLEST_RADIUS) * Math.sqrt(size / Math.max(1, largest));
}

/**
 * The clusters of one zoom level, largest first, wherever the map is moved: those that lie in view with the least gap
 * that leaves no more of them than a browser draws smoothly. Each gap is worked out once, when it is first needed.
 */
export function clusterPlaces(spots: readonly Spot[]): (isInView: (spot: Spot) => boolean, most: number) => Cluster[] {
  const known = new Map<number, Cluster[]>();
  const within = (gap: number) => {
    const clusters = known.get(gap) ?? groupWithin(spots, gap).map(headedByTown);
    known.set(gap, clusters);
    return clusters;
  };
  return (isInView, most) => {
    let inView: Cluster[] = [];
    for (const gap of GAPS) {
      inView = within(gap).filter(({ spot }) => isInView(spot));
      if (inView.length <= most) break;
    }
    return inView;
  };
}

type Group = { spot: Spot; others: Spot[] };

/** A grid of cells keeps this linear in the number of spots. */
function groupWithin(spots: readonly Spot[], gap: number): Group[] {
  const grid = new Map<number, Group[]>();
  const groups: Group[] = [];
  for (const spot of spots) {
    const host = spot.radius === 0 ? undefined : nearest(grid, spot, gap);
    if (host) {
      host.others.push(spot);
      continue;
    }
    const group = { spot, others: [] };
    groups.push(group);
    if (spot.radius === 0) continue;
    const cell = cellOf(spot);
    const held = grid.get(cell);
    if (held) held.push(group);
    else grid.set(cell, [group]);
  }
  return groups;
}

function nearest(grid: ReadonlyMap<number, Group[]>, { x, y, radius }: Spot, gap: number): Group | undefined {
  const cell = cellOf({ x, y });
  for (let dy = -ROW; dy <= ROW; dy += ROW)
    for (let dx = -1; dx <= 1; dx++)
      for (const host of grid.get(cell + dx + dy) ?? []) {
        const reach = 0.8 * (host.spot.radius + radius) + gap;
        if ((host.spot.x - x) ** 2 + (host.spot.y - y) ** 2 < reach ** 2) return host;
      }
  return undefined;
}

function cellOf({ x, y }: { x: number; y: number }): number {
  return Math.floor(y / CELL) * ROW + Math.floor(x / CELL);
}

/** A site lies in a town: the Kremlin and Moscow are headed by Moscow, with the circle of the larger. */
function headedByTown(group: Group): Group {
  const { spot, others } = group;
  if (spot.shown.place.kind === "city") return group;
  const town = others.find(({ shown }) => shown.place.kind === "city");
  if (!town) return group;
  return { spot: { ...town, radius: spot.radius }, others: [spot, ...others.filter((other) => other !== town)] };
}
