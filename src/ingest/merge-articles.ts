import type { ArticleRecords } from "../dataset/correct-records.ts";
import { recordIds } from "../dataset/ids.ts";
import { type Actor, type Dataset, type Place, SCHEMA_VERSION } from "../dataset/schema.ts";
import type { ArticleAnnotations } from "./annotations.ts";
import { createOnce } from "./merge/once.ts";
import { createSightingBook, type DocumentWithActors } from "./merge/sighting-book.ts";
import { mergeActors } from "./merge-actors.ts";

/**
 * A merge over articles that need not be held: of each only its actors and places are noted, each wording once, and from
 * those of the articles that are to be in the dataset its actors and places are made.
 */
export type Merge = {
  note: (article: Pick<ArticleAnnotations, "document" | "actors" | "places">) => NotedArticle;
  finish: (articles: readonly NotedArticle[]) => FinishedMerge;
};

/** What a merge holds of an article. */
export type NotedArticle = DocumentWithActors & { places: readonly Place[] };

export type FinishedMerge = {
  actors: Actor[];
  places: Place[];
  /** The ids of an article's actors, in the article's order. */
  idsOf: (article: NotedArticle) => string[];
};

/** A merge in which no article is noted yet. */
export function createMerge(): Merge {
  const book = createSightingBook();
  const samePlace = createOnce<Place>();
  return {
    note: ({ document: { id, published }, actors, places }) => ({
      id,
      published,
      actors: actors.map(book.sameAs),
      places: places.map(samePlace),
    }),
    finish: (articles) => {
      const { actors, idOf } = mergeActors(book.sightings(articles));
      const places = new Map<string, Place>();
      for (const article of articles) for (const place of article.places) places.set(place.id, place);
      return {
        actors,
        places: [...places.values()].sort((a, b) => compareText(a.id, b.id)),
        idsOf: (article) => article.actors.map((actor) => idOf.get(actor) ?? ""),
      };
    },
  };
}

/** Makes one dataset of many articles' annotations; the order in which they come does not matter. */
export function mergeArticles(articles: readonly ArticleAnnotations[]): Dataset {
  const sorted = distinctArticles(articles);
  const merge = createMerge();
  const noted = sorted.map(merge.note);
  const { actors, places, idsOf } = merge.finish(noted);
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
  noted.forEach((article, at) => {
    const annotations = sorted[at];
    const ids = idsOf(article);
    if (annotations)
      addRecords(
        dataset,
        recordsOf(annotations, (index) => (index === null ? null : (ids[index] ?? null))),
      );
  });
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
