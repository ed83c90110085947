import jsonld from "jsonld";
import { beforeAll, describe, expect, it } from "vitest";
import { annotatedArticlesOf } from "../src/app/downloads/annotated-articles.ts";
import { indexDataset } from "../src/dataset/dataset-index.ts";
import { readGazetteer } from "../src/hosts/read-gazetteer.ts";
import { annotateArticle } from "../src/ingest/ingest.ts";
import { mergeArticles } from "../src/ingest/merge-articles.ts";

/** The terms of http://www.w3.org/ns/anno.jsonld that annotations use, as that context defines them. */
const count = (id: string) => ({ "@id": id, "@type": "xsd:nonNegativeInteger" });
const node = (id: string) => ({ "@id": id, "@type": "@id" });
const CONTEXT = {
  oa: "http://www.w3.org/ns/oa#",
  dc: "http://purl.org/dc/elements/1.1/",
  dcterms: "http://purl.org/dc/terms/",
  foaf: "http://xmlns.com/foaf/0.1/",
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
  as: "http://www.w3.org/ns/activitystreams#",
  schema: "http://schema.org/",
  id: { "@id": "@id", "@type": "@id" },
  type: { "@id": "@type", "@type": "@id" },
  ...{ Annotation: "oa:Annotation", TextualBody: "oa:TextualBody" },
  ...{ TextPositionSelector: "oa:TextPositionSelector", TextQuoteSelector: "oa:TextQuoteSelector" },
  ...{ AnnotationCollection: "as:OrderedCollection", AnnotationPage: "as:OrderedCollectionPage" },
  ...{ commenting: "oa:commenting", describing: "oa:describing", identifying: "oa:identifying" },
  ...{ body: node("oa:hasBody"), target: node("oa:hasTarget"), source: node("oa:hasSource") },
  selector: node("oa:hasSelector"),
  motivation: { "@id": "oa:motivatedBy", "@type": "@vocab" },
  purpose: { "@id": "oa:hasPurpose", "@type": "@vocab" },
  ...{ exact: "oa:exact", prefix: "oa:prefix", suffix: "oa:suffix", start: count("oa:start"), end: count("oa:end") },
  ...{ value: "rdf:value", format: "dc:format", language: "dc:language", label: "rdfs:label" },
  ...{ total: count("as:totalItems"), startIndex: count("as:startIndex") },
  ...{ first: node("as:first"), partOf: node("as:partOf") },
  items: { "@id": "as:items", "@type": "@id", "@container": "@list" },
};

const TEXT = ` date 2025-12-03 “The ferry will sail,” said Harbour Minister Oskar Brandt in Kyiv on Tuesday.

Ukraine's air force said Russia launched at least 12 drones overnight, and two people were killed in Odesa.
`;
const OA = "http://www.w3.org/ns/oa#";
const SCHEMA = "http://schema.org/";

type Quad = { subject: string; predicate: string; object: string };
let quads: Quad[];
let text: string;
let records: number;

beforeAll(async () => {
  const annotations = annotateArticle("ferry.txt", new TextEncoder().encode(TEXT), readGazetteer());
  const index = indexDataset(mergeArticles([annotations]));
  const { documents, mentions, times, quotes, strikes, events } = index.dataset;
  records = [mentions, times, quotes, strikes, events].reduce((sum, { length }) => sum + length, 0);
  const given = { documents, base: "https://news.example/", citation: "Dateline", licence: "MIT" };
  const files = await annotatedArticlesOf(index, { ...given, textOf: async () => annotations.text });
  const [{ id = "" } = {}] = documents;
  text = files[`${id}.txt`] ?? "";
  const collection = JSON.parse(files[`${id}.jsonld`] ?? "");
  const documentLoader = async (url: string) => {
    if (url !== "http://www.w3.org/ns/anno.jsonld") throw new Error(`the context ${url} is another than the W3C's`);
    return { contextUrl: undefined, documentUrl: url, document: JSON.parse(JSON.stringify({ "@context": CONTEXT })) };
  };
  // In safe mode the processor fails on whatever it would drop in silence.
  const options = { documentLoader, base: "https://news.example/files/", safe: true };
  const rdf = (await jsonld.toRDF(collection, options)) as {
    subject: { value: string };
    predicate: { value: string };
    object: { value: string };
  }[];
  quads = rdf.map((quad) => ({
    subject: quad.subject.value,
    predicate: quad.predicate.value,
    object: quad.object.value,
  }));
});

const objects = (predicate: string, subject?: string) =>
  quads
    .filter((quad) => quad.predicate === predicate && (subject === undefined || quad.subject === subject))
    .map(({ object }) => object);
const typed = (type: string) =>
  quads.filter(({ predicate, object }) => predicate.endsWith("#type") && object === type).map(({ subject }) => subject);

describe("annotations, read by a JSON-LD processor", () => {
  it("are an oa:Annotation for each record, and lose nothing", () => {
    expect(records).toBeGreaterThan(8);
    expect(typed(`${OA}Annotation`)).toHaveLength(records);
  });

  it("each have a motive of the Web Annotation vocabulary, a body and a target", () => {
    for (const annotation of typed(`${OA}Annotation`)) {
      expect(objects(`${OA}motivatedBy`, annotation)).toEqual([
        expect.stringMatching(/oa#(?:identifying|describing)$/),
      ]);
      expect(objects(`${OA}hasTarget`, annotation)).toHaveLength(1);
      expect(objects(`${OA}hasBody`, annotation).length).toBeGreaterThan(0);
    }
  });

  it("select words of the text file beside them, by position and by quotation alike", () => {
    const positions = typed(`${OA}TextPositionSelector`);
    const quoted = typed(`${OA}TextQuoteSelector`).flatMap((selector) => objects(`${OA}exact`, selector));
    const characters = [...text];
    const selected = positions.map((selector) => {
      const [start, end] = [objects(`${OA}start`, selector)[0], objects(`${OA}end`, selector)[0]].map(Number);
      return characters.slice(start, end).join("");
    });
    expect(selected.sort()).toEqual(quoted.sort());
    expect(new Set(objects(`${OA}hasSource`))).toEqual(
      new Set([expect.stringMatching(/^https:\/\/news\.example\/files\/2025-12-03-.*\.txt$/)]),
    );
  });

  it("say in schema.org's terms who said it, where and how many", () => {
    const [quotation = ""] = typed(`${SCHEMA}Quotation`);
    const [speaker] = objects(`${SCHEMA}creator`, quotation);
    expect([objects(`${SCHEMA}text`, quotation), objects(`${SCHEMA}name`, speaker)]).toEqual([
      ["The ferry will sail,"],
      ["Oskar Brandt"],
    ]);
    expect(objects(`${SCHEMA}minValue`)).toContain("12");
  });

  it("give no property that stands for nothing outside of this project", () => {
    expect(quads.map(({ predicate }) => predicate).filter((predicate) => !/^https?:\/\//.test(predicate))).toEqual([]);
  });
});
