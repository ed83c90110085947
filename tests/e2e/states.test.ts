import type { Page, Route } from "playwright-core";
import { describe, expect, it } from "vitest";
import { appUrl, itemsLeft, option, region, shareBrowser } from "./open-page.ts";

const openPage = shareBrowser();
const DATASET = "**/data/dataset.json";

/** Answers with the dataset as `change` makes it. */
const withDataset = (change: (text: string) => string) => (page: Page) =>
  page.route(DATASET, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: change(await response.text()) });
  });
const withJson = (change: (dataset: Record<string, unknown>) => void) =>
  withDataset((text) => {
    const dataset = JSON.parse(text);
    change(dataset);
    return JSON.stringify(dataset);
  });
const missing = (route: Route) => route.fulfill({ status: 404, body: "not found" });

describe("data that cannot be used", () => {
  it("is told with its file when it is missing, and comes when it is tried again", async () => {
    const page = await openPage("", { prepare: (opened) => opened.route(DATASET, missing) });
    const alert = page.getByRole("alert");
    await alert.getByText("data/dataset.json could not be fetched: the server answered 404").waitFor();
    await page.unroute(DATASET);
    await alert.getByRole("button", { name: "Try again" }).click();
    expect(await itemsLeft(page)).toMatch(/^\d+ of \d+$/);
  });

  it.each([
    [
      "is cut off",
      withDataset((text) => text.slice(0, text.length / 2)),
      /data\/dataset\.json, line \d+, column \d+: /,
    ],
    ["is empty", withDataset(() => ""), /data\/dataset\.json, line 1, column 1: /],
    ["is a page of the server's", withDataset(() => "<!doctype html>"), /data\/dataset\.json, line 1, column \d+: /],
    [
      "has a list that is none",
      withJson((dataset) => Object.assign(dataset, { quotes: {} })),
      /dataset\.json, quotes: /,
    ],
    [
      "has a newer schema",
      withJson((dataset) => Object.assign(dataset, { schemaVersion: 2 })),
      /dataset\.json has schema version 2; this page reads version 1\. The data is newer/,
    ],
  ])("is told with its file and place when it %s", async (_, prepare, words) => {
    const page = await openPage("", { prepare });
    await page.getByRole("alert").getByText(words).waitFor();
    expect(await page.getByRole("banner").isVisible()).toBe(true);
  });

  it("leaves out a record of the wrong shape, says which, and shows the rest", async () => {
    const prepare = withJson(({ quotes }) => Object.assign((quotes as object[])[1] ?? {}, { start: "here" }));
    const page = await openPage("", { prepare });
    await page
      .getByRole("status")
      .getByText(/One record of data\/dataset\.json .* at quotes\[1\]\.start/)
      .waitFor();
    await region(page, "Quotes").getByText("Margus Tsahkna").first().waitFor();
  });
});

describe("a part that does not arrive", () => {
  it("leaves the other views working when a view's code fails", async () => {
    const page = await openPage("", { prepare: (opened) => opened.route("**/strikes-view-*.js", missing) });
    await region(page, "Strike counts").getByRole("alert").getByText("the others still work").waitFor();
    await region(page, "Quotes").getByText("Margus Tsahkna").first().click();
    await option(page, "Mark Rutte").check();
    await region(page, "Quotes").getByText(/^2 of/).waitFor();
  });

  it("says which article's text is missing, and the views work without it", async () => {
    const page = await openPage("", { prepare: (opened) => opened.route("**/data/documents/*", missing) });
    await region(page, "Article")
      .getByText(/data\/documents\/.*\.json could not be fetched: the server answered 404/)
      .waitFor();
    await option(page, "Mark Rutte").check();
    await region(page, "Quotes").getByText(/^2 of/).waitFor();
  });

  it("shows the places without their outlines when these are missing", async () => {
    const page = await openPage("?view=map", { prepare: (opened) => opened.route("**/geo/*", missing) });
    await region(page, "Map").getByRole("alert").getByText("The outlines of the map could not be loaded").waitFor();
    await region(page, "Map")
      .getByRole("button", { name: /^Ternivka/ })
      .waitFor();
  });
});

describe("an address that cannot be followed", () => {
  it.each([
    ["of 100,000 characters", `?actor=${"x".repeat(100_000)}`, /actor “x{40}…”/],
    ["with 10,000 values", `?place=${"a,".repeat(10_000)}ua`, /place “a”/],
    ["with a doubled key", "?view=quotes&view=map", /more than once, the first counts: view/],
    ["with keys it does not know", "?colour=red&__proto__=1", /does not know: colour, __proto__/],
    [
      "with junk in every key",
      "?view=%00&kind=%ff&bloc=mars&from=2025-13-45&to=soon&item=%3Cscript%3E&sort=up&at=nowhere&table=x&theme=pink&embed=maybe",
      /view “.*from “2025-13-45”/s,
    ],
  ])("%s is told in a notice, and the page works", async (_, query, words) => {
    const errors: string[] = [];
    const page = await openPage("", {
      prepare: async (opened) => {
        opened.on("pageerror", (error) => errors.push(error.message));
        // A server may refuse so long an address, which is not what is tried here.
        await opened.route(/\?/, async (route) => route.fulfill({ response: await route.fetch({ url: appUrl }) }));
      },
    });
    await page.goto(`${appUrl}${query}`);
    const notice = page.getByRole("status").filter({ hasText: "The link" });
    expect(await notice.textContent()).toMatch(words);
    await page.getByRole("main").getByRole("heading", { level: 2 }).first().waitFor();
    await notice.getByRole("button", { name: "Close this notice" }).click();
    await notice.waitFor({ state: "detached" });
    expect(errors).toEqual([]);
  });
});
