import type { Actor, Dataset } from "../dataset/schema.ts";
import type { ArticleAnnotations, LocalActor } from "./annotations.ts";
import type { Sighting } from "./merge/cluster.ts";
import { createSightingBook } from "./merge/sighting-book.ts";
import { mergeActors } from "./merge-actors.ts";
import { distinctArticles, recordsOf } from "./merge-articles.ts";

/**
 * Adds articles to a dataset: its records and ids stay as they are, and an actor or place that it has is the same one in
 * the new articles. An article that the dataset has already is not added again.
 */
export function joinDataset(published: Dataset, articles: readonly ArticleAnnotations[]): Dataset {
  const known = new Set(published.documents.map(({ id }) => id));
  const added = distinctArticles(articles).filter(({ document }) => !known.has(document.id));
  if (added.length === 0) return published;
  const { actors, idOf } = joinActors(published, added);
  const places = new Map(added.flatMap(({ places: named }) => named.map((place) => [place.id, place])));
  for (const place of published.places) places.set(place.id, place);
  const records = added.map((annotations) =>
    recordsOf(annotations, (index) => {
      const actor = index === null ? undefined : annotations.actors[index];
      return (actor && idOf(actor)) ?? null;
    }),
  );
  const { schemaVersion, documents, mentions, times, quotes, strikes, events } = published;
  return {
    schemaVersion,
    documents: [...documents, ...added.map(({ document }) => document)].sort((a, b) => compareText(a.id, b.id)),
    actors,
    places: [...places.values()].sort((a, b) => compareText(a.id, b.id)),
    mentions: inOrder([...mentions, ...records.flatMap((own) => own.mentions)]),
    times: inOrder([...times, ...records.flatMap((own) => own.times)]),
    quotes: inOrder([...quotes, ...records.flatMap((own) => own.quotes)]),
    strikes: inOrder([...strikes, ...records.flatMap((own) => own.strikes)]),
    events: inOrder([...events, ...records.flatMap((own) => own.events)]),
  };
}

type JoinedActors = { actors: Actor[]; idOf: (actor: LocalActor) => string | undefined };

/** The published actors take part in the merge as if they had been seen in an article, under their name and each alias. */
function joinActors(published: Dataset, added: readonly ArticleAnnotations[]): JoinedActors {
  const book = createSightingBook();
  const sightings = book.sightings(
    added.map(({ document: { id, published }, actors }) => ({ id, published, actors: actors.map(book.sameAs) })),
  );
  const seen = publishedSightings(published);
  const merged = mergeActors([...sightings, ...seen.keys()]);

  const namesakes = new Map<string, Actor[]>();
  for (const [sighting, actor] of seen) {
    const cluster = merged.idOf.get(sighting.actor) ?? "";
    namesakes.set(cluster, [...(namesakes.get(cluster) ?? []), actor]);
  }
  const used = new Set(published.actors.flatMap(({ id, formerIds }) => [id, ...formerIds]));
  const actors = new Map(published.actors.map((actor) => [actor.id, actor]));
  const idByCluster = new Map<string, string>();
  for (const actor of merged.actors) {
    if (namesakes.has(actor.id)) continue;
    let id = actor.id;
    while (used.has(id)) id = `${id}-${actor.kind}`;
    used.add(id);
    idByCluster.set(actor.id, id);
    actors.set(id, { ...actor, id, formerIds: actor.formerIds.filter((former) => !used.has(former)) });
  }

  const idOf = new Map<LocalActor, string>();
  for (const { actor } of sightings) {
    const cluster = merged.idOf.get(actor) ?? "";
    const same = sameActor(namesakes.get(cluster) ?? [], actor);
    const id = same?.id ?? idByCluster.get(cluster);
    if (id === undefined) continue;
    idOf.set(actor, id);
    const before = same && actors.get(same.id);
    if (before) actors.set(before.id, withAliases(before, actor));
  }
  return {
    actors: [...actors.values()].sort((a, b) => compareText(a.id, b.id)),
    idOf: (actor) => idOf.get(book.sameAs(actor)),
  };
}

/** Of several published actors that the merge would now join, which stay apart, the one who goes by the name. */
function sameActor(candidates: readonly Actor[], { name }: LocalActor): Actor | undefined {
  return (
    candidates.find((actor) => actor.name === name) ??
    candidates.find(({ aliases }) => aliases.includes(name)) ??
    candidates[0]
  );
}

function withAliases(actor: Actor, { name, aliases }: LocalActor): Actor {
  const all = new Set([...actor.aliases, name, ...aliases]);
  all.delete(actor.name);
  return all.size === actor.aliases.length ? actor : { ...actor, aliases: [...all].sort(compareText) };
}

/** Names go before aliases, and are as frequent as the dataset names their actors. */
function publishedSightings({ actors, mentions }: Dataset): Map<Sighting, Actor> {
  const counts = new Map<string, number>();
  for (const { actor } of mentions) if (actor !== null) counts.set(actor, (counts.get(actor) ?? 0) + 1);
  const sightings = new Map<Sighting, Actor>();
  const add = (actor: Actor, name: string, count: number) => {
    const { kind, role, country } = actor;
    const local = { name, kind, role, country, gender: null, aliases: [] };
    sightings.set({ document: "", published: "", actor: local, count }, actor);
  };
  for (const actor of actors) add(actor, actor.name, Math.max(1, counts.get(actor.id) ?? 0));
  for (const actor of actors) for (const alias of actor.aliases) add(actor, alias, 1);
  return sightings;
}

function inOrder<T extends { document: string }>(records: T[]): T[] {
  return records.sort((a, b) => compareText(a.document, b.document));
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
