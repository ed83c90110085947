import type { Span } from "../dataset/schema.ts";
import type { ActorMention, ActorsInText, FoundName, FoundPlace, LocalActor, TaggedText } from "./annotations.ts";
import { countryOfOffice } from "./lexicon/offices.ts";
import { affiliateByDescription, findDescriptions, resolveDescriptions } from "./names/find-descriptions.ts";
import { inferGenders } from "./names/infer-genders.ts";
import { countryNear, countryOfDateline, linkOrganizations } from "./names/link-organizations.ts";
import { linkPersons } from "./names/link-persons.ts";
import { partsOfName } from "./names/person-name.ts";
import { isSayingVerb } from "./names/saying.ts";
import { standsFor } from "./names/state-actor.ts";
import { isInside, lastStartingBy, sentenceAt } from "./tagged-text.ts";

/**
 * Makes one actor of every name and description that means the same, within one article, and of every state that a place name stands for.
 * Mentions come in order of start; pronouns are left to `resolveReference`.
 */
export function linkActors(tagged: TaggedText, names: FoundName[], places: FoundPlace[]): ActorsInText {
  const actors: LocalActor[] = [];
  const persons = names.filter((name) => name.kind === "person");
  const others = names.filter((name) => name.kind !== "person");
  const mentions = [
    ...linkPersons(tagged.text, persons, actors),
    ...linkOrganizations(tagged, { names: others, places }, actors),
    ...linkStates(tagged.text, places, actors),
  ].sort((a, b) => a.start - b.start);
  affiliateAdministrations(actors);
  affiliate(tagged, { actors, names: persons, mentions, places });
  const context = { tagged, actorsInText: { actors, mentions }, places };
  const descriptions = findDescriptions(tagged, mentions);
  affiliateByDescription(descriptions, context);
  affiliateByDateline(tagged, { actors, mentions, places });
  inferGenders(tagged, { actors, mentions });
  const described = resolveDescriptions(descriptions, context);
  return { actors, mentions: [...mentions, ...described].sort((a, b) => a.start - b.start) };
}

function linkStates(text: string, places: readonly FoundPlace[], actors: LocalActor[]): ActorMention[] {
  const mentions: ActorMention[] = [];
  for (const place of places) {
    if (place.use !== "associative") continue;
    const actor = standsFor(place, actors);
    if (actor === null) continue;
    const alias = text.slice(place.start, place.end);
    const state = actors[actor];
    if (state && alias !== state.name && !state.aliases.includes(alias)) state.aliases.push(alias);
    mentions.push({ start: place.start, end: place.end, actor, via: "place" });
  }
  return mentions;
}

