import { slugOf } from "../../dataset/ids.ts";
import type { Cluster, Sighting } from "./cluster.ts";
import { groupBy } from "./group-by.ts";

const DETERMINER = /^(?:the|an?|some|many|several|any|one|two|three|his|her|its|their|this|that)\s+/i;

const SMALL_LETTERS = /^\p{Ll}[^\p{Lu}]*$/u;

/** True for actors that a text only describes: "the official", "a senior diplomat", "Western allies". */
export function isDescribed({ actor }: Sighting): boolean {
  if (actor.kind === "group" && actor.country === null) return true;
  return actor.kind !== "state" && (DETERMINER.test(actor.name) || SMALL_LETTERS.test(actor.name));
}

/** One cluster for each wording, since nothing tells which of two "senior officials" is the other. */
export function clusterDescribed(sightings: readonly Sighting[]): Cluster[] {
  const idOf = ({ actor }: Sighting) => slugOf(actor.name.replace(DETERMINER, ""));
  const byWording = groupBy(sightings, (sighting) => `${sighting.actor.kind} ${idOf(sighting)}`);
  return [...byWording.values()].map((own) => ({ id: own[0] ? idOf(own[0]) : "", formerIds: [], sightings: own }));
}
