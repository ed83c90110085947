import { codeOf, type Shapes, shapeCentre } from "../gazetteer/shapes.ts";

/** A name with its latitude, its longitude and the zoom level from which there is room for it. */
type Label = [name: string, lat: number, lon: number, zoom: number];

type Row = { name: string; kind: string; code: string; lat: number; lon: number; population: number };

/** From how many people on a town is named at a zoom level, in the countries of the war and beside them, and elsewhere. */
const CLOSE_TOWNS: readonly [zoom: number, people: number][] = [
  [4, 2_000_000],
  [5, 900_000],
  [6, 240_000],
  [7, 90_000],
  [8, 35_000],
  [9, 14_000],
];
const FAR_TOWNS: readonly [zoom: number, people: number][] = [
  [4, 5_000_000],
  [5, 2_000_000],
  [6, 1_000_000],
];
const NEIGHBOURS = new Set("BY MD PL LT LV EE RO GE".split(" "));
const NEIGHBOUR_PEOPLE = 240_000;
/** Least area in square degrees (those of the equator) of a country named from a zoom level on. */
const COUNTRIES: readonly [zoom: number, area: number][] = [
  [2, 60],
  [3, 20],
  [4, 5],
  [5, 0.5],
];
const SMALLEST = 6;

/** GeoNames lists the numbered sectors of a capital as towns. */
const CITY_SECTOR = /^Sector \d+$/;

/** Towns of the committed gazetteer, largest first. */
export function townLabels(gazetteer: string): Label[] {
  return rowsOf(gazetteer)
    .filter(({ kind, population }) => kind === "" && population > 0)
    .filter(({ name }) => !CITY_SECTOR.test(name))
    .sort((a, b) => b.population - a.population)
    .flatMap((town): Label[] => {
      const zoom = zoomOfTown(town);
      return zoom === null ? [] : [[town.name, town.lat, town.lon, zoom]];
    });
}

/** Countries, largest first, each where the gazetteer has its middle. */
export function countryLabels(gazetteer: string, shapes: Shapes): Label[] {
  const areas = new Map<string, number>();
  for (const feature of shapes.features) {
    const country = codeOf(feature.properties)?.slice(0, 2);
    if (country) areas.set(country, (areas.get(country) ?? 0) + shapeCentre(feature).area);
  }
  return rowsOf(gazetteer)
    .filter(({ kind, code }) => kind === "country" && areas.has(code))
    .sort((a, b) => (areas.get(b.code) ?? 0) - (areas.get(a.code) ?? 0))
    .map(({ name, lat, lon, code }) => {
      const zoom = COUNTRIES.find(([, area]) => (areas.get(code) ?? 0) >= area)?.[0] ?? SMALLEST;
      return [name, lat, lon, zoom];
    });
}

function zoomOfTown({ code, lon, population }: Row): number | null {
  const country = code.slice(0, 2);
  const isClose = country === "UA" || (country === "RU" && lon < 60) || NEIGHBOURS.has(country);
  if (NEIGHBOURS.has(country) && population < NEIGHBOUR_PEOPLE) return null;
  return (isClose ? CLOSE_TOWNS : FAR_TOWNS).find(([, people]) => population >= people)?.[0] ?? null;
}

function rowsOf(gazetteer: string): Row[] {
  return gazetteer
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => {
      const [name = "", , kind = "", code = "", lat = "", lon = "", population = ""] = line.split("\t");
      return { name, kind, code, lat: Number(lat), lon: Number(lon), population: Number(population) };
    });
}
