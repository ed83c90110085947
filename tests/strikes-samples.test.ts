import fs from "node:fs";
import { describe, expect, it } from "vitest";
import { readGazetteer } from "../src/hosts/read-gazetteer.ts";
import { annotateArticle } from "../src/ingest/ingest.ts";

const samples = "tests/samples/strikes";
const gazetteer = readGazetteer();

describe("strike counts of an article", () => {
  for (const sample of fs.readdirSync(samples)) {
    it(`are found in the sample “${sample.replaceAll("-", " ")}”`, async () => {
      const bytes = fs.readFileSync(`${samples}/${sample}/article.txt`);
      const { text, actors, strikes } = annotateArticle("article.txt", bytes, gazetteer);
      const name = (actor: number | null) => (actor === null ? null : (actors[actor]?.name ?? null));
      const found = strikes.map((strike) => ({
        count: text.slice(strike.countSpan.start, strike.countSpan.end),
        is: `${strike.measure} ${strike.qualifier} ${strike.count}${strike.countMax === null ? "" : `–${strike.countMax}`} ${strike.what}`,
        claimant: name(strike.claimant),
        sides: `${name(strike.attacker)} > ${name(strike.target)}`,
        place: strike.place,
        ...(strike.origins ? { from: strike.origins } : {}),
        date: strike.date,
        partOf: strike.partOf,
        notes: strike.notes.map(({ code }) => code),
      }));
      await expect(`${JSON.stringify(found, null, 1)}\n`).toMatchFileSnapshot(
        `samples/strikes/${sample}/expected.json`,
      );
    });
  }
});
