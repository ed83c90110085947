import type { Span } from "../../dataset/schema.ts";
import type { FoundPlace, TaggedText } from "../annotations.ts";
import { lastStartingBy } from "../tagged-text.ts";

const LOCAL_OFFICES = new Set("governor mayor head prosecutor administrator councilman councilwoman".split(" "));

/** True for the noun of an office that each region or town has: "governor". */
export function isLocalOffice(noun: string): boolean {
  return LOCAL_OFFICES.has(noun);
}

/** The places that the sentence of a span tells of, else those of the nearest sentence before it in its paragraph that names any. */
export function scenesOf(span: Span, tagged: TaggedText, places: readonly FoundPlace[]): FoundPlace[] {
  const { sentences } = tagged;
  let at = Math.max(0, lastStartingBy(sentences, span.start));
  const paragraph = sentences[at]?.paragraph;
  for (; at >= 0 && sentences[at]?.paragraph === paragraph; at--) {
    const sentence = sentences[at];
    if (!sentence) break;
    const found = regionalPlacesIn(sentence, places);
    if (found.length > 0) return found;
  }
  return [];
}

function regionalPlacesIn({ start, end }: Span, places: readonly FoundPlace[]): FoundPlace[] {
  const found: FoundPlace[] = [];
  for (let at = lastStartingBy(places, start - 1) + 1; at < places.length; at++) {
    const place = places[at];
    if (!place || place.start >= end) break;
    if (place.place.admin1 !== null) found.push(place);
  }
  return found;
}

/** True where both tell of places, and of none in the same region. */
export function areElsewhere(some: readonly FoundPlace[], others: readonly FoundPlace[]): boolean {
  if (some.length === 0 || others.length === 0) return false;
  const regions = new Set(some.map(({ place }) => place.admin1));
  return !others.some(({ place }) => regions.has(place.admin1));
}
