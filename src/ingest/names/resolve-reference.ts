import type { Span } from "../../dataset/schema.ts";
import type { ActorMention, ActorsInText, FoundPlace, LocalActor, TaggedText } from "../annotations.ts";
import { lastStartingBy } from "../tagged-text.ts";
import { type Description, fitOf, readDescription } from "./describes.ts";
import { areElsewhere, isLocalOffice, scenesOf } from "./local-offices.ts";
import { isSayingVerb } from "./saying.ts";

/** What a reference is resolved against. */
export type ReferenceContext = {
  tagged: TaggedText;
  /** Mentions stand in order of start. */
  actorsInText: ActorsInText;
  /** The actor who has been speaking; chosen among those who fit. */
  preferred?: number | null;
  /** Whom a pronoun cannot mean: who says it of another. */
  excluded?: number | null;
  /** In order of start: where a governor or a mayor is told of, whom each region and town has. */
  places?: readonly FoundPlace[];
  /** Direct quotations, in order of start: who is named inside one is less likely meant outside of it. */
  quotations?: readonly Span[];
};

type Agreement = { kinds: ReadonlySet<LocalActor["kind"]>; gender: LocalActor["gender"] };

const agreement = (kinds: LocalActor["kind"][], gender: LocalActor["gender"]): Agreement => ({
  kinds: new Set(kinds),
  gender,
});

const HE = agreement(["person"], "male");
const SHE = agreement(["person"], "female");
const IT = agreement(["organization", "state"], null);
const THEY = agreement(["group", "organization"], null);

const PRONOUNS: ReadonlyMap<string, Agreement> = new Map([
  ...["he", "him", "his", "himself"].map((word): [string, Agreement] => [word, HE]),
  ...["she", "her", "hers", "herself"].map((word): [string, Agreement] => [word, SHE]),
  ...["it", "its", "itself"].map((word): [string, Agreement] => [word, IT]),
  ...["they", "them", "their", "theirs", "themselves"].map((word): [string, Agreement] => [word, THEY]),
]);

/** How far back a reference may reach, in mentions and in sentences. */
const MAX_MENTIONS = 80;
const MAX_SENTENCES = { pronoun: 6, description: 200 };

/**
 * The actor that a pronoun, a description or a name means, as an index into the article's actors, or null when none fits.
 *
 * - A span that a mention by name covers means that mention's actor.
 * - "he", "she", "it", "they" (any case form) mean the nearest actor before of that gender and kind; subjects before others,
 *   `preferred` before all.
 * - "the minister", "the Russian leader", "the ministry", "the city administration" mean the nearest actor whose role or name, country and gender
 *   fit; one named only later is taken when none stands before.
 *
 * `resolveReference(span of "she", context) → 3`
 */
export function resolveReference(span: Span, context: ReferenceContext): number | null {
  const { tagged, actorsInText } = context;
  const named = mentionInside(span, actorsInText.mentions);
  if (named) return named.actor;
  const text = tagged.text.slice(span.start, span.end);
  const pronoun = PRONOUNS.get(text.trim().toLowerCase());
  if (pronoun) return resolvePronoun(span, pronoun, context);
  return resolveDescription(span, readDescription(text), context);
}

function mentionInside(span: Span, mentions: readonly ActorMention[]): ActorMention | null {
  let found: ActorMention | null = null;
  for (let at = lastStartingBy(mentions, span.end - 1); at >= 0; at--) {
    const mention = mentions[at];
    if (!mention || mention.start < span.start) break;
    if (mention.end > span.end || mention.via === "pronoun") continue;
    if (mention.via !== "place" || (mention.start === span.start && mention.end === span.end)) found = mention;
  }
  return found;
}

