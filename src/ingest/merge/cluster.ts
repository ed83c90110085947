import type { LocalActor } from "../annotations.ts";

/** An actor as one document knows it, and the day of that document. */
export type Sighting = { document: string; published: string; actor: LocalActor };

/** Sightings of one actor; `id` is made from its name alone, `formerIds` from what single documents call it. */
export type Cluster = { id: string; formerIds: string[]; sightings: Sighting[] };
