import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { type GivenFile, pickArticles } from "./pick-articles.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const file = (path: string, text = "date 2025-12-04 Rain fell."): GivenFile => ({ path, blob: new Blob([text]) });
const zip = (path: string, files: Record<string, string>): GivenFile => {
  const entries = Object.entries(files).map(([name, text]) => [name, bytesOf(text)]);
  return { path, blob: new Blob([zipSync(Object.fromEntries(entries))]) };
};

async function pick(...given: GivenFile[]) {
  const { articles, unusable } = await pickArticles(given, new AbortController().signal);
  return {
    articles: articles.map(({ file: name, bytes }) => [name, new TextDecoder().decode(bytes)]),
    unusable: unusable.map(({ file: name, reason }) => [name, reason]),
  };
}

describe("the articles among what was given", () => {
  it("are the text files, each under its name without the folder", async () => {
    const { articles } = await pick(file("a.txt", "One."), file("reports/december/b.md", "Two."));
    expect(articles).toEqual([
      ["a.txt", "One."],
      ["b.md", "Two."],
    ]);
  });

  it("are those in a .zip file, folders in it too", async () => {
    const { articles, unusable } = await pick(
      zip("all.ZIP", { "a.txt": "One.", "deep/er/b.md": "Two.", "README.md": "no", "picture.png": "no" }),
    );
    expect(articles).toEqual([
      ["a.txt", "One."],
      ["b.md", "Two."],
    ]);
    expect(unusable).toEqual([]);
  });

  it("are not the shadows that macOS puts into a .zip file", async () => {
    const { articles } = await pick(zip("mac.zip", { "__MACOSX/._a.txt": "x", "a.txt": "One." }));
    expect(articles).toEqual([["a.txt", "One."]]);
  });

  it("of a folder leave out what is no article without a word", async () => {
    expect(await pick(file("reports/cover.jpg"), file("reports/README.md"))).toEqual({ articles: [], unusable: [] });
  });

  it("go on where one is of another kind, cannot be read, is too long or no .zip file: each is named with its reason", async () => {
    const { articles, unusable } = await pick(
      file("letter.docx"),
      { path: "reports/locked.txt", blob: null },
      file("long.txt", "x".repeat(2 * 1024 * 1024 + 1)),
      { path: "broken.zip", blob: new Blob(["PK no archive"]) },
      file("good.txt", "One."),
    );
    expect(articles).toEqual([["good.txt", "One."]]);
    expect(unusable).toEqual([
      ["letter.docx", expect.stringContaining("not an article")],
      ["locked.txt", "the browser could not read it"],
      ["long.txt", expect.stringContaining("longer than 2 MiB")],
      ["broken.zip", expect.stringContaining("cannot be unpacked")],
    ]);
  });

  it("of a .zip file are told of when one of them is too long, which is never unpacked", async () => {
    const { articles, unusable } = await pick(
      zip("bomb.zip", { "zeros.txt": "0".repeat(3 * 1024 * 1024), "a.txt": "One." }),
    );
    expect(articles).toEqual([["a.txt", "One."]]);
    expect(unusable).toEqual([["bomb.zip/zeros.txt", expect.stringContaining("longer than 2 MiB")]]);
  });

  it("are no longer looked for once it is cancelled", async () => {
    const control = new AbortController();
    control.abort();
    await expect(pickArticles([file("a.txt")], control.signal)).rejects.toThrow(/abort/i);
  });
});
