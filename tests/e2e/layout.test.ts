import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { region, shareBrowser } from "./open-page.ts";

const openPage = shareBrowser();
const VIEWS = [
  ["overview", "Article"],
  ["timeline", "Timeline"],
  ["map", "Map"],
  ["quotes", "Quotes"],
  ["strikes", "Strike counts"],
  ["article", "Article"],
] as const;

type Shift = { value: number; moved: string[] };
declare global {
  interface Window {
    shifts: Shift[];
  }
}

/** Writes down every shift of the layout that no key or click asked for, from the first paint on. */
function watchShifts(page: Page): Promise<unknown> {
  return page.addInitScript(() => {
    window.shifts = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value, hadRecentInput, sources } = entry as PerformanceEntry & {
          value: number;
          hadRecentInput: boolean;
          sources: { node: Node | null }[];
        };
        const moved = sources.map(({ node }) => (node instanceof Element ? node.outerHTML.slice(0, 120) : "text"));
        if (!hadRecentInput) window.shifts.push({ value, moved });
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
}

/** By how many pixels the page is wider than its window. */
const overhang = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe.each(VIEWS)("the %s", (view, landmark) => {
  it("does not move while it loads", async () => {
    const page = await openPage(`?view=${view}`, { prepare: watchShifts });
    await region(page, landmark).getByRole("heading", { level: 2 }).first().waitFor();
    await page.waitForLoadState("networkidle");
    expect(await page.evaluate(() => window.shifts)).toEqual([]);
  });

  it("fits a window of 1024 pixels and one of 360", async () => {
    const page = await openPage(`?view=${view}`, { viewport: { width: 1024, height: 768 } });
    await region(page, landmark).getByRole("heading", { level: 2 }).first().waitFor();
    await page.waitForLoadState("networkidle");
    const wide = await overhang(page);
    await page.setViewportSize({ width: 360, height: 740 });
    await page.getByRole("button", { name: "Show the filters" }).waitFor();
    expect([wide, await overhang(page)]).toEqual([0, 0]);
  });
});

describe("a narrow window", () => {
  it("has the views one below the other, and the filters on demand", async () => {
    const page = await openPage("", { viewport: { width: 360, height: 740 } });
    await region(page, "Article").getByRole("heading", { level: 2 }).waitFor();
    const boxes = await Promise.all(
      ["Timeline", "Map", "Quotes", "Strike counts", "Article"].map((name) => region(page, name).boundingBox()),
    );
    boxes.reduce((above, box) => {
      if (above && box) expect(box.y).toBeGreaterThanOrEqual(above.y + above.height);
      return box;
    });
    const actor = page.getByRole("checkbox", { name: "Mark Rutte" });
    expect(await actor.isVisible()).toBe(false);
    await page.getByRole("button", { name: "Show the filters" }).click();
    await actor.check();
    await region(page, "Quotes").getByText(/^2 of/).waitFor();
  });
});

describe("for a reader who wants little motion", () => {
  it("nothing is animated", async () => {
    const page = await openPage("?view=map", { reducedMotion: "reduce" });
    await region(page, "Map")
      .getByRole("button", { name: /^Ternivka/ })
      .waitFor();
    await region(page, "Map").getByRole("button", { name: "Zoom in" }).click();
    await page.getByRole("button", { name: "Quotes", exact: true }).click();
    await region(page, "Quotes").getByText("Mark Rutte").first().hover();
    const lasting = await page.evaluate(
      () => document.getAnimations().filter((animation) => Number(animation.effect?.getTiming().duration) > 20).length,
    );
    expect(lasting).toBe(0);
  });
});
