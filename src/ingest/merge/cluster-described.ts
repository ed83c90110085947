import { slugOf } from "../../dataset/ids.ts";
import { readDescription } from "../names/describes.ts";
import type { Cluster, Sighting } from "./cluster.ts";
import { groupBy } from "./group-by.ts";

const DETERMINER = /^(?:the|an?|some|many|several|any|one|two|three|his|her|its|their|this|that)\s+/i;

const SMALL_LETTERS = /^\p{Ll}[^\p{Lu}]*$/u;

/** True for actors that a text only describes: "the official", "a senior diplomat", "Western allies". */
export function isDescribed({ actor }: Sighting): boolean {
  if (actor.kind === "group" && actor.country === null) return true;
  return actor.kind !== "state" && (DETERMINER.test(actor.name) || SMALL_LETTERS.test(actor.name));
}

/**
 * One cluster for each wording and country, since nothing tells which of two "senior officials" is the other; "the governor" of one country is
 * none of another's.
 */
export function clusterDescribed(sightings: readonly Sighting[]): Cluster[] {
  const byWording = groupBy(sightings, ({ actor }) => `${actor.kind} ${actor.country} ${wordingOf(actor.name)}`);
  return [...byWording.values()].flatMap((own) => {
    const [first] = own;
    if (!first) return [];
    const { name, country } = first.actor;
    const wording = wordingOf(name);
    const isTold = country === null || readDescription(name).country === country;
    const id = isTold ? wording : `${wording}-${country.toLowerCase()}`;
    return [{ id, formerIds: isTold ? [] : [wording], sightings: own }];
  });
}

function wordingOf(name: string): string {
  return slugOf(name.replace(DETERMINER, ""));
}
