import fs from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import type { Page } from "playwright-core";
import { serveBuiltApp } from "./built-app.ts";
import { launchBrowser } from "./find-browser.ts";

/** `npm run screenshots`: each view in both themes at 1440 and 1024 px, into docs/screenshots/ or the folder of --out. */
const VIEWS = ["overview", "timeline", "map", "quotes", "strikes", "article"];
const THEMES = ["light", "dark"];
const WIDTHS = [1440, 1024];
const HEIGHT = 960;

const { values } = parseArgs({ options: { out: { type: "string", default: "docs/screenshots" } } });
fs.mkdirSync(values.out, { recursive: true });
const app = await serveBuiltApp();
const browser = await launchBrowser();
for (const width of WIDTHS) {
  const context = await browser.newContext({ viewport: { width, height: HEIGHT }, timezoneId: "UTC" });
  const page = await context.newPage();
  for (const view of VIEWS) {
    for (const theme of THEMES) {
      await page.goto(`${app.url}?view=${view}&theme=${theme}`, { waitUntil: "networkidle" });
      await waitForViews(page);
      const file = path.join(values.out, `${view}-${theme}-${width}.png`);
      await page.screenshot({ path: file });
      console.log(file);
    }
  }
  await context.close();
}
await browser.close();
await app.close();

/** Waits until no view is a skeleton any more, the map has its places and the texts their fonts. */
async function waitForViews(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const shown = [...document.querySelectorAll("main section[data-view]")];
    return shown.length > 0 && shown.every((view) => view.querySelector("h2") !== null);
  });
  const map = page.getByRole("region", { name: "Map", exact: true });
  if ((await map.count()) > 0) await map.locator("[data-place]").first().waitFor();
  await page.evaluate(() => document.fonts.ready);
}
