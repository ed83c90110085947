import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { addressKey, itemsLeft, option, passage, region, shareBrowser } from "./open-page.ts";

const openPage = shareBrowser();

/** Name of what has the focus. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const { activeElement: element } = document;
    return element?.getAttribute("aria-label") ?? element?.textContent?.trim() ?? "";
  });

/** Presses Tab until what has the focus answers to a name. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  for (let pressed = 0; pressed < 90; pressed++) {
    const now = await focused(page);
    if (typeof name === "string" ? now === name : name.test(now)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`no Tab stop “${name}”; the last was “${await focused(page)}”`);
}

async function openWhole(query: string): Promise<Page> {
  const page = await openPage(query);
  await option(page, "Mark Rutte").waitFor();
  await page.waitForLoadState("networkidle");
  return page;
}

describe("without a mouse", () => {
  it("one skips the frame", async () => {
    const page = await openWhole("");
    await page.keyboard.press("Tab");
    expect(await focused(page)).toBe("Skip to the views");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.closest("main") !== null)).toBe(true);
  });

  it("one opens a view by its tab and comes back with Esc", async () => {
    const page = await openWhole("");
    await tabTo(page, "Quotes");
    await page.keyboard.press("Enter");
    await expect.poll(() => addressKey(page, "view")).toBe("quotes");
    await page.keyboard.press("Escape");
    await expect.poll(() => addressKey(page, "view")).toBe(null);
  });

  it("one chooses an actor with Space and goes on with the arrows", async () => {
    const page = await openWhole("");
    await tabTo(page, "Ukraine");
    await page.keyboard.press("Space");
    await expect.poll(() => addressKey(page, "actor")).toBe("ukraine");
    await page.keyboard.press("ArrowDown");
    const next = await focused(page);
    await page.keyboard.press("ArrowUp");
    expect([next === "Ukraine", await focused(page)]).toEqual([false, "Ukraine"]);
    await page.keyboard.press("Space");
    await expect.poll(() => addressKey(page, "actor")).toBe(null);
  });

  it("one searches with the slash and clears with Esc", async () => {
    const page = await openWhole("");
    const all = await itemsLeft(page);
    await page.keyboard.press("/");
    await page.keyboard.type("ceasefire");
    await expect.poll(() => addressKey(page, "q")).toBe("ceasefire");
    await region(page, "Quotes").locator("mark", { hasText: "ceasefire" }).waitFor();
    await page.keyboard.press("Escape");
    await expect.poll(() => itemsLeft(page)).toBe(all);
  });

  it("one moves among quotes with the arrows, opens one with Enter, steps on with brackets and back with Esc", async () => {
    const page = await openWhole("?view=quotes");
    await tabTo(page, /^“/);
    const first = await focused(page);
    await page.keyboard.press("ArrowDown");
    expect(await focused(page)).not.toBe(first);
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Enter");
    await expect.poll(() => addressKey(page, "item")).toMatch(/^q/);
    expect(await passage(page)).toContain(first.slice(1, -1));
    const chosen = addressKey(page, "item");
    await page.keyboard.press("]");
    await expect.poll(() => addressKey(page, "item")).not.toBe(chosen);
    await page.keyboard.press("[");
    await expect.poll(() => addressKey(page, "item")).toBe(chosen);
    await page.keyboard.press("Escape");
    await expect.poll(() => addressKey(page, "item")).toBe(null);
    expect(addressKey(page, "view")).toBe("quotes");
  });

  it.each([
    ["timeline", /^(Talks|Statement|Quote)\b.*:/],
    ["strikes", /^Drones launched/],
  ])("one moves among the marks of the %s with the arrows and opens one with Enter", async (view, mark) => {
    const page = await openWhole(`?view=${view}`);
    await tabTo(page, mark);
    const first = await focused(page);
    await page.keyboard.press("ArrowDown");
    const second = await focused(page);
    expect(second).not.toBe(first);
    await page.keyboard.press("Enter");
    await expect.poll(() => addressKey(page, "item")).toMatch(/^[eqs]\d/);
    expect(await passage(page)).not.toBe("");
    await expect.poll(() => focused(page)).toBe(second);
  });

  it("one moves among the places of the map, opens one and closes it with Esc", async () => {
    const page = await openWhole("?view=map");
    await tabTo(page, /mentions? (as a location|for a government)/);
    const first = await focused(page);
    await page.keyboard.press("ArrowRight");
    expect(await focused(page)).not.toBe(first);
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Enter");
    const expanded = region(page, "Map").locator('[aria-expanded="true"][data-place]');
    await expanded.waitFor();
    await page.keyboard.press("Escape");
    await expanded.waitFor({ state: "detached" });
    expect([await focused(page), addressKey(page, "view")]).toEqual([first, "map"]);
  });

  it("one opens the list of keys with ? and closes it with Esc", async () => {
    const page = await openWhole("?view=quotes");
    await page.keyboard.press("?");
    const list = page.getByRole("dialog", { name: "Keys" });
    await list.getByText("previous claim").waitFor();
    await page.keyboard.press("Escape");
    await list.waitFor({ state: "detached" });
    expect(addressKey(page, "view")).toBe("quotes");
  });

  it("one types the dates", async () => {
    const page = await openWhole("");
    const dates = page.getByRole("group", { name: "Dates" });
    await dates.getByLabel("From").focus();
    await page.keyboard.type("12022025");
    await expect.poll(() => addressKey(page, "from")).toBe("2025-12-02");
    await dates.getByLabel("To").focus();
    await page.keyboard.type("12022025");
    await expect.poll(() => addressKey(page, "to")).toBe("2025-12-02");
    await page.getByRole("button", { name: /^Remove .*2 Dec 2025/ }).waitFor();
  });

  it("one switches the theme", async () => {
    const page = await openWhole("");
    await tabTo(page, "Switch to the dark theme");
    await page.keyboard.press("Enter");
    await expect.poll(() => addressKey(page, "theme")).toBe("dark");
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe("dark");
  });

  it("one opens a view's downloads, leaves them with Esc, and saves a file with Enter", async () => {
    const page = await openWhole("?view=strikes");
    await tabTo(page, "Download");
    await page.keyboard.press("Enter");
    await region(page, "Strike counts").getByRole("button", { name: "SVG" }).waitFor();
    await page.keyboard.press("Escape");
    expect([await focused(page), addressKey(page, "view")]).toEqual(["Download", "strikes"]);
    await page.keyboard.press("Enter");
    await tabTo(page, "CSV");
    const saved = page.waitForEvent("download");
    await page.keyboard.press("Enter");
    expect((await saved).suggestedFilename()).toBe("strike-counts.csv");
  });

  it("focus is seen wherever it goes", async () => {
    const page = await openWhole("");
    const unseen: string[] = [];
    for (let pressed = 0; pressed < 60; pressed++) {
      await page.keyboard.press("Tab");
      const isSeen = await page.evaluate(() => {
        const { activeElement: element } = document;
        // The browser marks the parts of its own date field by itself.
        if (!element || element === document.body || element.matches("[type=date]")) return true;
        const near = [element, element.parentElement, ...element.querySelectorAll("*")];
        return near.some((one) => {
          if (!one) return false;
          const { outlineStyle, outlineWidth, boxShadow, stroke } = getComputedStyle(one);
          const isDrawn = one instanceof SVGElement && stroke !== "none";
          return (outlineStyle !== "none" && outlineWidth !== "0px") || boxShadow !== "none" || isDrawn;
        });
      });
      if (!isSeen) unseen.push(await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 150) ?? ""));
    }
    expect(unseen).toEqual([]);
  });
});
