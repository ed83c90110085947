import { slugOf } from "../../dataset/ids.ts";
import { foldSpelling } from "../names/fold-spelling.ts";
import { partsOfName } from "../names/person-name.ts";
import type { Cluster, Sighting } from "./cluster.ts";
import { countryOf, nameOf } from "./portrait.ts";

type Person = { sightings: Sighting[]; surname: string; given: string };

const ALLIANCES = new Set(["EU", "NATO", "UN"]);
/** A surname alone means its best-known bearer when the corpus names him or her this many times as often as all others together. */
const DOMINANCE = 8;

/**
 * One cluster a person. Full names join over spellings, unless countries and offices both differ; a surname alone joins the one
 * full name that it can mean, by country and office where there are several.
 */
export function clusterPersons(sightings: readonly Sighting[]): Cluster[] {
  const full = new Map<string, { sightings: Sighting[]; surname: string; given: string }>();
  const alone = new Map<string, Sighting[]>();
  for (const sighting of sightings) {
    const { given, surname } = partsOfName(sighting.actor.name);
    if (given === null) alone.set(surname, [...(alone.get(surname) ?? []), sighting]);
    else {
      const key = `${given} ${surname}`;
      const same = full.get(key);
      if (same) same.sightings.push(sighting);
      else full.set(key, { sightings: [sighting], surname, given });
    }
  }
  const persons = [...full.values()].flatMap(splitNamesakes);
  const bySurname = new Map<string, Person[]>();
  for (const person of persons) {
    const list = bySurname.get(person.surname);
    if (list) list.push(person);
    else bySurname.set(person.surname, [person]);
  }
  joinInitials(bySurname);
  const unresolved: Person[] = [];
  for (const [surname, own] of alone) unresolved.push(...joinSurnames(own, surname, bySurname.get(surname) ?? []));
  const clusters = [...persons.filter((person) => person.sightings.length > 0), ...unresolved];
  return markNamesakes(clusters);
}

/** Splits one name's sightings where two countries come with offices that share no word. */
function splitNamesakes({ sightings, surname, given }: Person): Person[] {
  const byCountry = new Map<string, Sighting[]>();
  const open: Sighting[] = [];
  for (const sighting of sightings) {
    const { country } = sighting.actor;
    if (country === null || ALLIANCES.has(country)) open.push(sighting);
    else byCountry.set(country, [...(byCountry.get(country) ?? []), sighting]);
  }
  const ranked = [...byCountry].sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1));
  const groups: Sighting[][] = [];
  for (const [, own] of ranked) {
    const same = groups.find((group) => !haveDistinctOffices(group, own));
    if (same) same.push(...own);
    else groups.push([...own]);
  }
  for (const sighting of open) {
    const same = groups.find((group) => shareOffice(group, [sighting])) ?? groups[0];
    if (same) same.push(sighting);
    else groups.push([sighting]);
  }
  return groups.map((group) => ({ sightings: group, surname, given }));
}

function officesOf(sightings: readonly Sighting[]): Set<string> {
  const words = sightings.flatMap(({ actor }) => actor.role?.toLowerCase().match(/\p{L}{4,}/gu) ?? []);
  return new Set(words);
}

function shareOffice(a: readonly Sighting[], b: readonly Sighting[]): boolean {
  const words = officesOf(a);
  return [...officesOf(b)].some((word) => words.has(word));
}

function haveDistinctOffices(a: readonly Sighting[], b: readonly Sighting[]): boolean {
  return officesOf(a).size > 0 && officesOf(b).size > 0 && !shareOffice(a, b);
}

/** "J. Vance" joins the one "John Vance". */
function joinInitials(bySurname: ReadonlyMap<string, Person[]>): void {
  for (const persons of bySurname.values()) {
    for (const person of persons) {
      if (person.given.length !== 1) continue;
      const fitting = persons.filter(({ given }) => given.length > 1 && given[0] === person.given);
      const [only] = fitting;
      if (!only || fitting.length > 1) continue;
      only.sightings.push(...person.sightings);
      person.sightings = [];
    }
  }
}

/** Gives each sighting of a surname alone to the person it can only mean; the others make a person of their own. */
function joinSurnames(sightings: readonly Sighting[], surname: string, persons: readonly Person[]): Person[] {
  const candidates = persons.filter((person) => person.sightings.length > 0);
  const counts = candidates.map((person) => person.sightings.length);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const countries = new Map(candidates.map((person) => [person, countryOf(person.sightings)]));
  const offices = new Map(candidates.map((person) => [person, officesOf(person.sightings)]));
  const left: Sighting[] = [];
  const joined: { person: Person; sighting: Sighting }[] = [];
  for (const sighting of sightings) {
    const { actor } = sighting;
    const words = officesOf([sighting]);
    const fitting = candidates.filter((person) => {
      const country = countries.get(person) ?? null;
      const sharesOffice = [...words].some((word) => offices.get(person)?.has(word));
      const isAbroad = actor.country !== null && country !== null && actor.country !== country;
      return !isAbroad || sharesOffice || words.size === 0;
    });
    const person =
      fitting.length === 1
        ? fitting[0]
        : fitting.find((_, at) => counts[at] !== undefined && isDominant(fitting, at, total));
    if (person) joined.push({ person, sighting });
    else left.push(sighting);
  }
  for (const { person, sighting } of joined) person.sightings.push(sighting);
  return left.length > 0 ? [{ sightings: left, surname, given: "" }] : [];
}

function isDominant(persons: readonly Person[], at: number, total: number): boolean {
  const count = persons[at]?.sightings.length ?? 0;
  return count >= DOMINANCE * (total - count);
}

/** Ids of namesakes carry their country: "john-smith-gb" and "john-smith-us"; all lead from "john-smith" to the most named. */
function markNamesakes(persons: readonly Person[]): Cluster[] {
  const taken = new Map<string, number>();
  const ids = persons.map((person) => idOfName(nameOf(person.sightings)));
  for (const id of ids) taken.set(id, (taken.get(id) ?? 0) + 1);
  return persons.map(({ sightings }, at) => {
    const plain = ids[at] ?? "";
    const country = countryOf(sightings);
    const id = (taken.get(plain) ?? 0) > 1 && country !== null ? `${plain}-${country.toLowerCase()}` : plain;
    return { id, formerIds: [plain, ...sightings.map(({ actor }) => idOfName(actor.name))], sightings };
  });
}

function idOfName(name: string): string {
  return slugOf(foldSpelling(name));
}
