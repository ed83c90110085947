import { type Dataset, type Place, SCHEMA_VERSION } from "../dataset/schema.ts";
import type { ArticleAnnotations } from "./annotations.ts";
import { mergeActors } from "./merge-actors.ts";

/** Makes one dataset of many articles' annotations; the order in which they come does not matter. */
export function mergeArticles(articles: readonly ArticleAnnotations[]): Dataset {
  const sorted = distinct(articles);
  const places = new Map<string, Place>();
  const dataset: Dataset = {
    schemaVersion: SCHEMA_VERSION,
    documents: [],
    actors: [],
    places: [],
    mentions: [],
    times: [],
    quotes: [],
    strikes: [],
    events: [],
  };
  const { actors, idOf } = mergeActors(
    sorted.flatMap(({ document: { id, published }, actors: own }) =>
      own.map((actor) => ({ document: id, published, actor })),
    ),
  );
  for (const annotations of sorted) {
    const ids = annotations.actors.map((actor) => idOf.get(actor));
    for (const place of annotations.places) places.set(place.id, place);
    addRecords(dataset, annotations, (index) => (index === null ? null : (ids[index] ?? null)));
  }
  dataset.actors = actors;
  dataset.places = [...places.values()].sort((a, b) => compareText(a.id, b.id));
  return dataset;
}

/** Documents in order of id; of files with the same content the first by name. */
function distinct(articles: readonly ArticleAnnotations[]): ArticleAnnotations[] {
  const sorted = [...articles].sort(
    (a, b) => compareText(a.document.id, b.document.id) || compareText(a.document.file, b.document.file),
  );
  return sorted.filter(({ document }, at) => document.id !== sorted[at - 1]?.document.id);
}

function addRecords(
  dataset: Dataset,
  annotations: ArticleAnnotations,
  actorId: (index: number | null) => string | null,
): void {
  const document = annotations.document.id;
  dataset.documents.push(annotations.document);
  for (const mention of annotations.mentions)
    dataset.mentions.push({ id: `m${mention.start}.${document}`, document, ...mention, actor: actorId(mention.actor) });
  for (const time of annotations.times) dataset.times.push({ id: `t${time.start}.${document}`, document, ...time });
  for (const { speech, ...quote } of annotations.quotes)
    dataset.quotes.push({
      id: `q${quote.start}.${document}`,
      document,
      ...quote,
      speaker: actorId(quote.speaker),
      speech: `speech${speech}.${document}`,
    });
  const strikeIds = annotations.strikes.map((strike) => `s${strike.countSpan.start}-${strike.measure}.${document}`);
  annotations.strikes.forEach((strike, index) => {
    dataset.strikes.push({
      id: strikeIds[index] ?? "",
      document,
      ...strike,
      attacker: actorId(strike.attacker),
      target: actorId(strike.target),
      claimant: actorId(strike.claimant),
      partOf: strike.partOf === null ? null : (strikeIds[strike.partOf] ?? null),
    });
  });
  for (const event of annotations.events)
    dataset.events.push({
      id: `e${event.start}-${event.kind}.${document}`,
      document,
      ...event,
      actors: event.actors.map(actorId).filter((id) => id !== null),
    });
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
