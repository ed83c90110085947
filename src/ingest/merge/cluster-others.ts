import { slugOf } from "../../dataset/ids.ts";
import { adjectiveOf, isSharedByStates, knownOrganization, organizationKey } from "../names/organization-key.ts";
import type { Cluster, Sighting } from "./cluster.ts";

/**
 * One cluster a state, organisation or group. Wordings of one body join by what they have in common and its country; a shared
 * kind of body without a country ("the Defense Ministry") joins the only one of that kind in the corpus.
 */
export function clusterOthers(sightings: readonly Sighting[]): Cluster[] {
  const clusters = new Map<string, Cluster>();
  const withoutCountry = new Map<string, { id: string; sightings: Sighting[] }>();
  const byBody = new Map<string, Set<string>>();
  for (const sighting of sightings) {
    const { key, id, isOpen } = identityOf(sighting);
    if (isOpen) {
      const same = withoutCountry.get(key);
      if (same) same.sightings.push(sighting);
      else withoutCountry.set(key, { id, sightings: [sighting] });
      continue;
    }
    const cluster = clusters.get(id);
    if (cluster) cluster.sightings.push(sighting);
    else clusters.set(id, { id, formerIds: [], sightings: [sighting] });
    byBody.set(key, (byBody.get(key) ?? new Set()).add(id));
  }
  for (const [key, { id, sightings: own }] of withoutCountry) {
    const bodies = [...(byBody.get(key) ?? [])];
    const only = bodies.length === 1 ? clusters.get(bodies[0] ?? "") : undefined;
    if (only) {
      only.sightings.push(...own);
      only.formerIds.push(id);
    } else clusters.set(key, { id, formerIds: [], sightings: own });
  }
  return [...clusters.values()];
}

/** The key that wordings share, the id, and whether only a country would tell which body it is. */
function identityOf({ actor }: Sighting): { key: string; id: string; isOpen: boolean } {
  if (actor.kind === "state") return { key: actor.name, id: slugOf(actor.name), isOpen: false };
  const key = organizationKey(actor.name);
  const isShared = actor.kind === "group" || (isSharedByStates(key) && !knownOrganization(actor.name)?.country);
  if (!isShared) return { key, id: slugOf(key), isOpen: false };
  if (actor.country === null)
    return { key: `${actor.kind} ${key}`, id: slugOf(key), isOpen: actor.kind === "organization" };
  const adjective = adjectiveOf(actor.country) ?? actor.country;
  const isSaid = key.startsWith(adjective.toLowerCase());
  return { key: `${actor.kind} ${key}`, id: slugOf(isSaid ? key : `${adjective} ${key}`), isOpen: false };
}
