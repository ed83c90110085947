import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { type Dataset, datasetSchema } from "../../src/dataset/schema.ts";
import { noCache } from "../../src/hosts/annotation-cache.ts";
import { ingestFolder } from "../../src/hosts/ingest-folder.ts";
import { violations } from "./axe.ts";
import { appUrl, passage, region, shareBrowser } from "./open-page.ts";

const openPage = shareBrowser();
let quote: Dataset["quotes"][number];
let dataset: Dataset;
beforeAll(async () => {
  dataset = datasetSchema.parse(await (await fetch(`${appUrl}data/dataset.json`)).json());
  const found = dataset.quotes.find(({ kind, speaker }) => kind === "direct" && speaker !== null);
  if (!found) throw new Error("the seed has no quote with a speaker");
  quote = found;
});

const article = (page: Page) => region(page, "Article");
const dialog = (page: Page) => page.getByRole("dialog");
const current = (page: Page) => article(page).getByRole("button").and(page.locator("[aria-current]"));
const focused = (page: Page) => page.locator(":focus");

/** Corrects the chosen quote's speaker and date. */
async function correctQuote(page: Page, { speaker, date }: { speaker: string; date: string }): Promise<void> {
  await article(page).getByRole("button", { name: "Correct …" }).click();
  await dialog(page).getByLabel("Speaker", { exact: true }).fill(speaker);
  await dialog(page).getByLabel("Date").fill(date);
  await dialog(page).getByRole("button", { name: "Save the correction" }).click();
}

describe("a corrected quote", () => {
  it("keeps what was typed through errors, stands corrected after a reload, and goes to ingest as a file", async () => {
    const page = await openPage(`?view=article&item=${quote.id}`, { bypassCSP: true, acceptDownloads: true });
    await passage(page);
    const speaker = dataset.actors.find(({ id }) => id === quote.speaker)?.name;

    await correctQuote(page, { speaker: "Bo Lund", date: "2025-02-30" });
    await expect.poll(() => focused(page).getAttribute("aria-invalid")).toBe("true");
    expect(await violations(page, {})).toEqual([]);
    await page.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException("full", "QuotaExceededError");
      };
    });
    await dialog(page).getByLabel("Date").fill("2025-12-02");
    await page.keyboard.press("Enter");
    await dialog(page).getByRole("alert").getByText("store for this page is full").waitFor();
    expect(await dialog(page).getByLabel("Speaker", { exact: true }).inputValue()).toBe("Bo Lund");

    await page.reload();
    await correctQuote(page, { speaker: "Bo Lund", date: "2025-12-02" });
    await dialog(page).waitFor({ state: "detached" });
    await expect.poll(() => current(page).textContent()).toContain(`the rules said speaker ${speaker}`);
    expect(await focused(page).textContent()).toBe("Correct …");

    await page.reload();
    await expect.poll(() => current(page).textContent()).toContain(`Bo Lundthe rules said speaker ${speaker}`);
    expect(await article(page).locator("[data-corrected]").first().getAttribute("title")).toContain(
      `Quotation, Bo Lund; corrected: the rules said speaker ${speaker}`,
    );

    await page.getByRole("button", { name: "Corrections · 1" }).click();
    expect(await violations(page, {})).toEqual([]);
    const saving = page.waitForEvent("download");
    await dialog(page)
      .getByRole("button", { name: /^Download .*\.corrections\.json$/ })
      .click();
    const saved = await saving;
    const ingested = await ingestSeedsWith(saved.suggestedFilename(), fs.readFileSync(await saved.path()));
    expect(ingested.actors.map(({ name }) => name)).toContain("Bo Lund");
    expect(ingested.quotes.find(({ id }) => id === quote.id)).toMatchObject({
      speaker: "bo-lund",
      date: "2025-12-02",
      notes: [{ code: "corrected", message: expect.stringContaining(`the rules said speaker ${speaker}`) }],
    });

    await dialog(page)
      .getByRole("button", { name: /^Take back/ })
      .click();
    expect(await focused(page).textContent()).toBe("Put it back");
    await page.keyboard.press("Enter");
    await dialog(page).getByRole("button", { name: /^Open/ }).waitFor();
    await dialog(page)
      .getByRole("button", { name: /^Take back/ })
      .click();
    await page.keyboard.press("Escape");
    await expect.poll(() => current(page).textContent()).not.toContain("the rules said");
  });
});

