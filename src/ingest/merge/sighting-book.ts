import type { LocalActor } from "../annotations.ts";
import type { Sighting } from "./cluster.ts";
import { createOnce } from "./once.ts";

/** A document as the merge over articles knows it: its id, its day and the actors that it names. */
export type DocumentWithActors = { id: string; published: string; actors: readonly LocalActor[] };

/** The actors of many documents, each wording once, so that a corpus costs no more memory than its actors do. */
export type SightingBook = {
  /** The one actor that stands for all that are worded alike. */
  sameAs: (actor: LocalActor) => LocalActor;
  /** What documents know of their actors, which `sameAs` gave. */
  sightings: (documents: Iterable<DocumentWithActors>) => Sighting[];
};

/** A book with nothing in it. */
export function createSightingBook(): SightingBook {
  return {
    sameAs: createOnce(),
    sightings: (documents) => {
      const byActor = new Map<LocalActor, Sighting>();
      for (const { id, published, actors } of documents)
        for (const actor of actors) {
          const known = byActor.get(actor);
          if (!known) byActor.set(actor, { document: id, published, actor, count: 1 });
          else {
            known.count += 1;
            if (published < known.published || (published === known.published && id <= known.document)) continue;
            known.document = id;
            known.published = published;
          }
        }
      return [...byActor.values()];
    },
  };
}
