import type { Span } from "../dataset/schema.ts";
import type { ActorMention, ActorsInText, FoundName, FoundPlace, LocalActor, TaggedText } from "./annotations.ts";
import { findDescriptions } from "./names/find-descriptions.ts";
import { inferGenders } from "./names/infer-genders.ts";
import { countryNear, linkOrganizations } from "./names/link-organizations.ts";
import { linkPersons } from "./names/link-persons.ts";
import { partsOfName } from "./names/person-name.ts";
import { stateIn, stateOfPlace } from "./names/state-actor.ts";
import { isInside, lastStartingBy } from "./tagged-text.ts";

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
  affiliate(tagged, { actors, names: persons, mentions, places });
  affiliateAdministrations(actors);
  inferGenders(tagged, { actors, mentions });
  const descriptions = findDescriptions(tagged, { actors, mentions });
  return { actors, mentions: [...mentions, ...descriptions].sort((a, b) => a.start - b.start) };
}

function linkStates(text: string, places: readonly FoundPlace[], actors: LocalActor[]): ActorMention[] {
  const mentions: ActorMention[] = [];
  for (const place of places) {
    if (place.use !== "associative") continue;
    const country = stateOfPlace(place);
    if (country === null) continue;
    const actor = stateIn(actors, country);
    const alias = text.slice(place.start, place.end);
    const state = actors[actor];
    if (state && alias !== state.name && !state.aliases.includes(alias)) state.aliases.push(alias);
    mentions.push({ start: place.start, end: place.end, actor, via: "place" });
  }
  return mentions;
}

const OFFICE_OF_PLACE =
  /\b(?:gov|governor|mayor|head|minister|president|premier|chancellor|ambassador|envoy|spokes(?:man|woman|person)|official|chief|prosecutor|commander|king|queen|taoiseach)\b/i;

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
    const isLocal = OFFICE_OF_PLACE.test(name.role ?? "");
    person.country =
      within(places, name.roleSpan)[0]?.place.country ??
      countryOfOwner(within(mentions, name.roleSpan), actors) ??
      (isLocal ? countryNear(tagged, places, name.start) : null);
  }
}

/** "The Biden administration" is of the country of the person it is named for. */
function affiliateAdministrations(actors: readonly LocalActor[]): void {
  for (const actor of actors) {
    const namesake = /^(.+) administration$/.exec(actor.name)?.[1];
    if (actor.kind !== "organization" || actor.country !== null || namesake === undefined) continue;
    const { surname } = partsOfName(namesake);
    actor.country =
      actors.find((other) => other.kind === "person" && partsOfName(other.name).surname === surname)?.country ?? null;
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
