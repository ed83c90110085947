import type { Place } from "../dataset/schema.ts";

/** The world's places by name; made once from the committed list, which the host reads and hands in. */
export type Gazetteer = {
  /** Every place a name may mean, in no order of likelihood; empty when unknown. Case and accents do not matter. */
  lookUp: (name: string) => readonly GazetteerPlace[];
};

export type GazetteerPlace = Place & { population: number };

/** Builds the look-up from the text of `lexicon/gazetteer.tsv`. */
export function createGazetteer(_list: string): Gazetteer {
  return { lookUp: () => [] };
}
