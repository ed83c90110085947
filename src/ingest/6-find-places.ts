import type { FoundName, FoundPlace, TaggedText } from "./annotations.ts";
import type { Gazetteer } from "./gazetteer.ts";

/** Finds place names outside of persons' and organisations' names, resolves each and says how it is used. */
export function findPlaces(_tagged: TaggedText, _names: FoundName[], _gazetteer: Gazetteer): FoundPlace[] {
  return [];
}
