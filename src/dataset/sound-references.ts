import type { FlawLog } from "./flaws.ts";
import type { Dataset } from "./schema.ts";

type List = Exclude<keyof Dataset, "schemaVersion">;
type Identified = { id: string };
type Located = Identified & { document: string; start: number; end: number };

/**
 * Leaves out records that point at no article, at no words of it, or carry an id a second time, and clears references
 * that lead nowhere; tells each. Where all ids lead somewhere, the records come back as they are.
 */
export function keepSoundReferences(dataset: Dataset, log: FlawLog): Dataset {
  const keep = <T extends Identified>(list: List, records: readonly T[], problemOf: (record: T) => string | null) => {
    const seen = new Set<string>();
    return records.filter((record) => {
      const message = seen.has(record.id) ? "a record before it has the same id" : problemOf(record);
      seen.add(record.id);
      if (message !== null) log.tell(list, { kind: "record", place: `${list} “${record.id}”`, message });
      return message === null;
    });
  };
  const clear = <T extends Identified>(
    list: List,
    record: T,
    fields: Partial<Record<keyof T & string, ReadonlySet<string>>>,
  ) => {
    let cleared = record;
    for (const field of Object.keys(fields) as (keyof T & string)[]) {
      const ids = fields[field];
      const value: unknown = record[field];
      const lost = [value].flat().find((id) => id != null && !ids?.has(String(id)));
      if (lost === undefined) continue;
      log.tell(list, {
        kind: "reference",
        place: `${list} “${record.id}”, ${field}`,
        message: `“${lost}” leads nowhere`,
      });
      cleared = { ...cleared, [field]: Array.isArray(value) ? value.filter((id) => ids?.has(id)) : null };
    }
    return cleared;
  };

  const documents = keep("documents", dataset.documents, () => null);
  const lengths = new Map(documents.map(({ id, length }) => [id, length]));
  const misplaced = ({ document, start, end }: Located) => {
    const length = lengths.get(document);
    if (length === undefined) return `its document “${document}” leads nowhere`;
    return start <= end && end <= length
      ? null
      : `${start} to ${end} is no part of the article, which ends at ${length}`;
  };
  const actors = keep("actors", dataset.actors, () => null);
  const places = keep("places", dataset.places, ({ lat, lon }) =>
    Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? null : `${lat}, ${lon} is nowhere on earth`,
  );
  const strikes = keep("strikes", dataset.strikes, misplaced);
  const actorIds = idsOf(actors);
  const placeIds = idsOf(places);
  const strikeIds = idsOf(strikes);
  return {
    ...dataset,
    documents,
    actors,
    places: places.map((place) => clear("places", place, { parent: placeIds })),
    mentions: keep("mentions", dataset.mentions, misplaced).map((mention) =>
      clear("mentions", mention, { actor: actorIds, place: placeIds }),
    ),
    times: keep("times", dataset.times, misplaced),
    quotes: keep("quotes", dataset.quotes, misplaced).map((quote) =>
      clear("quotes", quote, { speaker: actorIds, place: placeIds }),
    ),
    strikes: strikes.map((strike) =>
      clear("strikes", strike, {
        attacker: actorIds,
        target: actorIds,
        claimant: actorIds,
        place: placeIds,
        origins: placeIds,
        partOf: strikeIds,
      }),
    ),
    events: keep("events", dataset.events, misplaced).map((event) =>
      clear("events", event, { actors: actorIds, places: placeIds }),
    ),
  };
}

function idsOf(records: readonly Identified[]): ReadonlySet<string> {
  return new Set(records.map(({ id }) => id));
}
