import type { Span } from "../../dataset/schema.ts";
import type { FoundPlace, Sentence, TaggedText, Token } from "../annotations.ts";
import { lexicalTest } from "../lexical-entries.ts";
import { isSayingWord } from "../lexicon/verbs-of-saying.ts";
import { lastStartingBy } from "../tagged-text.ts";
import type { MatchedFigure } from "./matching.ts";
import type { Origin } from "./origins.ts";

const PRECISION = { site: 5, city: 4, area: 3, region: 2, country: 1 } as const;

const POSSESSIVE = /^['’]s\b/;
/** "hours before envoys meet in Geneva", "talks in Doha": where people talk is not where weapons hit. */
const VENUE =
  /\b(?:meet|meets|met|meeting|talks|summit|negotiations|consultations|conference)(?:\s+\p{Ll}+){0,3}\s+(?:in|at)\s+(?:the\s+)?$/u;
/** "who stopped in Poland before heading to Washington": where somebody travels. */
const JOURNEY =
  /\b(?:stopped|stopping|stopover|heading|headed|travell?ing|travell?ed|flying|flew|arrived|arriving|visit|visiting|visited|trip|en route)\s+(?:in|to|for|at|through)?\s*(?:the\s+)?$/u;
/** "across the river from", "20 km east of": the place only says where the one before it lies. */
const REFERENCE =
  /\b(?:across\s+(?:\S+\s+){0,3}from|opposite|(?:north|south|east|west)(?:-?(?:east|west))?\s+of|(?:km|kilomet(?:er|re)s?|miles)\s+from)\s+(?:the\s+)?(?:\S*occupied\s+)?$/;
/** "The strike comes a day after Ukraine said it had hit a refinery in Saratov": what happened before, elsewhere. */
const BEFORE_THAT = /\b(?:hours|days?|weeks?|months?)\s+after\b[^;]*$/;
/** "over nine regions and the Black Sea": one of many places. */
const ONE_OF_MANY =
  /\b(?:regions|oblasts|areas|districts|cities|towns|villages|settlements),?\s+and\s+(?:over\s+)?(?:the\s+)?(?:waters\s+of\s+the\s+)?$/;
/** "two men from Kursk": where somebody comes from. */
const HOME =
  /\b(?:people|m[ae]n|wom[ae]n|residents?|soldiers?|troops|civilians|natives?|volunteers?|workers?|children|family|couple|refugees)\s+from\s+(?:the\s+)?$/;
const VENUE_REACH = 80;

const DATELINE_REACH = 130;
const DATELINE = /^\p{Lu}[^.()]{0,60}\([^)]{1,40}\)\s*[—–-]+\s*|^\p{Lu}{3}[^.()—–]{0,40}\s[—–]\s+/u;

/** How many characters of a sentence are its dateline: "KYIV, Ukraine (Harbour News) — ", "KYIV — ". */
export function datelineLength(text: string, { start, end }: Span): number {
  const opening = text.slice(start, Math.min(end, start + DATELINE_REACH));
  return DATELINE.exec(opening)?.[0].length ?? 0;
}

/** Whether a place stands in what its sentence says of an earlier day: "a day after …". */
export function tellsWhatWasBefore(text: string, { start }: Span, scene: Span): boolean {
  return BEFORE_THAT.test(text.slice(start, scene.start));
}

