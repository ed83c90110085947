import type { ActorMention, FoundName, LocalActor } from "../annotations.ts";
import { genderOfName } from "../lexicon/given-names.ts";
import { GENDERED, TITLES } from "../lexicon/offices.ts";
import { mayBeSameGiven, type NameParts, partsOfName } from "./person-name.ts";

type Person = { actor: number; parts: NameParts; lastSeen: number };

/**
 * Makes one actor of each person: the same given name and surname, or a surname or given name alone that the article gives in
 * full elsewhere. Of two who share a surname, a surname alone means the one of the title's gender, else the one named last.
 */
export function linkPersons(text: string, names: readonly FoundName[], actors: LocalActor[]): ActorMention[] {
  const persons: Person[] = [];
  const byPart = new Map<string, Person[]>();
  const remember = (part: string, person: Person) => {
    const list = byPart.get(part);
    if (!list) byPart.set(part, [person]);
    else if (!list.includes(person)) list.push(person);
  };
  const add = (name: FoundName, parts: NameParts): Person => {
    const person: Person = { actor: actors.length, parts, lastSeen: -1 };
    actors.push({ name: name.name, kind: "person", role: null, country: null, gender: null, aliases: [] });
    persons.push(person);
    remember(parts.surname, person);
    if (parts.given !== null) remember(parts.given, person);
    return person;
  };
  const inFull = new Map<FoundName, Person>();
  const allParts = new Map<string, NameParts>();
  for (const { name } of names) if (!allParts.has(name)) allParts.set(name, partsOfName(name));
  for (const name of names) {
    const parts = allParts.get(name.name) ?? partsOfName(name.name);
    const { given } = parts;
    if (given === null) continue;
    const same = (byPart.get(parts.surname) ?? []).find(
      (person) =>
        person.parts.surname === parts.surname &&
        person.parts.given !== null &&
        mayBeSameGiven(person.parts.given, given),
    );
    inFull.set(name, same ?? add(name, parts));
  }
  const mentions: ActorMention[] = [];
  for (const name of names) {
    const gender = titleGender(text, name.start) ?? genderOfRole(name.role);
    const parts = allParts.get(name.name) ?? partsOfName(name.name);
    const person =
      inFull.get(name) ?? chooseByPart(byPart.get(parts.surname) ?? [], { actors, gender }) ?? add(name, parts);
    person.lastSeen = name.start;
    describe(actors[person.actor], name, gender);
    mentions.push({ start: name.start, end: name.end, actor: person.actor, via: "name" });
  }
  for (const { actor } of persons) {
    const person = actors[actor];
    if (person) person.gender ??= genderOfName(person.name);
  }
  return mentions;
}

function chooseByPart(
  candidates: readonly Person[],
  { actors, gender }: { actors: readonly LocalActor[]; gender: LocalActor["gender"] },
): Person | null {
  const fitting = candidates.filter(({ actor }) => {
    const known = actors[actor]?.gender ?? genderOfName(actors[actor]?.name ?? "");
    return gender === null || known === null || known === gender;
  });
  const [first] = fitting;
  return first ? fitting.reduce((best, person) => (person.lastSeen > best.lastSeen ? person : best), first) : null;
}

function describe(actor: LocalActor | undefined, name: FoundName, gender: LocalActor["gender"]): void {
  if (!actor) return;
  if (name.name.length > actor.name.length) {
    if (!actor.aliases.includes(actor.name)) actor.aliases.push(actor.name);
    actor.name = name.name;
  }
  if (name.name !== actor.name && !actor.aliases.includes(name.name)) actor.aliases.push(name.name);
  if (name.role !== null && isFuller(name.role, actor.role)) actor.role = name.role;
  actor.country ??= name.country;
  actor.gender ??= gender;
}

/** The first role stays, unless it was only a title or a bare noun ("Gov.", "minister") and this one says more. */
function isFuller(role: string, than: string | null): boolean {
  return than === null || (!than.includes(" ") && role.includes(" "));
}

const LAST_WORD = /(\p{L}+)\.?\s+$/u;

function titleGender(text: string, start: number): LocalActor["gender"] {
  const title = LAST_WORD.exec(text.slice(Math.max(0, start - 12), start));
  return TITLES.get(title?.[1]?.toLowerCase() ?? "") ?? null;
}

function genderOfRole(role: string | null): LocalActor["gender"] {
  for (const word of role?.toLowerCase().split(/\s+/) ?? []) {
    const gender = GENDERED.get(word);
    if (gender) return gender;
  }
  return null;
}
