import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, inject } from "vitest";
import { launchBrowser } from "../../tools/find-browser.ts";

/** Address of the built page over the seeds' data. */
export const appUrl = inject("appUrl");

type Given = BrowserContextOptions & {
  /** Address of the page when it is not the one that all tests share. */
  base?: string;
  /** Runs before the page loads, to break a file or to watch from the start. */
  prepare?: (page: Page) => Promise<unknown>;
};

/** One browser for a file of tests; each page has a context of its own, closed after its test. */
export function shareBrowser(): (query: string, given?: Given) => Promise<Page> {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));
  afterAll(() => browser.close());
  return async (query, { base = appUrl, prepare, ...options } = {}) => {
    const context = await browser.newContext({
      viewport: { width: 1440, height: 960 },
      serviceWorkers: "block",
      ...options,
    });
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    await prepare?.(page);
    await page.goto(`${base}${query}`);
    return page;
  };
}

/**
 * One page for a file of tests, loaded once: each test goes to an address of its own as a link within the page would,
 * and finds its view made anew there.
 */
export function sharePage(given: BrowserContextOptions = {}): (query: string) => Promise<Page> {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await launchBrowser();
    const context = await browser.newContext({
      viewport: { width: 1280, height: 900 },
      timezoneId: "UTC",
      serviceWorkers: "block",
      ...given,
    });
    page = await context.newPage();
    page.setDefaultTimeout(20_000);
    await page.goto(`${appUrl}?view=quotes`);
    await region(page, "Quotes").getByRole("heading").first().waitFor();
  });
  afterAll(() => browser.close());
  return async (query) => {
    await followLink(page, query);
    return page;
  };
}

/** Goes to an address within the page, whose map and timeline are made anew there. */
async function followLink(page: Page, query: string): Promise<void> {
  await setAddress(page, "?view=quotes");
  await region(page, "Map").waitFor({ state: "detached" });
  await region(page, "Timeline").waitFor({ state: "detached" });
  await setAddress(page, query);
}

/** Gives the page another address, as Back and Forward do: its views stay and show what it holds. */
export function setAddress(page: Page, query: string): Promise<void> {
  return page.evaluate(
    (address) => {
      history.replaceState(null, "", address);
      dispatchEvent(new PopStateEvent("popstate"));
    },
    `${page.url().replace(/\?.*$/, "")}${query}`,
  );
}

/** The landmark of a view. */
export const region = (page: Page, name: string) => page.getByRole("region", { name, exact: true });

/** A checkbox of the filters. */
export const option = (page: Page, name: string) =>
  page.getByRole("complementary", { name: "Filters" }).getByRole("checkbox", { name, exact: true }).first();

/** A key of the address as it stands. */
export const addressKey = (page: Page, key: string) => new URL(page.url()).searchParams.get(key);

/** How many items the filters leave, of how many: "35 of 53". */
export async function itemsLeft(page: Page): Promise<string> {
  const count = region(page, "Timeline")
    .getByText(/\d+ of \d+ items/)
    .first();
  return (await count.textContent())?.match(/\d+ of \d+/)?.[0] ?? "";
}

/** The words of the passage that is chosen, as it stands in the article. */
export async function passage(page: Page): Promise<string> {
  const marks = region(page, "Article").locator("[data-chosen]:not(li)");
  await marks.first().waitFor();
  return (await marks.allTextContents()).join("");
}

/** Drops text files onto the page. */
export async function dropFiles(page: Page, files: { name: string; text: string }[]): Promise<void> {
  await page.evaluate((given) => {
    const transfer = new DataTransfer();
    for (const { name, text } of given) transfer.items.add(new File([text], name, { type: "text/plain" }));
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: transfer, bubbles: true, cancelable: true }));
  }, files);
}
