import { describe, expect, it } from "vitest";
import type { Token } from "./annotations.ts";
import { entryOf } from "./lexical-entries.ts";
import { readCount } from "./numbers.ts";

/** Tokens as the tagger cuts them: hyphens apart, every word before the last a numeral. */
function tokensOf(text: string): Token[] {
  return [...text.matchAll(/\d[\d,.]*\d|[\p{L}\d]+|[^\s\p{L}\d]/gu)].map(({ 0: word, index }) => {
    const entry = entryOf(word, /^\p{L}/u.test(word) ? "NOUN" : /^\d/.test(word) ? "NUM" : "PUNCT", word);
    const { lower, pos, lemma } = entry;
    return { start: index, end: index + word.length, text: word, lower, pos, lemma, entry };
  });
}

const reading = (text: string) => {
  const read = readCount(tokensOf(text), 0);
  return read && [read.count, read.countMax, read.qualifier];
};

describe("counts in words and digits", () => {
  it.each([
    ["1,100 drones", 1100, null, "exact"],
    ["one hundred and one drones", 101, null, "exact"],
    ["Seventy-three drones", 73, null, "exact"],
    ["two thousand three hundred drones", 2300, null, "exact"],
    ["2.5 million people", 2_500_000, null, "exact"],
    ["two dozen houses", 24, null, "exact"],
    ["a dozen houses", 12, null, "exact"],
    ["half a dozen houses", 6, null, "exact"],
    ["a couple of houses", 2, null, "exact"],
    ["a house", 1, null, "exact"],
    ["another three missiles", 3, null, "exact"],
    ["dozens of houses", 24, null, "atLeast"],
    ["several dozen houses", 24, null, "atLeast"],
    ["tens of thousands of people", 20_000, null, "atLeast"],
    ["several houses", null, null, "about"],
    ["at least 12 people", 12, null, "atLeast"],
    ["more than a hundred people", 100, null, "atLeast"],
    ["upward of 600 drones", 600, null, "atLeast"],
    ["up to 30 people", 30, null, "atMost"],
    ["nearly 500 drones", 500, null, "about"],
    ["close to 900 bombs", 900, null, "about"],
    ["70,000–80,000 soldiers", 70_000, 80_000, "about"],
    ["between 70 and 80 soldiers", 70, 80, "about"],
    ["two or three soldiers", 2, 3, "about"],
  ])("“%s” is read with its bound", (text, count, countMax, qualifier) => {
    expect(reading(text)).toEqual([count, countMax, qualifier]);
  });

  it.each(["40 percent of houses", "12-hour raids", "people", "$ 40 bills"])("“%s” counts nothing", (text) => {
    expect(reading(text)).toBeNull();
  });

  it("reads every number below ten thousand back from its words", () => {
    for (let number = 1; number < 10_000; number += 7) expect(reading(`${inWords(number)} drones`)?.[0]).toBe(number);
  });
});

const SMALL =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const TENS = "- - twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

function inWords(number: number): string {
  if (number >= 1000) return `${inWords(Math.floor(number / 1000))} thousand ${rest(number % 1000)}`.trim();
  if (number >= 100) return `${SMALL[Math.floor(number / 100)]} hundred ${rest(number % 100, "and ")}`.trim();
  if (number < 20) return SMALL[number] ?? "";
  return `${TENS[Math.floor(number / 10)]}${number % 10 ? `-${SMALL[number % 10]}` : ""}`;
}

function rest(number: number, link = ""): string {
  return number === 0 ? "" : `${link}${inWords(number)}`;
}
