import fs from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, inject, it } from "vitest";

const KB = 1000;
const folder = inject("appFolder");

const gzippedSize = (file: string) => gzipSync(fs.readFileSync(path.join(folder, file))).length;
const sumOf = (files: string[]) => files.reduce((sum, file) => sum + gzippedSize(file), 0);

/** Chunks that only read new articles, correct what was read or pack it up: who looks at the page never gets them.
 * `browser` is what packs and unpacks .zip files. */
const isForMakingData = (file: string) =>
  /worker|gazetteer|correct|anchor|add-dialog|selected-words|zip|annotated-articles|csv-bundle|own-articles|add-articles|kept-articles|with-articles|read-anew|reading-turns|browser-/.test(
    file,
  );

describe("what a visitor loads", () => {
  it("is at most 330 kB of script in all, gzipped", () => {
    const scripts = fs.readdirSync(path.join(folder, "assets")).filter((file) => file.endsWith(".js"));
    expect(sumOf(scripts.filter((file) => !isForMakingData(file)).map((file) => `assets/${file}`))).toBeLessThan(
      330 * KB,
    );
  });

  it("is at most 120 kB of script before the first view shows, gzipped", () => {
    const page = fs.readFileSync(path.join(folder, "index.html"), "utf8");
    const first = [...page.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.js)"/g)].map((match) => match[1] ?? "");
    expect(first.length).toBeGreaterThan(0);
    expect(sumOf(first)).toBeLessThan(120 * KB);
  });
});
