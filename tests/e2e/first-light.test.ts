import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { launchBrowser } from "../../tools/find-browser.ts";

const appUrl = inject("appUrl");
const LANDMARKS = ["Timeline", "Map", "Quotes", "Strike counts", "Article"];
const TABLES = ["timeline", "map", "quotes", "strikes"];

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** A window of its own, as a person who was sent a link opens it. */
async function openWindow(query: string, timezoneId = "UTC"): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 960 }, timezoneId });
  const page = await context.newPage();
  await page.goto(`${appUrl}${query}`);
  return { context, page };
}

const region = (page: Page, name: string) => page.getByRole("region", { name, exact: true });
const option = (page: Page, name: string) =>
  page.getByRole("complementary", { name: "Filters" }).getByRole("checkbox", { name, exact: true });

/** What a view's table says, row by row. */
async function rowsOf(page: Page, view: string, query = ""): Promise<string[]> {
  await page.goto(`${appUrl}?view=${view}&table=${view}${query}`);
  const rows = page.getByRole("main").getByRole("row");
  await rows.nth(1).waitFor();
  return rows.allTextContents();
}

/** The "n of m" of each card on the overview, once all are there. */
async function countsOf(page: Page): Promise<string[]> {
  return Promise.all(
    ["Timeline", "Quotes", "Strike counts"].map(async (name) => {
      const count = region(page, name)
        .getByText(/\d+ of \d+/)
        .first();
      return (await count.textContent())?.match(/\d+ of \d+/)?.[0] ?? "";
    }),
  );
}

describe("the built page on the seed", () => {
  it("shows its five views and the filters without a console error or a request to another host", async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const problems: string[] = [];
    page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
    page.on("pageerror", (error) => problems.push(error.message));
    page.on("request", (request) => {
      if (!request.url().startsWith(appUrl) && !/^(data|blob):/.test(request.url())) problems.push(request.url());
    });
    await page.goto(appUrl, { waitUntil: "networkidle" });
    for (const name of LANDMARKS) await region(page, name).waitFor();
    await page.getByRole("complementary", { name: "Filters" }).waitFor();
    await region(page, "Quotes").getByText("Margus Tsahkna").first().waitFor();
    expect(problems).toEqual([]);
    await context.close();
  });

  it("narrows every view when an actor is chosen, says so in the address, and Back undoes it", async () => {
    const { context, page } = await openWindow("");
    await region(page, "Quotes")
      .getByText(/\d+ of \d+/)
      .first()
      .waitFor();
    const all = await countsOf(page);
    await option(page, "Mark Rutte").check();
    await expect.poll(() => new URL(page.url()).searchParams.get("actor")).toBe("mark-rutte");
    await expect.poll(() => region(page, "Quotes").getByText(/^2 of/).count()).toBe(1);
    const narrowed = await countsOf(page);
    for (const [index, count] of narrowed.entries()) expect(count, LANDMARKS[index]).not.toBe(all[index]);
    await page.goBack();
    await expect.poll(() => new URL(page.url()).search).toBe("");
    await expect.poll(() => countsOf(page)).toEqual(all);
    await context.close();
  });

  it("narrows every view when a place is chosen", async () => {
    const { context, page } = await openWindow("");
    await region(page, "Quotes")
      .getByText(/\d+ of \d+/)
      .first()
      .waitFor();
    const all = await countsOf(page);
    await option(page, "Dnipropetrovsk Oblast").check();
    await expect.poll(async () => (await countsOf(page)).every((count, index) => count !== all[index])).toBe(true);
    await context.close();
  });

  it("keeps showing the other places on the map when one is chosen", async () => {
    const { context, page } = await openWindow("");
    const before = await rowsOf(page, "map");
    const after = await rowsOf(page, "map", "&place=ua-12");
    expect(after.length).toBe(before.length);
    await context.close();
  });

  it("opens the sentence of a quote, marked, in the article", async () => {
    const { context, page } = await openWindow("");
    await region(page, "Quotes").getByText("What we see is that Putin").first().click();
    await expect.poll(() => new URL(page.url()).searchParams.get("item")).toMatch(/^q3889\./);
    const passage = region(page, "Article").locator("[data-chosen]");
    await passage.first().waitFor();
    expect((await passage.allTextContents()).join("")).toContain(
      "What we see is that Putin has not changed any course",
    );
    const box = await passage.first().boundingBox();
    const card = await region(page, "Article").boundingBox();
    expect(box && card && box.y >= card.y - 1 && box.y < card.y + card.height).toBe(true);
    await context.close();
  });

  it("shows somebody else the same when they open the link", async () => {
    const { context, page } = await openWindow("?actor=mark-rutte");
    await expect.poll(() => region(page, "Quotes").getByText(/^2 of/).count()).toBe(1);
    const mine = await countsOf(page);
    const other = await openWindow(new URL(page.url()).search);
    await expect.poll(() => countsOf(other.page)).toEqual(mine);
    expect(await option(other.page, "Mark Rutte").isChecked()).toBe(true);
    await Promise.all([context.close(), other.context.close()]);
  });

  it.each(TABLES)("gives the same items in the %s for one link in any time zone", async (view) => {
    const tables: string[][] = [];
    for (const zone of ["UTC", "Europe/Kyiv", "America/Los_Angeles"]) {
      const { context, page } = await openWindow("", zone);
      tables.push(await rowsOf(page, view, "&from=2025-12-02&to=2025-12-03"));
      await context.close();
    }
    expect(tables[0]?.length).toBeGreaterThan(1);
    expect(tables[1]).toEqual(tables[0]);
    expect(tables[2]).toEqual(tables[0]);
  });
});
