import { expect, it } from "vitest";
import { datasetWith } from "../../tests/fixture.ts";
import { indexDataset } from "./dataset-index.ts";
import { annotationsOf } from "./web-annotations.ts";

const text = "🚢 “The bay is open,” Ada Quill said on Tuesday. At least twelve drones hit Long Bay.";
const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
const sentence = "At least twelve drones hit Long Bay.";
const dataset = datasetWith({
  actors: [{ id: "ada", name: "Ada Quill", role: "harbour master" }],
  places: [{ id: "bay", name: "Long Bay", geonamesId: 7, lat: 50.5, lon: 30.25 }],
  mentions: [{ ...at("Long Bay"), place: "bay" }],
  times: [{ ...at("Tuesday"), value: "2025-03-04" }],
  quotes: [{ ...at("The bay is open,"), exact: "The bay is open,", speaker: "ada", date: "2025-03-04" }],
  strikes: [
    {
      ...{ ...at(sentence), exact: sentence, countSpan: at("twelve"), count: 12, qualifier: "atLeast", place: "bay" },
      notes: [{ code: "corrected", message: "the rules said 11" }],
    },
  ],
  events: [{ ...at(sentence), exact: sentence, kind: "strike", actors: ["ada"], places: ["bay"] }],
});
const index = indexDataset(dataset);
const document = dataset.documents[0];
if (!document) throw new Error("the fixture has a document");
const given = { document, text, base: "https://news.example/", citation: "Dateline", licence: "MIT" };
const collection = annotationsOf(index, given) as unknown as {
  total: number;
  first: { items: { motivation: string; body: Record<string, unknown>[]; target: { selector: Selector[] } }[] };
};
type Selector = { start: number; end: number; exact: string };

/** The terms of http://www.w3.org/ns/anno.jsonld that a collection, a page, an annotation and its parts may use. */
const TERMS = new Set(
  "@context id type label total first startIndex items partOf motivation body target source selector start end exact prefix suffix value format purpose language".split(
    " ",
  ),
);
const TYPES = new Set(
  "Annotation AnnotationCollection AnnotationPage TextualBody TextPositionSelector TextQuoteSelector".split(" "),
);
/** Prefixes that the same context defines. */
const PREFIXED = /^(?:schema|dc|dcterms|foaf):\w+$/;

function nodesOf(value: unknown): Record<string, unknown>[] {
  if (typeof value !== "object" || value === null) return [];
  const inner = Object.values(value).flatMap(nodesOf);
  return Array.isArray(value) ? inner : [value as Record<string, unknown>, ...inner];
}

it("use no property and no type that the W3C context lacks", () => {
  const nodes = nodesOf(collection);
  const keys = nodes.flatMap(Object.keys).filter((key) => !TERMS.has(key) && !PREFIXED.test(key));
  const types = nodes
    .map(({ type }) => type)
    .filter((type) => type !== undefined && !TYPES.has(String(type)) && !PREFIXED.test(String(type)));
  expect({ keys, types }).toEqual({ keys: [], types: [] });
});

it("are one page of all the article's records", () => {
  expect(collection).toMatchObject({
    type: "AnnotationCollection",
    id: "https://news.example/?item=harbour-news",
    total: 5,
    first: { type: "AnnotationPage", partOf: "https://news.example/?item=harbour-news" },
  });
  expect(collection.first.items).toHaveLength(5);
});

it("point at the words by position in code points and by quotation alike", () => {
  const characters = [...text];
  for (const { target } of collection.first.items) {
    const [position, quotation] = target.selector;
    expect(characters.slice(position?.start, position?.end).join("")).toBe(quotation?.exact);
  }
});

it("say who said it, where, when and how many, and what was corrected", () => {
  const bodies = collection.first.items.flatMap(({ body }) => body);
  const ada = {
    id: "https://news.example/?actor=ada",
    type: "schema:Person",
    "schema:name": "Ada Quill",
    "schema:jobTitle": "harbour master",
  };
  expect(bodies.find(({ type }) => type === "schema:Quotation")).toMatchObject({
    "schema:creator": ada,
    "schema:temporalCoverage": "2025-03-04",
  });
  expect(bodies.find(({ type }) => type === "schema:Observation")).toMatchObject({
    "schema:value": { "schema:minValue": 12, "schema:unitText": "drone" },
    "schema:location": { "schema:name": "Long Bay", "schema:sameAs": { id: "https://sws.geonames.org/7/" } },
  });
  expect(bodies).toContainEqual(
    expect.objectContaining({ type: "TextualBody", value: "2025-03-04", purpose: "identifying" }),
  );
  expect(bodies).toContainEqual(expect.objectContaining({ value: "the rules said 11", purpose: "commenting" }));
});
