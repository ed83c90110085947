import { type CorrectionOutcome, correctRecords } from "../dataset/correct-records.ts";
import type { Correction, NamedActor } from "../dataset/corrections.ts";
import type { ArticleAnnotations, LocalActor } from "./annotations.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { recordsOf } from "./merge-articles.ts";
import { placesWithParents } from "./places-with-parents.ts";

/**
 * Applies a person's corrections to one article's annotations, before the merge over articles: a speaker whose name is
 * new becomes an actor that is merged like any other. Outcomes stand in the order of the corrections.
 */
export function applyCorrections(
  annotations: ArticleAnnotations,
  corrections: readonly Correction[],
  gazetteer: Gazetteer,
): { annotations: ArticleAnnotations; outcomes: CorrectionOutcome[] } {
  const actors = [...annotations.actors];
  const places = new Map(annotations.places.map((place) => [place.id, place]));
  const { records, outcomes } = correctRecords(recordsOf(annotations, idOfIndex), corrections, {
    document: annotations.document.id,
    text: annotations.text,
    actorNamed: (named) => String(indexOfActor(actors, named)),
    actorName: (id) => actors[Number(id)]?.name ?? "",
    placeOf: (id) => {
      const place = places.get(id) ?? gazetteer.byId(id);
      if (place) for (const known of placesWithParents([place], gazetteer)) places.set(known.id, known);
      return place ?? null;
    },
  });
  return { annotations: { ...annotations, actors, places: [...places.values()], ...asFound(records) }, outcomes };
}

const idOfIndex = (index: number | null) => (index === null ? null : String(index));
const indexOf = (id: string | null) => (id === null ? null : Number(id));

function indexOfActor(actors: LocalActor[], { name, kind = "person", country = null }: NamedActor): number {
  const known = actors.findIndex((actor) => actor.name === name || actor.aliases.includes(name));
  if (known >= 0) return known;
  return actors.push({ name, kind, country, role: null, gender: null, aliases: [] }) - 1;
}

const SPEECH_NUMBER = /^speech(\d+)\./;
const numberOfSpeech = (id: string) => Number(SPEECH_NUMBER.exec(id)?.[1] ?? 0);

/** Records as the stages of ingest have them: no ids, actors and wholes by index. */
function asFound(
  records: ReturnType<typeof correctRecords>["records"],
): Pick<ArticleAnnotations, "mentions" | "times" | "quotes" | "strikes" | "events"> {
  const positions = new Map(records.strikes.map(({ id }, at) => [id, at]));
  return {
    mentions: records.mentions.map(({ id: _, document: __, ...mention }) => ({
      ...mention,
      actor: indexOf(mention.actor),
    })),
    times: records.times.map(({ id: _, document: __, ...time }) => time),
    quotes: records.quotes.map(({ id: _, document: __, ...quote }) => ({
      ...quote,
      speaker: indexOf(quote.speaker),
      speech: numberOfSpeech(quote.speech),
    })),
    strikes: records.strikes.map(({ id: _, document: __, ...strike }) => ({
      ...strike,
      attacker: indexOf(strike.attacker),
      target: indexOf(strike.target),
      claimant: indexOf(strike.claimant),
      partOf: strike.partOf === null ? null : (positions.get(strike.partOf) ?? null),
    })),
    events: records.events.map(({ id: _, document: __, ...event }) => ({ ...event, actors: event.actors.map(Number) })),
  };
}
