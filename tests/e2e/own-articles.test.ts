import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { noCache } from "../../src/hosts/annotation-cache.ts";
import { articleFilesOf, ingestFolder } from "../../src/hosts/ingest-folder.ts";
import { datasetLines } from "../../src/hosts/write-dataset.ts";
import type { ArticleAnnotations } from "../../src/ingest/annotations.ts";
import { mergeArticles } from "../../src/ingest/merge-articles.ts";
import { writeArticles } from "../../tools/generate-articles.ts";
import { violations } from "./axe.ts";
import { addressKey, dropFiles, region, shareBrowser } from "./open-page.ts";

const openPage = shareBrowser();
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "dateline-own-"));
const own = path.join(folder, "own");
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

let written: string;
beforeAll(async () => {
  writeArticles(own, { count: 3, seed: 7 });
  for (const file of articleFilesOf("seeds")) fs.copyFileSync(path.join("seeds", file), path.join(own, file));
  const out = path.join(folder, "out");
  await ingestFolder({ in: own, out, jobs: 1, keepGoing: false, cache: noCache, onProgress: () => {} });
  written = fs.readFileSync(path.join(out, "dataset.json"), "utf8");
});

const dialog = (page: Page) => page.getByRole("dialog");
const listed = (page: Page) => dialog(page).getByRole("list", { name: "Your articles" }).getByRole("listitem");

