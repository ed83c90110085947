import { describe, expect, inject, it } from "vitest";
import { scriptSizesOf } from "../../tools/script-sizes.ts";

const KB = 1000;
const { beforeFirstView, inAll } = scriptSizesOf(inject("appFolder"));

describe("what a visitor loads", () => {
  it("is at most 330 kB of script in all, gzipped", () => {
    expect(inAll).toBeLessThan(330 * KB);
  });

  it("is at most 120 kB of script before the first view shows, gzipped", () => {
    expect(beforeFirstView).toBeGreaterThan(0);
    expect(beforeFirstView).toBeLessThan(120 * KB);
  });
});
