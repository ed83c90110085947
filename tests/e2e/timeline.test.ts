import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { addressKey as keyOf, setAddress, shareBrowser, sharePage } from "./open-page.ts";

/** Greenwich, daylight saving, far west, and two beyond ±12 hours. */
const ZONES = ["UTC", "Europe/Kyiv", "America/Los_Angeles", "Pacific/Kiritimati", "Etc/GMT+12"];

const goTo = sharePage();
const openPage = shareBrowser();

async function openTimeline(query = ""): Promise<Page> {
  const page = await goTo(`?view=timeline${query}`);
  await marks(page).first().waitFor();
  return page;
}

const timeline = (page: Page) => page.getByRole("region", { name: "Timeline", exact: true });
const chart = (page: Page) => timeline(page).getByRole("group", { name: /^(Timeline|As told), / });
const marks = (page: Page) => timeline(page).locator("[data-mark]");
const datesOf = (page: Page) => [keyOf(page, "from"), keyOf(page, "to")];
const namesOf = (page: Page) =>
  marks(page).evaluateAll((all) => all.map((each) => each.getAttribute("aria-label") ?? ""));
const focusedName = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? "");
const quotesCount = (page: Page) =>
  page
    .getByRole("region", { name: "Quotes", exact: true })
    .getByText(/\d+ of \d+/)
    .first()
    .textContent();

/** The middle of a day's column, below the marks' labels. */
async function pointIn(page: Page, day: string): Promise<{ x: number; y: number }> {
  const head = await chart(page)
    .getByRole("button", { name: `Only ${day}` })
    .boundingBox();
  const whole = await chart(page).boundingBox();
  if (!head || !whole) throw new Error(`${day} is not drawn`);
  return { x: head.x + 90, y: whole.y + whole.height - 4 };
}

