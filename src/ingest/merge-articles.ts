import { slugOf } from "../dataset/ids.ts";
import { type Actor, type Bloc, type Dataset, type Place, SCHEMA_VERSION } from "../dataset/schema.ts";
import type { ArticleAnnotations, LocalActor } from "./annotations.ts";

/** Makes one dataset of many articles' annotations; the order in which they come does not matter. */
export function mergeArticles(articles: readonly ArticleAnnotations[]): Dataset {
  const sorted = [...articles].sort((a, b) => compareText(documentIdOf(a), documentIdOf(b)));
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

/** `2025-12-04-ukraine-and-its-european-allies-4cb80e31`: day, first words, first digits of the file's hash. */
export function documentIdOf({ article }: ArticleAnnotations): string {
  const words = slugOf(article.title ?? article.text.slice(article.bodyStart, article.bodyStart + 200)).split("-");
  return [article.published, ...words.slice(0, 4), article.sha256.slice(0, 8)].join("-");
}

function addRecords(
  dataset: Dataset,
  annotations: ArticleAnnotations,
  actorId: (index: number | null) => string | null,
): void {
  const { article, dct } = annotations;
  const { text } = article;
  const document = documentIdOf(annotations);
  const exactOf = (span: { start: number; end: number }) => ({
    start: span.start,
    end: span.end,
    exact: text.slice(span.start, span.end),
  });
  dataset.documents.push({
    id: document,
    file: article.file,
    title: article.title ?? firstWords(text.slice(article.bodyStart)),
    publisher: article.publisher,
    url: article.url,
    author: article.author,
    published: article.published,
    dct,
    sha256: article.sha256,
    length: text.length,
  });
  for (const mention of annotations.mentions)
    dataset.mentions.push({ id: `m${mention.start}.${document}`, document, ...mention, actor: actorId(mention.actor) });
  for (const time of annotations.times)
    dataset.times.push({ id: `t${time.start}.${document}`, document, ...exactOf(time), value: time.value });
  for (const { speech, ...quote } of annotations.quotes)
    dataset.quotes.push({
      id: `q${quote.start}.${document}`,
      document,
      ...quote,
      ...exactOf(quote),
      speaker: actorId(quote.speaker),
      speech: `speech${speech}.${document}`,
    });
  const strikeIds = annotations.strikes.map((strike) => `s${strike.countSpan.start}-${strike.measure}.${document}`);
  annotations.strikes.forEach((strike, index) => {
    dataset.strikes.push({
      id: strikeIds[index] ?? "",
      document,
      ...strike,
      ...exactOf(strike),
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
      ...exactOf(event),
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

function firstWords(body: string): string {
  const line = body.trim().split(/\n/)[0] ?? "";
  return line.length <= 90 ? line : `${line.slice(0, line.lastIndexOf(" ", 90))} …`;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
