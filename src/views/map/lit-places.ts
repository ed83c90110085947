import type { DatasetIndex } from "../../dataset/dataset-index.ts";
import { NONE, type Tables } from "../../dataset/tables.ts";
import type { Lit } from "../../filters/view-props.ts";

/** The places that light up with what the pointer is on: a place itself, an item's places, what stands for an actor. */
export function litPlaces({ tables, itemsById, mentionsById }: DatasetIndex, lit: Lit | null): ReadonlySet<string> {
  if (lit === null) return new Set();
  if (lit.kind === "place") return new Set([lit.id]);
  if (lit.kind === "actor") return placesFor(tables, lit.id);
  const record = itemsById.get(lit.id)?.record ?? mentionsById.get(lit.id);
  if (!record) return new Set();
  const places = "places" in record ? record.places : [record.place];
  return new Set(places.filter((place) => place !== null));
}

/** The places whose names stand for an actor, in one pass over the mentions' columns. */
function placesFor({ ids, mentions }: Tables, actor: string): ReadonlySet<string> {
  const code = ids.actor.indexOf(actor);
  const places = new Set<string>();
  for (let row = 0; code >= 0 && row < mentions.size; row++) {
    const place = mentions.actor[row] === code ? ids.place[mentions.place[row] ?? NONE] : undefined;
    if (place !== undefined) places.add(place);
  }
  return places;
}
