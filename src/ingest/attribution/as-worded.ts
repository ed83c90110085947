import type { ActorKind, Span } from "../../dataset/schema.ts";
import type { ActorsInText, FoundName, FoundPlace, LocalActor, Quotation, TaggedText } from "../annotations.ts";
import { countryOfAdjective } from "../lexicon/countries.ts";
import { GROUP_NOUNS } from "../lexicon/group-nouns.ts";
import { isThing } from "../lexicon/things.ts";
import { STATEMENT_NOUNS } from "../lexicon/verbs-of-saying.ts";
import { readDescription } from "../names/describes.ts";
import { isRoleNoun } from "../names/find-roles.ts";
import { isLocalOffice, scenesOf } from "../names/local-offices.ts";
import { resolveReference } from "../names/resolve-reference.ts";
import { lastStartingBy } from "../tagged-text.ts";
import type { Clause } from "./clause.ts";
import type { Item } from "./item.ts";
import type { NounPhrase } from "./noun-phrases.ts";
import type { WordedActors } from "./worded-actors.ts";

export type SpeakerContext = {
  tagged: TaggedText;
  names: readonly FoundName[];
  places: readonly FoundPlace[];
  quotations: readonly Quotation[];
  /** Grows by sources that only their wording tells, such as "a senior official". */
  actorsInText: ActorsInText;
  /** The same actors by the words that name them. */
  wordings: WordedActors;
  /** Who spoke last before a phrase, and where. */
  lastSpoken: { actor: number; end: number } | null;
  /** Where a source stands in words that somebody is quoted to have said: who that is, if anyone is known. */
  quoting: { speaker: number | null } | null;
};

/** Where a phrase stands in the text. */
export function spanOf({ items }: Clause, { from, to }: NounPhrase): Span {
  return { start: items[from]?.start ?? 0, end: items[to - 1]?.end ?? 0 };
}

/** “Poland and the Netherlands”: several who speak as one. */
export function isCoordinated({ items, phrases }: Clause, { from, to }: NounPhrase): boolean {
  const parts = phrases.filter((phrase) => phrase.from >= from && phrase.to <= to);
  return parts.length > 1 && parts.some((phrase) => items[phrase.to]?.lower === "and" && phrase.to < to);
}

/** Adds an actor that nothing but its wording tells; the same words, or a surname alone, mean the same actor. */
export function asWorded(clause: Clause, phrase: NounPhrase, context: SpeakerContext): number | null {
  const { tagged, actorsInText, wordings } = context;
  const { start, end } = spanOf(clause, phrase);
  const head = clause.items[phrase.head];
  const owner = ownerOf(clause, phrase, context);
  const words = withOwner(tagged.text.slice(start, end), owner).replace(/\s+/g, " ").replace(STOP_AT_END, "");
  if (!head || !LETTER.test(words) || !isSomebody(head, words) || RELATIVE_OWNER.test(words)) return null;
  const isGroup = isCoordinated(clause, phrase);
  const isName = !isGroup && head.pos === "PROPN" && !isRoleNoun(head.lower) && !GROUP_NOUNS.has(head.lower);
  const [, role, name] = (isName && ROLE_AND_NAME.exec(words)) || [null, null, words];
  const known = wordings.find(name ?? words);
  const actor = known ?? actorsInText.actors.length;
  if (known === null) {
    const kindAlone = () => (isName ? kindOfName(name ?? words, role ?? "") : kindOf(head.lower));
    const kind = isGroup ? "group" : isPersonal(clause, phrase) ? "person" : kindAlone();
    const local = isLocalOffice(head.lower) ? scenesOf({ start, end }, tagged, context.places).at(-1) : undefined;
    const country = isGroup
      ? null
      : (countryOf({ start, end }, words, actorsInText) ?? owner?.country ?? local?.place.country ?? null);
    const worded: LocalActor = { name: name ?? words, kind, role: role || null, country, gender: null, aliases: [] };
    actorsInText.actors.push(worded);
    wordings.add(worded, actor);
  }
  const via = head.pos === "PROPN" ? "name" : "nominal";
  actorsInText.mentions.splice(lastStartingBy(actorsInText.mentions, start) + 1, 0, { start, end, actor, via });
  return actor;
}

