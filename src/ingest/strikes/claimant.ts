import type { Span } from "../../dataset/schema.ts";
import type { ActorsInText, Attribution, Sentence, TaggedText, Token } from "../annotations.ts";
import { lexicalTest } from "../lexical-entries.ts";
import { ACTION_FORMS, ATTACKS, BLASTS, WEAPONS } from "../lexicon/strike-words.ts";
import { isSayingWord } from "../lexicon/verbs-of-saying.ts";
import { lastStartingBy } from "../tagged-text.ts";
import { singular } from "./singular.ts";

const RELATIVES = new Set(["who", "which", "that"]);
const isSaying = lexicalTest(isSayingWord);
const isFiniteVerb = lexicalTest(
  ({ pos, lower }) => pos === "AUX" || (pos === "VERB" && !lower.endsWith("ing")) || RELATIVES.has(lower),
);

type Sources = { tagged: TaggedText; attributions: readonly Attribution[]; actorsInText: ActorsInText };

/**
 * Whose words a figure stands in: the source of the smallest reported clause or quotation around it, else of the tag that
 * closes its sentence (“…, said the governor”). Null for the article's own voice.
 */
export function claimantOf(span: Span, sentence: Sentence, sources: Sources): number | null {
  const { attributions, tagged } = sources;
  for (let at = lastStartingBy(attributionSpans(attributions), span.start); at >= 0; at--) {
    const attribution = attributions[at];
    if (attribution && attribution.content.start < span.start - LONGEST_SPEECH) break;
    if (!attribution || attribution.content.end < span.end || attribution.actor === null) continue;
    if (!isActOfWar(tagged.text, attribution)) return attribution.actor;
  }
  return closingSource(sentence, sources) ?? reckoner(span, sentence, sources);
}

const RECKONING =
  /^(?:put|puts|verified|verifies|recorded|records|documented|registered|confirmed|confirms|counted|counts|tallied|estimated|estimates|logged)$/;

/** "the U.N. has verified the deaths of 14,000 civilians", "the minister put losses at 71": whose reckoning a figure is. */
function reckoner(figure: Span, { firstToken }: Sentence, { tagged, actorsInText }: Sources): number | null {
  const { tokens } = tagged;
  for (let at = lastStartingBy(tokens, figure.start); at > firstToken; at--) {
    const token = tokens[at];
    if (!token || token.text === ";") return null;
    if (token.pos !== "VERB" || !RECKONING.test(token.lower)) continue;
    let subject = at - 1;
    while (tokens[subject]?.pos === "AUX" || tokens[subject]?.pos === "ADV") subject--;
    if (tokens[subject]?.text === ",") subject = beforeInsertion(tokens, subject, firstToken);
    return actorEndingAt(tokens[subject]?.end ?? -1, actorsInText);
  }
  return null;
}

/** "Ada Stone, who was in Warsaw, put …": the token before the first comma. */
function beforeInsertion(tokens: readonly Token[], close: number, first: number): number {
  for (let at = close - 1; at > first; at--)
    if (tokens[at]?.text === "," && /^(?:who|which)$/.test(tokens[at + 1]?.lower ?? "")) return at - 1;
  return close;
}

/** In characters: no actor is named at more length. */
const LONGEST_NAME = 200;

function actorEndingAt(end: number, { mentions }: ActorsInText): number | null {
  for (let at = lastStartingBy(mentions, end - 1); at >= 0; at--) {
    const mention = mentions[at];
    if (!mention || mention.start < end - LONGEST_NAME) return null;
    if (mention.end === end) return mention.actor;
  }
  return null;
}

/** In characters: nobody is quoted at more length in one piece. */
const LONGEST_SPEECH = 4000;

const spansOf = new WeakMap<readonly Attribution[], Span[]>();

function attributionSpans(attributions: readonly Attribution[]): Span[] {
  const known = spansOf.get(attributions) ?? attributions.map(({ content }) => content);
  spansOf.set(attributions, known);
  return known;
}

/** “the enemy had used ‘over 1,100 drones’”, “shelling claimed two lives”: these act and say nothing. */
function isActOfWar(text: string, { cue, source }: Attribution): boolean {
  if (cue !== null && ACTION_FORMS.has(text.slice(cue.start, cue.end).toLowerCase())) return true;
  const noun = singular(
    source === null ? "" : (text.slice(source.start, source.end).toLowerCase().split(/\s+/).at(-1) ?? ""),
  );
  return ATTACKS.has(noun) || WEAPONS.has(noun) || BLASTS.has(noun);
}

/** The actor named after “said” where a tag closes the sentence. */
function closingSource({ firstToken, endToken }: Sentence, { tagged, actorsInText }: Sources): number | null {
  const { tokens } = tagged;
  for (let at = endToken - 1; at > firstToken; at--) {
    const token = tokens[at];
    if (!token || tokens[at - 1]?.text !== "," || !isSaying(token)) continue;
    for (let after = at + 1; after < endToken; after++) {
      const verb = tokens[after];
      if (verb && isFiniteVerb(verb)) return null;
    }
    return firstActorIn({ start: token.end, end: tokens[endToken - 1]?.end ?? token.end }, actorsInText);
  }
  return null;
}

function firstActorIn({ start, end }: Span, { mentions, actors }: ActorsInText): number | null {
  for (let at = lastStartingBy(mentions, start) + 1; at < mentions.length; at++) {
    const mention = mentions[at];
    if (!mention || mention.start >= end) return null;
    if (mention.via !== "place" || actors[mention.actor]?.kind !== "state") return mention.actor;
  }
  return null;
}
