import type { Place } from "../dataset/schema.ts";
import type { Gazetteer } from "./gazetteer.ts";

/** Every place, once, and what it lies in: town, region, country. */
export function placesWithParents(places: readonly Place[], gazetteer: Gazetteer): Place[] {
  const byId = new Map<string, Place>();
  const add = (place: Place | undefined) => {
    if (!place || byId.has(place.id)) return;
    byId.set(place.id, place);
    if (place.parent) add(gazetteer.byId(place.parent));
  };
  for (const place of places) add(place);
  return [...byId.values()];
}
