import type { Locator, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { appUrl, addressKey as keyOf, option, sharePage } from "./open-page.ts";

const goTo = sharePage();

async function openMap(query = ""): Promise<Page> {
  const page = await goTo(`?view=map${query}`);
  await marks(page).first().waitFor();
  await page.locator(".leaflet-disputed-pane path").first().waitFor({ state: "attached" });
  return page;
}

const map = (page: Page) => page.getByRole("region", { name: "Map", exact: true });
const marks = (page: Page) =>
  map(page)
    .getByRole("group", { name: /^Places on the map/ })
    .getByRole("button");
const mark = (page: Page, name: string) =>
  marks(page).and(page.getByRole("button", { name: new RegExp(`^${name} [\\d,]+( \\+\\d+)?:`) }));
const card = (page: Page, name: string) => map(page).getByRole("region", { name, exact: true });
const placeOf = (page: Page) => (keyOf(page, "at") ?? "").split(",").map(Number);
const namesOf = async (page: Page) =>
  (await marks(page).evaluateAll((all) => all.map((each) => each.getAttribute("aria-label") ?? ""))).sort();

/** The boxes of those parts that lie on another. */
async function overlapping(parts: readonly Locator[]) {
  const boxes = await Promise.all(parts.map((part) => part.boundingBox()));
  return boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter(
        (b) => a && b && a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height,
      ),
  );
}

