import type { LocalActor } from "../annotations.ts";
import type { Sighting } from "./cluster.ts";

/** The name that most sightings give, capitals aside, of those that give it in full; of two as frequent the longer. */
export function nameOf(sightings: readonly Sighting[]): string {
  const isPerson = sightings[0]?.actor.kind === "person";
  const full = isPerson ? sightings.filter(({ actor }) => /\s/.test(actor.name)) : sightings;
  const named = full.length > 0 ? full : sightings;
  const wording = mostFrequent(named, ({ name }) => name.toLowerCase());
  return mostFrequent(named, ({ name }) => (name.toLowerCase() === wording ? name : null)) ?? "";
}

/** The country that most sightings give, or null; alliances and states alike. */
export function countryOf(sightings: readonly Sighting[]): string | null {
  return mostFrequent(sightings, ({ country }) => country);
}

const RELATIVE = /\b(?:counterpart|successor|predecessor|rival|opponent|critic|ally|colleague|friend|boss)$/i;
const INFORMAL = /\b(?:leader|dictator|strongman|autocrat|ruler|tyrant|official|diplomat|politician)\b/i;

/** The newest role; one that says an office in full goes before a description ("Russian leader"), a bare title ("Gov.") and a relation ("counterpart"). */
export function roleOf(sightings: readonly Sighting[]): string | null {
  let best: Sighting | null = null;
  for (const sighting of sightings) {
    if (sighting.actor.role !== null && (best === null || isBetterRole(sighting, best))) best = sighting;
  }
  return best?.actor.role ?? null;
}

function isBetterRole(a: Sighting, b: Sighting): boolean {
  const [roleA, roleB] = [a.actor.role ?? "", b.actor.role ?? ""];
  const order =
    rankOf(roleA) - rankOf(roleB) || compareText(a.published, b.published) || compareText(a.document, b.document);
  return order > 0 || (order === 0 && roleA > roleB);
}

function rankOf(role: string): number {
  if (RELATIVE.test(role)) return 0;
  if (!role.includes(" ")) return 1;
  return INFORMAL.test(role) ? 2 : 3;
}

/** The value given most often; of those as frequent the longest, then the last by code units. */
function mostFrequent(sightings: readonly Sighting[], wordingOf: (actor: LocalActor) => string | null): string | null {
  const counts = new Map<string, number>();
  for (const { actor, count } of sightings) {
    const value = wordingOf(actor);
    if (value !== null) counts.set(value, (counts.get(value) ?? 0) + count);
  }
  let best: string | null = null;
  for (const [value, count] of counts) {
    const than: number = best === null ? 0 : (counts.get(best) ?? 0);
    if (best === null || count > than || (count === than && isLonger(value, best))) best = value;
  }
  return best;
}

function isLonger(a: string, b: string): boolean {
  return a.length > b.length || (a.length === b.length && a > b);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