describe("one's own articles", () => {
  it("are read as the command line reads them, kept over a reload, shown alone or with the others, and removed", async () => {
    const page = await openPage("", { bypassCSP: true });
    await page.getByRole("button", { name: "+ Add articles" }).click();
    expect(await violations(page, {})).toEqual([]);
    const bad = { name: "undated.txt", mimeType: "text/plain", buffer: Buffer.from("No day stands here.\n") };
    const files = articleFilesOf(own).map((file) => path.join(own, file));
    const buffers = files.map((file) => ({
      name: path.basename(file),
      mimeType: "text/plain",
      buffer: fs.readFileSync(file),
    }));
    await dialog(page)
      .getByLabel("Choose files …")
      .setInputFiles([bad, ...buffers]);
    await dialog(page).getByText("4 articles added.").waitFor({ timeout: 40_000 });
    expect(await dialog(page).getByRole("list", { name: "Files that were not read" }).textContent()).toContain(
      "undated.txt:1: no date",
    );
    expect(await listed(page).count()).toBe(4);
    expect(await violations(page, {})).toEqual([]);

    const dataset = mergeArticles(await keptAnnotations(page));
    expect([...datasetLines(dataset)].join("")).toBe(written);

    await dialog(page).getByText("Only mine").click();
    await expect.poll(() => addressKey(page, "own")).toBe("only");
    await page.reload();
    await page.getByText(/^4 articles · /).waitFor();
    await page.getByRole("button", { name: "+ Add articles" }).click();
    await dialog(page)
      .getByRole("button", { name: /^Remove .*\.(txt|md)$/ })
      .first()
      .click();
    await dialog(page).getByText("1 article removed.").waitFor();
    await dialog(page).getByRole("button", { name: "Remove all" }).click();
    await dialog(page).getByText("3 articles removed.").waitFor();
    await page.keyboard.press("Escape");
    await page.getByText(/^1 article · /).waitFor();
    expect(await keptAnnotations(page)).toEqual([]);
  });

  it("are pasted with their date, dropped or cancelled, and what was typed stays through errors", async () => {
    const page = await openPage("");
    await page.getByRole("button", { name: "+ Add articles" }).click();
    await dialog(page).getByText("Paste a text").click();
    await dialog(page).getByLabel("Title").fill("Ferry back in service");
    await dialog(page).getByRole("button", { name: "Add this text" }).click();
    await expect.poll(() => page.locator(":focus").getAttribute("aria-invalid")).toBe("true");
    await page.keyboard.type("2025-12-03");
    await dialog(page)
      .getByLabel("Text")
      .fill("“The ferry sails again,” said Harbour Minister Bo Lund in Kyiv on Tuesday.");
    await dialog(page).getByRole("button", { name: "Add this text" }).click();
    await dialog(page).getByText("1 article added.").waitFor({ timeout: 40_000 });
    expect(await dialog(page).getByLabel("Title").inputValue()).toBe("");
    await page.keyboard.press("Escape");
    await page.getByText(/^2 articles · /).waitFor();
    await region(page, "Quotes").getByText("The ferry sails again").first().waitFor();

    await dropFiles(page, [{ name: "dropped.txt", text: "date 2025-12-05 Rain fell in Lviv on Thursday.\n" }]);
    await expect.poll(() => listed(page).count(), { timeout: 40_000 }).toBe(2);

    const many = Array.from({ length: 300 }, (_, at) => ({
      name: `${at}.txt`,
      text: `date 2025-12-05 Report ${at}. ${"Rain fell in Lviv on Thursday. ".repeat(100)}\n`,
    }));
    await dropFiles(page, many);
    await dialog(page).getByRole("progressbar", { name: "Articles read" }).waitFor();
    await dialog(page).getByRole("button", { name: "Cancel" }).click();
    await dialog(page).getByText("Cancelled; nothing was added.").waitFor();
    expect(await listed(page).count()).toBe(2);

    await dropFiles(page, many.slice(0, 5));
    await dialog(page).getByRole("progressbar", { name: "Articles read" }).waitFor();
    await dropFiles(page, [{ name: "late.txt", text: "date 2025-12-06 Snow fell in Kyiv on Friday.\n" }]);
    await dialog(page).getByText("6 articles added.").waitFor({ timeout: 40_000 });

    await page.evaluate(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException("full", "QuotaExceededError");
      };
    });
    await dropFiles(page, [{ name: "unkept.txt", text: "date 2025-12-07 Fog lay over Odesa on Saturday.\n" }]);
    await dialog(page)
      .getByRole("alert")
      .getByText(
        "1 article added. The browser's store for this page is full. They are there until this page is closed.",
      )
      .waitFor();
    expect(await listed(page).count()).toBe(9);
    await page.reload();
    await page.getByText(/^9 articles · /).waitFor();
  });

  it("are read anew when the rules have changed, and stay kept where that fails", async () => {
    const page = await openPage("?own=only");
    await dropFiles(page, [{ name: "rain.txt", text: "date 2025-12-05 “Rain fell,” said Bo Lund in Lviv.\n" }]);
    await dialog(page).getByText("1 article added.").waitFor({ timeout: 40_000 });
    const kept = await keptAnnotations(page);
    await page.route("**/gazetteer*", (route) => route.abort());
    await markAsReadByOlderRules(page);
    await page.reload();
    await page
      .getByText(/The rules have changed, and 1 article of your own could not be read anew.*None was/)
      .waitFor();
    expect(await keptAnnotations(page)).toEqual(kept);
    await page.unroute("**/gazetteer*");
    await page.reload();
    await region(page, "Quotes").getByText("Rain fell,").first().waitFor({ timeout: 40_000 });
    expect(await keptAnnotations(page)).toEqual(kept);
  });

  it("that a link names and this browser lacks are told of by id, as is a store that cannot be read", async () => {
    const page = await openPage("?doc=2025-12-05-rain-fell-1a2b3c4d&own=only", {
      prepare: (opened) =>
        opened.addInitScript(() => {
          const refuse = () => {
            throw new DOMException("the store is locked", "SecurityError");
          };
          Object.assign(IDBFactory.prototype, { open: refuse, databases: async () => refuse() });
        }),
    });
    await page.getByText(/The link is to articles that are not here.*2025-12-05-rain-fell-1a2b3c4d/).waitFor();
    await page.getByText(/store could not be read: the store is locked.*none was removed/).waitFor();
    await region(page, "Quotes").getByRole("button").first().waitFor();
    await dropFiles(page, [{ name: "rain.txt", text: "date 2025-12-05 “Rain fell,” said Bo Lund in Lviv.\n" }]);
    await dialog(page)
      .getByRole("alert")
      .getByText("1 article added. The browser does not let this page keep anything.")
      .waitFor({ timeout: 40_000 });
  });
});

/** Sets back the version of the rules that the kept articles were read by. */
async function markAsReadByOlderRules(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open("dateline-own-articles");
        opening.onsuccess = () => {
          const change = opening.result.transaction("articles", "readwrite");
          const reading = change.objectStore("articles").openCursor();
          reading.onsuccess = () => {
            reading.result?.update({ ...reading.result.value, version: "older" });
            reading.result?.continue();
          };
          change.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
  );
}

/** What the browser keeps of its articles' annotations. */
async function keptAnnotations(page: Page): Promise<ArticleAnnotations[]> {
  const json = await page.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open("dateline-own-articles");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const reading = opening.result.transaction("articles").objectStore("articles").getAll();
          reading.onerror = () => reject(reading.error);
          reading.onsuccess = () => {
            opening.result.close();
            const packed = reading.result.map(({ annotations }) => new TextDecoder().decode(annotations));
            resolve(`[${packed}]`);
          };
        };
      }),
  );
  return JSON.parse(json);
}
