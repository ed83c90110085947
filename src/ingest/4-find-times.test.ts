import fc from "fast-check";
import { expect, test } from "vitest";
import { formatDay, rangeOf } from "../dataset/days.ts";
import { readArticle } from "./1-read-article.ts";
import { findQuotations } from "./2-find-quotations.ts";
import { tagWords } from "./3-tag-words.ts";
import { findTimes } from "./4-find-times.ts";

function timesOf(body: string, published = "2025-12-03") {
  const article = readArticle("a.txt", new TextEncoder().encode(` date ${published} ${body}`));
  return { text: article.text, ...findTimes(article, tagWords(article, findQuotations(article))) };
}

const words = fc.constantFrom(
  ..."Tuesday Dec. 3 24 May March 2022 2,000 1990s last next this past the a week weekend month year day night morning earlier later ago".split(
    " ",
  ),
  ..."overnight today yesterday before after of and to in on until said will meet killed nearly four third quarter summer Christmas Eve".split(
    " ",
  ),
  ...[
    "New Year's",
    "late",
    "mid-April",
    "Nov. 30–Dec. 2",
    "12/30/07",
    "'82",
    ".",
    ",",
    "–",
    "\n\n",
    "people",
    "Kyiv",
    "𝔘",
    "''",
  ],
);
const texts = fc.array(words, { minLength: 1, maxLength: 40 }).map((list) => list.join(" "));
const days = fc.integer({ min: 0, max: 36_000 }).map((day) => formatDay(day));

test("every value is a date of the calendar, in words of any order and on any day", () => {
  fc.assert(
    fc.property(texts, days, (text, day) => {
      for (const { value } of timesOf(`Words ${text}`, day).times) expect(rangeOf(value), value).not.toBeNull();
    }),
  );
});

test("every expression lies in the text, is bare of blanks, and none overlaps the one before", () => {
  fc.assert(
    fc.property(texts, (words) => {
      const { text, times } = timesOf(`Words ${words}`);
      times.forEach(({ start, end }, index) => {
        expect(text.slice(start, end)).toMatch(/^\S(?:[\s\S]*\S)?$/);
        expect(start).toBeGreaterThanOrEqual(times[index - 1]?.end ?? 0);
      });
    }),
  );
});

test("the text is written on the day of publication or the day before", () => {
  fc.assert(
    fc.property(texts, (words) => {
      expect(["2025-12-03", "2025-12-02"]).toContain(timesOf(`Words ${words}`).dct);
    }),
  );
});

test("a weekday is the same in every place of a long text", () => {
  const { times } = timesOf("He left on Monday. ".repeat(300));
  expect(new Set(times.map(({ value }) => value))).toEqual(new Set(["2025-12-01"]));
  expect(times).toHaveLength(300);
});

test("a leap day exists only in leap years", () => {
  expect(timesOf("It rained on Feb. 29, 2024.").times.map(({ value }) => value)).toEqual(["2024-02-29"]);
  expect(timesOf("It rained on Feb. 29, 2023.").times).toEqual([]);
});
