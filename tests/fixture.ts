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
} from "../src/dataset/schema.ts";

/** What matters to a test; the rest of each record is filled in, spans one after the other. */
type Parts = {
  documents?: Partial<ArticleDocument>[];
  actors?: Partial<Actor>[];
  places?: Partial<Place>[];
  mentions?: Partial<Mention>[];
  times?: Partial<TimeExpression>[];
  quotes?: Partial<Quote>[];
  strikes?: Partial<Strike>[];
  events?: Partial<StoryEvent>[];
};

const DEFAULT_DOCUMENT = "harbour-news";

/** A valid dataset: `datasetWith({ actors: [{ id: "ada" }], quotes: [{ speaker: "ada" }] })`. */
export function datasetWith(parts: Parts): Dataset {
  return {
    schemaVersion: 1,
    documents: (parts.documents ?? [{}]).map((part, at) => ({
      id: at === 0 ? DEFAULT_DOCUMENT : `${DEFAULT_DOCUMENT}-${at}`,
      file: `${DEFAULT_DOCUMENT}.txt`,
      title: "News from the harbour",
      publisher: null,
      url: null,
      author: null,
      published: "2025-03-05",
      dct: "2025-03-04",
      sha256: "0".repeat(64),
      length: 1000,
      ...part,
    })),
    actors: (parts.actors ?? []).map((part, at) => ({
      id: `actor-${at}`,
      name: part.id ?? `Actor ${at}`,
      kind: "person",
      role: null,
      country: null,
      bloc: "other",
      aliases: [],
      formerIds: [],
      ...part,
    })),
    places: (parts.places ?? []).map((part, at) => ({
      id: `place-${at}`,
      name: part.id ?? `Place ${at}`,
      kind: "city",
      country: null,
      admin1: null,
      lat: 50,
      lon: 30,
      geonamesId: null,
      parent: null,
      ...part,
    })),
    mentions: (parts.mentions ?? []).map((part, at) => {
      const span = spanOf("mention", at);
      return {
        ...span,
        actor: null,
        place: null,
        use: part.place == null ? null : "literal",
        sentence: { start: part.start ?? span.start, end: part.end ?? span.end },
        date: null,
        notes: [],
        ...part,
      };
    }),
    times: (parts.times ?? []).map((part, at) => ({
      ...spanOf("time", at),
      exact: "Tuesday",
      value: "2025-03-04",
      ...part,
    })),
    quotes: (parts.quotes ?? []).map((part, at) => ({
      ...spanOf("quote", at),
      exact: "The harbour is open.",
      kind: "direct",
      speaker: null,
      speakerSpan: null,
      cueSpan: null,
      speech: `speech-${at}`,
      date: null,
      place: null,
      notes: [],
      ...part,
    })),
    strikes: (parts.strikes ?? []).map((part, at) => {
      const span = spanOf("strike", at);
      return {
        ...span,
        exact: "Twelve drones were launched.",
        measure: "launched",
        what: "drone",
        count: 12,
        countMax: null,
        qualifier: "exact",
        countSpan: { start: span.start, end: span.start + 6 },
        attacker: null,
        target: null,
        claimant: null,
        place: null,
        date: null,
        partOf: null,
        notes: [],
        ...part,
      };
    }),
    events: (parts.events ?? []).map((part, at) => ({
      ...spanOf("event", at),
      exact: "The envoys met.",
      kind: "talks",
      status: "happened",
      date: null,
      actors: [],
      places: [],
      ...part,
    })),
  };
}

const lanes = { mention: 0, time: 200, quote: 400, strike: 600, event: 800 };

function spanOf(kind: keyof typeof lanes, at: number) {
  const start = lanes[kind] + at * 20;
  return { id: `${kind}-${at}`, document: DEFAULT_DOCUMENT, start, end: start + 19 };
}
