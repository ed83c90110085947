import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { violations } from "./axe.ts";
import { appUrl, region, shareBrowser } from "./open-page.ts";

const openPage = shareBrowser();
const VIEWS = ["overview", "timeline", "map", "quotes", "strikes", "article"] as const;
const landmarks = {
  overview: "Article",
  timeline: "Timeline",
  map: "Map",
  quotes: "Quotes",
  strikes: "Strike counts",
  article: "Article",
} as const;
const colourRules = ["color-contrast", "link-in-text-block"];

let quote = "";
beforeAll(async () => {
  const dataset = await (await fetch(`${appUrl}data/dataset.json`)).json();
  quote = dataset.quotes.find(({ kind }: { kind: string }) => kind === "direct").id;
});

/** In the dark only the colours differ, so only these are checked again. */
async function violationsInBothThemes(page: Page): Promise<string[]> {
  const light = await violations(page, {});
  await page.emulateMedia({ colorScheme: "dark" });
  const dark = await violations(page, { runOnly: { type: "rule", values: colourRules } });
  return [...light.map((line) => `light: ${line}`), ...dark.map((line) => `dark: ${line}`)];
}

async function openWhole(view: (typeof VIEWS)[number], rest: string): Promise<Page> {
  const page = await openPage(`?view=${view}${rest}`, { bypassCSP: true, colorScheme: "light" });
  await region(page, landmarks[view]).getByRole("heading", { level: 2 }).first().waitFor();
  await page.waitForLoadState("networkidle");
  return page;
}

describe.each(VIEWS)("axe finds nothing to mend in the %s", (view) => {
  it("as it opens", async () => {
    expect(await violationsInBothThemes(await openWhole(view, ""))).toEqual([]);
  });

  it("with a record chosen", async () => {
    expect(await violationsInBothThemes(await openWhole(view, `&item=${quote}`))).toEqual([]);
  });

  it("as a table, with filters and a notice", async () => {
    expect(await violationsInBothThemes(await openWhole(view, "&table=1&bloc=russia&colour=red"))).toEqual([]);
  });
});

describe.each(VIEWS.filter((view) => view !== "overview"))("axe finds nothing to mend in the embedded %s", (view) => {
  it("as it opens", async () => {
    expect(await violationsInBothThemes(await openWhole(view, "&embed=1"))).toEqual([]);
  });
});

describe("axe finds nothing to mend", () => {
  it("in the list of keys and the opened menu", async () => {
    const page = await openWhole("quotes", "");
    await page.getByRole("button", { name: "Download" }).click();
    const menu = await violationsInBothThemes(page);
    await page.emulateMedia({ colorScheme: "light" });
    await page.keyboard.press("Escape");
    await page.keyboard.press("?");
    await page.getByRole("dialog", { name: "Keys" }).waitFor();
    expect([...menu, ...(await violationsInBothThemes(page))]).toEqual([]);
  });

  it("where the filters leave nothing", async () => {
    const page = await openWhole("overview", "&actor=mark-rutte&kind=aid&from=2025-12-04");
    expect(await violationsInBothThemes(page)).toEqual([]);
  });
});

describe("what a screen reader reads", () => {
  it("has the landmarks of the page in order", async () => {
    const page = await openWhole("overview", "");
    const names = await page
      .locator("header, aside[aria-label], main, main section[aria-label], nav")
      .evaluateAll((all) =>
        all.map((one) => [one.localName, one.getAttribute("aria-label")].filter(Boolean).join(" ")),
      );
    expect(names).toEqual([
      "header",
      "nav Views",
      "aside Filters",
      "main",
      "section Timeline",
      "section Map",
      "section Quotes",
      "section Strike counts",
      "section Article",
    ]);
  });

  it("names an option of the filters by the actor alone, with the count as its description", async () => {
    const page = await openWhole("overview", "&actor=mark-rutte");
    const options = page.getByRole("complementary", { name: "Filters" }).getByRole("group", { name: "Actors" });
    const rutte = options.getByRole("checkbox", { name: "Mark Rutte", exact: true });
    expect(await rutte.ariaSnapshot()).toBe('- checkbox "Mark Rutte" [checked]');
    const description = await rutte.getAttribute("aria-describedby");
    expect(await page.locator(`[id="${description}"]`).textContent()).toBe("2");
  });

  it("reads a quote with its words, speaker, role and date", async () => {
    const page = await openWhole("quotes", "");
    const line = region(page, "Quotes").getByRole("article").filter({ hasText: "The peace talks are ongoing" });
    expect((await line.ariaSnapshot()).replace(/\n\s*- \/url: .*/, "")).toBe(
      [
        "- article:",
        '  - link "“The peace talks are ongoing. That\'s good,”":',
        "  - paragraph: Mark Rutte · NATO Secretary-General Wed 3 Dec",
      ].join("\n"),
    );
  });

  it.each([
    ["strikes", "Drones launched: 111, attack by Russia, claimed by Ukraine's air force, 2–3 Dec 2025"],
    [
      "strikes",
      "People wounded: 2, part of 3, attack by Russia, claimed by Vladyslav Haivanenko, Ternivka, 2–3 Dec 2025",
    ],
    ["timeline", "Quote, Mark Rutte, Wed 3 Dec 2025: “The peace talks are ongoing. That's good,”"],
    ["timeline", "Strike count, Russian Defense Ministry, 2–3 Dec 2025: 102 drones intercepted"],
  ] as const)("names a mark of the %s by all that it shows: %s", async (view, name) => {
    const page = await openWhole(view, "");
    expect(await region(page, landmarks[view]).getByRole("button", { name, exact: true }).count()).toBe(1);
  });

  it("names a place of the map by what is said of it", async () => {
    const page = await openWhole("map", "");
    const mark = region(page, "Map").getByRole("button", { name: /^Ternivka/ });
    expect(await mark.getAttribute("aria-label")).toBe("Ternivka 1: 1 mention as a location, 5 strike counts");
  });

  it("names the lanes of the timeline and how much they hold", async () => {
    const page = await openWhole("timeline", "");
    const lanes = region(page, "Timeline").getByRole("group", { name: /within the days shown/ });
    const names = await lanes.evaluateAll((all) => all.map((lane) => lane.getAttribute("aria-label")?.split(",")[0]));
    expect(names).toEqual(["Talks", "Statements", "Strikes", "Other"]);
  });

  it("reads the article in its order, each claim a link", async () => {
    const page = await openWhole("article", "");
    const paragraph = region(page, "Article").getByRole("paragraph").filter({ hasText: "Meanwhile, the" });
    expect((await paragraph.ariaSnapshot()).replaceAll(/\n\s*- \/url: .*/g, "")).toBe(
      [
        "- paragraph:",
        '  - link "Meanwhile, the":',
        '  - link "Russian Defense Ministry":',
        "  - text: said it destroyed",
        '  - link "102":',
        "  - text: Ukrainian drones overnight.",
      ].join("\n"),
    );
  });
});