describe("the timeline", () => {
  it("chooses dates by dragging: one entry of the history, while the other views follow", async () => {
    const page = await goTo("");
    await marks(page).first().waitFor();
    const all = await quotesCount(page);
    const entries = await page.evaluate(() => history.length);
    const from = await pointIn(page, "Tue 2 Dec");
    const to = await pointIn(page, "Wed 3 Dec");
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + 20, from.y, { steps: 2 });
    await expect.poll(() => datesOf(page)).toEqual(["2025-12-02", "2025-12-02"]);
    await expect.poll(() => quotesCount(page)).not.toBe(all);
    await page.mouse.move(to.x, to.y, { steps: 6 });
    await expect.poll(() => datesOf(page)).toEqual(["2025-12-02", "2025-12-03"]);
    await page.mouse.up();
    expect(await page.evaluate(() => history.length)).toBe(entries + 1);
    await page.goBack();
    await expect.poll(() => datesOf(page)).toEqual([null, null]);
    await expect.poll(() => quotesCount(page)).toBe(all);
  });

  it("takes the same dates typed", async () => {
    const page = await openTimeline();
    await timeline(page).getByLabel("From", { exact: true }).fill("2025-12-02");
    await timeline(page).getByLabel("To", { exact: true }).fill("2025-12-03");
    await expect.poll(() => datesOf(page)).toEqual(["2025-12-02", "2025-12-03"]);
    await timeline(page).getByRole("button", { name: "All dates" }).click();
    await expect.poll(() => datesOf(page)).toEqual([null, null]);
  });

  it("plays through the days and stops at the last", async () => {
    const page = await openTimeline("&from=2025-12-02&to=2025-12-02");
    const play = timeline(page).getByRole("button", { name: "Play through the days" });
    await play.click();
    for (const day of ["2025-12-03", "2025-12-04"])
      await expect.poll(() => keyOf(page, "from"), { interval: 20 }).toBe(day);
    await expect.poll(() => play.getAttribute("aria-pressed")).toBe("false");
  });

  it("goes to the previous and the next day by key", async () => {
    const page = await openTimeline("&from=2025-12-03&to=2025-12-03");
    await marks(page).first().focus();
    await page.keyboard.press("Shift+ArrowRight");
    await expect.poll(() => datesOf(page)).toEqual(["2025-12-04", "2025-12-04"]);
    await page.keyboard.press("Shift+ArrowLeft");
    await expect.poll(() => datesOf(page)).toEqual(["2025-12-03", "2025-12-03"]);
  });

  it("opens the passage of a mark chosen by keyboard", async () => {
    const page = await goTo("");
    await marks(page).first().focus();
    const first = await focusedName(page);
    await page.keyboard.press("ArrowRight");
    expect(await focusedName(page)).not.toBe(first);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect.poll(() => keyOf(page, "item")).not.toBeNull();
    await page.getByRole("region", { name: "Article", exact: true }).locator("[data-chosen]").first().waitFor();
  });

  it("sets the order of telling against the date", async () => {
    const page = await openTimeline();
    await timeline(page).getByText("As told", { exact: true }).click();
    await expect.poll(() => keyOf(page, "order")).toBe("told");
    await chart(page)
      .and(page.getByRole("group", { name: /^As told/ }))
      .waitFor();
    const tops = await marks(page).evaluateAll((all) => all.map((each) => each.getBoundingClientRect().top));
    expect(tops.length).toBeGreaterThan(5);
    expect(tops).toEqual([...tops].sort((a, b) => a - b));
    await marks(page).first().focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect.poll(() => keyOf(page, "item")).toBe(await marks(page).nth(1).getAttribute("data-mark"));
  });

  it("shows days, weeks, months or years, by button and by key", async () => {
    const page = await openTimeline();
    for (const [unit, label] of [
      ["week", "Weeks"],
      ["month", "Months"],
      ["year", "Years"],
    ] as const) {
      await timeline(page).getByText(label, { exact: true }).click();
      await expect.poll(() => keyOf(page, "zoom")).toBe(unit);
    }
    await chart(page).getByRole("button", { name: "Only 2025" }).waitFor();
    await marks(page).first().focus();
    await page.keyboard.press("+");
    await expect.poll(() => keyOf(page, "zoom")).toBe("month");
  });

  it("zooms by the wheel with Ctrl, pans by the wheel sideways, and leaves the plain wheel to the page", async () => {
    const page = await openTimeline();
    const box = await chart(page).boundingBox();
    await page.mouse.move((box?.x ?? 0) + 400, (box?.y ?? 0) + 60);
    await page.keyboard.down("Control");
    await page.mouse.wheel(0, 100);
    await page.keyboard.up("Control");
    await expect.poll(() => keyOf(page, "zoom")).toBe("week");
    const label = await chart(page).getAttribute("aria-label");
    await page.mouse.wheel(0, 100);
    await page.mouse.wheel(-90, 0);
    await expect.poll(() => keyOf(page, "around")).not.toBeNull();
    expect([keyOf(page, "zoom"), label === (await chart(page).getAttribute("aria-label"))]).toEqual(["week", false]);
  });

  it("does not draw what is known to the month as a day", async () => {
    const changed: string[] = [];
    const prepare = (opened: Page) =>
      opened.route("**/data/dataset.json", async (route) => {
        const response = await route.fetch();
        const dataset = await response.json();
        const event = dataset.events.find(({ kind }: { kind: string }) => kind === "talks");
        event.date = "2025-11";
        changed.push(event.id);
        await route.fulfill({ response, json: dataset });
      });
    const page = await openPage("?view=timeline&zoom=week", { prepare });
    await marks(page).first().waitFor();
    const vague = timeline(page).locator(`[data-mark="${changed[0]}"]`);
    expect(await vague.getAttribute("aria-label")).toContain("Nov 2025");
    const bar = await vague.locator("rect").last().boundingBox();
    const week = await chart(page)
      .getByRole("button", { name: /^Only .*Nov/ })
      .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().x));
    expect(bar?.width).toBeGreaterThan(3 * ((week[1] ?? 0) - (week[0] ?? 0)));
  });

  it("gives the same marks in every time zone for one link", async () => {
    const link = "?view=timeline&from=2025-12-02&to=2025-12-03";
    const labelOf = (page: Page) => chart(page).getAttribute("aria-label");
    const drawnIn = async (timezoneId: string) => {
      const page = await openPage(link, { timezoneId });
      const drawn: unknown[][] = [];
      for (const more of ["&order=told", "&zoom=month", ""]) {
        await marks(page).first().waitFor();
        const before = await labelOf(page);
        drawn.push(
          await marks(page).evaluateAll((all) =>
            all.map((each) => [each.getAttribute("aria-label"), each.getBoundingClientRect().x]),
          ),
        );
        await setAddress(page, `${link}${more}`);
        await expect.poll(() => labelOf(page)).not.toBe(before);
      }
      return drawn;
    };
    const drawn = await Promise.all(ZONES.map(drawnIn));
    expect(drawn[0]?.map(({ length }) => length > 3)).toEqual([true, true, true]);
    for (const [at, zone] of ZONES.entries()) expect(drawn[at], zone).toEqual(drawn[0]);
  });

  it("is drawn in the dark theme's colours", async () => {
    const inkOf = async (theme: string) => {
      const page = await openTimeline(`&theme=${theme}`);
      return chart(page)
        .locator("text")
        .first()
        .evaluate((text) => getComputedStyle(text).fill);
    };
    expect(await inkOf("dark")).not.toBe(await inkOf("light"));
  });

  it("gives more time between the days where motion is unwelcome, and the first day at once", async () => {
    const page = await openTimeline();
    await page.emulateMedia({ reducedMotion: "reduce" });
    await timeline(page).getByRole("button", { name: "Play through the days" }).click();
    await expect.poll(() => datesOf(page)).toEqual(["2025-12-02", "2025-12-02"]);
    expect(await namesOf(page)).not.toEqual([]);
    await page.emulateMedia({ reducedMotion: null });
  });
});