function resolvePronoun(span: Span, agreement: Agreement, context: ReferenceContext): number | null {
  const { actorsInText, tagged, preferred, excluded = null } = context;
  const { actors, mentions } = actorsInText;
  if (preferred !== undefined && preferred !== null && agrees(actors[preferred], agreement)) return preferred;
  const sentence = lastStartingBy(tagged.sentences, span.start);
  const isQuoted = insideQuotation(span.start, context);
  const scores = new Map<number, number>();
  const last = lastStartingBy(mentions, span.start - 1);
  let holder = sentence;
  for (let at = last; at >= 0 && at > last - MAX_MENTIONS; at--) {
    const mention = mentions[at];
    const actor = actors[mention?.actor ?? -1];
    if (!mention || mention.end > span.start || mention.actor === excluded || !agrees(actor, agreement)) continue;
    while (holder > 0 && (tagged.sentences[holder]?.start ?? 0) > mention.start) holder--;
    if (sentence - holder > MAX_SENTENCES.pronoun) break;
    const earlier = mentions[at - 1];
    const isFirst =
      !earlier || earlier.start < (tagged.sentences[holder]?.start ?? 0) || !agrees(actors[earlier.actor], agreement);
    const score =
      10 -
      1.5 * (sentence - holder) +
      subjectBonus(mention, tagged) +
      (isFirst ? 1 : 0) -
      (!isQuoted && insideQuotation(mention.start, context) ? 3 : 0) +
      (agreement.gender !== null && actor?.gender === agreement.gender ? 1.5 : 0) -
      0.01 * (last - at);
    scores.set(mention.actor, Math.max(score, (scores.get(mention.actor) ?? 0) + 0.2));
  }
  return bestOf(scores);
}

/** A gender that nothing tells agrees with any. */
function agrees(actor: LocalActor | undefined, { kinds, gender }: Agreement): boolean {
  if (!actor || !kinds.has(actor.kind)) return false;
  return gender === null || actor.gender === null || actor.gender === gender;
}

function resolveDescription(span: Span, description: Description, context: ReferenceContext): number | null {
  const { actorsInText, tagged, preferred } = context;
  if (description.noun === "") return null;
  const fits = new Map<number, number>();
  actorsInText.actors.forEach((actor, index) => {
    const fit = fitOf(description, actor);
    if (fit > 0) fits.set(index, fit);
  });
  if (fits.size > 0 && isLocalOffice(description.noun)) leaveOutElsewhere(fits, span, context);
  if (fits.size === 0) return null;
  const sentence = lastStartingBy(tagged.sentences, span.start);
  const scores = new Map<number, number>();
  const { mentions } = actorsInText;
  for (let at = lastStartingBy(mentions, span.start - 1); at >= 0; at--) {
    const mention = mentions[at];
    if (!mention || mention.end > span.start) continue;
    const distance = sentence - lastStartingBy(tagged.sentences, mention.start);
    if (distance > MAX_SENTENCES.description) break;
    const fit = fits.get(mention.actor);
    if (fit === undefined || scores.has(mention.actor)) continue;
    scores.set(mention.actor, 2 * fit - Math.min(3, 0.25 * distance) + (mention.actor === preferred ? 1 : 0));
    if (scores.size === fits.size) break;
  }
  if (scores.size > 0) return bestOf(scores);
  return description.country !== null || fits.size === 1 ? bestOf(fits) : null;
}

/** “Two drones fell in Ada region, the local governor said”: not the governor of Bo region whom the article named before. */
function leaveOutElsewhere(
  fits: Map<number, number>,
  span: Span,
  { tagged, actorsInText, places }: ReferenceContext,
): void {
  if (!places) return;
  const here = scenesOf(span, tagged, places);
  if (here.length === 0) return;
  const seen = new Set<number>();
  for (const { actor, via, start, end } of actorsInText.mentions) {
    if (via !== "name" || !fits.has(actor) || seen.has(actor)) continue;
    seen.add(actor);
    if (areElsewhere(here, scenesOf({ start, end }, tagged, places))) fits.delete(actor);
  }
}

function bestOf(scores: ReadonlyMap<number, number>): number | null {
  let best: number | null = null;
  for (const [actor, score] of scores) if (best === null || score > (scores.get(best) ?? 0)) best = actor;
  return best;
}

/**
 * A subject is what a following pronoun likely means, above all that of a verb of saying.
 * By position only: a mention that a verb follows at once or after an apposition's comma.
 */
function subjectBonus(mention: Span, { tokens }: TaggedText): number {
  const at = lastStartingBy(tokens, mention.end - 1);
  const next = tokens[at + 1];
  if (!next || next.text === "'s" || next.text === "’s") return 0;
  const isSubject = next.pos === "VERB" || next.pos === "AUX" || (next.text === "," && tokens[at]?.pos === "PROPN");
  if (!isSubject) return 0;
  return isSayingVerb(next) ? 2.5 : 2;
}

function insideQuotation(offset: number, { quotations }: ReferenceContext): boolean {
  if (!quotations) return false;
  const quotation = quotations[lastStartingBy(quotations, offset)];
  return quotation !== undefined && quotation.end > offset;
}
