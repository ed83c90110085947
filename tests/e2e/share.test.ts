import fs from "node:fs";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { addressKey, appUrl, itemsLeft, option, passage, region, shareBrowser } from "./open-page.ts";

const openPage = shareBrowser();
const canCopy = { permissions: ["clipboard-read", "clipboard-write"] };
const LICENCE = "Quoted words belong to their publishers";

type Named = { id: string; kind: string; exact: string };
let records: Record<"quotes" | "strikes" | "events", Named[]>;
beforeAll(async () => {
  records = await (await fetch(`${appUrl}data/dataset.json`)).json();
});

const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

/** What a menu saves under a label. */
async function savedFile(page: Page, menu: string, label: string): Promise<Buffer> {
  await page.getByRole("button", { name: menu, exact: true }).click();
  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: label, exact: true }).click();
  return fs.readFileSync(await (await saved).path());
}

/** A PNG's size, how many colours it has, and the share of its pixels that are not of the colour of its corner. */
const pictureIn = (page: Page, png: Buffer) =>
  page.evaluate(
    async (bytes) => {
      const bitmap = await createImageBitmap(new Blob([Uint8Array.from(bytes)], { type: "image/png" }));
      const { width, height } = bitmap;
      const drawing = new OffscreenCanvas(width, height).getContext("2d");
      drawing?.drawImage(bitmap, 0, 0);
      const pixels = new Uint32Array(drawing?.getImageData(0, 0, width, height).data.buffer ?? new ArrayBuffer(0));
      const inked = pixels.filter((pixel) => pixel !== pixels[0]).length / pixels.length;
      return { width, height, colours: new Set(pixels).size, inked };
    },
    [...png],
  );

describe("a filter", () => {
  it.each([
    ["kind", "count", (page: Page) => option(page, "Strike counts").check()],
    [
      "bloc",
      "russia",
      (page: Page) => page.getByRole("group", { name: "Bloc" }).getByRole("checkbox", { name: "Russia" }).check(),
    ],
    [
      "from",
      "2025-12-04",
      (page: Page) => page.getByRole("group", { name: "Dates" }).getByLabel("From").fill("2025-12-04"),
    ],
    [
      "to",
      "2025-12-02",
      (page: Page) => page.getByRole("group", { name: "Dates" }).getByLabel("To").fill("2025-12-02"),
    ],
    [
      "q",
      "ceasefire",
      (page: Page) => page.getByRole("searchbox", { name: "Search quotes and text" }).fill("ceasefire"),
    ],
  ])("by %s stands in the address, narrows what is shown, and goes with its chip", async (key, value, choose) => {
    const page = await openPage("");
    const all = await itemsLeft(page);
    await choose(page);
    await expect.poll(() => addressKey(page, key)).toBe(value);
    await expect.poll(() => itemsLeft(page)).not.toBe(all);
    const narrowed = await itemsLeft(page);
    const address = page.url();
    await page.getByRole("button", { name: /^Remove / }).click();
    await expect.poll(() => itemsLeft(page)).toBe(all);
    await page.goto(address);
    await expect.poll(() => itemsLeft(page)).toBe(narrowed);
  });

  it("by article stands in the link and in a chip", async () => {
    const document = records.quotes[0]?.id.replace(/^\w+\./, "");
    const page = await openPage(`?doc=${document}`);
    await page.getByRole("button", { name: /^Remove / }).waitFor();
    expect(await itemsLeft(page)).toMatch(/[1-9]\d* of/);
  });

  it("takes reported speech in when it is asked for", async () => {
    const page = await openPage("?view=quotes");
    const count = region(page, "Quotes").getByText(/^\d+ of \d+,/);
    const direct = await count.textContent();
    await region(page, "Quotes").getByRole("button", { name: "Reported speech" }).click();
    await expect.poll(() => addressKey(page, "reported")).toBe("1");
    await expect.poll(() => count.textContent()).not.toBe(direct);
  });

  it("goes with all the others by Clear all", async () => {
    const page = await openPage("?actor=mark-rutte&bloc=europe&kind=quote&q=peace");
    await page.getByRole("button", { name: "Clear all" }).click();
    await expect.poll(() => new URL(page.url()).search).toBe("");
  });
});

