import { expect, test } from "vitest";
import { readArticle } from "./1-read-article.ts";
import { findQuotations } from "./2-find-quotations.ts";
import { tagWords } from "./3-tag-words.ts";
import { findTimes } from "./4-find-times.ts";
import { governingDate } from "./governing-date.ts";

/** The date that governs the first place where the words stand, in an article of Wednesday 2025-12-03. */
function dateOf(words: string, body: string): string {
  const article = readArticle("a.txt", new TextEncoder().encode(` date 2025-12-03 ${body}`));
  const tagged = tagWords(article, findQuotations(article));
  const start = article.text.indexOf(words);
  return governingDate({ start, end: start + words.length }, { tagged, ...findTimes(article, tagged) });
}

test.each([
  ["a date in the same clause governs", "Lund", "Drones flew over Lund on Monday.", "2025-12-01"],
  ["without any date, the day of writing does", "Lund", "Drones flew over Lund.", "2025-12-03"],
  ["a plan has the day it is planned for", "Ada", "Ada will speak in Lund on Friday.", "2025-12-05"],
  [
    "the day of the event comes before the day of the report",
    "nine",
    "A blast killed nine late Monday, officials said on Tuesday.",
    "2025-12-01",
  ],
  [
    "the speaker has the day of the report",
    "officials",
    "A blast killed nine late Monday, officials said on Tuesday.",
    "2025-12-02",
  ],
  [
    "where only the report is dated, so is the event",
    "nine",
    "A blast killed nine, officials said on Tuesday.",
    "2025-12-02",
  ],
  [
    "a clause that hangs on a noun keeps its date to itself",
    "Ada",
    "Ada praised the town that fell in May 2023.",
    "2025-12-03",
  ],
  ["what happens in such a clause has its date", "fell", "Ada praised the town that fell in May 2023.", "2023-05"],
  ["the beginning of a stretch is no date", "Ada", "Since Feb. 24, 2022, Ada has led the choir.", "2025-12-03"],
  ["a date held against is none", "61", "In May 2025, Bo counted 61 dead, an increase on April 2024.", "2025-05"],
  ["a date before a noun dates what follows it", "Bo", "Ada said Tuesday's talks with Bo went well.", "2025-12-02"],
  ["and not who speaks of it", "Ada", "Ada said Tuesday's talks with Bo went well.", "2025-12-03"],
  ["a day is carried on within a paragraph", "grain", "On Monday he met her. They spoke of grain.", "2025-12-01"],
  ["and not into the next", "grain", "On Monday he met her.\n\nThey spoke of grain.", "2025-12-03"],
  ["a month or a year is not carried on", "grain", "In May 2023 he met her. They speak of grain.", "2025-12-03"],
])("%s", (_title, words, body, date) => {
  expect(dateOf(words, body)).toBe(date);
});
