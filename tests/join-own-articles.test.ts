import { describe, expect, it } from "vitest";
import { indexDataset } from "../src/dataset/dataset-index.ts";
import type { Dataset } from "../src/dataset/schema.ts";
import { packAnnotations, unpackAnnotations } from "../src/hosts/browser/own-article.ts";
import { readGazetteer } from "../src/hosts/read-gazetteer.ts";
import { annotateArticle } from "../src/ingest/ingest.ts";
import { joinDataset } from "../src/ingest/join-dataset.ts";
import { mergeArticles } from "../src/ingest/merge-articles.ts";

const gazetteer = readGazetteer();
const read = (file: string, text: string) => annotateArticle(file, new TextEncoder().encode(text), gazetteer);

const published = mergeArticles([
  read(
    "ferry.txt",
    "date 2025-12-03 “The ferry will sail,” said Harbour Minister Oskar Brandt in Kyiv on Tuesday.\n\nBrandt said that two ports were open.\n",
  ),
  read("quay.txt", "date 2025-12-04 “The quay is safe,” said engineer Vira Somko in Lviv on Wednesday.\n"),
]);
const own = [
  read("own.txt", "date 2025-12-06 “We sailed at noon,” said Oskar Brandt in Odesa on Friday.\n"),
  read("more.txt", "date 2025-12-07 “I saw no ship,” said pilot Marta Kelen in Kyiv on Saturday.\n"),
];
const joined = joinDataset(published, own);

const quoteOf = ({ quotes }: Dataset, words: string) => quotes.find(({ exact }) => exact.startsWith(words));
const recordLists = ["mentions", "times", "quotes", "strikes", "events"] as const;

describe("one's own articles beside the published ones", () => {
  it("leave every published record and id as it is", () => {
    for (const list of recordLists) for (const record of published[list]) expect(joined[list]).toContainEqual(record);
    expect(joined.actors.map(({ id }) => id)).toEqual(expect.arrayContaining(published.actors.map(({ id }) => id)));
  });

  it("share an actor and a place with them under one id", () => {
    expect(quoteOf(joined, "We sailed")?.speaker).toBe(quoteOf(published, "The ferry")?.speaker);
    const kyiv = published.places.find(({ name }) => name === "Kyiv")?.id;
    expect(joined.mentions.filter(({ place }) => place === kyiv).map(({ document }) => document.slice(0, 10))).toEqual([
      "2025-12-03",
      "2025-12-07",
    ]);
  });

  it("bring the actors that only they have", () => {
    const speaker = quoteOf(joined, "I saw no ship")?.speaker ?? "";
    expect(indexDataset(joined).actors.get(speaker)?.name).toBe("Marta Kelen");
  });

  it("are the same whatever order they were added in, and are not added twice", () => {
    expect(joinDataset(published, [...own].reverse())).toEqual(joined);
    expect(joinDataset(joined, own)).toBe(joined);
  });

  it("come out of their packing as they went in, but for the text, which their file has", () => {
    const [first = read("", "")] = own;
    expect(unpackAnnotations(packAnnotations(first))).toEqual({ ...first, text: "" });
  });

  it("alone are what ingest makes of the same files", () => {
    const packed = own.map(packAnnotations).map(unpackAnnotations);
    expect(mergeArticles(packed)).toEqual(mergeArticles(own));
  });
});
