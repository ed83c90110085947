import type { FoundName, TaggedText } from "./annotations.ts";
import type { Gazetteer } from "./gazetteer.ts";

/** Finds proper names of persons, organisations and groups with the role that stands beside them. */
export function findNames(_tagged: TaggedText, _gazetteer: Gazetteer): FoundName[] {
  return [];
}
