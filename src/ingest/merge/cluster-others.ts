import { slugOf } from "../../dataset/ids.ts";
import { adjectiveOf, isSharedByStates, knownOrganization, organizationKey } from "../names/organization-key.ts";
import type { Cluster, Sighting } from "./cluster.ts";
import { groupBy } from "./group-by.ts";

/**
 * One cluster a state, organisation or group. Wordings of one body join by what they have in common, unless their countries differ;
 * one without a country ("the Defense Ministry") joins the only body of its kind in the corpus.
 */
export function clusterOthers(sightings: readonly Sighting[]): Cluster[] {
  return [...groupBy(sightings, (sighting) => `${sighting.actor.kind} ${keyOf(sighting)}`).values()].flatMap(
    splitByCountry,
  );
}

function keyOf({ actor }: Sighting): string {
  return actor.kind === "state" ? actor.name : organizationKey(actor.name);
}

function splitByCountry(sightings: readonly Sighting[]): Cluster[] {
  const name = sightings[0]?.actor.name ?? "";
  const known = knownOrganization(name)?.country ?? null;
  if (known !== null) return [{ ...clusterOf(sightings, known), formerIds: [] }];
  const byCountry = groupBy(sightings, ({ actor }) => actor.country);
  const countries = [...byCountry.keys()].filter((country) => country !== null);
  if (countries.length > 1) return [...byCountry].map(([country, own]) => clusterOf(own, country));
  return [clusterOf(sightings, countries[0] ?? null)];
}

function clusterOf(sightings: readonly Sighting[], country: string | null): Cluster {
  const [first] = sightings;
  const key = first ? keyOf(first) : "";
  const adjective = country === null ? null : (adjectiveOf(country) ?? country);
  const bare = slugOf(key);
  const full = adjective === null || bare.startsWith(slugOf(adjective)) ? bare : slugOf(`${adjective} ${key}`);
  if (first?.actor.kind === "group") return { id: full, formerIds: [], sightings: [...sightings] };
  const isPlain = first === undefined || first.actor.kind === "state" || knownOrganization(first.actor.name)?.country;
  const isShared = isSharedByStates(key);
  if (isPlain || !isShared) return { id: bare, formerIds: [full], sightings: [...sightings] };
  return { id: full, formerIds: [bare], sightings: [...sightings] };
}
