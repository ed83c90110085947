import fs from "node:fs";
import { describe, expect, it } from "vitest";
import { createGazetteer } from "../src/ingest/gazetteer.ts";
import { annotateArticle } from "../src/ingest/ingest.ts";

const samples = "tests/samples/events";
const gazetteer = createGazetteer(fs.readFileSync("src/ingest/lexicon/gazetteer.tsv", "utf8"));

function eventsOf(file: string): unknown[] {
  const { events, actors } = annotateArticle("article.txt", fs.readFileSync(file), gazetteer);
  return events.map(({ kind, status, date, actors: who, places, exact }) => ({
    what: `${status} ${kind}, ${date}`,
    who: who.map((actor) => actors[actor]?.name).join(", "),
    where: places.join(", "),
    exact,
  }));
}

describe("events of an article", () => {
  for (const sample of fs.readdirSync(samples)) {
    it(`are found in the sample “${sample.replaceAll("-", " ")}”`, async () => {
      const found = eventsOf(`${samples}/${sample}/article.txt`);
      await expect(`${JSON.stringify(found, null, 1)}\n`).toMatchFileSnapshot(`samples/events/${sample}/expected.json`);
    });
  }
});
