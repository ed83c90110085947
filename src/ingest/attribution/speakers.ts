import type { Span } from "../../dataset/schema.ts";
import type { LocalActor } from "../annotations.ts";
import { STATEMENT_NOUNS } from "../lexicon/verbs-of-saying.ts";
import { isRoleNoun } from "../names/find-roles.ts";
import { resolveReference } from "../names/resolve-reference.ts";
import { lastStartingBy } from "../tagged-text.ts";
import { asWorded, isCoordinated, type SpeakerContext, spanOf } from "./as-worded.ts";
import type { Clause, SourcePhrase } from "./clause.ts";
import type { NounPhrase } from "./noun-phrases.ts";

/** A source found in the text: the words that name it, and the actor they mean. */
export type Speaker = { span: Span; actor: number | null };

/**
 * Resolves a source phrase to its actor: the name at its head or beside it, else whom the pronoun or the description means,
 * else a new actor named as the text words it ("a senior official", "aides to the premier").
 */
export function speakerOf(clause: Clause, source: SourcePhrase, context: SpeakerContext): Speaker {
  const host = spanOf(clause, source.host);
  const beside = source.apposition ? spanOf(clause, source.apposition) : null;
  if (isCoordinated(clause, source.host)) {
    const group = groupAround(host, context);
    if (group) return { span: group, actor: resolveReference(group, context) };
    return { span: host, actor: asWorded(clause, source.host, context) };
  }
  const named =
    nameAtHead(host, clause, source.host, context) ??
    nameAtEnd(host, clause, source.host, context) ??
    (beside ? personWithin(beside, context) : null) ??
    (source.apposition ? nameAtHead(beside ?? host, clause, source.apposition, context) : null);
  if (named) return { span: named, actor: resolveReference(named, context) };
  if (isPronoun(clause, source.host)) return { span: host, actor: meantByPronoun(host, context) };
  const issuer = issuerOf(clause, source.host, context);
  if (issuer !== null) return { span: host, actor: issuer };
  const meant = isDefinite(clause, source.host) ? meantBy(clause, source.host, context) : null;
  return { span: host, actor: meant ?? asWorded(clause, source.host, context) };
}

const FIRST_PERSON = /^(?:i|we|me|us)$/i;

/**
 * “…, the air force reported. It said …”: whoever was the source of the sentence before. In somebody's own words “I” is who says them, and
 * “he” or “she” is another.
 */
function meantByPronoun(span: Span, context: SpeakerContext): number | null {
  const { tagged, lastSpoken, quoting } = context;
  if (quoting) {
    if (FIRST_PERSON.test(tagged.text.slice(span.start, span.end))) return quoting.speaker;
    return resolveReference(span, { ...context, excluded: quoting.speaker });
  }
  const sentence = lastStartingBy(tagged.sentences, span.start);
  const spoken = lastSpoken === null ? -1 : lastStartingBy(tagged.sentences, lastSpoken.end - 1);
  const isSameParagraph = tagged.sentences[spoken]?.paragraph === tagged.sentences[sentence]?.paragraph;
  const reach = isSameParagraph && tagged.text.slice(span.start, span.end).toLowerCase() === "it" ? 3 : 1;
  const isNext = lastSpoken !== null && sentence - spoken <= reach;
  return resolveReference(span, { ...context, preferred: isNext ? lastSpoken.actor : null });
}

/** In characters: how far on somebody who takes part in a transcript speaks again. */
const NEXT_TURN = 5000;

/** The speaker of a line in a transcript: the actor of that surname or name, whatever its case; a new one if it has another line. */
export function namedSpeaker(span: Span, { tagged, actorsInText, wordings }: SpeakerContext): Speaker {
  const written = tagged.text.slice(span.start, span.end);
  const name = written.toLowerCase();
  const { actors, mentions } = actorsInText;
  const known = actors.findIndex(
    (each) =>
      each.kind === "person" && (each.name.toLowerCase() === name || each.name.toLowerCase().endsWith(` ${name}`)),
  );
  if (known >= 0) return { span, actor: known };
  if (!tagged.text.slice(span.end, span.end + NEXT_TURN).includes(`${written}: `)) return { span, actor: null };
  const person: LocalActor = {
    name: name.replace(FIRST_LETTERS, (letter) => letter.toUpperCase()),
    kind: "person",
    role: null,
    country: null,
    gender: null,
    aliases: [],
  };
  const actor = actors.push(person) - 1;
  wordings.add(person, actor);
  mentions.splice(lastStartingBy(mentions, span.start) + 1, 0, { ...span, actor, via: "name" });
  return { span, actor };
}

