import fs from "node:fs";
import { describe, expect, it } from "vitest";
import { readArticle } from "../src/ingest/1-read-article.ts";
import { findQuotations } from "../src/ingest/2-find-quotations.ts";
import { tagWords } from "../src/ingest/3-tag-words.ts";
import { findNames } from "../src/ingest/5-find-names.ts";
import { findPlaces } from "../src/ingest/6-find-places.ts";
import { linkActors } from "../src/ingest/7-link-actors.ts";
import { createGazetteer } from "../src/ingest/gazetteer.ts";

const samples = "tests/samples/who";
const gazetteer = createGazetteer(fs.readFileSync("src/ingest/lexicon/gazetteer.tsv", "utf8"));

/** Each actor on one line, with the words that mean it in order. */
function actorsIn(file: string): unknown[] {
  const article = readArticle("article.txt", fs.readFileSync(file));
  const tagged = tagWords(article, findQuotations(article));
  const names = findNames(tagged, gazetteer);
  const { actors, mentions } = linkActors(tagged, names, findPlaces(tagged, names, gazetteer));
  return actors.map(({ name, kind, role, country, gender }, at) => ({
    name,
    kind,
    ...(role === null ? {} : { role }),
    country,
    ...(gender === null ? {} : { gender }),
    mentions: mentions
      .filter(({ actor }) => actor === at)
      .map(({ start, end, via }) => `${article.text.slice(start, end)} (${via})`)
      .join(", "),
  }));
}

describe("names and actors of an article", () => {
  for (const sample of fs.readdirSync(samples)) {
    it(`are found in the sample “${sample.replaceAll("-", " ")}”`, async () => {
      const expected = `${samples}/${sample}/expected.json`;
      const found = actorsIn(`${samples}/${sample}/article.txt`);
      await expect(`${JSON.stringify(found, null, 1)}\n`).toMatchFileSnapshot(`../${expected}`);
    });
  }
});
