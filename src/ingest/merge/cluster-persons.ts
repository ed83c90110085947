import { slugOf } from "../../dataset/ids.ts";
import { foldSpelling } from "../names/fold-spelling.ts";
import { partsOfName } from "../names/person-name.ts";
import { type Cluster, type Sighting, timesSeen } from "./cluster.ts";
import { groupBy } from "./group-by.ts";
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
  const partsOf = once(partsOfName);
  const parsed = sightings.map((sighting) => {
    const { given, surname } = partsOf(sighting.actor.name);
    return { sighting, given, surname };
  });
  const full = groupBy(
    parsed.filter(({ given }) => given !== null),
    ({ given, surname }) => `${given} ${surname}`,
  );
  const alone = groupBy(
    parsed.filter(({ given }) => given === null),
    ({ surname }) => surname,
  );
  const persons = [...full.values()].flatMap((own) =>
    splitNamesakes({
      sightings: own.map(({ sighting }) => sighting),
      surname: own[0]?.surname ?? "",
      given: own[0]?.given ?? "",
    }),
  );
  const bySurname = groupBy(persons, ({ surname }) => surname);
  joinInitials(bySurname);
  const unresolved: Person[] = [];
  for (const [surname, own] of alone) {
    const namesakes = bySurname.get(surname) ?? [];
    unresolved.push(...joinSurnames({ sightings: own.map(({ sighting }) => sighting), surname, given: "" }, namesakes));
  }
  const clusters = [...persons.filter((person) => person.sightings.length > 0), ...unresolved];
  return markNamesakes(clusters);
}

/** Splits one name's sightings where two countries come with offices that share no word. */
function splitNamesakes({ sightings, surname, given }: Person): Person[] {
  const byCountry = groupBy(sightings, ({ actor: { country } }) =>
    country !== null && ALLIANCES.has(country) ? null : country,
  );
  const open = byCountry.get(null) ?? [];
  byCountry.delete(null);
  if (byCountry.size < 2) return [{ sightings, surname, given }];
  const ranked = [...byCountry].sort(
    ([a, x], [b, y]) => timesSeen(y) - timesSeen(x) || (String(a) < String(b) ? -1 : 1),
  );
  const groups: { sightings: Sighting[]; offices: Set<string> }[] = [];
  for (const [, own] of ranked) {
    const offices = officesOf(own);
    const same = groups.find(
      (group) => group.offices.size === 0 || offices.size === 0 || shareAny(group.offices, offices),
    );
    if (!same) groups.push({ sightings: [...own], offices });
    else {
      same.sightings.push(...own);
      for (const office of offices) same.offices.add(office);
    }
  }
  for (const sighting of open) {
    const offices = officesOf([sighting]);
    (groups.find((group) => shareAny(group.offices, offices)) ?? groups[0])?.sightings.push(sighting);
  }
  return groups.map((group) => ({ sightings: group.sightings, surname, given }));
}

function officesOf(sightings: readonly Sighting[]): Set<string> {
  const words = sightings.flatMap(({ actor }) => actor.role?.toLowerCase().match(/\p{L}{4,}/gu) ?? []);
  return new Set(words);
}

function shareAny(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const word of b) if (a.has(word)) return true;
  return false;
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
function joinSurnames({ sightings, surname, given }: Person, persons: readonly Person[]): Person[] {
  const candidates = persons
    .filter((person) => person.sightings.length > 0)
    .map((person) => ({
      person,
      count: timesSeen(person.sightings),
      country: countryOf(person.sightings),
      offices: officesOf(person.sightings),
    }));
  const total = candidates.reduce((sum, { count }) => sum + count, 0);
  const left: Sighting[] = [];
  for (const sighting of sightings) {
    const words = officesOf([sighting]);
    const { country } = sighting.actor;
    const fitting = candidates.filter((candidate) => {
      const isAbroad = country !== null && candidate.country !== null && country !== candidate.country;
      return !isAbroad || words.size === 0 || shareAny(candidate.offices, words);
    });
    const chosen =
      fitting.length === 1 ? fitting[0] : fitting.find(({ count }) => count >= DOMINANCE * (total - count));
    (chosen?.person.sightings ?? left).push(sighting);
  }
  return left.length > 0 ? [{ sightings: left, surname, given }] : [];
}

/** Ids of namesakes carry their country: "john-smith-gb" and "john-smith-us"; all lead from "john-smith" to the most named. */
function markNamesakes(persons: readonly Person[]): Cluster[] {
  const idOf = once((name) => slugOf(foldSpelling(name)));
  const ids = persons.map((person) => idOf(nameOf(person.sightings)));
  const byId = groupBy(ids, (id) => id);
  return persons.map(({ sightings }, at) => {
    const plain = ids[at] ?? "";
    const country = countryOf(sightings);
    const id = (byId.get(plain)?.length ?? 0) > 1 && country !== null ? `${plain}-${country.toLowerCase()}` : plain;
    return { id, formerIds: [plain, ...sightings.map(({ actor }) => idOf(actor.name))], sightings };
  });
}

/** Reads each name once, since many sightings share it. */
function once<Result>(read: (name: string) => Result): (name: string) => Result {
  const known = new Map<string, Result>();
  return (name) => {
    const result = known.get(name) ?? read(name);
    known.set(name, result);
    return result;
  };
}