/** The scenes of a span: places named as locations, in order; a country that owns one ("Ukraine's port") is none, nor is where weapons come from. */
export function scenesIn(
  text: string,
  places: readonly FoundPlace[],
  { span: { start, end }, origins }: { span: Span; origins: readonly Origin[] },
): FoundPlace[] {
  const scenes: FoundPlace[] = [];
  for (let at = lastStartingBy(places, start - 1) + 1; at < places.length; at++) {
    const found = places[at];
    if (!found || found.start >= end) break;
    if (found.use !== "literal") continue;
    if (found.place.kind === "country" && POSSESSIVE.test(text.slice(found.end, found.end + 3))) continue;
    const before = text.slice(Math.max(start, found.start - VENUE_REACH), found.start);
    if (origins.some((origin) => origin.named.includes(found))) continue;
    if ((scenes.length > 0 && REFERENCE.test(before)) || ONE_OF_MANY.test(before) || HOME.test(before)) continue;
    if (!VENUE.test(before) && !JOURNEY.test(before)) scenes.push(found);
  }
  return scenes;
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
  const index = all.indexOf(found);
  const [before, next] = [all[index - 1], all[index + 1]];
  const start = tokens[found.figure.from]?.start ?? sentence.end;
  const startOfNext = (next && tokens[next.figure.from]?.start) ?? sentence.end;
  const stretch = stretchAround(tagged, found.figure, sentence);
  const after = between(scenes, start, Math.min(stretch.end, startOfNext)).filter(
    (place) => !(next && opensNextClause(tagged, place, next)),
  );
  const own = found.isSeated ? firstNamed(after) : mostPrecise(after);
  if (own) return own;
  const endOfBefore = before ? (tokens[before.figure.to]?.start ?? sentence.end) : sentence.start;
  const told = found.isElliptic ? [] : between(scenes, Math.max(stretch.start, endOfBefore), start);
  const fronted = told.find((place) => before && opensNextClause(tagged, place, found)) ?? mostPrecise(told);
  const stop = all.find((other, at) => at > index && other.isSeated && (other.isElliptic || other.partOf !== null));
  const startOfStop = (stop && tokens[stop.figure.from]?.start) ?? sentence.end;
  const shared = mostPrecise(between(scenes, start, Math.min(stretch.end, startOfStop)));
  if (fronted || shared) return mostPrecise([fronted, shared].filter((place) => place !== null));
  return found.isElliptic && !found.partOf ? null : mostPrecise(between(scenes, stretch.start, start));
}

function between(scenes: readonly FoundPlace[], from: number, to: number): FoundPlace[] {
  return scenes.filter(({ start }) => start >= from && start < to);
}

const ASIDE = new Set(["before", "while", "as", "ahead"]);
const BEFORE_ASIDE = new Set([",", "hours", "days", "minutes", "shortly"]);

/** The part of a sentence that a figure belongs to: between semicolons, and up to the tag or aside that follows it. */
function stretchAround({ tokens }: TaggedText, { from, to }: MatchedFigure["figure"], sentence: Sentence): Span {
  let first = from;
  while (first > sentence.firstToken && tokens[first - 1]?.text !== ";") first--;
  let last = to;
  for (; last < sentence.endToken; last++) {
    const token = tokens[last];
    const before = tokens[last - 1]?.lower ?? "";
    if (!token || token.text === ";" || (token.lower === "rest" && before === "the")) break;
    if (token.text === "," && endsBeforeTag(tokens, last + 1, sentence.endToken)) break;
    if (ASIDE.has(token.lower) && BEFORE_ASIDE.has(before)) break;
  }
  return { start: tokens[first]?.start ?? sentence.start, end: tokens[last]?.start ?? sentence.end };
}

const isSaying = lexicalTest(isSayingWord);

/** ", the regional governor said": what follows tells of the source. */
function endsBeforeTag(tokens: readonly Token[], from: number, end: number): boolean {
  for (let at = from; at < Math.min(end, from + 9); at++) {
    const token = tokens[at];
    if (!token || token.text === ",") return false;
    if (isSaying(token)) return true;
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

/** The place that says most exactly where; of equals the first, unless another lies in it. */
function mostPrecise(places: readonly FoundPlace[]): FoundPlace | null {
  let best: FoundPlace | null = null;
  for (const found of places)
    if (
      best === null ||
      PRECISION[found.place.kind] > PRECISION[best.place.kind] ||
      (found.place.kind === best.place.kind && found.place.parent === best.place.id)
    )
      best = found;
  return best;
}

const POINTED_SCENES = new Set(
  "city town port harbour harbor village airport airfield region district settlement base plant facility refinery depot area site peninsula province".split(
    " ",
  ),
);
const POINTED_NO_SCENE = new Set(
  "administration council mayor governor head authorities officials government hall".split(" "),
);

/** "short of the harbour", "nine tanks there": the sentence points to a place told before. */
export function pointsToScene({ tokens }: TaggedText, { firstToken, endToken }: Sentence): boolean {
  for (let at = firstToken; at + 1 < endToken; at++) {
    const pointer = tokens[at]?.lower;
    if (pointer === "there" && at > firstToken && !isVerb(tokens[at + 1])) return true;
    if ((pointer !== "the" && pointer !== "this") || !POINTED_SCENES.has(tokens[at + 1]?.lower ?? "")) continue;
    const after = tokens[at + 2]?.lower ?? "";
    if (after !== "'s" && after !== "’s" && !POINTED_NO_SCENE.has(after)) return true;
  }
  return false;
}

function isVerb(token: Token | undefined): boolean {
  return token?.pos === "AUX" || token?.pos === "VERB";
}
