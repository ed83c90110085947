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
