import type { Note } from "../../dataset/schema.ts";
import type { FoundPlace, TaggedText } from "../annotations.ts";
import type { Gazetteer } from "../gazetteer.ts";
import { sentenceAt } from "../tagged-text.ts";
import { distanceKm, statedRelation } from "./stated-relation.ts";

const LONGEST_GAP = 180;
/** Rounded figures and the width of towns make no contradiction. */
const TOLERANCE = { km: 30, share: 0.25 };

/**
 * Notes on places whose stated distance from a town the map contradicts: "the Tambov region, about 200 kilometres south of Moscow".
 * A region is measured to the nearest and farthest of its known towns, an approximation of its edges that may be some tens of kilometres off.
 */
export function checkDistances(tagged: TaggedText, places: readonly FoundPlace[], gazetteer: Gazetteer): FoundPlace[] {
  const notes = new Map<FoundPlace, Note>();
  places.forEach((measuredFrom, index) => {
    const place = places[index - 1];
    if (!place) return;
    const stated = statedKm(tagged, place, measuredFrom);
    const range = stated === null ? null : rangeKm(place, measuredFrom, gazetteer);
    if (stated === null || !range) return;
    const slack = Math.max(TOLERANCE.km, TOLERANCE.share * stated);
    if (stated > range.least - slack && stated < range.most + slack) return;
    const { text } = tagged;
    const [name, other] = [text.slice(place.start, place.end), text.slice(measuredFrom.start, measuredFrom.end)];
    const actual = place.place.kind === "region" ? `${range.least} km to its nearest known town` : `${range.least} km`;
    notes.set(place, {
      code: "distance",
      message: `The text puts ${name} ${Math.round(stated)} km from ${other}; on the map it is ${actual}.`,
    });
  });
  return places.map((place) => {
    const note = notes.get(place);
    return note ? { ...place, notes: [note] } : place;
  });
}

/** The kilometres that the words between two names give, or null when they give none. */
function statedKm(tagged: TaggedText, place: FoundPlace, from: FoundPlace): number | null {
  const { text } = tagged;
  if (from.start - place.end > LONGEST_GAP) return null;
  if (sentenceAt(tagged, place.start) !== sentenceAt(tagged, from.start)) return null;
  return statedRelation(text.slice(place.end, from.start))?.km ?? null;
}

function rangeKm(
  { place }: FoundPlace,
  from: FoundPlace,
  gazetteer: Gazetteer,
): { least: number; most: number } | null {
  if (from.place.kind !== "city" || place.kind === "country" || place.kind === "area") return null;
  const points = place.kind === "region" && place.admin1 ? gazetteer.townsIn(place.admin1) : [place];
  if (points.length === 0) return null;
  const distances = points.map((point) => distanceKm(point, from.place));
  return { least: Math.round(Math.min(...distances)), most: Math.round(Math.max(...distances)) };
}
