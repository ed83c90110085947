import type { ArticleRecords } from "../dataset/correct-records.ts";
import { recordIds } from "../dataset/ids.ts";
import { type Actor, type Dataset, type Place, SCHEMA_VERSION } from "../dataset/schema.ts";
import type { ArticleAnnotations } from "./annotations.ts";
import { createSightingBook } from "./merge/sighting-book.ts";
import { mergeActors } from "./merge-actors.ts";

/**
 * A merge over articles in two readings, so that nobody need hold them: first each is noted, in any order, then
 * the actors and places are made, and each article's records can be had.
 */
export type Merge = {
  /** Notes an article's actors and places; an article is noted once. */
  note: (annotations: ArticleAnnotations) => void;
  finish: () => FinishedMerge;
};

export type FinishedMerge = {
  actors: Actor[];
  places: Place[];
  /** The records of an article that was noted, with the ids of the merged actors. */
  recordsOf: (annotations: ArticleAnnotations) => ArticleRecords;
};

/** A merge in which no article is noted yet. */
export function createMerge(): Merge {
  const book = createSightingBook();
  const places = new Map<string, Place>();
  return {
    note: ({ document, actors, places: named }) => {
      book.add(document, actors);
      for (const place of named) places.set(place.id, place);
    },
    finish: () => {
      const { actors, idOf } = mergeActors(book.sightings());
      return {
        actors,
        places: [...places.values()].sort((a, b) => compareText(a.id, b.id)),
        recordsOf: (annotations) => {
          const ids = annotations.actors.map((actor) => {
            const same = book.sameAs(actor);
            return same && idOf.get(same);
          });
          return recordsOf(annotations, (index) => (index === null ? null : (ids[index] ?? null)));
        },
      };
    },
  };
}

/** Makes one dataset of many articles' annotations; the order in which they come does not matter. */
export function mergeArticles(articles: readonly ArticleAnnotations[]): Dataset {
  const sorted = distinctArticles(articles);
  const merge = createMerge();
  for (const annotations of sorted) merge.note(annotations);
  const { actors, places, recordsOf: mergedRecordsOf } = merge.finish();
  const dataset: Dataset = {
    schemaVersion: SCHEMA_VERSION,
    documents: sorted.map(({ document }) => document),
    actors,
    places,
    mentions: [],
    times: [],
    quotes: [],
    strikes: [],
    events: [],
  };
  for (const annotations of sorted) addRecords(dataset, mergedRecordsOf(annotations));
  return dataset;
}

/** Documents in order of id; of files with the same content the first by name. */
export function distinctArticles(articles: readonly ArticleAnnotations[]): ArticleAnnotations[] {
  const sorted = [...articles].sort(
    (a, b) => compareText(a.document.id, b.document.id) || compareText(a.document.file, b.document.file),
  );
  return sorted.filter(({ document }, at) => document.id !== sorted[at - 1]?.document.id);
}

/** One article's records as the dataset has them; `actorId` gives the id of an actor by its index in the article. */
export function recordsOf(
  annotations: ArticleAnnotations,
  actorId: (index: number | null) => string | null,
): ArticleRecords {
  const document = annotations.document.id;
  const strikeIds = annotations.strikes.map(({ countSpan: { start }, measure }) =>
    recordIds.strike({ start, measure }, document),
  );
  return {
    mentions: annotations.mentions.map((mention) => ({
      id: recordIds.mention(mention.start, document),
      document,
      ...mention,
      actor: actorId(mention.actor),
    })),
    times: annotations.times.map((time) => ({ id: recordIds.time(time.start, document), document, ...time })),
    quotes: annotations.quotes.map(({ speech, ...quote }) => ({
      id: recordIds.quote(quote.start, document),
      document,
      ...quote,
      speaker: actorId(quote.speaker),
      speech: recordIds.speech(speech, document),
    })),
    strikes: annotations.strikes.map((strike, index) => ({
      id: strikeIds[index] ?? "",
      document,
      ...strike,
      attacker: actorId(strike.attacker),
      target: actorId(strike.target),
      claimant: actorId(strike.claimant),
      partOf: strike.partOf === null ? null : (strikeIds[strike.partOf] ?? null),
    })),
    events: annotations.events.map((event) => ({
      id: recordIds.event(event, document),
      document,
      ...event,
      actors: event.actors.map(actorId).filter((id) => id !== null),
    })),
  };
}

function addRecords(dataset: Dataset, records: ArticleRecords): void {
  for (const mention of records.mentions) dataset.mentions.push(mention);
  for (const time of records.times) dataset.times.push(time);
  for (const quote of records.quotes) dataset.quotes.push(quote);
  for (const strike of records.strikes) dataset.strikes.push(strike);
  for (const event of records.events) dataset.events.push(event);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
