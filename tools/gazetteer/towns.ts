import { normalizeName } from "../../src/ingest/gazetteer.ts";
import { romanize } from "./romanize.ts";
import { type Row, round, straight, twoFigures } from "./rows.ts";

/** The least population at which a town is kept: all around the war, and larger ones the farther the news is from it. */
const DENSE = new Set(["UA", "RU", "BY", "MD", "LT", "LV", "EE", "PL", "RO"]);
const ENGLISH = new Set(["US", "GB", "CA", "AU", "NZ", "IE"]);
const least = (country: string) => (DENSE.has(country) ? 500 : ENGLISH.has(country) ? 10_000 : 15_000);
/** Countries whose places carry old spellings that come from the Russian. */
const CYRILLIC = new Set(["UA", "RU", "BY", "MD", "KZ", "KG", "GE", "AM", "AZ"]);
const IS_CYRILLIC = /^[\p{Script=Cyrillic}' -]{3,}$/u;
const IS_LATIN = /^\p{Lu}[\p{Script=Latin}\p{M} .'-]+$(?<! osh)/u;
const QUARTER = 20_000;

export type Town = Row & { country: string; admin1: string; admin2: string };
export type NewName = { name: string; lat: string; lng: string; country: string };

const at = (country: string, lat: string, lon: string) =>
  `${country} ${Number(lat).toFixed(3)} ${Number(lon).toFixed(3)}`;

/** Reads GeoNames' cities500 and gives each place the name it has in the newer list. */
export function readTowns(
  cities500: string,
  newNames: NewName[],
  isoOfAdmin: (country: string, admin1: string) => string,
): Town[] {
  const newest = new Map(newNames.map(({ name, lat, lng, country }) => [at(country, lat, lng), name]));
  const towns: Town[] = [];
  for (const line of cities500.split("\n")) {
    const cells = line.split("\t");
    const [id, name = "", , alternates = "", lat = "", lon = "", , feature = "", country = "", , admin1 = ""] = cells;
    const population = Number(cells[14]);
    if (!id || !isKept(feature, country, population)) continue;
    const spellings = alternates.split(",").map(straight);
    towns.push({
      name: shown(newest.get(at(country, lat, lon)) ?? name, country),
      others: new Set([straight(name), ...(CYRILLIC.has(country) ? oldSpellings(spellings) : [])]),
      kind: "",
      code: isoOfAdmin(country, admin1),
      lat: round(Number(lat)),
      lon: round(Number(lon)),
      population: twoFigures(population),
      geonamesId: Number(id),
      country,
      admin1,
      admin2: cells[11] ?? "",
    });
  }
  return towns;
}

function isKept(feature: string, country: string, population: number): boolean {
  if (country === "UA" || feature === "PPLC" || feature === "PPLA") return true;
  if (/^PPL[HQRSW]$/.test(feature)) return false;
  return population >= (feature === "PPLX" ? QUARTER : least(country));
}

/** The name without a remark in brackets, and without the apostrophes that stand for soft signs. */
function shown(name: string, country: string): string {
  const plain = straight(name).replace(/ \(.*\)$/, "");
  return CYRILLIC.has(country) ? plain.replace(/'/g, "") : plain;
}

/** Of all alternates, which come without their language, those that romanise a Cyrillic one: Харьков → Kharkov. */
function oldSpellings(spellings: string[]): string[] {
  const roman = new Set(
    spellings
      .filter((word) => IS_CYRILLIC.test(word))
      .flatMap(romanize)
      .map(normalizeName),
  );
  return spellings.filter((word) => IS_LATIN.test(word) && roman.has(normalizeName(word)));
}
