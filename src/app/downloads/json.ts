import type { DatasetIndex, Item } from "../../dataset/dataset-index.ts";
import { type Mention, SCHEMA_VERSION } from "../../dataset/schema.ts";
import type { SourceLines } from "../../filters/source-lines.ts";

/** The filtered records with the articles, actors and places that they name. */
export function jsonOf(
  index: DatasetIndex,
  { items, mentions }: { items: readonly Item[]; mentions: readonly Mention[] },
  source: SourceLines,
): string {
  const { documents, actors, places } = index.tables;
  const named = namedIn(items, mentions);
  const records = items.map(({ record }) => record);
  const content = {
    ...source,
    schemaVersion: SCHEMA_VERSION,
    documents: documents.filter(({ id }) => named.has(id)),
    actors: actors.filter(({ id }) => named.has(id)),
    places: places.filter(({ id }) => named.has(id)),
    mentions,
    quotes: records.filter((record) => "speaker" in record),
    strikes: records.filter((record) => "claimant" in record),
    events: records.filter((record) => "status" in record),
  };
  return `${JSON.stringify(content, null, 1)}\n`;
}

/** The places that the filtered mentions name, as GeoJSON points (RFC 7946) with how often they are named. */
export function geoJsonOf(index: DatasetIndex, mentions: readonly Mention[], source: SourceLines): string {
  const counts = new Map<string, { mentions: number; literal: number }>();
  for (const { place, use } of mentions) {
    if (place === null) continue;
    const count = counts.get(place) ?? { mentions: 0, literal: 0 };
    counts.set(place, { mentions: count.mentions + 1, literal: count.literal + (use === "literal" ? 1 : 0) });
  }
  const features = [...counts].flatMap(([id, count]) => {
    const place = index.places.get(id);
    if (!place) return [];
    const { lat, lon, parent: _, ...properties } = place;
    return [
      {
        type: "Feature",
        id,
        geometry: { type: "Point", coordinates: [lon, lat] },
        properties: { ...properties, ...count },
      },
    ];
  });
  return `${JSON.stringify({ type: "FeatureCollection", ...source, features }, null, 1)}\n`;
}

function namedIn(items: readonly Item[], mentions: readonly Mention[]): Set<string | null> {
  const named = new Set<string | null>();
  const add = (...ids: (string | null)[]) => {
    for (const id of ids) named.add(id);
  };
  for (const { record } of items) {
    add(record.document);
    if ("speaker" in record) add(record.speaker, record.place);
    else if ("claimant" in record) add(record.claimant, record.attacker, record.target, record.place);
    else add(...record.actors, ...record.places);
  }
  for (const { document, actor, place } of mentions) add(document, actor, place);
  return named;
}
