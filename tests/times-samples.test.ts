import fs from "node:fs";
import { describe, expect, it } from "vitest";
import { readArticle } from "../src/ingest/1-read-article.ts";
import { findQuotations } from "../src/ingest/2-find-quotations.ts";
import { tagWords } from "../src/ingest/3-tag-words.ts";
import { findTimes } from "../src/ingest/4-find-times.ts";

const samples = "tests/samples/times";

describe("time expressions of an article", () => {
  for (const sample of fs.readdirSync(samples)) {
    it(`are found in the sample “${sample.replaceAll("-", " ")}”`, async () => {
      const article = readArticle("article.txt", fs.readFileSync(`${samples}/${sample}/article.txt`));
      const { dct, times } = findTimes(article, tagWords(article, findQuotations(article)));
      const found = {
        dct,
        times: times.map(({ start, end, value }) => `${article.text.slice(start, end)} = ${value}`),
      };
      await expect(`${JSON.stringify(found, null, 1)}\n`).toMatchFileSnapshot(`samples/times/${sample}/expected.json`);
    });
  }
});
