import { describe, expect, it } from "vitest";
import { readArticle } from "./1-read-article.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => readArticle("a.txt", bytes(text));

describe("reading an article's file", () => {
  it("takes the date from the first line and leaves offsets those of the whole file", () => {
    const article = read(" date 2025-12-04 Bridges fell.\n");
    expect(article.published).toBe("2025-12-04");
    expect(article.text.slice(article.bodyStart)).toBe("Bridges fell.\n");
  });

  it("does not mind leading blanks and capitals in the header", () => {
    expect(read("\n  DATE 2024-02-29\nText").published).toBe("2024-02-29");
  });

  it("reads title, publisher, address and author from front matter", () => {
    const article = read(
      '---\ndate: 2025-12-04\ntitle: "Night: a raid"\npublisher: The Sheet\nurl: https://example.org/a\nauthor: A. Writer\n---\nText.',
    );
    expect(article).toMatchObject({
      published: "2025-12-04",
      title: "Night: a raid",
      publisher: "The Sheet",
      url: "https://example.org/a",
      author: "A. Writer",
    });
    expect(article.text.slice(article.bodyStart)).toBe("Text.");
  });

  it("leaves a byte order mark out of the text", () => {
    expect(read("\uFEFF date 2025-12-04 Text").text.startsWith(" date")).toBe(true);
  });

  it.each([
    ["no date", "Once upon a time", /^a\.txt:1: no date/],
    ["a day the calendar lacks", " date 2025-02-30 Text", /2025-02-30 does not exist/],
    ["a date that is none", " date yesterday Text", /“yesterday” is no date/],
    ["nothing but blanks", " \n ", /empty/],
    ["no text", " date 2025-12-04 \n", /no text/],
    ["front matter without an end", "---\ndate: 2025-12-04\nText", /not closed/],
    ["front matter without a date", "---\ntitle: A\n---\nText", /without a date/],
    ["an impossible date in front matter, with its line", "---\ntitle: A\ndate: 2025-13-01\n---\nText", /^a\.txt:3: /],
    [
      "front matter that is no YAML, with its line",
      "---\ndate: 2025-12-04\ntitle: [\n---\nText",
      /^a\.txt:[34]: not YAML/,
    ],
  ])("names file, line and reason for %s", (_, text, message) => {
    expect(() => read(text)).toThrow(message);
  });

  it("names the line that is not UTF-8", () => {
    const bad = new Uint8Array([...bytes(" date 2025-12-04 One\nTwo "), 0xff, 0x0a]);
    expect(() => readArticle("a.txt", bad)).toThrow("a.txt:2: not UTF-8");
  });

  it("refuses a file of more than 2 MiB", () => {
    expect(() => readArticle("a.txt", bytes(` date 2025-12-04 ${"x".repeat(2 * 1024 * 1024)}`))).toThrow(/2 MiB/);
  });
});
