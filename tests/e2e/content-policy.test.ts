import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { type StaticHost, serveFolder } from "../../tools/static-host.ts";
import { appUrl, option, region, shareBrowser } from "./open-page.ts";

const openPage = shareBrowser();

/** A host that sends files and no header, with the page in a folder: the policy is the one that the page itself carries. */
let host: StaticHost;
beforeAll(async () => {
  host = await serveFolder(inject("appFolder"), { under: "/some/folder/" });
});
afterAll(() => host.close());

/** Collects requests to another address than the page's folder, breaches of the policy, errors and cookies. */
function listen(page: Page): { problems: () => Promise<string[]> } {
  const problems: string[] = [];
  page.context().on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(host.url) && !/^(data|blob):/.test(url)) problems.push(`asked ${url}`);
  });
  page.context().on("response", async (response) => {
    const cookie = await response.headerValue("set-cookie").catch(() => null);
    if (cookie !== null) problems.push(`was sent the cookie ${cookie}`);
    if (response.status() >= 400) problems.push(`${response.status()} for ${response.url()}`);
  });
  page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
  page.on("pageerror", (error) => problems.push(error.message));
  return {
    problems: async () => {
      const breaches = await page.evaluate(() => (window as unknown as { breaches: string[] }).breaches);
      const cookies = await page.context().cookies();
      return [...problems, ...breaches, ...cookies.map(({ name }) => `keeps the cookie ${name}`)];
    },
  };
}

/** Opens the page in the plain host's folder and listens from the start. */
async function open(query: string) {
  let heard = { problems: () => Promise.resolve(["nothing was heard"]) };
  const page = await openPage(query, {
    base: host.url,
    prepare: async (opened) => {
      heard = listen(opened);
      await opened.addInitScript(() => {
        const breaches: string[] = [];
        Object.assign(window, { breaches });
        document.addEventListener("securitypolicyviolation", (event) =>
          breaches.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile ?? ""} ${event.sample}`),
        );
      });
    },
  });
  return { page, ...heard };
}

const landmarks = { timeline: "Timeline", map: "Map", quotes: "Quotes", strikes: "Strike counts", article: "Article" };
const views = Object.entries(landmarks);

describe("in a folder of a plain static host, the page asks no other host, sets no cookie and keeps to its policy", () => {
  it("on the overview, as one filters, opens a passage and changes the theme", async () => {
    const { page, problems } = await open("");
    await region(page, "Quotes").getByText("What we see is that Putin").first().click();
    await region(page, "Article").locator("[data-chosen]").first().waitFor();
    await option(page, "Mark Rutte").check();
    await page.getByRole("searchbox").first().fill("talks");
    await page.getByRole("button", { name: /^Switch to the/ }).click();
    await page.keyboard.press("Escape");
    for (const name of Object.values(landmarks)) await region(page, name).waitFor();
    await page.waitForLoadState("networkidle");
    expect(await problems()).toEqual([]);
  });

  it.each(views)("in the view %s, whole, as a table and embedded", async (view, landmark) => {
    const { page, problems } = await open(`?view=${view}`);
    const all: string[] = [];
    for (const query of [`?view=${view}`, `?view=${view}&table=1&reported=1&theme=dark`, `?view=${view}&embed=1`]) {
      await page.goto(`${host.url}${query}`);
      await region(page, landmark).getByRole("heading", { level: 2 }).first().waitFor();
      await page.waitForLoadState("networkidle");
      all.push(...(await problems()));
    }
    expect(all).toEqual([]);
  });

  it.each(["timeline", "strikes"])("when the chart of the %s is saved as a picture", async (view) => {
    const { page, problems } = await open(`?view=${view}`);
    await option(page, "Mark Rutte").waitFor();
    await page.waitForLoadState("networkidle");
    await region(page, landmarks[view as keyof typeof landmarks])
      .getByRole("button", { name: "Download" })
      .click();
    const saved = page.waitForEvent("download");
    await page.getByRole("button", { name: "PNG", exact: true }).click();
    await saved;
    expect(await problems()).toEqual([]);
  });
});

describe("the policy", () => {
  it("is in force in the page itself: an inline script does not run", async () => {
    const { page, problems } = await open("");
    await page.evaluate(() => {
      const script = document.createElement("script");
      script.textContent = "window.hasRun = true";
      document.head.append(script);
    });
    expect(await page.evaluate(() => "hasRun" in window)).toBe(false);
    expect((await problems()).some((problem) => problem.startsWith("script-src-elem inline"))).toBe(true);
  });

  it("is also sent as a header by the server of npm start", async () => {
    const { headers } = await fetch(appUrl);
    expect(headers.get("content-security-policy")).toMatch(/script-src 'self';/);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
  });
});
