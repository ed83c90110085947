import type { Route } from "playwright-core";
import { describe, expect, it } from "vitest";
import { appUrl, option, region, shareBrowser } from "./open-page.ts";

const openPage = shareBrowser();

const missing = (route: Route) => route.fulfill({ status: 404, body: "not found" });

describe("a part that does not arrive", () => {
  it("leaves the other views working when a view's code fails", async () => {
    const page = await openPage("", { prepare: (opened) => opened.route("**/strikes-view-*.js", missing) });
    await region(page, "Strike counts").getByRole("alert").getByText("the others still work").waitFor();
    await region(page, "Quotes").getByText("Margus Tsahkna").first().click();
    await option(page, "Mark Rutte").check();
    await region(page, "Quotes").getByText(/^2 of/).waitFor();
  });
});

describe("an address that cannot be followed", () => {
  it.each([
    ["of 100,000 characters", `?actor=${"x".repeat(100_000)}`, /actor “x{40}…”/],
    ["with 10,000 values", `?place=${"a,".repeat(10_000)}ua`, /place “a”/],
    ["with a doubled key", "?view=quotes&view=map", /more than once, the first counts: view/],
    ["with keys it does not know", "?colour=red&__proto__=1", /does not know: colour, __proto__/],
    [
      "with junk in every key",
      "?view=%00&kind=%ff&bloc=mars&from=2025-13-45&to=soon&item=%3Cscript%3E&sort=up&at=nowhere&table=x&theme=pink&embed=maybe",
      /view “.*from “2025-13-45”/s,
    ],
  ])("%s is told in a notice, and the page works", async (_, query, words) => {
    const errors: string[] = [];
    const page = await openPage("", {
      prepare: async (opened) => {
        opened.on("pageerror", (error) => errors.push(error.message));
        // A server may refuse so long an address, which is not what is tried here.
        await opened.route(/\?/, async (route) => route.fulfill({ response: await route.fetch({ url: appUrl }) }));
      },
    });
    await page.goto(`${appUrl}${query}`);
    const notice = page.getByRole("status").filter({ hasText: "The link" });
    expect(await notice.textContent()).toMatch(words);
    await page.getByRole("main").getByRole("heading", { level: 2 }).first().waitFor();
    await notice.getByRole("button", { name: "Close this notice" }).click();
    await notice.waitFor({ state: "detached" });
    expect(errors).toEqual([]);
  });
});
