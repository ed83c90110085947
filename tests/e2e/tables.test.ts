import fs from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { makeTables } from "../../src/dataset/make-tables.ts";
import { tableFileParts, wordColumnsOf } from "../../src/dataset/table-file.ts";
import { itemsLeft, option, passage, region, shareBrowser } from "./open-page.ts";

const openPage = shareBrowser();
const dataset = JSON.parse(fs.readFileSync("public/data/dataset.json", "utf8"));
const { tables, records } = makeTables(dataset);
const file = Buffer.concat([...tableFileParts(tables, wordColumnsOf(records))]);

/** The seed's data as a large corpus comes: `dataset.json` names the file of its tables. */
const withTables = (body: Buffer) => async (page: Page) => {
  const { schemaVersion, ...rest } = dataset;
  const whole = { schemaVersion, tables: { file: "tables-0f.bin", bytes: file.length }, ...rest };
  await page.route("**/data/dataset.json", (route) => route.fulfill({ body: JSON.stringify(whole) }));
  await page.route("**/data/tables-0f.bin", (route) => route.fulfill({ body }));
};

describe("a dataset in tables", () => {
  it("shows what it shows record by record", async () => {
    const quotes = (opened: Page) => region(opened, "Quotes").locator("[data-quote]");
    const plain = await openPage("");
    await quotes(plain).first().waitFor();
    const words = await quotes(plain).allTextContents();
    const page = await openPage("", { prepare: withTables(file) });
    expect(await itemsLeft(page)).toMatch(/^\d+ of \d+$/);
    await quotes(page).first().waitFor();
    expect(await quotes(page).allTextContents()).toEqual(words);
    await option(page, "Mark Rutte").check();
    await region(page, "Quotes").getByText(/^2 of/).waitFor();
    await quotes(page).first().click();
    expect(await passage(page)).not.toBe("");
  });

  it("is read record by record, with a notice, when the tables are cut off", async () => {
    const page = await openPage("", { prepare: withTables(file.subarray(0, 1000)) });
    await page
      .getByRole("status")
      .getByText(/data\/tables-0f\.bin is cut off\. data\/dataset\.json is read/)
      .waitFor();
    expect(await itemsLeft(page)).toMatch(/^\d+ of \d+$/);
  });
});
