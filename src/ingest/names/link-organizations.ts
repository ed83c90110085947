import type { ActorMention, FoundName, FoundPlace, LocalActor, TaggedText } from "../annotations.ts";
import { lastStartingBy } from "../tagged-text.ts";
import { adjectiveOf, isSharedByStates, knownOrganization, organizationKey } from "./organization-key.ts";
import { isSayingVerb } from "./saying.ts";

/**
 * Makes one actor of each organisation and each named group. A body without a country ("the Defense Ministry") is the one of that name
 * that the article gives a country, else the country named last before it owns it.
 */
export function linkOrganizations(
  tagged: TaggedText,
  found: { names: readonly FoundName[]; places: readonly FoundPlace[] },
  actors: LocalActor[],
): ActorMention[] {
  const byKey = new Map<string, { actor: number; country: string | null }[]>();
  const mentions: ActorMention[] = [];
  const inOrder = [...found.names].sort((a, b) => Number(a.country === null) - Number(b.country === null));
  for (const name of inOrder) {
    const key = `${name.kind} ${name.kind === "group" ? name.name.toLowerCase() : organizationKey(name.name)}`;
    const same = byKey.get(key) ?? (BARE_BODY.test(key) ? bodiesEndingIn(byKey, key, name.country) : []);
    const country = name.country ?? (same.length === 1 ? null : countryOfBody(tagged, found.places, name));
    const fitting = same.find((other) => country === null || other.country === null || other.country === country);
    const actor = fitting?.actor ?? addOrganization(actors, name, country);
    if (!fitting) byKey.set(key, [...same, { actor, country }]);
    noteAlias(tagged, actors[actor], name);
    mentions.push({ start: name.start, end: name.end, actor, via: "name" });
  }
  return mentions;
}

const BARE_BODY = /^organization (?:ministry|agency|service)$/;

/** "Russia's ministry" is the Russian ministry that the article names in full, if it names one. */
function bodiesEndingIn(
  byKey: ReadonlyMap<string, { actor: number; country: string | null }[]>,
  bare: string,
  country: string | null,
): { actor: number; country: string | null }[] {
  const noun = bare.slice("organization".length);
  const bodies = [...byKey].flatMap(([key, own]) => (key.endsWith(noun) ? own : []));
  const fitting = bodies.filter((body) => country !== null && body.country === country);
  return fitting.length === 1 ? fitting : [];
}

/** A body that every state has is of the country named last; ministries are never American. */
function countryOfBody(tagged: TaggedText, places: readonly FoundPlace[], name: FoundName): string | null {
  const key = organizationKey(name.name);
  if (name.kind !== "organization" || !isSharedByStates(key)) return null;
  const country =
    countrySpeakingBefore(tagged, places, name.start) ??
    countryNear(tagged, places, name.start) ??
    countryOfDateline(places);
  return country === "US" && key.endsWith("ministry") ? null : country;
}

function addOrganization(actors: LocalActor[], name: FoundName, country: string | null): number {
  const adjective = country !== null && name.country === null ? adjectiveOf(country) : null;
  const isBare = name.kind === "organization" && isSharedByStates(organizationKey(name.name));
  actors.push({
    name: adjective !== null && isBare ? `${adjective} ${name.name}` : name.name,
    kind: name.kind === "group" ? "group" : "organization",
    role: name.role,
    country,
    gender: null,
    aliases: [],
  });
  return actors.length - 1;
}

function noteAlias({ text }: TaggedText, actor: LocalActor | undefined, name: FoundName): void {
  if (!actor || actor.kind === "group") return;
  const exact = text.slice(name.start, name.end).replace(/\s+/g, " ").replace(/’/g, "'");
  for (const alias of [name.name, exact]) {
    if (alias === actor.name || actor.aliases.includes(alias) || alias === alias.toLowerCase()) continue;
    if (alias.length > actor.name.length && !knownOrganization(actor.name)) {
      actor.aliases.push(actor.name);
      actor.name = alias;
    } else actor.aliases.push(alias);
  }
}

/** The country in which a report was written, or null: that of bodies and offices which it gives no other. */
export function countryOfDateline(places: readonly FoundPlace[]): string | null {
  return places[0]?.isDateline ? places[0].place.country : null;
}

/** "Elbonia said its drones had hit … The General Staff said": the state that speaks in the sentence before goes on by its body. */
function countrySpeakingBefore(tagged: TaggedText, places: readonly FoundPlace[], offset: number): string | null {
  const { sentences, tokens } = tagged;
  const at = lastStartingBy(sentences, offset);
  const [own, before] = [sentences[at], sentences[at - 1]];
  if (!own || !before || offset - own.start > LONGEST_ARTICLE) return null;
  for (let index = lastStartingBy(places, before.start - 1) + 1; index < places.length; index++) {
    const place = places[index];
    if (!place || place.start >= before.end) return null;
    if (place.use !== "associative" || place.isDateline) continue;
    const verb = tokens[lastStartingBy(tokens, place.end - 1) + 1];
    if (verb && isSayingVerb(verb)) return place.place.country;
  }
  return null;
}

/** In characters: "The ". */
const LONGEST_ARTICLE = 4;

/** The country of the last place named before an offset in its sentence or the one before, or null. */
export function countryNear(tagged: TaggedText, places: readonly FoundPlace[], offset: number): string | null {
  const at = lastStartingBy(tagged.sentences, offset);
  const earliest = tagged.sentences[at - 1]?.start ?? 0;
  for (let index = lastStartingBy(places, offset); index >= 0; index--) {
    const place = places[index];
    if (!place || place.start < earliest) break;
    if (place.place.country !== null) return place.place.country;
  }
  return null;
}
