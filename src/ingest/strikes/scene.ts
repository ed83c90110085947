import type { FoundPlace, Sentence, TaggedText } from "../annotations.ts";
import { lastStartingBy } from "../tagged-text.ts";
import type { MatchedFigure } from "./match-figures.ts";

const PRECISION = { site: 5, city: 4, area: 3, region: 2, country: 1 } as const;

/** The scenes of a sentence: places named as locations, in order. */
export function scenesIn(places: readonly FoundPlace[], { start, end }: Sentence): FoundPlace[] {
  const from = lastStartingBy(places, start - 1) + 1;
  const to = lastStartingBy(places, end - 1) + 1;
  return places.slice(from, to).filter(({ use }) => use === "literal");
}

/**
 * Where those counted were: the most precise place that follows the figure before the next one, else one that the figures of
 * its list share, else one told before it in the sentence.
 */
export function sceneOf(
  found: MatchedFigure,
  {
    all,
    scenes,
    tagged,
    sentence,
  }: { all: readonly MatchedFigure[]; scenes: readonly FoundPlace[]; tagged: TaggedText; sentence: Sentence },
): FoundPlace | null {
  const offset = (token: number) => tagged.tokens[token]?.start ?? sentence.end;
  const index = all.indexOf(found);
  const start = offset(found.figure.from);
  const next = all[index + 1];
  const between = (from: number, to: number) => scenes.filter((place) => place.start >= from && place.start < to);
  const own = mostPrecise(between(start, next ? offset(next.figure.from) : sentence.end));
  if (own) return own;
  const stop = all.slice(index + 1).find((other) => other.isElliptic || other.partOf !== null);
  const shared = mostPrecise(between(start, stop ? offset(stop.figure.from) : sentence.end));
  if (shared) return shared;
  return found.isElliptic && !found.partOf ? null : mostPrecise(between(sentence.start, start));
}

function mostPrecise(places: readonly FoundPlace[]): FoundPlace | null {
  return places.reduce<FoundPlace | null>(
    (best, place) => (best === null || PRECISION[place.place.kind] > PRECISION[best.place.kind] ? place : best),
    null,
  );
}
