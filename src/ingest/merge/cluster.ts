import type { LocalActor } from "../annotations.ts";

/** An actor as documents know it: how many know it in just these words, and the latest of them with its day. */
export type Sighting = { document: string; published: string; actor: LocalActor; count: number };

/** Sightings of one actor; `id` is made from its name alone, `formerIds` from what single documents call it. */
export type Cluster = { id: string; formerIds: string[]; sightings: Sighting[] };

/** How often the actor of these sightings was seen. */
export function timesSeen(sightings: readonly Sighting[]): number {
  return sightings.reduce((sum, { count }) => sum + count, 0);
}
