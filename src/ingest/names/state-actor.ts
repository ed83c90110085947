import type { FoundPlace, LocalActor } from "../annotations.ts";
import { countryOfCapital, countryOfSeat, stateName } from "../lexicon/countries.ts";

/** The index of a state among an article's actors; it is added when it is not there yet. */
export function stateIn(actors: LocalActor[], country: string): number {
  const at = actors.findIndex((actor) => actor.kind === "state" && actor.country === country);
  if (at >= 0) return at;
  actors.push({ name: stateName(country), kind: "state", role: null, country, gender: null, aliases: [] });
  return actors.length - 1;
}

/** The state that a place name may stand for: a country itself, its capital or its seat of government; else null. */
function stateOfPlace({ place }: FoundPlace): string | null {
  if (place.country === null) return null;
  if (place.kind === "country") return place.country;
  const lower = place.name.toLowerCase();
  const country = countryOfSeat(lower) ?? countryOfCapital(lower);
  return country === place.country ? country : null;
}

const UNION = { name: "European Union", country: "EU" } as const;

/**
 * The actor that a place name used for those who decide there stands for, or null: the state of a country, capital or seat of government;
 * Brussels stands for the European Union, as in all copy on foreign affairs.
 */
export function standsFor(found: FoundPlace, actors: LocalActor[]): number | null {
  if (found.place.name !== "Brussels") {
    const country = stateOfPlace(found);
    return country === null ? null : stateIn(actors, country);
  }
  const at = actors.findIndex(({ kind, country }) => kind === "organization" && country === UNION.country);
  if (at >= 0 && actors[at]?.name === UNION.name) return at;
  actors.push({ ...UNION, kind: "organization", role: null, gender: null, aliases: [] });
  return actors.length - 1;
}
