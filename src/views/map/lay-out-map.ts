import type { BasemapLabel } from "./basemap.ts";
import type { MapPlace } from "./select-map.ts";

/** A place on the screen, in pixels; radius 0 where it is drawn as its outline. */
export type Spot = { shown: MapPlace; x: number; y: number; radius: number };

/** Where a name stands beside its mark. */
export type Side = "right" | "left" | "above" | "below" | "centre";

/** A place, or several that would cover each other, drawn as one; `side` is null where there is no room for the name. */
export type MapMark = { spot: Spot; others: readonly Spot[]; side: Side | null };

export type PlacedLabel = { label: BasemapLabel; x: number; y: number };

/** A part of the screen, in pixels. */
export type Box = { left: number; right: number; top: number; bottom: number };

const SMALLEST_RADIUS = 5;
const LARGEST_RADIUS = 15;
const CELL = 64;
const LINE = 17;
const MOST_MARKS = 250;
/** Pixels between circles below which they are put together; with two of the largest radius still within a cell. */
const GAPS = [2, 14, 26];
const WIDEST_GAP = 40;
const GAP = 5;
/** Mean width of a letter of the labels, in pixels: Inter at 12 px, semibold; too wide rather than too narrow. */
const LETTER = 6.9;
const BASEMAP_LETTER = 6.4;

/** The area of a circle stands for the number. */
export function radiusOf(size: number, largest: number): number {
  return SMALLEST_RADIUS + (LARGEST_RADIUS - SMALLEST_RADIUS) * Math.sqrt(size / Math.max(1, largest));
}

/** The words beside a mark: "Moscow 7", "Kyiv 3 +2". */
export function markLabel({ spot, others }: Pick<MapMark, "spot" | "others">): { name: string; count: string } {
  const count = spot.shown.size.toLocaleString("en");
  return { name: spot.shown.place.name, count: others.length === 0 ? count : `${count} +${others.length}` };
}

/**
 * Puts circles that would cover each other together, headed by the most mentioned town, and gives names the room there
 * is outside the boxes that are taken. Spots come largest first. A grid of cells keeps this linear in the number of spots.
 */
export function layOutMarks(
  spots: readonly Spot[],
  taken: readonly Box[] = [],
): { marks: MapMark[]; boxes: LabelBoxes } {
  const groups = groupSpots(spots).map(headedByTown);
  const boxes = createLabelBoxes();
  for (const box of taken) boxes.add(box);
  for (const { spot } of groups) if (spot.radius > 0) boxes.add(circleBox(spot));
  const marks = groups.map((group): MapMark => {
    const { name, count } = markLabel(group);
    const width = (name.length + count.length + 1) * LETTER;
    const sides: readonly Side[] =
      group.spot.radius === 0 ? ["centre", "below", "above"] : ["right", "left", "below", "above"];
    const side = sides.find((each) => boxes.claim(labelBox(group.spot, each, width))) ?? null;
    return { ...group, side };
  });
  return { marks, boxes };
}

/** The names of the basemap that fit between those of the marks, which come first. */
export function layOutLabels(
  labels: readonly { label: BasemapLabel; x: number; y: number }[],
  boxes: LabelBoxes,
): PlacedLabel[] {
  return labels.filter(({ label, x, y }) => {
    const half = (label.name.length * BASEMAP_LETTER) / 2;
    const isTown = label.kind === "town";
    return boxes.claim(
      isTown
        ? { left: x - 4, right: x + 8 + half * 2, top: y - LINE / 2, bottom: y + LINE / 2 }
        : { left: x - half * 1.25, right: x + half * 1.25, top: y - LINE / 2, bottom: y + LINE / 2 },
    );
  });
}

type Group = { spot: Spot; others: Spot[] };

/** The least gap that leaves no more marks than a browser draws smoothly. */
function groupSpots(spots: readonly Spot[]): Group[] {
  for (const gap of GAPS) {
    const groups = groupWithin(spots, gap);
    if (groups.length <= MOST_MARKS) return groups;
  }
  return groupWithin(spots, WIDEST_GAP);
}

function groupWithin(spots: readonly Spot[], gap: number): Group[] {
  const grid = new Map<string, Group[]>();
  const groups: Group[] = [];
  for (const spot of spots) {
    const host = spot.radius === 0 ? undefined : nearest(grid, spot, gap);
    if (host) {
      host.others.push(spot);
      continue;
    }
    const group = { spot, others: [] };
    groups.push(group);
    if (spot.radius > 0) cellOf(grid, Math.floor(spot.x / CELL), Math.floor(spot.y / CELL)).push(group);
  }
  return groups;
}

/** A site lies in a town: the Kremlin and Moscow are headed by Moscow, with the circle of the larger. */
function headedByTown(group: Group): Group {
  const { spot, others } = group;
  if (spot.shown.place.kind === "city") return group;
  const town = others.find(({ shown }) => shown.place.kind === "city");
  if (!town) return group;
  return { spot: { ...town, radius: spot.radius }, others: [spot, ...others.filter((other) => other !== town)] };
}

export type LabelBoxes = {
  add: (box: Box) => void;
  /** Takes the room if it is free. */
  claim: (box: Box) => boolean;
};

function createLabelBoxes(): LabelBoxes {
  const grid = new Map<string, Box[]>();
  const cells = (box: Box, each: (boxes: Box[]) => boolean): boolean => {
    for (let column = Math.floor(box.left / CELL); column <= Math.floor(box.right / CELL); column++)
      for (let row = Math.floor(box.top / CELL); row <= Math.floor(box.bottom / CELL); row++)
        if (each(cellOf(grid, column, row))) return true;
    return false;
  };
  const add = (box: Box) => {
    cells(box, (boxes) => {
      boxes.push(box);
      return false;
    });
  };
  return {
    add,
    claim: (box) => {
      if (cells(box, (boxes) => boxes.some((other) => overlap(box, other)))) return false;
      add(box);
      return true;
    },
  };
}

function nearest(grid: Map<string, Group[]>, { x, y, radius }: Spot, gap: number) {
  const column = Math.floor(x / CELL);
  const row = Math.floor(y / CELL);
  for (let dx = -1; dx <= 1; dx++)
    for (let dy = -1; dy <= 1; dy++) {
      const host = grid
        .get(`${column + dx},${row + dy}`)
        ?.find(({ spot }) => Math.hypot(spot.x - x, spot.y - y) < 0.8 * (spot.radius + radius) + gap);
      if (host) return host;
    }
  return undefined;
}

function cellOf<T>(grid: Map<string, T[]>, column: number, row: number): T[] {
  const key = `${column},${row}`;
  const known = grid.get(key);
  if (known) return known;
  const cell: T[] = [];
  grid.set(key, cell);
  return cell;
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function circleBox({ x, y, radius }: Spot): Box {
  return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
}

function labelBox({ x, y, radius }: Spot, side: Side, width: number): Box {
  const across = { top: y - LINE / 2, bottom: y + LINE / 2 };
  const along = { left: x - width / 2, right: x + width / 2 };
  if (side === "right") return { ...across, left: x + radius + 1, right: x + radius + GAP + width };
  if (side === "left") return { ...across, left: x - radius - GAP - width, right: x - radius - 1 };
  if (side === "centre") return { ...along, ...across };
  const away = radius === 0 ? LINE : radius + 1;
  return side === "above"
    ? { ...along, top: y - away - LINE, bottom: y - away }
    : { ...along, top: y + away, bottom: y + away + LINE };
}
