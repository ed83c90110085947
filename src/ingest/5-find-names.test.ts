import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readArticle } from "./1-read-article.ts";
import { findQuotations } from "./2-find-quotations.ts";
import { tagWords } from "./3-tag-words.ts";
import { findNames } from "./5-find-names.ts";

const nowhere = { lookUp: () => [] };

function namesIn(body: string) {
  const article = readArticle("article.txt", new TextEncoder().encode(` date 2025-03-05 ${body}\n`));
  return { text: article.text, names: findNames(tagWords(article, findQuotations(article)), nowhere) };
}
const personsIn = (body: string) => namesIn(body).names.filter(({ kind }) => kind === "person");

describe("findNames", () => {
  it.each([
    ["said Polish Energy Minister Jadwiga Krupa.", "Jadwiga Krupa", "Polish Energy Minister", "PL"],
    ["Jadwiga Krupa, Poland's energy minister, left.", "Jadwiga Krupa", "Poland's energy minister", "PL"],
    ["The head of the port authority, Jadwiga Krupa, left.", "Jadwiga Krupa", "head of the port authority", null],
    ["Jadwiga Krupa, who heads the Polish delegation, left.", "Jadwiga Krupa", "head of the Polish delegation", "PL"],
    ["Norway's Ingvild Myrvold left.", "Ingvild Myrvold", null, "NO"],
    ["EU Commissioner Ingvild Myrvold left.", "Ingvild Myrvold", "EU Commissioner", "EU"],
    ["Gov. Ingvild Myrvold left.", "Ingvild Myrvold", "Gov.", null],
    ["Her successor, Ingvild Myrvold, left.", "Ingvild Myrvold", null, null],
  ])("reads “%s” as %s, role %s, country %s", (body, name, role, country) => {
    expect(personsIn(body)[0]).toMatchObject({ name, role, country });
  });

  it("takes a surname alone for a name once the full name stands elsewhere", () => {
    expect(personsIn("Krupa spoke first. Nobody heard Jadwiga Krupa.").map(({ name }) => name)).toEqual([
      "Krupa",
      "Jadwiga Krupa",
    ]);
  });

  it.each([
    "Winter came. Nobody minded Winter this year.",
    "The Minsk Agreement was signed on Monday in May.",
    "He bought a Kalibr missile on Telegram.",
    "A pro-Russian crowd met Russians, Ukrainians and Danes.",
  ])("finds no person in “%s”", (body) => {
    expect(personsIn(body)).toEqual([]);
  });

  it("gives spans that hold the name's words, in order and apart from each other", () => {
    const word = fc.constantFrom(
      "Jadwiga",
      "Krupa",
      "Minister",
      "Polish",
      "the",
      "said",
      ",",
      "’s",
      "of",
      "Ministry",
      "(NGEA)",
      "“",
      ".\n\n",
      "NATO",
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 40 }), (words) => {
        const { text, names } = namesIn(`A ${words.join(" ")}`);
        names.forEach(({ start, end }, at) => {
          expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
          expect(start).toBeLessThan(end);
          expect(start).toBeGreaterThanOrEqual(names[at - 1]?.end ?? 0);
        });
      }),
    );
  });
});
