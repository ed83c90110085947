import type { TaggedText } from "../annotations.ts";
import { slugOf } from "../gazetteer.ts";
import { sentenceAt } from "../tagged-text.ts";
import type { Mention, Resolved } from "./surroundings.ts";

const FARTHEST = 4;

/**
 * Puts a made name into the place that the text gives for it and at that place's point: "Grabtsevo Airport in Kaluga" → Kaluga.
 * That is the name inside it, else the nearest town or region of its sentence, the next before the last; else null.
 */
export function placeSite(
  tagged: TaggedText,
  { mention, index, named }: { mention: Mention; index: number; named: readonly (Resolved | null)[] },
): Resolved | null {
  const container = named[index] ?? nearest(tagged, mention, { index, named });
  if (!container || !mention.made) return null;
  const { id, country, admin1, lat, lon } = container.place;
  const name = tagged.text.slice(mention.start, mention.end);
  const place = {
    id: `${slugOf(name)}-${id}`,
    name,
    kind: mention.made,
    country,
    admin1,
    lat,
    lon,
    geonamesId: null,
    parent: id,
    population: 0,
    abbreviations: [],
  };
  return { mention, place, reason: `placed in ${container.place.name}, which the text names with it` };
}

function nearest(
  tagged: TaggedText,
  mention: Mention,
  { index, named }: { index: number; named: readonly (Resolved | null)[] },
): Resolved | null {
  const sentence = sentenceAt(tagged, mention.start);
  for (let steps = 1; steps <= FARTHEST; steps++) {
    for (const other of [named[index + steps], named[index - steps]]) {
      if (!other || (other.place.kind !== "city" && other.place.kind !== "region")) continue;
      if (sentenceAt(tagged, other.mention.start) === sentence) return other;
    }
  }
  return null;
}
