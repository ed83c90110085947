import { type DayRange, rangeOf } from "./days.ts";
import type {
  Actor,
  ArticleDocument,
  Dataset,
  Mention,
  Place,
  Quote,
  StoryEvent,
  Strike,
  TimeExpression,
} from "./schema.ts";

/** A claim that a view can draw and a person can choose: a quote, a strike count or an event. */
export type Item =
  | { kind: "quote" | "reported"; record: Quote; days: DayRange | null }
  | { kind: "count"; record: Strike; days: DayRange | null }
  | { kind: StoryEvent["kind"]; record: StoryEvent; days: DayRange | null };

export type RecordsOfDocument = {
  items: readonly Item[];
  mentions: readonly Mention[];
  times: readonly TimeExpression[];
};

/** The dataset with its look-ups by id; `items` and `mentions` stand in order of document and span. */
export type DatasetIndex = {
  dataset: Dataset;
  documents: ReadonlyMap<string, ArticleDocument>;
  /** By id and by every former id. */
  actors: ReadonlyMap<string, Actor>;
  places: ReadonlyMap<string, Place>;
  items: readonly Item[];
  itemsById: ReadonlyMap<string, Item>;
  mentions: readonly Mention[];
  /** The days of each of `mentions`. */
  mentionDays: readonly (DayRange | null)[];
  mentionsById: ReadonlyMap<string, Mention>;
  /** What an article holds, by its id, in order of the spans. */
  byDocument: ReadonlyMap<string, RecordsOfDocument>;
};

/** Builds the look-ups once per dataset. */
export function indexDataset(dataset: Dataset): DatasetIndex {
  const daysOf = rememberedDays();
  const unordered: Item[] = [
    ...dataset.quotes.map(
      (record): Item => ({ kind: record.kind === "direct" ? "quote" : "reported", record, days: daysOf(record.date) }),
    ),
    ...dataset.strikes.map((record): Item => ({ kind: "count", record, days: daysOf(record.date) })),
    ...dataset.events.map((record): Item => ({ kind: record.kind, record, days: daysOf(record.date) })),
  ];
  const items = inReadingOrder(unordered, ({ record }) => record);
  const mentions = inReadingOrder(dataset.mentions, (mention) => mention);
  const times = inReadingOrder(dataset.times, (time) => time);
  const actors = new Map<string, Actor>();
  for (const actor of dataset.actors) for (const former of actor.formerIds) actors.set(former, actor);
  for (const actor of dataset.actors) actors.set(actor.id, actor);
  return {
    dataset,
    documents: new Map(dataset.documents.map((document) => [document.id, document])),
    actors,
    places: new Map(dataset.places.map((place) => [place.id, place])),
    items: items.rows,
    itemsById: new Map(items.rows.map((item) => [item.record.id, item])),
    mentions: mentions.rows,
    mentionDays: mentions.rows.map(({ date }) => daysOf(date)),
    mentionsById: new Map(mentions.rows.map((mention) => [mention.id, mention])),
    byDocument: new Map(
      dataset.documents.map(({ id }) => [
        id,
        {
          items: items.byDocument.get(id) ?? [],
          mentions: mentions.byDocument.get(id) ?? [],
          times: times.byDocument.get(id) ?? [],
        },
      ]),
    ),
  };
}

/** The place and all it lies in, innermost first; a cycle or a parent that leads nowhere ends the walk. */
export function placeAndParents(places: ReadonlyMap<string, Place>, id: string): Place[] {
  const chain: Place[] = [];
  const seen = new Set<string>();
  for (let next: string | null = id; next !== null && !seen.has(next); ) {
    seen.add(next);
    const place: Place | undefined = places.get(next);
    if (!place) break;
    chain.push(place);
    next = place.parent;
  }
  return chain;
}

/** A corpus has few different dates: each is read once. */
function rememberedDays(): (edtf: string | null) => DayRange | null {
  const known = new Map<string, DayRange | null>();
  return (edtf) => {
    if (edtf === null) return null;
    const days = known.get(edtf);
    if (days !== undefined) return days;
    const read = rangeOf(edtf);
    known.set(edtf, read);
    return read;
  };
}

type InDocument = { document: string; start: number };

/** By document id and then by span; sorted article by article, which is fast where there are thousands. */
function inReadingOrder<T>(given: readonly T[], spanOf: (row: T) => InDocument) {
  const byDocument = new Map<string, T[]>();
  for (const row of given) {
    const { document } = spanOf(row);
    const list = byDocument.get(document);
    if (list) list.push(row);
    else byDocument.set(document, [row]);
  }
  for (const list of byDocument.values()) list.sort((a, b) => spanOf(a).start - spanOf(b).start);
  const rows = [...byDocument.keys()].sort().flatMap((document) => byDocument.get(document) ?? []);
  return { rows, byDocument };
}
