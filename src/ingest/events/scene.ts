import type { Place, Span } from "../../dataset/schema.ts";
import type {
  ActorMention,
  ActorsInText,
  Attribution,
  FoundPlace,
  FoundStrike,
  Sentence,
  TaggedText,
  Token,
} from "../annotations.ts";
import type { TimesInText } from "../governing-date.ts";
import { lexicalTest } from "../lexical-entries.ts";
import { isInside, lastStartingBy } from "../tagged-text.ts";
import { tellsIn } from "./event-verbs.ts";

export type FoundBefore = {
  actorsInText: ActorsInText;
  attributions: Attribution[];
  places: FoundPlace[];
  strikes: FoundStrike[];
  times: TimesInText;
};

/** A sentence with what earlier stages found in it. */
export type Scene = {
  tagged: TaggedText;
  sentence: Sentence;
  /** The kinds of events that its words may tell of, as bits of TELLS. */
  told: number;
  times: TimesInText;
  mentions: ActorMention[];
  places: FoundPlace[];
  strikes: FoundStrike[];
  attributions: Attribution[];
  actors: ActorsInText["actors"];
};

/** The sentences that may tell of an event, each with its mentions, places, strikes and attributions. */
export function readScenes(tagged: TaggedText, found: FoundBefore): Scene[] {
  const places = inOrder(found.places);
  const strikes = inOrder(found.strikes);
  const mentions = inOrder(found.actorsInText.mentions);
  const attributions = [...found.attributions].sort((a, b) => a.content.start - b.content.start);
  const contents = attributions.map(({ content }) => content);
  const scenes: Scene[] = [];
  for (const sentence of tagged.sentences) {
    const told = tellsIn(tagged, sentence);
    if (told === 0) continue;
    scenes.push({
      tagged,
      sentence,
      told,
      times: found.times,
      mentions: within(mentions, sentence, mentions),
      places: within(places, sentence, places),
      strikes: within(strikes, sentence, strikes),
      attributions: within(contents, sentence, attributions),
      actors: found.actorsInText.actors,
    });
  }
  return scenes;
}

function inOrder<T extends Span>(spans: readonly T[]): readonly T[] {
  const isInOrder = spans.every(({ start }, at) => at === 0 || (spans[at - 1]?.start ?? 0) <= start);
  return isInOrder ? spans : [...spans].sort((a, b) => a.start - b.start);
}

/** The values whose spans start in a sentence; both lists stand in the order of the spans. */
function within<T>(spans: readonly Span[], { start, end }: Span, values: readonly T[]): T[] {
  return values.slice(lastStartingBy(spans, start - 1) + 1, lastStartingBy(spans, end - 1) + 1);
}

const SUBORDINATORS = new Set(
  "which who whom whose when where after before while because although though as if unless until that".split(" "),
);

/**
 * The tokens of the clause round one: between conjunctions that hang a clause on another. Commas do not part it, since
 * appositions stand between them.
 */
export function clauseRound({ tagged: { tokens }, sentence }: Scene, index: number): { from: number; to: number } {
  let from = index;
  while (from > sentence.firstToken && !isClauseBreak(tokens, from)) from--;
  let to = index + 1;
  while (to < sentence.endToken && !isClauseBreak(tokens, to)) to++;
  return { from, to };
}

function isClauseBreak(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  return token === undefined || breaksClause(token);
}

const breaksClause = lexicalTest(({ lower, pos }) => {
  if (lower === ";" || lower === "—" || lower === "–" || lower === "which" || lower === "who") return true;
  return SUBORDINATORS.has(lower) && pos !== "DET" && pos !== "PRON";
});

/** True when a token stands inside direct speech. */
export function isQuoted({ attributions }: Scene, token: Span): boolean {
  return attributions.some(({ quotation, content }) => quotation !== null && isInside(token, content));
}

/**
 * Actors named in a range of tokens, once each, without owners (“Ada's envoy”) and without the source of the report,
 * unless the verb that tells the event is the source's own (“Rome pledged …”).
 */
export function actorsIn(scene: Scene, range: { from: number; to: number; verb?: Span }): number[] {
  const { tokens } = scene.tagged;
  const start = tokens[range.from]?.start ?? 0;
  const end = tokens[range.to - 1]?.end ?? start;
  const found = scene.mentions.filter((mention) => {
    if (mention.start < start || mention.end > end) return false;
    const isSource = scene.attributions.some(
      ({ source, cue }) => source && isInside(mention, source) && !(range.verb && cue?.start === range.verb.start),
    );
    if (isSource) return false;
    const after = tokens[lastStartingBy(tokens, mention.end - 1) + 1];
    return after?.lower !== "'s" && after?.lower !== "’s";
  });
  return [...new Set(found.map(({ actor }) => actor))];
}

/** "the Black Sea port of Odesa": the sea only tells which port. */
function isNamedForPort(text: string, end: number): boolean {
  return /^ (?:port|city|town|resort|island)(?: city| town)? of /.test(text.slice(end, end + 24));
}

/** Places of a range of tokens in which something happens, without those that hold another of them. */
export function placesIn(scene: Scene, range: { from: number; to: number }): string[] {
  const { tokens } = scene.tagged;
  const start = tokens[range.from]?.start ?? 0;
  const end = tokens[range.to - 1]?.end ?? start;
  const found = scene.places
    .filter((place) => place.use === "literal" && !place.isDateline && place.start >= start && place.end <= end)
    .filter((place) => !isNamedForPort(scene.tagged.text, place.end))
    .map(({ place }) => place);
  const holds = (outer: Place) =>
    found.some(
      ({ id, country, admin1, kind }) =>
        id !== outer.id &&
        ((outer.kind === "country" && kind !== "country" && country === outer.country) ||
          (outer.kind === "region" && kind !== "country" && kind !== "region" && admin1 === outer.admin1)),
    );
  return [...new Set(found.filter((place) => !holds(place)).map(({ id }) => id))];
}
