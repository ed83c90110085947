import type { Note } from "../../dataset/schema.ts";
import type { FoundPlace, TaggedText } from "../annotations.ts";
import type { Gazetteer } from "../gazetteer.ts";
import { sentenceAt } from "../tagged-text.ts";

type Point = { lat: number; lon: number };

const EARTH_KM = 6371;
const MILE_KM = 1.609;
const LONGEST_PHRASE = 90;
/** "about 200 kilometres (120 miles) south of", "some 40 miles away from": the words between two places that measure. */
const STATED =
  /(\d[\d,.]*)[\s-]?(km|kilometers?|kilometres?|miles?|mi)\b(?:\s*\([^)]{1,30}\))?(?:\s+(?:away|due|to the|further|farther))*\s+(?:(?:north|south|east|west)(?:[-\s]?(?:north|south)?(?:east|west))?\s+)?(?:of|from)\s+(?:the\s+(?:\p{L}+\s+)?(?:capital|city|port|town)(?:\s+of|,)?\s+)?$/iu;
/** What may stand between a place and the distance that is said of it. */
const OF_PLACE =
  /^(?:[\s,]|\b(?:region|oblast|province|district|city|is|are|lies|lie|sits|stands|located|situated|which|that|a|an|the|town|village|port|some|about|around|roughly|nearly|almost|more|less|than|over|just|only|at|least|up|to|and|approximately|close)\b)*$/i;
/** Rounded figures and the width of towns make no contradiction. */
const TOLERANCE = { km: 30, share: 0.25 };

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}

/** Great-circle distance in kilometres. */
export function distanceKm(from: Point, to: Point): number {
  const half =
    Math.sin(radians(to.lat - from.lat) / 2) ** 2 +
    Math.cos(radians(from.lat)) * Math.cos(radians(to.lat)) * Math.sin(radians(to.lon - from.lon) / 2) ** 2;
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(half)));
}

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
  if (from.start - place.end > LONGEST_PHRASE * 2) return null;
  if (sentenceAt(tagged, place.start) !== sentenceAt(tagged, from.start)) return null;
  const between = text.slice(place.end, from.start);
  const stated = STATED.exec(between.slice(-LONGEST_PHRASE));
  if (!stated) return null;
  const before = between.slice(0, between.length - stated[0].length);
  if (!OF_PLACE.test(before)) return null;
  const figure = Number((stated[1] ?? "").replace(/[,.](?=\d{3}\b)/g, ""));
  if (!Number.isFinite(figure)) return null;
  return /^mi/i.test(stated[2] ?? "") ? figure * MILE_KM : figure;
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
