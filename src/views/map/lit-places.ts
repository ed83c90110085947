import type { DatasetIndex } from "../../dataset/dataset-index.ts";
import type { Lit } from "../../filters/view-props.ts";

/** The places that light up with what the pointer is on: a place itself, an item's places, what stands for an actor. */
export function litPlaces({ itemsById, mentionsById, mentions }: DatasetIndex, lit: Lit | null): ReadonlySet<string> {
  if (lit === null) return new Set();
  if (lit.kind === "place") return new Set([lit.id]);
  if (lit.kind === "actor")
    return new Set(mentions.flatMap(({ actor, place }) => (actor === lit.id && place !== null ? [place] : [])));
  const record = itemsById.get(lit.id)?.record ?? mentionsById.get(lit.id);
  if (!record) return new Set();
  const places = "places" in record ? record.places : [record.place];
  return new Set(places.filter((place) => place !== null));
}
