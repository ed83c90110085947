import type { Span } from "../../dataset/schema.ts";
import type { FoundPlace, Sentence, TaggedText, Token } from "../annotations.ts";
import { isSayingWord } from "../lexicon/verbs-of-saying.ts";
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
 * Where those counted were: the most precise place that follows the figure before the next one, else one that its own clause
 * names before it, else one that the figures of its list share, else one told before it in the sentence.
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
  if (scenes.length === 0) return null;
  const { tokens } = tagged;
  const offset = (token: number) => tokens[token]?.start ?? sentence.end;
  const index = all.indexOf(found);
  const start = offset(found.figure.from);
  const [before, next] = [all[index - 1], all[index + 1]];
  const stretch = stretchAround(tagged, found.figure, sentence);
  const between = (from: number, to: number) => scenes.filter((place) => place.start >= from && place.start < to);
  const end = Math.min(stretch.end, next ? offset(next.figure.from) : sentence.end);
  const after = between(start, end).filter((place) => !(next && opensNextClause(tagged, place, next)));
  const own = found.isSeated ? firstNamed(after) : mostPrecise(after);
  if (own) return own;
  const opening = Math.max(stretch.start, before ? offset(before.figure.to) : sentence.start);
  const told = found.isElliptic ? [] : between(opening, start);
  const fronted = told.find((place) => before && opensNextClause(tagged, place, found)) ?? mostPrecise(told);
  const stop = all.slice(index + 1).find((other) => other.isSeated && (other.isElliptic || other.partOf !== null));
  const shared = mostPrecise(between(start, Math.min(stretch.end, stop ? offset(stop.figure.from) : sentence.end)));
  if (fronted || shared) return mostPrecise([fronted, shared].filter((place) => place !== null));
  return found.isElliptic && !found.partOf ? null : mostPrecise(between(stretch.start, start));
}

const ASIDE = /^(?:before|while|as|ahead)$/;

/** The part of a sentence that a figure belongs to: between semicolons, and up to the tag or aside that follows it. */
function stretchAround({ tokens }: TaggedText, { from, to }: MatchedFigure["figure"], sentence: Sentence): Span {
  let first = from;
  while (first > sentence.firstToken && tokens[first - 1]?.text !== ";") first--;
  let last = to;
  for (; last < sentence.endToken; last++) {
    const token = tokens[last];
    if (!token || token.text === ";" || (token.lower === "rest" && tokens[last - 1]?.lower === "the")) break;
    if (tokens[last]?.text === "," && endsBeforeTag(tokens, last + 1, sentence.endToken)) break;
    if (
      ASIDE.test(token.lower) &&
      (tokens[last - 1]?.text === "," || /^(?:hours|days|minutes|shortly)$/.test(tokens[last - 1]?.lower ?? ""))
    )
      break;
  }
  return { start: tokens[first]?.start ?? sentence.start, end: tokens[last]?.start ?? sentence.end };
}

/** ", the regional governor said": what follows tells of the source. */
function endsBeforeTag(tokens: readonly Token[], from: number, end: number): boolean {
  for (let at = from; at < Math.min(end, from + 9); at++) {
    const token = tokens[at];
    if (!token || token.text === ",") return false;
    if (isSayingWord(token)) return true;
  }
  return false;
}

/** "two died in Kharkiv, and in Odesa three": the place stands before the next figure's clause. */
function opensNextClause({ tokens }: TaggedText, place: FoundPlace, next: MatchedFigure): boolean {
  const at = lastStartingBy(tokens, place.start);
  let start = at - 1;
  while (tokens[start] && tokens[start]?.pos !== "ADP" && at - start < 6) start--;
  const opener = tokens[start - 1];
  const isFronted = opener !== undefined && (opener.text === "," || opener.pos === "CCONJ");
  return isFronted && next.figure.from - at <= 4;
}

/** Where an attack told without figures was: the place named last, and of "Pavlohrad, Dnipropetrovsk Oblast" the town. */
export function lastScene(scenes: readonly FoundPlace[]): FoundPlace | null {
  const last = scenes.findLast(({ place }) => place.kind !== "country") ?? null;
  const before = last ? scenes[scenes.indexOf(last) - 1] : undefined;
  return before && last && before.place.parent === last.place.id ? before : last;
}

/** "nine over Rostov and Tula": the first; "two in the Kursk region, in Sudzha": the town in it. */
function firstNamed([first, second]: readonly FoundPlace[]): FoundPlace | null {
  return second && first && second.place.parent === first.place.id ? second : (first ?? null);
}

/** The place that says most exactly where; of equals the first. */
function mostPrecise(places: readonly FoundPlace[]): FoundPlace | null {
  return places.reduce<FoundPlace | null>(
    (best, place) => (best === null || PRECISION[place.place.kind] > PRECISION[best.place.kind] ? place : best),
    null,
  );
}

const POINTED_SCENES =
  /^(?:city|town|port|harbour|harbor|village|airport|airfield|region|district|settlement|base|plant|facility|refinery|depot|area|site|peninsula|province)$/;

/** "short of the harbour", "nine tanks there": the sentence points to a place told before. */
export function pointsToScene({ tokens }: TaggedText, { firstToken, endToken }: Sentence): boolean {
  for (let at = firstToken; at + 1 < endToken; at++)
    if (
      (tokens[at]?.lower === "there" && at > firstToken && !/^(?:AUX|VERB)$/.test(tokens[at + 1]?.pos ?? "")) ||
      (/^(?:the|this)$/.test(tokens[at]?.lower ?? "") &&
        POINTED_SCENES.test(tokens[at + 1]?.lower ?? "") &&
        !/^['’]s$/.test(tokens[at + 2]?.text ?? "") &&
        !POINTED_NO_SCENE.test(tokens[at + 2]?.lower ?? ""))
    )
      return true;
  return false;
}

const POINTED_NO_SCENE = /^(?:administration|council|mayor|governor|head|authorities|officials|government|hall)$/;
