import type { ActorKind, Span } from "../../dataset/schema.ts";
import type { ActorsInText, FoundName, Quotation, TaggedText } from "../annotations.ts";
import { GROUP_NOUNS } from "../lexicon/group-nouns.ts";
import { STATEMENT_NOUNS } from "../lexicon/verbs-of-saying.ts";
import { resolveReference } from "../names/resolve-reference.ts";
import { lastStartingBy } from "../tagged-text.ts";
import type { Clause, SourcePhrase } from "./clause.ts";
import type { NounPhrase } from "./noun-phrases.ts";

/** A source found in the text: the words that name it, and the actor they mean. */
export type Speaker = { span: Span; actor: number | null };

export type SpeakerContext = {
  tagged: TaggedText;
  names: readonly FoundName[];
  quotations: readonly Quotation[];
  /** Grows by sources that only their wording tells, such as "a senior official". */
  actorsInText: ActorsInText;
};

/**
 * Resolves a source phrase to its actor: the name in it or beside it, else whom the description or pronoun means,
 * else a new actor named as the text words it.
 */
export function speakerOf(clause: Clause, source: SourcePhrase, context: SpeakerContext): Speaker {
  const host = spanOf(clause, source.host);
  const beside = source.apposition ? spanOf(clause, source.apposition) : null;
  const named = nameIn(host, clause, source.host, context) ?? (beside ? nameWithin(beside, context) : null);
  const span = named ?? host;
  const actor = resolveReference(span, { ...context, preferred: null });
  if (actor !== null) return { span, actor };
  return { span, actor: isPronoun(clause, source.host) ? null : asWorded(clause, source.host, context) };
}

/** The speaker of a line in a transcript: the actor of that surname or name, whatever its case. */
export function namedSpeaker(span: Span, { tagged, actorsInText }: SpeakerContext): Speaker {
  const name = tagged.text.slice(span.start, span.end).toLowerCase();
  const actor = actorsInText.actors.findIndex(
    (each) =>
      each.kind === "person" && (each.name.toLowerCase() === name || each.name.toLowerCase().endsWith(` ${name}`)),
  );
  return { span, actor: actor < 0 ? null : actor };
}

function spanOf({ items }: Clause, { from, to }: NounPhrase): Span {
  return { start: items[from]?.start ?? 0, end: items[to - 1]?.end ?? 0 };
}

/** The name at the head of the phrase; one that only modifies it ("Putin's adviser") is not the source. */
function nameIn(span: Span, clause: Clause, phrase: NounPhrase, context: SpeakerContext): Span | null {
  const head = clause.items[phrase.head];
  if (!head) return null;
  const name = context.names[lastStartingBy(context.names, head.start)];
  return name && name.end >= head.end && name.start >= span.start ? { start: name.start, end: name.end } : null;
}

function nameWithin(span: Span, { names }: SpeakerContext): Span | null {
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

const ARTICLE = /^(?:the|an?|some|its|his|her|their)\s+/i;

function asWorded(clause: Clause, phrase: NounPhrase, { tagged, actorsInText }: SpeakerContext): number | null {
  const { start, end } = spanOf(clause, phrase);
  const name = tagged.text.slice(start, end).replace(/\s+/g, " ");
  const head = clause.items[phrase.head];
  if (!head) return null;
  const known = actorsInText.actors.findIndex((actor) => actor.name === name);
  const actor = known >= 0 ? known : actorsInText.actors.length;
  if (known < 0)
    actorsInText.actors.push({
      name,
      kind: kindOf(head.lower, name),
      role: null,
      country: null,
      gender: null,
      aliases: [],
    });
  const at = lastStartingBy(actorsInText.mentions, start) + 1;
  actorsInText.mentions.splice(at, 0, { start, end, actor, via: ARTICLE.test(name) ? "nominal" : "name" });
  return actor;
}

function kindOf(head: string, _name: string): ActorKind {
  if (GROUP_NOUNS.has(head) || /s$/.test(head)) return "group";
  return STATEMENT_NOUNS.has(head) ? "organization" : "person";
}
