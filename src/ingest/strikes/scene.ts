import type { Span } from "../../dataset/schema.ts";
import type { FoundPlace, Sentence, TaggedText } from "../annotations.ts";
import { lastStartingBy } from "../tagged-text.ts";
import type { MatchedFigure } from "./matching.ts";

const PRECISION = { site: 5, city: 4, area: 3, region: 2, country: 1 } as const;

const POSSESSIVE = /^['’]s\b/;
/** "hours before envoys meet in Geneva", "talks in Doha": where people talk is not where weapons hit. */
const VENUE =
  /\b(?:meet|meets|met|meeting|talks|summit|negotiations|consultations|conference)(?:\s+\p{Ll}+){0,3}\s+(?:in|at)\s+(?:the\s+)?$/u;
const VENUE_REACH = 60;

const DATELINE = /^\p{Lu}[^.()]{0,60}\([^)]{1,40}\)\s*[—–-]+\s*/u;

/** How many characters of a sentence are its dateline: "KYIV, Ukraine (Harbour News) — ". */
export function datelineLength(text: string, { start, end }: Span): number {
  return DATELINE.exec(text.slice(start, Math.min(end, start + 130)))?.[0].length ?? 0;
}

/** The scenes of a sentence: places named as locations, in order; a country that owns one ("Ukraine's port") is none. */
export function scenesIn(text: string, places: readonly FoundPlace[], { start, end }: Span): FoundPlace[] {
  const from = lastStartingBy(places, start + datelineLength(text, { start, end }) - 1) + 1;
  const to = lastStartingBy(places, end - 1) + 1;
  return places
    .slice(from, to)
    .filter(
      ({ use, place, start: at, end: after }) =>
        use === "literal" &&
        !VENUE.test(text.slice(Math.max(start, at - VENUE_REACH), at)) &&
        !(place.kind === "country" && POSSESSIVE.test(text.slice(after, after + 3))),
    );
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
  const stop = all.slice(index + 1).find((other) => other.isSeated && (other.isElliptic || other.partOf !== null));
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

const POINTED_SCENES =
  /^(?:city|town|port|harbour|harbor|village|airport|airfield|region|district|settlement|base|plant|facility|refinery|depot|area|site|peninsula|province)$/;

/** "short of the harbour": the sentence points to a place told before. */
export function pointsToScene({ tokens }: TaggedText, { firstToken, endToken }: Sentence): boolean {
  for (let at = firstToken; at + 1 < endToken; at++)
    if (
      /^(?:the|this)$/.test(tokens[at]?.lower ?? "") &&
      POINTED_SCENES.test(tokens[at + 1]?.lower ?? "") &&
      !/^['’]s$/.test(tokens[at + 2]?.text ?? "") &&
      !POINTED_NO_SCENE.test(tokens[at + 2]?.lower ?? "")
    )
      return true;
  return false;
}

const POINTED_NO_SCENE = /^(?:administration|council|mayor|governor|head|authorities|officials|government|hall)$/;
