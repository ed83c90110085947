import type { Lane } from "./select-timeline.ts";
import type { TimeScale } from "./time-scale.ts";

/** A mark's words and where they stand to it. */
export type PlacedLabel = { text: string; side: "inside" | "after" | "before" };

/** Pixels per letter: an estimate for 12 px Inter; wider letters are cut by the drawing's edge, never by another mark. */
export const LETTER = 6.3;
/** Pixels between a mark and its words. */
export const LABEL_GAP = 8;
/** Less room than this, in pixels, is not worth a cut label. */
const SHORTEST_LABEL = 110;
const SHORTEST_INSIDE = 60;
/** What the bloc's shapes and the round ends of a pill take of its inside. */
const PILL_EDGES = 34;

/** Cuts a text to a width in pixels: "Ada Lund: “We are clo…". */
export function cut(text: string, width: number): string {
  const most = Math.max(1, Math.floor(width / LETTER));
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
}

/** Where a mark’s words have room: inside a pill, after it, before it, or nowhere (null). */
export function placeLabel(given: {
  from: number;
  to: number;
  lane: Lane;
  text: string;
  scale: TimeScale;
}): PlacedLabel | null {
  const { from, to, lane, text, scale } = given;
  const isPill = lane === "talks" && to - from > SHORTEST_INSIDE / 2;
  const words = text.length * LETTER;
  const room = Math.min(to, scale.width) - Math.max(from, 0);
  if (isPill) {
    return room < SHORTEST_INSIDE ? null : { text: cut(text, room - PILL_EDGES), side: "inside" };
  }
  if (to + LABEL_GAP + words <= scale.width) return { text, side: "after" };
  if (from - LABEL_GAP - words >= 0) return { text, side: "before" };
  const after = scale.width - to - LABEL_GAP;
  return after < SHORTEST_LABEL ? null : { text: cut(text, after), side: "after" };
}