const FIRST_LETTERS = /(?<![\p{L}'’])\p{L}/gu;

/** “Polish, Latvian and Baltic officials”: a group's name of which the phrase is the whole or the end. */
function groupAround({ start, end }: Span, { names, tagged: { text } }: SpeakerContext): Span | null {
  const name = names[lastStartingBy(names, end - 1)];
  if (name?.kind !== "group" || name.end !== end) return null;
  const isWhole = name.start <= start || /^(?:the|some|many|several|most|all)\s+$/i.test(text.slice(start, name.start));
  return isWhole ? { start: name.start, end } : null;
}

/** The name at the head of the phrase; one that only modifies it ("Putin's adviser") is not the source. */
function nameAtHead(span: Span, clause: Clause, phrase: NounPhrase, { names }: SpeakerContext): Span | null {
  const head = clause.items[phrase.head];
  if (!head) return null;
  const name = names[lastStartingBy(names, head.start)];
  return name && name.end >= head.end && name.start >= span.start ? { start: name.start, end: name.end } : null;
}

/** “Ambassador to the UN Ada Stone”: the holder's name closes the phrase; after a preposition or a title it is another's. */
function nameAtEnd(span: Span, clause: Clause, phrase: NounPhrase, { names }: SpeakerContext): Span | null {
  const name = names[lastStartingBy(names, span.end - 1)];
  if (name?.kind !== "person" || name.end !== span.end || name.start <= span.start) return null;
  if (!isRoleNoun(clause.items[phrase.head]?.lower ?? "")) return null;
  const before = clause.items.slice(phrase.head + 1, phrase.to).findLast((item) => item.end <= name.start);
  if (before?.pos !== "PROPN" || isRoleNoun(before.lower)) return null;
  return { start: name.start, end: name.end };
}

function personWithin(span: Span, { names }: SpeakerContext): Span | null {
  for (let at = lastStartingBy(names, span.start - 1) + 1; at < names.length; at++) {
    const name = names[at];
    if (!name || name.start >= span.end) return null;
    if (name.kind === "person") return { start: name.start, end: name.end };
  }
  return null;
}

function isPronoun({ items }: Clause, { head }: NounPhrase): boolean {
  return items[head]?.pos === "PRON";
}

const POSSESSIVE = /^(?:his|her|its|their)$/;

const MOUTHPIECE = /^(?:office|service)$/;

/**
 * “Its statement”: whoever “its” means; “the fleet's press office”: the body that owns it; “a report by the institute”: who made it;
 * “the statement” alone: the source that last made one.
 */
function issuerOf(clause: Clause, { from, to, head }: NounPhrase, context: SpeakerContext): number | null {
  const { items } = clause;
  const [owner, noun] = [items[from], items[head]?.lower ?? ""];
  if (!owner) return null;
  if (POSSESSIVE.test(owner.lower)) return STATEMENT_NOUNS.has(noun) ? resolveReference(owner, context) : null;
  const mark = items.slice(from, head).findIndex(({ text }) => /^['’]s?$/.test(text));
  const last = items[from + mark - 1];
  const isMouthpiece = STATEMENT_NOUNS.has(noun) || (MOUTHPIECE.test(noun) && items[head - 1]?.lower === "press");
  if (mark >= 1 && last && isMouthpiece) return bodyIn({ start: owner.start, end: last.end }, context);
  if (!STATEMENT_NOUNS.has(noun)) return null;
  const maker = items.slice(head + 1, to).findIndex(({ lower }) => /^(?:by|from)$/.test(lower));
  if (maker >= 0) return bodyIn({ start: items[head + 1 + maker]?.end ?? 0, end: items[to - 1]?.end ?? 0 }, context);
  return from === head - 1 && owner.lower === "the" ? lastBody(owner.start, context) : null;
}

/** The organisation named in a span. */
function bodyIn(span: Span, context: SpeakerContext): number | null {
  const body = resolveReference(span, context);
  return body !== null && context.actorsInText.actors[body]?.kind === "organization" ? body : null;
}

/** In sentences: how far back a statement's maker may have spoken. */
const STATEMENT_REACH = 4;

function lastBody(start: number, { tagged, lastSpoken, actorsInText }: SpeakerContext): number | null {
  if (lastSpoken === null || actorsInText.actors[lastSpoken.actor]?.kind !== "organization") return null;
  const sentencesBack = lastStartingBy(tagged.sentences, start) - lastStartingBy(tagged.sentences, lastSpoken.end - 1);
  return sentencesBack <= STATEMENT_REACH ? lastSpoken.actor : null;
}

function isDefinite({ items }: Clause, { from, head }: NounPhrase): boolean {
  if (/^(?:the|this|that)$/.test(items[from]?.lower ?? "") || POSSESSIVE.test(items[from]?.lower ?? "")) return true;
  return items[head]?.pos === "PROPN" || items.slice(from, head).some((item) => /^['’]s?$/.test(item.text));
}

/** Whom a description means; an actor named inside of it ("the flotilla's press office", "aides to the premier") is another one. */
function meantBy(clause: Clause, phrase: NounPhrase, context: SpeakerContext): number | null {
  const first = clause.items[phrase.from];
  const head = clause.items[phrase.head];
  if (!first || !head) return null;
  const { mentions } = context.actorsInText;
  for (let at = lastStartingBy(mentions, head.end - 1); at >= 0; at--) {
    const mention = mentions[at];
    if (!mention || mention.start < first.start) break;
    if (mention.end >= head.end) return mention.actor;
    if (mention.end <= head.start) return null;
  }
  return resolveReference({ start: first.start, end: head.end }, context);
}
