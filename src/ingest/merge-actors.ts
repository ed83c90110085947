import type { Actor } from "../dataset/schema.ts";
import type { LocalActor } from "./annotations.ts";
import { blocOf } from "./lexicon/blocs.ts";
import { type Cluster, type Sighting, timesSeen } from "./merge/cluster.ts";
import { clusterDescribed, isDescribed } from "./merge/cluster-described.ts";
import { clusterOthers } from "./merge/cluster-others.ts";
import { clusterPersons } from "./merge/cluster-persons.ts";
import { countryOf, nameOf, roleOf } from "./merge/portrait.ts";

/**
 * Makes one actor of all sightings that mean the same, over articles and spellings. The result does not depend on the order of the sightings,
 * and time grows with their number.
 */
export function mergeActors(sightings: readonly Sighting[]): {
  actors: Actor[];
  idOf: ReadonlyMap<LocalActor, string>;
} {
  const named = sightings.filter((sighting) => !isDescribed(sighting));
  const clusters = withDistinctIds([
    ...clusterPersons(named.filter(({ actor }) => actor.kind === "person")),
    ...clusterOthers(named.filter(({ actor }) => actor.kind !== "person")),
    ...clusterDescribed(sightings.filter(isDescribed)),
  ]);
  const idOf = new Map<LocalActor, string>();
  for (const { id, sightings: own } of clusters) for (const { actor } of own) idOf.set(actor, id);
  return { actors: clusters.map(actorOf).sort((a, b) => compareText(a.id, b.id)), idOf };
}

function actorOf({ id, formerIds, sightings }: Cluster): Actor {
  const name = nameOf(sightings);
  const country = countryOf(sightings);
  const aliases = new Set(sightings.flatMap(({ actor }) => [actor.name, ...actor.aliases]));
  aliases.delete(name);
  return {
    id,
    name,
    kind: sightings[0]?.actor.kind ?? "group",
    role: roleOf(sightings),
    country,
    bloc: blocOf(country),
    aliases: [...aliases].sort(compareText),
    formerIds,
  };
}

/** No id names two actors: the actor with more sightings keeps it, others carry their kind; a former id leads to one actor only. */
function withDistinctIds(clusters: readonly Cluster[]): Cluster[] {
  const ranked = [...clusters].sort(
    (a, b) =>
      timesSeen(b.sightings) - timesSeen(a.sightings) || compareText(a.id, b.id) || compareText(kindOf(a), kindOf(b)),
  );
  const used = new Set<string>();
  const named = ranked.map((cluster) => {
    let id = cluster.id || kindOf(cluster);
    if (used.has(id)) id = `${id}-${kindOf(cluster)}`;
    while (used.has(id)) id = `${id}-`;
    used.add(id);
    return { ...cluster, id };
  });
  return named.map((cluster) => {
    const formerIds = [...new Set(cluster.formerIds)].sort(compareText).filter((id) => id !== "" && !used.has(id));
    for (const id of formerIds) used.add(id);
    return { ...cluster, formerIds };
  });
}

function kindOf({ sightings }: Cluster): string {
  return sightings[0]?.actor.kind ?? "group";
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
