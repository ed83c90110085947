import { normalizeName } from "../../src/ingest/gazetteer.ts";

/** One line of the gazetteer; `kind` is empty for a town and `county` for a region of the second level. */
export type Row = {
  name: string;
  others: Set<string>;
  kind: "country" | "region" | "county" | "" | "site" | "area";
  /** ISO 3166-2, or 3166-1 alpha-2, or empty. */
  code: string;
  lat: number;
  lon: number;
  population: number;
  geonamesId: number | null;
};

export const round = (value: number) => Number(value.toFixed(2));
export const twoFigures = (value: number) => (value ? Number(value.toPrecision(2)) : 0);
/** One apostrophe for the many that transliterations use. */
export const straight = (name: string) => name.replace(/[’ʼʹ`‘]/g, "'");

export function toLine({ name, others, kind, code, lat, lon, population, geonamesId }: Row): string {
  const seen = new Set(["", normalizeName(name)]);
  const distinct = [...others].filter((word) => !seen.has(normalizeName(word)) && seen.add(normalizeName(word)));
  return [name, distinct.join("|"), kind, code, lat, lon, population || "", geonamesId ?? ""].join("\t");
}

/** Elements by key, in order (Node 20 lacks Map.groupBy). */
export function groupBy<T>(elements: Iterable<T>, keyOf: (element: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const element of elements) {
    const key = keyOf(element);
    const group = groups.get(key);
    if (group) group.push(element);
    else groups.set(key, [element]);
  }
  return groups;
}
