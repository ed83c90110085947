import { expect, it } from "vitest";
import { addressKey, appUrl, dropFiles, option, region, shareBrowser } from "./open-page.ts";

const open = shareBrowser();

it("works with no network after its first visit: a shared link, every view, the article, and reading one's own", async () => {
  const page = await open("", { serviceWorkers: "allow" });
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await page.context().setOffline(true);
  await page.goto(`${appUrl}?view=quotes`);
  await region(page, "Quotes").getByRole("article").first().waitFor();
  for (const [tab, view] of [
    ["Timeline", "Timeline"],
    ["Map", "Map"],
    ["Strikes", "Strike counts"],
    ["Article", "Article"],
  ] as const) {
    await page.getByRole("navigation", { name: "Views" }).getByRole("button", { name: tab, exact: true }).click();
    await region(page, view).waitFor();
  }
  await expect.poll(() => region(page, "Article").textContent()).toContain("the town of Ternivka");
  await page.goto(appUrl);
  await option(page, "Russia").check();
  await expect.poll(() => addressKey(page, "actor")).toBe("russia");

  await dropFiles(page, [{ name: "dropped.txt", text: "date 2025-12-05 Rain fell in Lviv on Thursday.\n" }]);
  await page.getByRole("dialog").getByText("1 article added.").waitFor();
  await page.goto(`${appUrl}?own=only&view=article`);
  await expect.poll(() => region(page, "Article").textContent()).toContain("Rain fell in Lviv on Thursday.");
});
