import type { ActorsInText, FoundPlace } from "../annotations.ts";
import { lastStartingBy } from "../tagged-text.ts";

/** In characters: how far before a name the place of its office stands. */
const REACH = 30;
const OFFICE = /^(?:[’']s)?[^,.;:]* (?:mayor|governor|gov\.|head)\s/i;

/** The town or region whose official each actor is, by the place in the office right before the name: "Kyiv Mayor Ada Stone" → Kyiv. */
export function jurisdictionsIn(
  text: string,
  { actorsInText, places }: { actorsInText: ActorsInText; places: readonly FoundPlace[] },
): ReadonlyMap<number, FoundPlace> {
  const jurisdictions = new Map<number, FoundPlace>();
  for (const { actor, start, via } of actorsInText.mentions) {
    if (via !== "name") continue;
    const found = places[lastStartingBy(places, start - 1)];
    if (!found || start - found.end > REACH || !/^(?:city|region)$/.test(found.place.kind)) continue;
    if (OFFICE.test(text.slice(found.end, start))) jurisdictions.set(actor, found);
  }
  return jurisdictions;
}
