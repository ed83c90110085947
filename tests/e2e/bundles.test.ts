import fs from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { datasetSchema } from "../../src/dataset/schema.ts";
import { appUrl, region, shareBrowser } from "./open-page.ts";

const openPage = shareBrowser();

async function exported(page: Page, label: string): Promise<Buffer> {
  await page.getByRole("button", { name: "Export", exact: true }).click();
  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: label, exact: true }).click();
  return fs.readFileSync(await (await saved).path());
}

/** The texts of an archive by their names. */
const unpacked = (archive: Buffer) =>
  Object.fromEntries(Object.entries(unzipSync(archive)).map(([name, bytes]) => [name, strFromU8(bytes)]));

type Annotation = { target: { source: string; selector: [{ start: number; end: number }, { exact: string }] } };

it("the whole dataset and the articles with their annotations are exported, whatever is filtered", async () => {
  const page = await openPage("?bloc=russia&kind=count");
  await region(page, "Timeline")
    .getByText(/\d+ of \d+ items/)
    .first()
    .waitFor();
  const scripts = () => page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name));
  expect((await scripts()).filter((name) => /zip|annotated/.test(name))).toEqual([]);

  const served = datasetSchema.parse(await (await fetch(`${appUrl}data/dataset.json`)).json());
  const whole: unknown = JSON.parse((await exported(page, "Whole dataset as JSON")).toString());
  expect(datasetSchema.parse(whole)).toEqual(served);

  const tables = unpacked(await exported(page, "Whole dataset as CSV (.zip)"));
  const rows = (name: string) => (tables[name] ?? "").replace("\ufeff", "").trim().split("\r\n");
  expect(rows("events.csv").slice(0, 2)).toEqual([
    expect.stringMatching(/^# Dateline: \d+ claims of 1 article, the whole dataset of http:[^?]*$/),
    expect.stringContaining("Quoted words belong to their publishers"),
  ]);
  expect(rows("places.csv").length - 3).toBe(served.places.length);
  expect(rows("times.csv").length - 3).toBe(served.times.length);

  const articles = unpacked(await exported(page, "Articles with annotations (.zip)"));
  const [document] = served.documents;
  const collection = JSON.parse(articles[`${document?.id}.jsonld`] ?? "");
  const annotations: Annotation[] = collection.first.items;
  expect(annotations).toHaveLength(
    served.mentions.length + served.times.length + served.quotes.length + served.strikes.length + served.events.length,
  );
  for (const { target } of annotations) {
    const [{ start, end }, { exact }] = target.selector;
    expect([...(articles[decodeURI(target.source)] ?? "")].slice(start, end).join("")).toBe(exact);
  }
});
