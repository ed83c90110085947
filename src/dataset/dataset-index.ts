import { type DayRange, rangeOf } from "./days.ts";
import type { Actor, ArticleDocument, Dataset, Mention, Place, Quote, StoryEvent, Strike } from "./schema.ts";

/** A claim that a view can draw and a person can choose: a quote, a strike count or an event. */
export type Item =
  | { kind: "quote" | "reported"; record: Quote; days: DayRange | null }
  | { kind: "count"; record: Strike; days: DayRange | null }
  | { kind: StoryEvent["kind"]; record: StoryEvent; days: DayRange | null };

/** The dataset with its look-ups by id; `items` stand in order of document and span. */
export type DatasetIndex = {
  dataset: Dataset;
  documents: ReadonlyMap<string, ArticleDocument>;
  /** By id and by every former id. */
  actors: ReadonlyMap<string, Actor>;
  places: ReadonlyMap<string, Place>;
  items: readonly Item[];
  itemsById: ReadonlyMap<string, Item>;
  mentions: readonly Mention[];
  mentionsById: ReadonlyMap<string, Mention>;
};

/** Builds the look-ups once per dataset. */
export function indexDataset(dataset: Dataset): DatasetIndex {
  const items: Item[] = [
    ...dataset.quotes.map(
      (record): Item => ({ kind: record.kind === "direct" ? "quote" : "reported", record, days: daysOf(record.date) }),
    ),
    ...dataset.strikes.map((record): Item => ({ kind: "count", record, days: daysOf(record.date) })),
    ...dataset.events.map((record): Item => ({ kind: record.kind, record, days: daysOf(record.date) })),
  ];
  items.sort((a, b) => compareText(a.record.document, b.record.document) || a.record.start - b.record.start);
  const actors = new Map<string, Actor>();
  for (const actor of dataset.actors) for (const former of actor.formerIds) actors.set(former, actor);
  for (const actor of dataset.actors) actors.set(actor.id, actor);
  return {
    dataset,
    documents: new Map(dataset.documents.map((document) => [document.id, document])),
    actors,
    places: new Map(dataset.places.map((place) => [place.id, place])),
    items,
    itemsById: new Map(items.map((item) => [item.record.id, item])),
    mentions: dataset.mentions,
    mentionsById: new Map(dataset.mentions.map((mention) => [mention.id, mention])),
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

function daysOf(edtf: string | null): DayRange | null {
  return edtf === null ? null : rangeOf(edtf);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
