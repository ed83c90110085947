import { expect, it } from "vitest";
import { region, shareBrowser } from "./open-page.ts";

const openPage = shareBrowser();

it("what the page is, whose data it shows and every licence in it can be read without a mouse, and only then are fetched", async () => {
  const asked: string[] = [];
  const page = await openPage("", {
    prepare: async (opened) => opened.on("request", (request) => asked.push(request.url())),
  });
  await region(page, "Quotes").getByRole("article").first().waitFor();
  const isAsked = () => asked.some((url) => url.endsWith("/licences.json"));
  expect(isAsked()).toBe(false);
  const button = page.getByRole("button", { name: "About, data and licences" });
  await button.focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "About Dateline" });
  await dialog.getByText("react-dom").waitFor();
  const text = (await dialog.textContent()) ?? "";
  const named = ["GeoNames", "Natural Earth", "Newsreader", "leaflet 1.9.4, BSD-2-Clause", "recharts"];
  expect([named.filter((name) => !text.includes(name)), isAsked()]).toEqual([[], true]);
  const leaflet = dialog.getByText(/^leaflet 1/);
  await leaflet.focus();
  await page.keyboard.press("Enter");
  await dialog.getByText("Redistribution and use in source and binary forms").first().waitFor();
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
});