describe("a link", () => {
  it("is copied as the page stands", async () => {
    const page = await openPage("?view=quotes&actor=mark-rutte&theme=dark", canCopy);
    await page.getByRole("banner").getByRole("button", { name: "Copy link" }).click();
    await page.getByRole("banner").getByRole("button", { name: "Copied" }).waitFor();
    expect(await copied(page)).toBe(page.url());
  });

  it.each([
    ["quote", () => records.quotes.find(({ kind }) => kind === "direct")],
    ["figure", () => records.strikes.at(-1)],
    ["event", () => records.events.find(({ kind }) => kind === "talks")],
  ])("of a %s opens its sentence", async (_, find) => {
    const record = find();
    const page = await openPage(`?item=${record?.id}`);
    await passage(page);
    const paragraph = region(page, "Article")
      .getByRole("paragraph")
      .filter({ has: page.locator("[data-chosen]") });
    expect(await paragraph.textContent()).toContain(record?.exact);
    const view = await region(page, "Article").boundingBox();
    const mark = await region(page, "Article").locator("[data-chosen]").first().boundingBox();
    expect(view && mark && mark.y >= view.y && mark.y < view.y + view.height).toBe(true);
  });

  it("of a quote is copied beside it, with its source on request", async () => {
    const page = await openPage("?view=quotes", canCopy);
    await region(page, "Quotes").getByText("The peace talks are ongoing").click();
    await region(page, "Quotes").getByRole("button", { name: "Copy link" }).click();
    await region(page, "Quotes").getByRole("button", { name: "Copied" }).waitFor();
    const other = await openPage(new URL(await copied(page)).search);
    expect(await passage(other)).toContain("The peace talks are ongoing");
    await region(page, "Quotes").getByRole("button", { name: "Copy with source" }).click();
    await expect.poll(() => copied(page)).toMatch(/The peace talks are ongoing[\s\S]*Mark Rutte[\s\S]*https?:\/\//);
  });

  it("to one view without the frame is copied as HTML, and the HTML shows it", async () => {
    const page = await openPage("?view=quotes&actor=mark-rutte", canCopy);
    await page.getByRole("button", { name: "Embed" }).click();
    await expect.poll(() => copied(page)).toMatch(/^<iframe /);
    const html = await copied(page);
    const somebodyElses = await page.context().newPage();
    await somebodyElses.setContent(html);
    const embedded = somebodyElses.frameLocator("iframe");
    await embedded.getByRole("region", { name: "Quotes" }).getByText("2 of").waitFor();
    expect(await embedded.getByRole("banner").count()).toBe(0);
  });
});

describe("the export of what is filtered", () => {
  it("is CSV and JSON with the same claims, a citation and the licence", async () => {
    const page = await openPage("?actor=mark-rutte&kind=quote");
    await region(page, "Quotes").getByText(/^2 of/).waitFor();
    const csv = (await savedFile(page, "Export", "Claims as CSV")).toString();
    const json = JSON.parse((await savedFile(page, "Export", "Records as JSON")).toString());
    const [citation, licence, header, ...rows] = csv.replace("\ufeff", "").trimEnd().split("\r\n");
    expect(citation).toBe(`# Dateline: 2 claims of 1 article, as filtered at ${page.url()}`);
    expect([licence, json.licence].every((line) => line?.includes(LICENCE))).toBe(true);
    expect(header?.split(",").slice(0, 5)).toEqual(["id", "kind", "date", "words", "source"]);
    expect(rows.map((row) => row.split(",")[0])).toEqual(json.quotes.map(({ id }: Named) => id));
    expect(json.quotes.map(({ speaker }: { speaker: string }) => speaker)).toEqual(["mark-rutte", "mark-rutte"]);
    expect([json.citation, json.strikes, json.events]).toEqual([citation?.slice(2), [], []]);
  });

  it("is GeoJSON with the places that are left, a citation and the licence", async () => {
    const page = await openPage("?place=ua-12");
    await itemsLeft(page);
    const { type, citation, licence, features } = JSON.parse(
      (await savedFile(page, "Export", "Places as GeoJSON")).toString(),
    );
    const names = features.map(({ properties }: { properties: { name: string } }) => properties.name);
    expect([type, names.includes("Ternivka"), names.includes("Miami")]).toEqual(["FeatureCollection", true, false]);
    expect(features.every(({ geometry }: { geometry: { type: string } }) => geometry.type === "Point")).toBe(true);
    expect([citation.includes(page.url()), licence.includes(LICENCE)]).toEqual([true, true]);
  });

  it.each([
    ["timeline", "Timeline", "timeline"],
    ["strikes", "Strike counts", "strike counts"],
  ])("is the chart of the %s as SVG and PNG, with its source line", async (view, landmark) => {
    const page = await openPage(`?view=${view}&actor=russia`);
    await region(page, landmark).getByRole("button", { name: "Download" }).waitFor();
    await option(page, "Russia").waitFor();
    await page.waitForLoadState("networkidle");
    const svg = (await savedFile(page, "Download", "SVG")).toString();
    const png = await savedFile(page, "Download", "PNG");
    expect(svg).toMatch(/Dateline: \d+ claims? of 1 article \(“[^<]*”, [^<]*\d{4}\)/);
    expect(svg.includes("var(--")).toBe(false);
    expect(svg).toMatch(/<svg[^>]* font-family="Inter, [^"]*, sans-serif"/);
    const [, width, height] = /<svg[^>]*? width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
    const picture = await pictureIn(page, png);
    expect([picture.width, picture.height]).toEqual([2 * Number(width), 2 * Number(height)]);
    expect(picture.colours).toBeGreaterThan(20);
    expect(picture.inked).toBeGreaterThan(0.01);
  });

  it.each([
    ["timeline", "CSV", LICENCE],
    ["map", "CSV", "GeoNames, CC BY 4.0"],
    ["map", "GeoJSON", "GeoNames, CC BY 4.0"],
    ["quotes", "CSV", LICENCE],
    ["quotes", "JSON", LICENCE],
    ["strikes", "CSV", LICENCE],
    ["strikes", "JSON", LICENCE],
    ["article", "Claims as text", LICENCE],
    ["article", "Claims as JSON", LICENCE],
  ])("of the %s as %s carries its citation and licence", async (view, label, licence) => {
    const page = await openPage(`?view=${view}`);
    const file = (await savedFile(page, "Download", label)).toString();
    expect([/Dateline: \d+ (claims|places) of 1 article/.test(file), file.includes(licence)]).toEqual([true, true]);
  });
});

describe("on paper", () => {
  it("the article stands with its claims, without the frame", async () => {
    const page = await openPage("?view=article");
    await region(page, "Article").getByText("Russian Defense Ministry").first().waitFor();
    await page.emulateMedia({ media: "print" });
    const isVisible = {
      text: await region(page, "Article").getByText("oil depot").first().isVisible(),
      claims: await page.getByRole("complementary", { name: "Claims of this article" }).isVisible(),
      banner: await page.getByRole("banner").isVisible(),
      filters: await page.getByRole("complementary", { name: "Filters" }).isVisible(),
    };
    expect(isVisible).toEqual({ text: true, claims: true, banner: false, filters: false });
  });

  it("nothing of a long article is cut off", async () => {
    const page = await openPage("?view=article");
    await region(page, "Article").getByText("oil depot").first().waitFor();
    await page.emulateMedia({ media: "print" });
    const cut = await region(page, "Article").evaluate(
      (section) =>
        [section, ...section.querySelectorAll("div, ol, aside")].filter(
          (one) => one.scrollHeight > one.clientHeight + 2 && getComputedStyle(one).overflowY !== "visible",
        ).length,
    );
    expect(cut).toBe(0);
  });
});
