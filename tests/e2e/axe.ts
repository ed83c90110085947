import fs from "node:fs";
import { createRequire } from "node:module";
import type axe from "axe-core";
import type { Page } from "playwright-core";

const source = fs.readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe finds, one line for each rule with the elements that break it. */
export async function violations(page: Page, options: axe.RunOptions): Promise<string[]> {
  await page.evaluate(source);
  return page.evaluate(async (given) => {
    const { axe: checker } = window as unknown as { axe: typeof axe };
    const results = await checker.run(document, { ...given, resultTypes: ["violations"] });
    return results.violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`,
    );
  }, options);
}