describe("the map", () => {
  it("follows a drag in the address, without an entry of the history, and a link shows the same", async () => {
    const page = await openMap("&at=50,30,5");
    expect((await namesOf(page)).some((name) => name.startsWith("Brussels"))).toBe(false);
    const before = await page.evaluate(() => history.length);
    await page.mouse.move(500, 300);
    await page.mouse.down();
    await page.mouse.move(800, 300, { steps: 4 });
    await page.mouse.up();
    await expect.poll(() => placeOf(page)[1]).toBeLessThan(20);
    expect(await page.evaluate(() => history.length)).toBe(before);
    await expect.poll(async () => (await namesOf(page)).some((name) => name.startsWith("Brussels"))).toBe(true);
    const moved = await namesOf(page);
    await page.reload();
    await marks(page).first().waitFor();
    await expect.poll(() => namesOf(page)).toEqual(moved);
  });

  it("pans and zooms by keyboard", async () => {
    const page = await openMap("&at=50,35,5");
    await page.locator(".leaflet-container").focus();
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => placeOf(page)[1]).toBeGreaterThan(35);
    await page.keyboard.press("+");
    await expect.poll(() => placeOf(page)[2]).toBe(6);
  });

  it("zooms by the wheel and by its buttons", async () => {
    const page = await openMap("&at=50,35,5");
    await map(page).getByRole("button", { name: "Zoom in" }).click();
    await expect.poll(() => placeOf(page)[2]).toBe(6);
    await page.mouse.move(700, 450);
    await page.mouse.wheel(0, 400);
    await expect.poll(() => placeOf(page)[2]).toBeLessThan(6);
  });

  it("goes back to where it was moved to with Back", async () => {
    const page = await openMap("&at=50,35,5");
    const names = await namesOf(page);
    await map(page).getByRole("button", { name: "Follow filters" }).click();
    await expect.poll(() => keyOf(page, "at")).toBeNull();
    await page.goBack();
    await expect.poll(() => keyOf(page, "at")).toBe("50,35,5");
    await expect.poll(() => namesOf(page)).toEqual(names);
  });

  it("shows what the filters leave unless it was moved by hand", async () => {
    const page = await openMap();
    await mark(page, "Tambov Oblast").waitFor();
    await option(page, "Ternivka").check();
    await mark(page, "Tambov Oblast").waitFor({ state: "detached" });
    await mark(page, "Ternivka").waitFor();
    await openMap("&at=53,38,5");
    await mark(page, "Tambov Oblast").waitFor();
    await option(page, "Ternivka").check();
    await expect.poll(() => keyOf(page, "place")).not.toBeNull();
    expect([await mark(page, "Tambov Oblast").count(), keyOf(page, "at")]).toEqual([1, "53,38,5"]);
  });

  it("reads out every place with its counts and reaches each by arrow keys", async () => {
    const page = await openMap("&at=52,36,5");
    const names = await namesOf(page);
    expect(names.length).toBeGreaterThan(3);
    for (const name of names) expect(name).toMatch(/^.+ \d[\d,]*( \+\d+)?: \d[\d,]* (mention|strike count)/);
    await marks(page).first().focus();
    const reached = new Set<string>();
    for (let step = 0; step < names.length; step++) {
      reached.add((await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))) ?? "");
      await page.keyboard.press("ArrowRight");
    }
    expect([...reached].sort()).toEqual(names);
  });

  it("opens a place's card by keyboard, and its counts, quotes and sentences open their passages", async () => {
    const page = await openMap("&at=48.5,36,7");
    await mark(page, "Ternivka").focus();
    await page.keyboard.press("Enter");
    await card(page, "Ternivka")
      .getByRole("heading", { name: /Strike counts/ })
      .waitFor();
    expect(keyOf(page, "open")).not.toBeNull();
    await card(page, "Ternivka").getByRole("heading", { name: "Sentences that name it" }).waitFor();
    const lines = card(page, "Ternivka").getByRole("listitem").getByRole("button");
    const opened = new Set<string | null>();
    for (const at of [0, (await lines.count()) - 1]) {
      await lines.nth(at).focus();
      await page.keyboard.press("Enter");
      await expect.poll(() => opened.has(keyOf(page, "item")) || keyOf(page, "item") === null).toBe(false);
      opened.add(keyOf(page, "item"));
    }
    await page.keyboard.press("Escape");
    await card(page, "Ternivka").waitFor({ state: "detached" });
    expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toMatch(/^Ternivka/);
  });

  it("opens a cluster by zooming in until its places stand apart", async () => {
    const page = await openMap("&at=50,30,1");
    await marks(page)
      .and(page.getByRole("button", { name: /close by$/ }))
      .first()
      .press("Enter");
    await expect.poll(() => placeOf(page)[2]).toBeGreaterThan(1);
    await mark(page, "Ternivka").waitFor();
  });

  it("heads a cluster by its town and lists what no zoom would set apart in the town's card", async () => {
    const page = await openMap("&at=55.75,37.6,7");
    await mark(page, "Moscow").click();
    await card(page, "Moscow")
      .getByRole("button", { name: /^Kremlin/ })
      .click();
    await card(page, "Kremlin").getByRole("heading", { name: "Sentences that name it" }).waitFor();
    expect(placeOf(page)[2]).toBe(7);
  });

  it("tells names of places and of governments apart, and switches each", async () => {
    const page = await openMap("&at=52,36,5");
    await map(page).getByRole("button", { name: "stands for a government" }).click();
    await expect.poll(() => keyOf(page, "use")).toBe("literal");
    await expect.poll(async () => (await namesOf(page)).some((name) => name.includes("government"))).toBe(false);
    await map(page).getByRole("button", { name: "named as a place" }).click();
    await expect.poll(() => keyOf(page, "use")).toBe("associative");
    await expect.poll(async () => (await namesOf(page)).some((name) => name.includes("location"))).toBe(false);
  });

  it("hatches Crimea and says why in the legend", async () => {
    const page = await openMap("&at=45.3,34.4,7");
    const fills = page.locator(".leaflet-disputed-pane path").first();
    expect(await fills.getAttribute("fill")).toMatch(/^url\(#/);
    const legend = map(page).getByRole("list", { name: "Legend" });
    expect(await legend.textContent()).toContain("Crimea and Sevastopol, Ukraine’s, held by Russia");
  });

  it("keeps its legend, its head and its buttons off each other on the overview", async () => {
    const page = await goTo("");
    for (const width of [1440, 1024]) {
      await page.setViewportSize({ width, height: 960 });
      const parts = [
        map(page).getByRole("list", { name: "Legend" }),
        map(page).getByRole("button", { name: /Show all/ }),
        map(page).getByRole("button", { name: "Zoom out" }),
        map(page).locator(".leaflet-control-attribution"),
        mark(page, "Ternivka"),
        mark(page, "Moscow"),
      ];
      await Promise.all(parts.map((part) => part.waitFor()));
      await expect.poll(() => overlapping(parts), { message: `${width} px` }).toEqual([]);
    }
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  it("asks no other host for anything from the world to a town, and moves at once where motion is unwelcome", async () => {
    const page = await goTo("");
    await page.emulateMedia({ reducedMotion: "reduce", colorScheme: "dark" });
    await openMap("&at=50,30,2");
    const strangers: string[] = [];
    page.on("request", (request) => {
      if (!request.url().startsWith(appUrl) && !/^(data|blob):/.test(request.url())) strangers.push(request.url());
    });
    expect(await page.locator(".leaflet-zoom-anim").count()).toBe(0);
    await page.locator(".leaflet-container").focus();
    for (const zoom of [3, 4, 5]) {
      await page.keyboard.press("+");
      await expect.poll(() => placeOf(page)[2]).toBe(zoom);
    }
    expect(strangers).toEqual([]);
    await page.emulateMedia({ reducedMotion: null, colorScheme: null });
  });

  it("is drawn in the dark theme's colours", async () => {
    const landOf = async (theme: string) => {
      const page = await openMap(`&theme=${theme}`);
      return page
        .locator(".leaflet-ground-pane path")
        .first()
        .evaluate((path) => getComputedStyle(path).fill);
    };
    expect(await landOf("dark")).not.toBe(await landOf("light"));
  });
});
