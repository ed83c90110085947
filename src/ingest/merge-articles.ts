import { slugOf } from "../dataset/ids.ts";
import { type Actor, type Bloc, type Dataset, type Place, SCHEMA_VERSION } from "../dataset/schema.ts";
import type { ArticleAnnotations, LocalActor } from "./annotations.ts";

/** Makes one dataset of many articles' annotations; the order in which they come does not matter. */
export function mergeArticles(articles: readonly ArticleAnnotations[]): Dataset {
  const sorted = [...articles].sort((a, b) => compareText(a.document.id, b.document.id));
  const actors = new Map<string, Actor>();
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
  for (const annotations of sorted) {
    const ids = annotations.actors.map((actor) => addActor(actors, actor));
    for (const place of annotations.places) places.set(place.id, place);
    addRecords(dataset, annotations, (index) => (index === null ? null : (ids[index] ?? null)));
  }
  dataset.actors = [...actors.values()].sort((a, b) => compareText(a.id, b.id));
  dataset.places = [...places.values()].sort((a, b) => compareText(a.id, b.id));
  return dataset;
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

function addActor(actors: Map<string, Actor>, local: LocalActor): string {
  const id = slugOf(local.name);
  if (!actors.has(id))
    actors.set(id, {
      id,
      name: local.name,
      kind: local.kind,
      role: local.role,
      country: local.country,
      bloc: blocOf(local.country),
      aliases: local.aliases,
      formerIds: [],
    });
  return id;
}

function blocOf(country: string | null): Bloc {
  if (country === "UA") return "ukraine";
  if (country === "RU") return "russia";
  return country === "US" ? "us" : "other";
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
