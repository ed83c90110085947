import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { type Instead, type StaticHost, serveFolder } from "../../tools/static-host.ts";
import { itemsLeft, option, region, shareBrowser } from "./open-page.ts";

const openPage = shareBrowser();
const DATASET = "data/dataset.json";

/** A host whose files each test breaks in its own way. */
let host: StaticHost;
let broken: Instead = () => null;
beforeAll(async () => {
  host = await serveFolder(inject("appFolder"), { instead: (file, content) => broken(file, content) });
});
afterAll(() => host.close());

const missing = { status: 404, body: "not found" };
/** Answers for the files of a pattern with their content as `change` makes it; null is a file that is missing. */
const breaking =
  (pattern: RegExp, change: ((text: string) => string) | null): Instead =>
  (file, content) => {
    if (!pattern.test(file)) return null;
    return change === null ? missing : { status: 200, body: change(content()) };
  };
const json = (change: (content: Record<string, unknown>) => object) => (text: string) =>
  JSON.stringify(change(JSON.parse(text)));
const half = (text: string) => text.slice(0, text.length / 2);

async function openBroken(query: string, how: Instead): Promise<{ page: Page; errors: string[] }> {
  broken = how;
  const errors: string[] = [];
  const page = await openPage(query, {
    base: host.url,
    prepare: async (opened) => opened.on("pageerror", (error) => errors.push(error.message)),
  });
  return { page, errors };
}

type Broken = Record<string, { [field: string]: unknown }[]>;

describe("a dataset of which nothing can be used is told with its file and place", () => {
  it("when it is missing, and comes when it is tried again", async () => {
    const { page } = await openBroken("", breaking(/dataset\.json/, null));
    const alert = page.getByRole("alert");
    await alert.getByText("data/dataset.json could not be fetched: the server answered 404").waitFor();
    broken = () => null;
    await alert.getByRole("button", { name: "Try again" }).click();
    expect(await itemsLeft(page)).toMatch(/^\d+ of \d+$/);
  });

  it.each([
    ["is empty", () => "", /data\/dataset\.json, line 1, column 1: this is not JSON/],
    ["is a page of the server's", () => "<!doctype html>", /data\/dataset\.json, line 1, column 1: this is not JSON/],
    ["is megabytes of junk", () => "junk ".repeat(2_000_000), /data\/dataset\.json, line 1, column 1: this is not/],
    [
      "breaks before its first article",
      (text: string) => text.slice(0, 30),
      /data\/dataset\.json, line \d, column \d+: /,
    ],
    [
      "has no list of documents",
      json((all) => ({ ...all, documents: {} })),
      /dataset\.json, documents: a list is expected/,
    ],
    [
      "has a newer schema",
      json((all) => ({ ...all, schemaVersion: 2 })),
      /dataset\.json has schema version 2; this page reads version 1\. The data is newer/,
    ],
  ])("when it %s", async (_, change, words) => {
    const { page, errors } = await openBroken("", breaking(/dataset\.json/, change));
    await page.getByRole("alert").getByText(words).waitFor();
    expect([await page.getByRole("banner").isVisible(), errors]).toEqual([true, []]);
  });
});

describe("what is sound of a broken dataset is shown, and the rest told with its file and place", () => {
  it.each([
    ["it is cut off", half, /data\/dataset\.json breaks off at line \d+, column \d+: this is not JSON/],
    ["a list is none", json((all) => ({ ...all, strikes: 7 })), /data\/dataset\.json, strikes: a list is expected/],
    [
      "a record has the wrong shape",
      json((all) =>
        Object.assign(all, {
          quotes: [{ ...(all as Broken).quotes?.[0], start: "here" }, ...((all as Broken).quotes ?? []).slice(1)],
        }),
      ),
      /One record of data\/dataset\.json left out, at quotes\[0\]\.start: /,
    ],
    [
      "ids lead nowhere",
      json((all) => ({ ...all, places: (all as Broken).places?.filter(({ id }) => id !== "ua-12") })),
      /references? in data\/dataset\.json left out, .*at \w+ “.*”, \w+: “ua-12” leads nowhere/,
    ],
    [
      "a list is megabytes of junk",
      json((all) => ({ ...all, events: new Array(500_000).fill({ junk: true }) })),
      /500,000 records of data\/dataset\.json left out, the first at events\[0\]\.id: it is missing/,
    ],
  ])("when %s", async (_, change, words) => {
    const { page, errors } = await openBroken("", breaking(/dataset\.json/, change));
    await page.getByRole("status").getByText(words).first().waitFor();
    await region(page, "Article").getByText("Margus Tsahkna").first().waitFor();
    expect(await itemsLeft(page)).toMatch(/^\d+ of \d+$/);
    expect(errors).toEqual([]);
  });

  it("without a word about fields that it does not know", async () => {
    const later = json((all) => ({
      ...all,
      generator: "later",
      quotes: (all as Broken).quotes?.map((quote) => ({ ...quote, mood: "calm" })),
    }));
    const { page } = await openBroken("", breaking(/dataset\.json/, later));
    expect(await itemsLeft(page)).toMatch(/^\d+ of \d+$/);
    expect(await page.getByRole("status").filter({ hasText: DATASET }).count()).toBe(0);
  });
});

describe("an article's text that is broken is told with its file and place, and its claims are listed all the same", () => {
  it.each([
    ["missing", null, /data\/documents\/.*\.json could not be fetched: the server answered 404/],
    ["cut off", half, /data\/documents\/.*\.json, line \d+, column \d+: this is not JSON/],
    [
      "of another shape",
      () => '{"words":[]}',
      /data\/documents\/.*\.json is not an article's text as the schema has it/,
    ],
    ["another article's", json((all) => ({ ...all, id: "other" })), /data\/documents\/.*\.json, id: .*“other”/],
  ])("%s", async (_, change, words) => {
    const { page, errors } = await openBroken("?view=article", breaking(/documents\//, change));
    await region(page, "Article").getByText(words).waitFor();
    await region(page, "Article")
      .getByRole("button", { name: /Margus Tsahkna/ })
      .first()
      .waitFor();
    await option(page, "Mark Rutte").check();
    expect(errors).toEqual([]);
  });
});

describe("a basemap that is broken is told with its file and place, and the places are shown without outlines", () => {
  it.each([
    ["missing", null, /geo\/basemap\.json could not be fetched: the server answered 404/],
    ["cut off", half, /geo\/basemap\.json, line \d+, column \d+: this is not JSON/],
    [
      "of another shape",
      () => '{"type":"FeatureCollection"}',
      /geo\/basemap\.json is no basemap as this page reads it/,
    ],
    [
      "full of junk",
      json((all) => ({ ...all, arcs: [["x"]] })),
      /geo\/basemap\.json is no basemap as this page reads it/,
    ],
  ])("%s", async (_, change, words) => {
    const { page, errors } = await openBroken("?view=map", breaking(/basemap\.json/, change));
    await region(page, "Map").getByRole("alert").getByText(words).waitFor();
    await region(page, "Map")
      .getByRole("button", { name: /^Ternivka/ })
      .waitFor();
    expect(errors).toEqual([]);
  });
});
