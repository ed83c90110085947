import type { Span } from "../../dataset/schema.ts";
import type { ActorMention, TaggedText } from "../annotations.ts";
import { lastStartingBy } from "../tagged-text.ts";
import { fitOf, isUniqueOffice, readDescription } from "./describes.ts";
import { isRole } from "./find-roles.ts";
import { type ReferenceContext, resolveReference } from "./resolve-reference.ts";

const ORGANIZATION_WORDS = new Set(
  `ministry agency service military army navy fleet flotilla alliance bloc party company firm centre center institute university
  commission council committee parliament newspaper outlet watchdog organization organisation body charity think-tank bank`
    .trim()
    .split(/\s+/),
);
const MODIFIERS = new Set(["ADJ", "NOUN", "PROPN"]);
const MAX_WORDS = 5;

/** Where the text describes somebody or some body, and does not name them: "the minister", "the Russian leader", "the cultural body". */
export function findDescriptions(tagged: TaggedText, mentions: readonly ActorMention[]): Span[] {
  const found: Span[] = [];
  const { tokens } = tagged;
  const taken = new Set(mentions.filter(({ via }) => via !== "place").map(({ start }) => start));
  for (let at = 0; at < tokens.length; at++) {
    if (tokens[at]?.lower !== "the") continue;
    const span = descriptionFrom(tagged, at + 1, taken);
    if (span) found.push(span);
  }
  return found;
}

/** The descriptions that mean an actor whom the article names elsewhere, as mentions. */
export function resolveDescriptions(descriptions: readonly Span[], context: ReferenceContext): ActorMention[] {
  return descriptions.flatMap((span) => {
    const actor = resolveReference(span, context) ?? holderOf(span, context);
    return actor === null ? [] : [{ ...span, actor, via: "nominal" as const }];
  });
}

/** Gives persons of whom the article tells no country that of the office by which it goes on to call them: "the Elbonian president". */
export function affiliateByDescription(descriptions: readonly Span[], context: ReferenceContext): void {
  const { tagged, actorsInText } = context;
  if (!actorsInText.actors.some(({ kind, country }) => kind === "person" && country === null)) return;
  for (const span of descriptions) {
    const description = readDescription(tagged.text.slice(span.start, span.end));
    if (!isUniqueOffice(description) || actorsInText.actors.some((actor) => fitOf(description, actor) > 0)) continue;
    holderOf(span, context);
  }
}

/** "The president added", right after the sentence that names him. */
const UNOWNED = /^(?:president|prime minister|premier|chancellor)$/i;
/** In sentences: how far before an office its holder may be named. */
const HOLDER_REACH = 3;

/**
 * Whom an office means that the article gives nobody: “Ada Stone refused. “No,” the Elbonian president said.” → Ada Stone, the nearest
 * person before who is the subject of a sentence and of whom nothing else is told. The person takes the office and its country.
 */
function holderOf(span: Span, { tagged, actorsInText }: ReferenceContext): number | null {
  const words = tagged.text.slice(span.start, span.end);
  const description = readDescription(words);
  const isOfCountry = isUniqueOffice(description);
  if (!isOfCountry && !UNOWNED.test(words)) return null;
  const reach = isOfCountry ? HOLDER_REACH : 1;
  const { mentions, actors } = actorsInText;
  const sentence = lastStartingBy(tagged.sentences, span.start);
  for (let at = lastStartingBy(mentions, span.start - 1); at >= 0; at--) {
    const mention = mentions[at];
    const person = actors[mention?.actor ?? -1];
    if (!mention || sentence - lastStartingBy(tagged.sentences, mention.start) > reach) return null;
    if (mention.via !== "name" || person?.kind !== "person" || !isSubject(tagged, mention)) continue;
    const mayHold = person.role === null || fitOf({ ...description, country: null }, person) > 0;
    if (!mayHold || (person.country !== null && description.country !== null && person.country !== description.country))
      continue;
    person.role ??= words;
    person.country ??= description.country;
    return mention.actor;
  }
  return null;
}

/** A verb follows the name. */
function isSubject({ tokens }: TaggedText, { end }: Span): boolean {
  const next = tokens[lastStartingBy(tokens, end - 1) + 1];
  return next?.pos === "VERB" || next?.pos === "AUX";
}

function descriptionFrom({ tokens }: TaggedText, from: number, taken: ReadonlySet<number>): Span | null {
  let end = from;
  while (end < from + MAX_WORDS) {
    const token = tokens[end];
    if (!token || taken.has(token.start) || !(MODIFIERS.has(token.pos) || token.text === "-")) break;
    end++;
  }
  const [first, head, next] = [tokens[from], tokens[end - 1], tokens[end]];
  if (!first || !head || end === from) return null;
  if (head.lower === "head" && next?.lower === "of" && /^(?:state|government)$/.test(tokens[end + 1]?.lower ?? ""))
    return { start: first.start, end: tokens[end + 1]?.end ?? head.end };
  if (!isRole(head) && !ORGANIZATION_WORDS.has(head.lower)) return null;
  if (next && (["of", "for", "who", "that", "which"].includes(next.lower) || taken.has(next.start))) return null;
  if (next?.text === "," && taken.has(tokens[end + 1]?.start ?? -1)) return null;
  return { start: first.start, end: head.end };
}
