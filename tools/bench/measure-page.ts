import type { Browser, CDPSession, Page } from "playwright-core";
import { installWatch, type Probe } from "./watch-page.ts";

/** Milliseconds by the clock, and of processor time of the page's main thread, which other work on the machine does not lengthen. */
export type Cost = { clock: number; processor: number };

/** What one size of corpus costs the page; times in milliseconds, memory in bytes. */
export type PageFigures = {
  firstView: Cost;
  /** From asking for the first file of data to the last byte of those that the first view waits for. */
  transfer: number;
  transferred: number;
  longestTask: number;
  heap: number;
  nodes: number;
  /** Whether every letter typed at speed stood in the search box. */
  keptLetters: boolean;
  interactions: ReadonlyMap<string, Cost[]>;
};

const ROUNDS = 8;
/** An input after which nothing changes for so long, as a letter that rules nothing out, is not counted. */
const LIMIT = 5_000;
const PAUSE = 250;
const TYPED = "keep the pressure";
const VIEWS = ["Timeline", "Map", "Quotes", "Strikes", "Article", "Overview", "Strikes", "Overview"];

/**
 * Opens the page afresh and tries each kind of interaction some times. esbuild, which runs this file, wraps functions
 * in a `__name` of its own, which the page lacks.
 */
export async function measurePage(browser: Browser, url: string): Promise<PageFigures> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 960 } });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(120_000);
    const session = await page.context().newCDPSession(page);
    await session.send("Performance.enable", { timeDomain: "threadTicks" });
    await page.addInitScript(`globalThis.__name = (named) => named; (${installWatch})()`);
    await page.goto(url);
    await page.waitForFunction(() => window.bench.firstView !== null);
    const firstView = {
      clock: await page.evaluate(() => window.bench.firstView ?? 0),
      processor: await processorTime(session),
    };
    const loaded = await page.evaluate(dataFilesUntil, firstView.clock);
    await page.waitForTimeout(4 * PAUSE);
    const longestTask = await page.evaluate(() => window.bench.longestTask);
    const interactions = new Map<string, Cost[]>();
    let nodes = await countNodes(page);
    for (const [name, interact] of Object.entries(interactionsOf(page, session))) {
      interactions.set(name, await interact());
      nodes = Math.max(nodes, await countNodes(page));
    }
    return {
      firstView,
      ...loaded,
      longestTask,
      nodes,
      interactions,
      ...(await typeFast(page)),
      heap: await heapOf(session),
    };
  } finally {
    await context.close();
  }
}

function dataFilesUntil(end: number): { transfer: number; transferred: number } {
  const files = (performance.getEntriesByType("resource") as PerformanceResourceTiming[]).filter(
    ({ name, responseEnd }) => name.includes("/data/") && !name.includes("/documents/") && responseEnd <= end,
  );
  return {
    transfer:
      Math.max(0, ...files.map(({ responseEnd }) => responseEnd)) -
      Math.min(...files.map(({ startTime }) => startTime)),
    transferred: files.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
  };
}

type Wait = { probe: Probe; input: "click" | "pointermove" | "keydown" };

function interactionsOf(page: Page, session: CDPSession): Record<string, () => Promise<Cost[]>> {
  const region = (name: string) => page.getByRole("region", { name, exact: true });
  const clear = () => page.getByRole("button", { name: "Clear all" }).click();
  const rounds = async (count: number, act: (round: number) => Promise<[Wait, () => Promise<unknown>][]>) => {
    const times: Cost[] = [];
    for (let round = 0; round < count; round++)
      for (const [wait, input] of await act(round)) {
        await page.waitForTimeout(PAUSE);
        const change = page.evaluate((given) => window.bench.nextChange(given), { ...wait, limit: LIMIT });
        const before = await processorTime(session);
        await input();
        const clock = await change;
        if (clock !== null) times.push({ clock, processor: (await processorTime(session)) - before });
      }
    return times;
  };
  const tick = (group: string) => () =>
    rounds(ROUNDS, async (round) => {
      const box = page.getByRole("group", { name: group }).getByRole("checkbox").nth(round);
      const click = () => box.click();
      const wait: Wait = { probe: "claims", input: "click" };
      return (await box.count()) === 0
        ? []
        : [
            [wait, click],
            [wait, click],
          ];
    });
  return {
    "filter by actor": tick("Actors"),
    "filter by place": tick("Places"),
    "date drag": async () => {
      const box = await region("Timeline").locator("svg").first().boundingBox();
      if (!box) return [];
      const moveTo = (x: number) => page.mouse.move(box.x + x, box.y + 8);
      await moveTo(240);
      await page.mouse.down();
      await moveTo(300);
      const times = await rounds(ROUNDS, async (round) => [
        [{ probe: "claims", input: "pointermove" }, () => moveTo(390 + 90 * round)],
      ]);
      await page.mouse.up();
      await clear();
      return times;
    },
    "text search": async () => {
      await searchBox(page).focus();
      const times = await rounds(TYPED.length, async (at) => [
        [{ probe: "claims", input: "keydown" }, () => page.keyboard.press(TYPED.charAt(at))],
      ]);
      await clear();
      return times;
    },
    "open a record": async () => {
      const times = await rounds(ROUNDS, async (round) => [
        [
          { probe: "passage", input: "click" },
          () =>
            region("Quotes")
              .locator("[data-quote]")
              .nth(round % 3)
              .click(),
        ],
      ]);
      await page.keyboard.press("Escape");
      return times;
    },
    "change view": () =>
      rounds(VIEWS.length, async (at) => [
        [
          { probe: "view", input: "click" },
          () =>
            page
              .getByRole("navigation", { name: "Views" })
              .getByRole("button", { name: VIEWS[at] ?? "" })
              .click(),
        ],
      ]),
    "zoom the map": async () => {
      const show = (view: string) =>
        page.getByRole("navigation", { name: "Views" }).getByRole("button", { name: view }).click();
      // Without its animation a step shows what it costs.
      await page.emulateMedia({ reducedMotion: "reduce" });
      await show("Map");
      await region("Map").locator("[data-place]").first().waitFor();
      const times = await rounds(ROUNDS, async (round) => [
        [
          { probe: "map", input: "click" },
          () =>
            region("Map")
              .getByRole("button", { name: round % 4 < 2 ? "Zoom in" : "Zoom out" })
              .click(),
        ],
      ]);
      await page.emulateMedia({ reducedMotion: null });
      await show("Overview");
      return times;
    },
  };
}

function searchBox(page: Page) {
  return page.getByRole("searchbox", { name: "Search quotes and text" });
}

async function typeFast(page: Page): Promise<{ keptLetters: boolean }> {
  const box = searchBox(page);
  await box.focus();
  await page.keyboard.type(TYPED, { delay: 30 });
  return { keptLetters: (await box.inputValue()) === TYPED };
}

function countNodes(page: Page): Promise<number> {
  return page.evaluate(() => document.querySelectorAll("*").length);
}

/** What the main thread has worked since the page was opened, in milliseconds of processor time. */
async function processorTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics");
  return 1000 * (metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0);
}

/** The page's objects and buffers after a collection of what is no longer used. */
async function heapOf(session: CDPSession): Promise<number> {
  await session.send("HeapProfiler.collectGarbage");
  const usage = (await session.send("Runtime.getHeapUsage")) as { usedSize: number; backingStorageSize?: number };
  return usage.usedSize + (usage.backingStorageSize ?? 0);
}
