import type { WordRange } from "./affiliation.ts";
import { type Reading, textOf } from "./claims.ts";

const PLACE_NOUNS = new Set(
  `sea ocean bay gulf strait straits river lake lakes island islands peninsula mountain mountains mount cape valley desert
  airport airfield airbase port harbor harbour street road avenue boulevard square bridge highway tunnel dam reservoir house
  palace castle tower hall park garden gardens hotel stadium cathedral monastery station plant refinery terminal cemetery
  oblast region district province county raion krai republic state city town village settlement suburb canal pass border
  kingdom states emirates coast hill hills heights point forest field fields base camp`
    .trim()
    .split(/\s+/),
);

const AREAS = new Set(
  `europe asia africa america americas eurasia arctic antarctica balkans baltics caucasus donbas donbass crimea scandinavia
  west east north south oceania siberia kremlin pentagon earth`
    .trim()
    .split(/\s+/),
);

const DIRECTIONS = new Set(["north", "south", "east", "west", "northern", "southern", "eastern", "western", "central"]);

/** True for words that end or start as names of places do, or that the gazetteer knows as a whole. */
export function isPlaceName(reading: Reading, range: WordRange): boolean {
  const { words, gazetteer } = reading;
  if (PLACE_NOUNS.has(words[range.end - 1]?.lower ?? "")) return true;
  if (AREAS.has(words[range.end - 1]?.lower ?? "")) return true;
  if (DIRECTIONS.has(words[range.first]?.lower ?? "")) return true;
  return gazetteer.lookUp(textOf(reading, range)).length > 0;
}