describe("words of the article", () => {
  it("are added as a record by keyboard alone, and by mouse", async () => {
    const page = await openPage("?view=article", { bypassCSP: true });
    await article(page).getByRole("button", { name: "Add a record …" }).focus();
    await page.keyboard.press("Enter");
    await dialog(page)
      .getByRole("textbox", { name: /^The article/ })
      .focus();
    await page.keyboard.press("Control+Home");
    for (let at = 0; at < 7; at++) await page.keyboard.press("Shift+ArrowRight");
    await page.keyboard.type("x");
    await dialog(page).getByText("Selected: “Ukraine”").waitFor();
    await page.keyboard.press("Tab");
    for (let at = 0; at < 3; at++) await page.keyboard.press("ArrowRight");
    expect(await dialog(page).getByRole("radio", { name: "Date" }).isChecked()).toBe(true);
    await page.keyboard.press("Tab");
    await page.keyboard.type("2025-12");
    await page.keyboard.press("Enter");
    await dialog(page).waitFor({ state: "detached" });
    const added = article(page).locator("[data-corrected]");
    await added.first().waitFor();
    expect(await added.first().textContent()).toBe("Ukraine");

    const { x, y } = await plainWord(page);
    await page.mouse.dblclick(x, y);
    await article(page).getByRole("button", { name: "Add as count" }).click();
    await dialog(page)
      .getByText(/^Selected: “/)
      .waitFor();
    expect(await violations(page, {})).toEqual([]);
    await dialog(page).getByLabel("Count", { exact: true }).last().fill("7");
    await page.keyboard.press("Enter");
    await expect.poll(() => focused(page).getAttribute("aria-describedby")).toContain("problem");
    await dialog(page).getByLabel("What", { exact: true }).fill("drone");
    await page.keyboard.press("Enter");
    await dialog(page).waitFor({ state: "detached" });
    await article(page).getByText("7 drones launched").first().waitFor();
    expect(await article(page).getByText("added by hand; the rules said nothing here").count()).toBeGreaterThan(0);
  });

  it("that have changed since are told of, and the correction is not applied", async () => {
    const page = await openPage(`?view=article&item=${quote.id}`);
    await correctQuote(page, { speaker: "Bo Lund", date: "2025-12-02" });
    await page.getByRole("button", { name: "Corrections · 1" }).waitFor();
    await page.route("**/data/documents/*.json", async (route) => {
      const { id, text } = await (await route.fetch()).json();
      await route.fulfill({ json: { id, text: text.replace(quote.exact, "Nothing was said") } });
    });
    await page.reload();
    await page.getByText("One of your corrections no longer fits the articles").waitFor();
    await page.getByRole("button", { name: "Corrections · 1" }).click();
    await dialog(page).getByText("no longer fits: the words are no longer in the text").waitFor();
  });
});

/** Where a word of the article stands that belongs to no record. */
function plainWord(page: Page): Promise<{ x: number; y: number }> {
  return article(page)
    .locator("p[data-start]")
    .evaluateAll((paragraphs) => {
      const node = paragraphs
        .flatMap((paragraph) => [...paragraph.childNodes])
        .find((child) => child.nodeType === Node.TEXT_NODE && /\w{6}/.test(child.textContent ?? ""));
      if (!node) throw new Error("every word of the article is marked");
      const at = (node.textContent ?? "").search(/\w{6}/);
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 3);
      range.startContainer.parentElement?.scrollIntoView({ block: "center" });
      const { left, top, width, height } = range.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    });
}

/** The dataset that ingest makes of the seeds and a corrections file beside them. */
async function ingestSeedsWith(name: string, corrections: Buffer): Promise<Dataset> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "dateline-corrected-"));
  const out = path.join(folder, "out");
  fs.cpSync("seeds", path.join(folder, "in"), { recursive: true });
  fs.writeFileSync(path.join(folder, "in", name), corrections);
  const outcome = await ingestFolder({
    ...{ in: path.join(folder, "in"), out, jobs: 1, keepGoing: false, cache: noCache, onProgress: () => {} },
  });
  const file = fs.readFileSync(path.join(out, "dataset.json"), "utf8");
  fs.rmSync(folder, { recursive: true, force: true });
  expect(outcome).toMatchObject({ status: "written", warnings: [] });
  return datasetSchema.parse(JSON.parse(file));
}
