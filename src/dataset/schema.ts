import * as z from "zod/mini";

/**
 * The dataset's only definition: types, the runtime check and the published JSON Schema all come from here.
 * Offsets (`start`, `end`) are UTF-16 code units into the document's text; dates are EDTF (ISO 8601-2).
 */
export const SCHEMA_VERSION = 1;

const id = z.string().check(z.minLength(1));
const offset = z.int().check(z.minimum(0));
const nullableId = z.nullable(id);
const edtf = z.nullable(z.string());

export const spanSchema = z.object({ start: offset, end: offset });
const noteSchema = z.object({ code: z.string(), message: z.string() });
const notes = z.array(noteSchema);

/** Where a record stands: its document and its span in that document's text. */
const place = { id, document: id, start: offset, end: offset };

export const documentSchema = z.object({
  id,
  file: z.string(),
  title: z.string(),
  publisher: z.nullable(z.string()),
  url: z.nullable(z.string()),
  author: z.nullable(z.string()),
  published: z.string(),
  dct: z.string(),
  sha256: z.string(),
  length: offset,
});

export const actorKinds = ["person", "organization", "state", "group"] as const;
export const blocs = ["ukraine", "russia", "us", "europe", "other"] as const;

export const actorSchema = z.object({
  id,
  name: z.string(),
  kind: z.enum(actorKinds),
  role: z.nullable(z.string()),
  country: z.nullable(z.string()),
  bloc: z.enum(blocs),
  aliases: z.array(z.string()),
  /** Ids under which documents alone would know this actor; a link that holds one still finds it. */
  formerIds: z.array(id),
});

const placeKinds = ["country", "region", "city", "site", "area"] as const;

export const placeSchema = z.object({
  id,
  name: z.string(),
  kind: z.enum(placeKinds),
  country: z.nullable(z.string()),
  admin1: z.nullable(z.string()),
  lat: z.number(),
  lon: z.number(),
  geonamesId: z.nullable(z.int()),
  parent: nullableId,
});

export const placeUses = ["literal", "associative"] as const;

export const mentionSchema = z.object({
  ...place,
  actor: nullableId,
  place: nullableId,
  use: z.nullable(z.enum(placeUses)),
  /** The sentence that holds the mention: what a mark made from it opens. */
  sentence: spanSchema,
  date: edtf,
  notes,
});

export const timeSchema = z.object({
  ...place,
  exact: z.string(),
  value: z.string(),
  /** Only there when a correction changed or added the record. */
  notes: z.optional(notes),
});

export const quoteKinds = ["direct", "indirect"] as const;

export const quoteSchema = z.object({
  ...place,
  exact: z.string(),
  kind: z.enum(quoteKinds),
  speaker: nullableId,
  speakerSpan: z.nullable(spanSchema),
  cueSpan: z.nullable(spanSchema),
  speech: id,
  date: edtf,
  place: nullableId,
  notes,
});

export const measures = ["launched", "intercepted", "killed", "wounded", "destroyed", "damaged", "casualties"] as const;
export const qualifiers = ["exact", "atLeast", "atMost", "about"] as const;

export const strikeSchema = z.object({
  ...place,
  exact: z.string(),
  measure: z.enum(measures),
  what: z.string(),
  count: z.nullable(z.number()),
  countMax: z.nullable(z.number()),
  qualifier: z.enum(qualifiers),
  /** The words that give the figure ("111", "a house", "six more"). */
  countSpan: spanSchema,
  attacker: nullableId,
  target: nullableId,
  claimant: nullableId,
  place: nullableId,
  /** Places that the weapons were launched from, or the attackers fired from; only there when the text says so. */
  origins: z.optional(z.array(id)),
  date: edtf,
  partOf: nullableId,
  notes,
});

export const eventKinds = ["talks", "statement", "strike", "aid", "exchange", "other"] as const;
export const eventStatuses = ["happened", "planned"] as const;

export const eventSchema = z.object({
  ...place,
  exact: z.string(),
  kind: z.enum(eventKinds),
  status: z.enum(eventStatuses),
  date: edtf,
  actors: z.array(id),
  places: z.array(id),
  /** Only there when a correction changed the record. */
  notes: z.optional(notes),
});

/** The file that holds the same records in columns, beside `dataset.json`; there where a corpus is large. */
export const tablesSchema = z.object({ file: z.string(), bytes: offset });

export const datasetSchema = z.object({
  schemaVersion: z.literal(SCHEMA_VERSION),
  tables: z.optional(tablesSchema),
  documents: z.array(documentSchema),
  actors: z.array(actorSchema),
  places: z.array(placeSchema),
  mentions: z.array(mentionSchema),
  times: z.array(timeSchema),
  quotes: z.array(quoteSchema),
  strikes: z.array(strikeSchema),
  events: z.array(eventSchema),
});

/** `documents/<document id>.json`: the text that every offset of that document points into. */
export const documentTextSchema = z.object({ id, text: z.string() });

export type Span = z.infer<typeof spanSchema>;
export type Note = z.infer<typeof noteSchema>;
export type ArticleDocument = z.infer<typeof documentSchema>;
export type Actor = z.infer<typeof actorSchema>;
export type ActorKind = Actor["kind"];
export type Bloc = Actor["bloc"];
export type Place = z.infer<typeof placeSchema>;
export type PlaceKind = Place["kind"];
export type Mention = z.infer<typeof mentionSchema>;
export type TimeExpression = z.infer<typeof timeSchema>;
export type Quote = z.infer<typeof quoteSchema>;
export type Strike = z.infer<typeof strikeSchema>;
export type Measure = Strike["measure"];
export type Qualifier = Strike["qualifier"];
export type StoryEvent = z.infer<typeof eventSchema>;
export type EventKind = StoryEvent["kind"];
export type TablesFile = z.infer<typeof tablesSchema>;
export type Dataset = z.infer<typeof datasetSchema>;
