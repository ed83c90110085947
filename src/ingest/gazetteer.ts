import type { Place, PlaceKind } from "../dataset/schema.ts";

/** The world's places by name; made once from the committed list, which the host reads and hands in. */
export type Gazetteer = {
  /** Every place a name may mean, in no order of likelihood; empty when unknown. Case and accents do not matter. */
  lookUp: (name: string) => readonly GazetteerPlace[];
  /** How many words the longest name has that starts with this word, given normalized: "new" → 3 ("New York City"). */
  longestFrom: (word: string) => number;
  /** The place of an id: `ua`, `ua-12`, `ternivka-691374`, `black-sea`. */
  byId: (id: string) => Place | undefined;
  /** The towns known to lie in a country or region, by its ISO code: `UA` or `UA-12`. */
  townsIn: (code: string) => GazetteerPlace[];
};

export type GazetteerPlace = Place & {
  /** People living there, to two figures; 0 when unknown. */
  population: number;
  /** Names that are spelled in capitals only ("US"), normalized. */
  abbreviations: readonly string[];
};

/** The record that a dataset shows of a place. */
export function placeOf({ id, name, kind, country, admin1, lat, lon, geonamesId, parent }: GazetteerPlace): Place {
  return { id, name, kind, country, admin1, lat, lon, geonamesId, parent };
}

