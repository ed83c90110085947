import { targetOf } from "./anchor.ts";
import { claimWords } from "./claim-words.ts";
import type { DatasetIndex, Item } from "./dataset-index.ts";
import type { Actor, ActorKind, ArticleDocument, Note, Place, Span, Strike } from "./schema.ts";

type Json = { [key: string]: unknown };

type Given = {
  document: ArticleDocument;
  text: string;
  /** Address of the page without its query; records, actors and places have theirs below it. */
  base: string;
  /** How to cite the article's records, and on which terms they are given. */
  citation: string;
  licence: string;
};

/** The name of an article's text beside its annotations, which point at it. */
export function textFileName({ id }: ArticleDocument): string {
  return `${id}.txt`;
}

/**
 * An article's records as a W3C Web Annotation collection with its one page (JSON-LD). Targets are words of the text
 * file beside it; bodies are written in schema.org's terms, for which the annotations' own context has a prefix.
 */
export function annotationsOf(index: DatasetIndex, { document, text, base, citation, licence }: Given): Json {
  const records = index.byDocument.get(document.id);
  const link = (key: string, id: string) => `${base}?${key}=${encodeURIComponent(id)}`;
  const entities = entitiesOf(index, link);
  const annotation = (id: string, span: Span, parts: { motivation: string; body: Json[] }): Json => ({
    id: link("item", id),
    type: "Annotation",
    ...parts,
    target: { source: encodeURI(textFileName(document)), ...targetOf(text, span) },
  });
  const items = [
    ...(records?.mentions ?? []).map(({ id, start, end, actor, place, notes }) =>
      annotation(
        id,
        { start, end },
        { motivation: "identifying", body: [...entities.place(place), ...entities.actor(actor), ...commentsOf(notes)] },
      ),
    ),
    ...(records?.times ?? []).map(({ id, start, end, value, notes }) =>
      annotation(
        id,
        { start, end },
        { motivation: "identifying", body: [textual(value, "identifying"), ...commentsOf(notes)] },
      ),
    ),
    ...(records?.items ?? []).map((item) =>
      annotation(item.record.id, "countSpan" in item.record ? item.record.countSpan : item.record, {
        motivation: "describing",
        body: [claimBody(item, entities), ...commentsOf(item.record.notes)],
      }),
    ),
  ];
  const id = link("item", document.id);
  return {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    id,
    type: "AnnotationCollection",
    label: document.title,
    "dcterms:bibliographicCitation": citation,
    "dc:rights": licence,
    total: items.length,
    first: { id: `${id}#page`, type: "AnnotationPage", partOf: id, startIndex: 0, items },
  };
}

type Entities = { actor: (id: string | null) => Json[]; place: (id: string | null) => Json[] };

function entitiesOf(index: DatasetIndex, link: (key: string, id: string) => string): Entities {
  return {
    actor: (id) => {
      const actor = index.actors.get(id ?? "");
      return actor ? [actorNode(actor, link("actor", actor.id))] : [];
    },
    place: (id) => {
      const place = index.places.get(id ?? "");
      return place ? [placeNode(place, link("place", place.id))] : [];
    },
  };
}

const actorTypes: Readonly<Record<ActorKind, string>> = {
  person: "schema:Person",
  organization: "schema:Organization",
  state: "schema:Country",
  group: "foaf:Group",
};

function actorNode({ name, kind, role }: Actor, id: string): Json {
  return { id, type: actorTypes[kind], "schema:name": name, ...stated({ "schema:jobTitle": role }) };
}

function placeNode({ name, lat, lon, geonamesId }: Place, id: string): Json {
  const sameAs = geonamesId === null ? null : { id: `https://sws.geonames.org/${geonamesId}/` };
  return {
    ...{ id, type: "schema:Place", "schema:name": name },
    "schema:geo": { type: "schema:GeoCoordinates", "schema:latitude": lat, "schema:longitude": lon },
    ...stated({ "schema:sameAs": sameAs }),
  };
}

function claimBody({ record }: Item, { actor, place }: Entities): Json {
  const date = { "schema:temporalCoverage": record.date };
  if ("speaker" in record)
    return {
      ...{ type: "schema:Quotation", "schema:text": record.exact, "schema:additionalType": record.kind },
      ...stated({
        ...date,
        "schema:creator": actor(record.speaker)[0],
        "schema:spatialCoverage": place(record.place)[0],
      }),
    };
  if ("claimant" in record)
    return {
      ...{ type: "schema:Observation", "schema:name": claimWords(record), "schema:measuredProperty": record.measure },
      "schema:value": quantityOf(record),
      ...stated({ ...date, "schema:creator": actor(record.claimant)[0], "schema:location": place(record.place)[0] }),
      ...stated({ "schema:agent": actor(record.attacker)[0], "schema:recipient": actor(record.target)[0] }),
    };
  const status = record.status === "planned" ? { id: "schema:EventScheduled" } : null;
  return {
    ...{ type: "schema:Event", "schema:name": record.exact, "schema:additionalType": record.kind },
    ...stated({ ...date, "schema:eventStatus": status }),
    ...{ "schema:contributor": record.actors.flatMap(actor), "schema:location": record.places.flatMap(place) },
  };
}

/** A figure with its bounds: "at least 12" has a least value and no other. */
function quantityOf({ count, countMax, qualifier, what }: Strike): Json {
  const bounds =
    countMax !== null
      ? { "schema:minValue": count, "schema:maxValue": countMax }
      : qualifier === "atLeast"
        ? { "schema:minValue": count }
        : qualifier === "atMost"
          ? { "schema:maxValue": count }
          : { "schema:value": count };
  const about = qualifier === "about" ? { "schema:description": "about" } : {};
  return { type: "schema:QuantitativeValue", "schema:unitText": what, ...stated(bounds), ...about };
}

function commentsOf(notes: readonly Note[] = []): Json[] {
  return notes.map(({ message }) => ({ ...textual(message, "commenting"), language: "en" }));
}

function textual(value: string, purpose: string): Json {
  return { type: "TextualBody", value, format: "text/plain", purpose };
}

/** Without what is not stated. */
function stated(parts: Json): Json {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== null && value !== undefined));
}