/** Offices of a town or region, whose holder is of the country of the place named last. */
const LOCAL_OFFICE =
  /\b(?:gov|governor|mayor|prosecutor|administrator|councilman|councilwoman)\b|^(?:\S+'s )?head$|\bhead\b.*\b(?:region|regional|city|town|district|village|military|oblast|settlement|municipality|community)\b/i;
/** "The country's defence minister", "the nation's president": of the country named last. */
const OWNED_BY_COUNTRY = /^(?:country|nation)'s\b/;

/** "Prime Minister Ada Stone of Elbonia". */
function countryAfter(text: string, places: readonly FoundPlace[], end: number): string | null {
  const next = places[lastStartingBy(places, end) + 1];
  return next && text.slice(end, next.start) === " of " ? next.place.country : null;
}

/** Offices that copy from a country's own capital leaves without its name. */
const NATIONAL_OFFICE = /^(?:(?:\S+ ){0,3}minister|president|premier|military spokes\S+)$/i;
const MINISTER = /\bminister$/i;

function affiliateByDateline(
  tagged: TaggedText,
  found: { actors: readonly LocalActor[]; mentions: readonly ActorMention[]; places: readonly FoundPlace[] },
): void {
  const { actors, mentions, places } = found;
  const country = countryOfDateline(places);
  if (country === null) return;
  const seen = new Set<number>();
  mentions.forEach((mention, at) => {
    const actor = actors[mention.actor];
    if (!actor || mention.via !== "name" || seen.has(mention.actor)) return;
    seen.add(mention.actor);
    if (actor.kind !== "person" || actor.country !== null || !NATIONAL_OFFICE.test(actor.role ?? "")) return;
    if (!isAmongOthers(tagged, found, { at, country })) actor.country = country;
  });
}

/** In mentions: how far back the paragraph's last person is looked for. */
const REACH = 20;

/** “The Elbonian spokesman said … He added that the president would …”: the paragraph's last person with a country is of another. */
function isAmongOthers(
  { sentences, tokens }: TaggedText,
  { actors, mentions }: { actors: readonly LocalActor[]; mentions: readonly ActorMention[] },
  { at, country }: { at: number; country: string },
): boolean {
  const start = mentions[at]?.start ?? 0;
  const own = sentences[lastStartingBy(sentences, start)];
  const opening = tokens.slice(own?.firstToken ?? 0, lastStartingBy(tokens, start));
  if (!opening.some(isSayingVerb)) return false;
  for (let index = at - 1; index >= Math.max(0, at - REACH); index--) {
    const mention = mentions[index];
    const actor = actors[mention?.actor ?? -1];
    if (!mention || !actor || !own) return false;
    const sentence = sentences[lastStartingBy(sentences, mention.start)];
    if (sentence?.paragraph !== own.paragraph) return false;
    if (actor.country === null) continue;
    if (sentence === own) return false;
    if (actor.kind === "person") return actor.country !== country;
  }
  return false;
}

const TRAVELS = /\b(?:visit\w*|arriv\w+|travel\w*|trip|flew)\b/i;

function onlyCountryOfSentence(tagged: TaggedText, places: readonly FoundPlace[], offset: number): string | null {
  const sentence = sentenceAt(tagged, offset);
  if (!sentence || TRAVELS.test(tagged.text.slice(sentence.start, sentence.end))) return null;
  const countries = new Set(
    within(places, sentence).flatMap(({ use, place }) => (use === "literal" && place.country ? [place.country] : [])),
  );
  const [only] = countries;
  return countries.size === 1 ? (only ?? null) : null;
}

/** Gives persons without a country that of the place or person that their role names, else of the place named last beside the office. */
function affiliate(
  tagged: TaggedText,
  found: {
    actors: LocalActor[];
    names: readonly FoundName[];
    mentions: readonly ActorMention[];
    places: readonly FoundPlace[];
  },
): void {
  const { actors, names, mentions, places } = found;
  for (const name of names) {
    const person = actors[mentions[lastStartingBy(mentions, name.start)]?.actor ?? -1];
    if (!person || person.country !== null || name.roleSpan === null) continue;
    const role = name.role ?? "";
    const isLocal = LOCAL_OFFICE.test(role) || OWNED_BY_COUNTRY.test(role);
    person.country =
      within(places, name.roleSpan)[0]?.place.country ??
      countryAfter(tagged.text, places, name.end) ??
      countryOfOwner(within(mentions, name.roleSpan), actors) ??
      countryOfOffice(role) ??
      (isLocal ? countryNear(tagged, places, name.roleSpan.start) : null) ??
      (MINISTER.test(role) ? onlyCountryOfSentence(tagged, places, name.start) : null);
  }
}

/**
 * "The Biden administration" is of the country of the person it is named for. The usage is American, so that it tells
 * the country of both where nothing else does.
 */
function affiliateAdministrations(actors: readonly LocalActor[]): void {
  for (const actor of actors) {
    const namesake = /^(.+) administration$/.exec(actor.name)?.[1];
    if (actor.kind !== "organization" || actor.country !== null || namesake === undefined) continue;
    const { surname } = partsOfName(namesake);
    const person = actors.find((other) => other.kind === "person" && partsOfName(other.name).surname === surname);
    if (person) person.country ??= "US";
    actor.country = person?.country ?? "US";
  }
}

function countryOfOwner(mentions: readonly ActorMention[], actors: readonly LocalActor[]): string | null {
  for (const { actor } of mentions) {
    const country = actors[actor]?.country;
    if (country) return country;
  }
  return null;
}

/** The elements of a list in order of start that lie inside a span. */
function within<T extends Span>(list: readonly T[], span: Span): T[] {
  const found: T[] = [];
  for (let at = lastStartingBy(list, span.start - 1) + 1; at < list.length; at++) {
    const element = list[at];
    if (!element || element.start >= span.end) break;
    if (isInside(element, span)) found.push(element);
  }
  return found;
}
