import type { FoundName, FoundPlace, TaggedText } from "./annotations.ts";
import { type Gazetteer, placeOf } from "./gazetteer.ts";
import { checkDistances } from "./places/check-distances.ts";
import { placeTest } from "./places/keep-places.ts";
import { matchNames } from "./places/match-names.ts";
import { nameSites } from "./places/name-sites.ts";
import { placeUse } from "./places/place-use.ts";
import { resolvePlaces } from "./places/resolve-places.ts";
import { readSurroundings } from "./places/surroundings.ts";

/**
 * Finds place names outside of persons' and organisations' names, says which place each means and how it is used:
 * "Kyiv rejected it" → Kyiv, associative; "in Ukraine's Dnipropetrovsk region" → Dnipropetrovsk Oblast, literal.
 */
export function findPlaces(tagged: TaggedText, names: FoundName[], gazetteer: Gazetteer): FoundPlace[] {
  const isPlace = placeTest(tagged, names);
  const matches = nameSites(tagged, names, matchNames(tagged, names, gazetteer));
  const read = readSurroundings(tagged, matches);
  const kept = read.filter(isPlace);
  const mentions = kept.length === read.length ? kept : readSurroundings(tagged, kept);
  const resolved = resolvePlaces(tagged, mentions);
  const found = resolved.map(({ mention: { start, end, isDateline }, place, reason }, index) => ({
    start,
    end,
    place: placeOf(place),
    use: placeUse(tagged, resolved, index),
    ...(isDateline ? { isDateline } : {}),
    reason,
  }));
  return checkDistances(tagged, found, gazetteer);
}
