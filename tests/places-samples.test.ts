import fs from "node:fs";
import { describe, expect, it } from "vitest";
import { readGazetteer } from "../src/hosts/read-gazetteer.ts";
import { annotateArticle } from "../src/ingest/ingest.ts";

const samples = "tests/samples/places";
const gazetteer = readGazetteer();

describe("places of an article", () => {
  for (const sample of fs.readdirSync(samples)) {
    it(`are found in the sample “${sample.replaceAll("-", " ")}”`, async () => {
      const bytes = fs.readFileSync(`${samples}/${sample}/article.txt`);
      const { text, mentions } = annotateArticle("article.txt", bytes, gazetteer);
      const found = mentions
        .filter(({ place }) => place !== null)
        .map(({ start, end, place, use, notes }) =>
          [`${text.slice(start, end)} = ${place}, ${use}`, ...notes.map(({ message }) => message)].join(" – "),
        );
      await expect(`${JSON.stringify(found, null, 1)}\n`).toMatchFileSnapshot(`samples/places/${sample}/expected.json`);
    });
  }
});
