import type { LocalActor } from "../annotations.ts";
import type { Sighting } from "./cluster.ts";

/** The actors of many documents, each wording once, so that a corpus costs no more memory than its actors do. */
export type SightingBook = {
  add: (document: { id: string; published: string }, actors: readonly LocalActor[]) => void;
  sightings: () => Sighting[];
  /** The actor of a sighting that is worded as the given one is. */
  sameAs: (actor: LocalActor) => LocalActor | undefined;
};

/** A book with nothing in it. */
export function createSightingBook(): SightingBook {
  const byWording = new Map<string, Sighting>();
  return {
    add: ({ id, published }, actors) => {
      for (const actor of actors) {
        const wording = JSON.stringify(actor);
        const known = byWording.get(wording);
        if (!known) byWording.set(wording, { document: id, published, actor, count: 1 });
        else {
          known.count += 1;
          if (published < known.published || (published === known.published && id <= known.document)) continue;
          known.document = id;
          known.published = published;
        }
      }
    },
    sightings: () => [...byWording.values()],
    sameAs: (actor) => byWording.get(JSON.stringify(actor))?.actor,
  };
}
