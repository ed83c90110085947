import fs from "node:fs";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { appUrl, dropFiles, region, shareBrowser } from "./open-page.ts";

const openPage = shareBrowser();

/** Markup that would set `hasRun`, one kind in each place where a string of an article stands. */
const FILE = "<img src=x onerror=window.hasRun=1>.md";
const ARTICLE = `---
date: 2025-12-06
title: "<img src=x onerror='window.hasRun=1'></title></script><script>window.hasRun=1</script> \\u202Ethgir"
publisher: "</option><svg onload=window.hasRun=1>"
url: "javascript:window.hasRun=1"
author: "<b onmouseover=window.hasRun=1>Ann</b>"
---

KYIV, Ukraine — “=1+1 <img src=x onerror=window.hasRun=1> </script>,” said Vira O'<script>window.hasRun=1</script> Somko in Lviv <svg onload=window.hasRun=1> on Thursday.

“<b onclick=window.hasRun=1>The ferry</b> will sail,” said Marta Kelen, the “<i>head</i>” of the port, in Odesa on Friday.

Ukraine's air force said Russia launched at least 12 drones <u onclick=window.hasRun=1>at Odesa</u> overnight. Two people were killed in Lviv </p><iframe srcdoc="<script>parent.hasRun=1</script>"></iframe>.
`;

type Seen = { hasRun?: unknown; strange: string[] };

/** Notes every element that has a handler as an attribute, or is of a kind that the page never makes in itself. */
function watchForMarkup(): void {
  const seen = window as unknown as Seen;
  seen.strange = [];
  const note = (element: Element) => {
    const isStrange = element.matches(
      "iframe, object, embed, base, b[onclick], i, u, [srcdoc], img[src='x'], body script",
    );
    const handlers = element.getAttributeNames().filter((name) => name.startsWith("on"));
    const link = element.getAttribute("href") ?? "";
    if (isStrange || handlers.length > 0 || /^\s*javascript:/i.test(link)) seen.strange.push(element.outerHTML);
  };
  new MutationObserver((changes) => {
    for (const { target, addedNodes } of changes) {
      if (target instanceof Element) note(target);
      for (const node of addedNodes)
        if (node instanceof Element) for (const element of [node, ...node.querySelectorAll("*")]) note(element);
    }
  }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ["href", "srcdoc"] });
}

const dialog = (page: Page) => page.getByRole("dialog");

async function saved(page: Page, press: () => Promise<void>): Promise<Buffer> {
  const saving = page.waitForEvent("download");
  await press();
  return fs.readFileSync(await (await saving).path());
}

it("an article full of markup is shown, corrected, linked and exported as it is written, and none of it runs", async () => {
  const page = await openPage("?own=only&reported=1", {
    ...{ bypassCSP: true, acceptDownloads: true, permissions: ["clipboard-read", "clipboard-write"] },
    prepare: (opened) => opened.addInitScript(watchForMarkup),
  });
  const isClean = async (where: string) => {
    const { hasRun, strange } = await page.evaluate(() => ({ ...(window as unknown as Seen) }) as Seen);
    expect({ where, hasRun, strange }).toEqual({ where, hasRun: undefined, strange: [] });
  };
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
  await page.getByRole("button", { name: "+ Add articles" }).click();
  await dropFiles(page, [
    { name: FILE, text: ARTICLE },
    { name: "<u onclick=window.hasRun=1>.txt", text: "<script>window.hasRun=1</script>" },
  ]);
  await dialog(page).getByText("1 article added.").waitFor();
  await dialog(page).getByText(FILE).waitFor();
  await dialog(page).getByText("<u onclick=window.hasRun=1>.txt:1").waitFor();
  await page.keyboard.press("Escape");
  await region(page, "Quotes").getByText("<b onclick=window.hasRun=1>The ferry</b>").first().waitFor();
  await isClean("the overview");

  for (const view of ["timeline", "map", "quotes", "strikes", "article"]) {
    await page
      .getByRole("navigation", { name: "Views" })
      .locator("button")
      .filter({ hasText: new RegExp(view, "i") })
      .click();
    const table = page.getByRole("button", { name: "As table" }).or(page.getByRole("switch", { name: "As table" }));
    if ((await table.count()) > 0) await table.first().click();
    await isClean(view);
  }
  const article = region(page, "Article");
  await article.getByText("<svg onload=window.hasRun=1>").first().waitFor();
  expect(await article.getByRole("link", { name: "source" }).count()).toBe(0);

  await page.goto(`${appUrl}?own=only&view=quotes&embed=1&actor=vira-o-script-window-hasrun-1-script-somko`);
  await region(page, "Quotes").getByText("=1+1 <img src=x").first().waitFor();
  await isClean("an embedded view");

  await page.goto(`${appUrl}?own=only&actor=vira-o-script-window-hasrun-1-script-somko`);
  await page.getByText("Vira O'<script>window.hasRun=1</script> Somko").first().waitFor();
  await region(page, "Quotes").getByText("=1+1 <img src=x").first().click();
  await article.locator("[data-chosen]").first().waitFor();
  await article.getByRole("button", { name: "Correct …" }).click();
  await dialog(page).getByLabel("Speaker", { exact: true }).fill("<img src=x onerror=window.hasRun=1>");
  await dialog(page).getByRole("button", { name: "Save the correction" }).click();
  await dialog(page).waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Corrections · 1" }).click();
  await dialog(page).getByText("speaker <img src=x onerror=window.hasRun=1>").waitFor();
  await page.keyboard.press("Escape");
  await page.emulateMedia({ media: "print" });
  await isClean("a correction, in print");
  await page.emulateMedia({ media: "screen" });

  await page.goto(`${appUrl}?own=only&view=quotes&q=%3Cscript%3Ewindow.hasRun%3D1%3C%2Fscript%3E`);
  await page.getByRole("button", { name: "Embed" }).click();
  expect(await clipboard()).toMatch(/^<iframe src="[^"<>]*" [^<>]*><\/iframe>$/);
  await isClean("a search for markup");

  await page.goto(`${appUrl}?own=only&view=strikes`);
  await region(page, "Strike counts").getByRole("button", { name: "Download" }).click();
  const picture = await saved(page, () => page.getByRole("button", { name: "SVG", exact: true }).click());
  expect(picture.toString().match(/<(?:script|img|iframe|b|i|u)\b/i)).toBeNull();
  await isClean("a picture of the chart");
});