const PLAIN = /^[a-z ]+$/;
const LOWER = /\p{Ll}/u;
const COMBINING = /\p{M}/gu;
const UNLIKE_BASE = /[łøđßıæœð]/g;
const BASE: Record<string, string> = { ł: "l", ø: "o", đ: "d", ß: "ss", ı: "i", æ: "ae", œ: "oe", ð: "d" };
const DROPPED = /['’ʼʹ`.]/g;
const GAP = /[\s\-–—‑,/]+/g;

/** The form under which names are compared: "Sana'a" → "sanaa", "Ivano-Frankivsk" → "ivano frankivsk", "U.S." → "us". */
export function normalizeName(name: string): string {
  const lower = name.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  return lower
    .normalize("NFD")
    .replace(COMBINING, "")
    .replace(UNLIKE_BASE, (letter) => BASE[letter] ?? letter)
    .replace(DROPPED, "")
    .replace(GAP, " ")
    .trim();
}

const GEONAMES_ID = /-(\d+)$/;
const NOT_IN_SLUG = /[^a-z0-9]+/g;
/** A name as ids write it: "Sana'a" → `sanaa`, "Rostov-on-Don" → `rostov-on-don`. */
export function slugOf(name: string): string {
  return normalizeName(name).replace(NOT_IN_SLUG, "-");
}

/** Kinds as the list writes them: empty for a town, `county` for a region of the second level. */
const KINDS: Record<string, PlaceKind> = {
  "": "city",
  country: "country",
  region: "region",
  county: "region",
  site: "site",
  area: "area",
};

/**
 * Builds the look-up from the text of `lexicon/gazetteer.tsv`: Node reads the file, a browser fetches it.
 * Columns: name, other names (`|`), kind, ISO 3166-2 or 3166-1 code, latitude, longitude, population, GeoNames id.
 * The index is made on the first question; an empty text gives a gazetteer that knows no place.
 */
export function createGazetteer(list: string): Gazetteer {
  let index: Index | undefined;
  const ready = () => {
    index ??= indexLines(list);
    return index;
  };
  return {
    lookUp: (name) => ready().placesNamed(normalizeName(name)),
    longestFrom: (word) => ready().longest.get(word) ?? (ready().linesByName.has(word) ? 1 : 0),
    byId: (id) => {
      const place = ready().byId(id);
      return place && placeOf(place);
    },
    townsIn: (code) => ready().townsIn(code),
  };
}

/** Copy that capitalises the English word for an oblast: "Belgorod Region". */
const DIVISION_NOUN = /^(.+) (?:Oblast|Krai)$/;
/** The same of a district, under either word for it. */
const DISTRICT_NOUN = /^(.+) (?:Raion|District)$/;

const NOWHERE: readonly GazetteerPlace[] = [];

type Index = {
  linesByName: Map<string, number | number[]>;
  longest: Map<string, number>;
  placesNamed: (key: string) => readonly GazetteerPlace[];
  byId: (id: string) => GazetteerPlace | undefined;
  townsIn: Gazetteer["townsIn"];
};

function indexLines(list: string): Index {
  const lines = list.split("\n");
  const linesByName = new Map<string, number | number[]>();
  const longest = new Map<string, number>();
  const divisions = new Map<string, number>();
  const linesById = new Map<string, number>();
  const withoutId: number[] = [];
  const add = (name: string, line: number) => {
    const key = normalizeName(name);
    const known = linesByName.get(key);
    const space = key.indexOf(" ");
    if (space > 0) {
      const first = key.slice(0, space);
      longest.set(first, Math.max(longest.get(first) ?? 0, key.split(" ").length));
    }
    if (known === undefined) linesByName.set(key, line);
    else if (typeof known === "number") {
      if (known !== line) linesByName.set(key, [known, line]);
    } else if (known.at(-1) !== line) known.push(line);
  };
  const addDistrict = (names: readonly string[], line: number) => {
    for (const name of names) {
      const [, bare] = DISTRICT_NOUN.exec(name) ?? [];
      if (bare) for (const noun of ["Raion", "District"]) add(`${bare} ${noun}`, line);
    }
  };
  lines.forEach((line, at) => {
    const nameEnd = line.indexOf("\t");
    if (nameEnd < 0) return;
    const geonamesId = line.slice(line.lastIndexOf("\t") + 1);
    if (geonamesId) linesById.set(geonamesId, at);
    else withoutId.push(at);
    const othersEnd = line.indexOf("\t", nameEnd + 1);
    const names = [line.slice(0, nameEnd)];
    if (othersEnd > nameEnd + 1) names.push(...line.slice(nameEnd + 1, othersEnd).split("|"));
    for (const name of names) add(name, at);
    if (line.startsWith("county\t", othersEnd + 1)) addDistrict(names, at);
    if (line.startsWith("country\t", othersEnd + 1) || line.startsWith("region\t", othersEnd + 1)) {
      const division = DIVISION_NOUN.exec(line.slice(0, nameEnd));
      if (division) add(`${division[1]} Region`, at);
      divisions.set((line.split("\t")[3] ?? "").toLowerCase(), at);
    }
  });

  const places = new Map<number, GazetteerPlace>();
  const placeAt = (line: number) => {
    const read = places.get(line);
    if (read) return read;
    const place = readLine(lines[line] ?? "", divisions);
    places.set(line, place);
    return place;
  };
  const known = new Map<string, readonly GazetteerPlace[]>();
  const placesNamed = (key: string) => {
    const named = linesByName.get(key);
    if (named === undefined) return NOWHERE;
    const places = known.get(key) ?? (typeof named === "number" ? [named] : named).map(placeAt);
    known.set(key, places);
    return places;
  };
  const byId = (id: string) => {
    const division = divisions.get(id);
    if (division !== undefined) return placeAt(division);
    const geonamesId = GEONAMES_ID.exec(id)?.[1];
    const line = geonamesId ? linesById.get(geonamesId) : withoutId.find((at) => placeAt(at).id === id);
    const place = line === undefined ? undefined : placeAt(line);
    return place?.id === id ? place : undefined;
  };
  const townsIn = (code: string) => {
    const found: GazetteerPlace[] = [];
    const cell = code.length === 2 ? `\t\t${code}` : `\t\t${code}\t`;
    lines.forEach((line, at) => {
      if (line.includes(cell) && line.split("\t", 3)[2] === "") found.push(placeAt(at));
    });
    return found;
  };
  return { linesByName, longest, placesNamed, byId, townsIn };
}

function readLine(line: string, divisions: Map<string, number>): GazetteerPlace {
  const [name = "", others = "", kind = "", code = "", lat, lon, population, geonamesId] = line.split("\t");
  const country = code.slice(0, 2).toLowerCase();
  const region = code.toLowerCase();
  const isDivision = kind === "country" || kind === "region";
  const id = isDivision
    ? region
    : kind === "county"
      ? `${slugOf(name)}-${region}`
      : geonamesId
        ? `${slugOf(name)}-${geonamesId}`
        : slugOf(name);
  const parent = [region, country].find((division) => division !== id && divisions.has(division));
  return {
    id,
    name,
    kind: KINDS[kind] ?? "city",
    country: code ? code.slice(0, 2) : null,
    admin1: code.length > 2 ? code : null,
    lat: Number(lat),
    lon: Number(lon),
    geonamesId: geonamesId ? Number(geonamesId) : null,
    parent: parent ?? null,
    population: Number(population ?? 0),
    abbreviations: abbreviationsAmong([name, ...(others ? others.split("|") : [])]),
  };
}

/** True for letters that are all capitals: "KYIV", "U.S.". */
export function isAllCaps(text: string): boolean {
  return text.length > 1 && !LOWER.test(text);
}

function abbreviationsAmong(names: readonly string[]): readonly string[] {
  const short = names.filter(isAllCaps).map(normalizeName);
  if (short.length === 0) return short;
  const long = new Set(names.filter((name) => !isAllCaps(name)).map(normalizeName));
  return short.filter((key) => !long.has(key));
}