/** "an Estonian diplomat", "a senior official of the ministry": the country that the words name, else that of the actor named in them. */
function countryOf(span: Span, words: string, { actors, mentions }: ActorsInText): string | null {
  const { country } = readDescription(words);
  if (country !== null) return country;
  const inside = mentions.slice(
    lastStartingBy(mentions, span.start - 1) + 1,
    lastStartingBy(mentions, span.end - 1) + 1,
  );
  return inside.map(({ actor }) => actors[actor]?.country ?? null).find((each) => each !== null) ?? null;
}

/** "curator Halyna Stets" → role "curator", name "Halyna Stets". */
const ROLE_AND_NAME = /^(?:the )?((?:\p{Ll}[\p{L}-]* )*)?\s*(\p{Lu}.*)$/u;

/** “Hlib, 17, told reporters”, “Hlib, who was born here, said”. */
function isPersonal({ items }: Clause, { to, head }: NounPhrase): boolean {
  if (items[to]?.text !== ",") return false;
  if (items[to + 1]?.lower === "who") return items[head]?.pos === "PROPN" && !/[^s]s$/.test(items[head]?.lower ?? "");
  return /^\d{1,2}$/.test(items[to + 1]?.text ?? "") && items[to + 2]?.text === ",";
}

const OWNED = /^(?:his|her|its)\b/i;
const RELATIVE_OWNER = /^whose\b/i;
/** The stop of a sentence that the tagger takes for the last word's own: “according to the FT. The bank …”. */
const STOP_AT_END = /(?<=\p{L}{2})\.$/u;

/** Whom “his” means in “his wife”: by the pronoun alone one man's wife would be another's. */
function ownerOf(clause: Clause, { from }: NounPhrase, context: SpeakerContext): LocalActor | null {
  const first = clause.items[from];
  if (!first || !OWNED.test(first.text)) return null;
  return context.actorsInText.actors[resolveReference(first, context) ?? -1] ?? null;
}

function withOwner(words: string, owner: LocalActor | null): string {
  return owner ? words.replace(OWNED, `${owner.name}'s`) : words;
}

function kindOfName(name: string, role: string): ActorKind {
  if (isRoleNoun(role.trim().split(" ").at(-1) ?? "")) return "person";
  const first = name.slice(0, name.indexOf(" ")).toLowerCase();
  if (countryOfAdjective(first) !== undefined) return "organization";
  return FULL_NAME.test(name) || SLAVIC_SURNAME.test(name) ? "person" : "organization";
}

const FULL_NAME = /^\p{Lu}\p{Ll}+(?: \p{Lu}[\p{L}.'’-]+)+$/u;
const SLAVIC_SURNAME = /^\p{Lu}\p{Ll}{2,}(?:enko|chuk|sk[iy]y?|[oe]va?|ina?|shvili|adze|yan|vych|vić|vich)$/u;

const LETTER = /\p{L}/u;

/** True for a head noun that can speak: a person's or a body's, a name; a statement only where the words tell whose it is. */
function isSomebody({ lower, pos }: Item, words: string): boolean {
  if (pos === "PROPN") return !TIME_NAME.test(lower);
  if (STATEMENT_NOUNS.has(lower)) return HOLDS_NAME.test(words);
  return pos === "NOUN" && !isThing(lower);
}

const HOLDS_NAME = /(?<!^)\b\p{Lu}/u;

const TIME_NAME =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|june|july|august|september|october|november|december)s?$/;

const PERSON =
  /^(?:man|woman|boy|girl|person|resident|local|neighbour|neighbor|bystander|passer-by|spokesperson|source|insider|friend|relative|citizen|voter|caller|passenger|shopkeeper|mum|mom|dad)$/;

function kindOf(head: string): ActorKind {
  if (GROUP_NOUNS.has(head) || /(?:[^s]s|people|police)$/.test(head)) return "group";
  return isRoleNoun(head) || PERSON.test(head) ? "person" : "organization";
}
