import { formatCount } from "../../dataset/format-count.ts";
import type { BasemapLabel } from "./basemap.ts";
import type { Cluster, Spot } from "./cluster-places.ts";

/** Where a name stands beside its mark. */
export type Side = "right" | "left" | "above" | "below" | "centre";

/** `side` is null where there is no room for the name. */
export type MapMark = Cluster & { side: Side | null };

export type PlacedLabel = { label: BasemapLabel; x: number; y: number };

/** A part of the map, in the pixels of its zoom level. */
export type Box = { left: number; right: number; top: number; bottom: number };

const CELL = 64;
const LINE = 17;
const GAP = 5;
/** Mean width of a letter of the labels, in pixels: Inter at 12 px, semibold; too wide rather than too narrow. */
const LETTER = 6.9;
const BASEMAP_LETTER = 6.4;

/** The words beside a mark: "Moscow 7", "Kyiv 3 +2". */
export function markLabel({ spot, others }: Cluster): { name: string; count: string } {
  const count = formatCount(spot.shown.size);
  return { name: spot.shown.place.name, count: others.length === 0 ? count : `${count} +${others.length}` };
}

/** Gives the marks' names the room there is outside the boxes that are taken; clusters come largest first. */
export function layOutMarks(
  clusters: readonly Cluster[],
  taken: readonly Box[] = [],
): { marks: MapMark[]; boxes: LabelBoxes } {
  const boxes = createLabelBoxes();
  for (const box of taken) boxes.add(box);
  for (const { spot } of clusters) if (spot.radius > 0) boxes.add(circleBox(spot));
  const marks = clusters.map((group): MapMark => {
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

export type LabelBoxes = {
  add: (box: Box) => void;
  /** Takes the room if it is free. */
  claim: (box: Box) => boolean;
};

function createLabelBoxes(): LabelBoxes {
  const grid = new Map<string, Box[]>();
  const isInCells = (box: Box, test: (boxes: readonly Box[]) => boolean): boolean => {
    for (const cell of cellsOf(box)) if (test(grid.get(cell) ?? [])) return true;
    return false;
  };
  const add = (box: Box) => {
    for (const cell of cellsOf(box)) {
      const held = grid.get(cell);
      if (held) held.push(box);
      else grid.set(cell, [box]);
    }
  };
  return {
    add,
    claim: (box) => {
      if (isInCells(box, (boxes) => boxes.some((other) => overlap(box, other)))) return false;
      add(box);
      return true;
    },
  };
}

function cellsOf({ left, right, top, bottom }: Box): string[] {
  const cells: string[] = [];
  for (let column = Math.floor(left / CELL); column <= Math.floor(right / CELL); column++)
    for (let row = Math.floor(top / CELL); row <= Math.floor(bottom / CELL); row++) cells.push(`${column},${row}`);
  return cells;
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
