import { expect, test } from "vitest";
import { datasetWith } from "../../tests/fixture.ts";
import { indexDataset } from "../dataset/dataset-index.ts";
import { matchesIn } from "./found-words.ts";
import { createTextSearch } from "./text-search.ts";

const searchOver = (parts: Parameters<typeof datasetWith>[0]) => createTextSearch(indexDataset(datasetWith(parts)));
const quotes = (...words: string[]) => ({ quotes: words.map((exact) => ({ exact })) });

test("every word of the query must be found", () => {
  const search = searchOver(quotes("The harbour is open", "The harbour is shut", "The door is open"));
  expect([...search.find("harbour open")]).toEqual([1, 0, 0]);
});

test.each([
  ["a word begun", "harb"],
  ["a letter left out", "harbur"],
  ["two letters swapped", "harbuor"],
  ["another case", "HARBOUR"],
])("%s is forgiven", (_, query) => {
  expect([...searchOver(quotes("The harbour", "The meadow")).find(query)]).toEqual([1, 0]);
});

test("a word that is there finds no other that is a letter away", () => {
  expect([...searchOver(quotes("peace", "place")).find("peace")]).toEqual([1, 0]);
});

test("a short word is taken as it is written", () => {
  expect([...searchOver(quotes("war", "was")).find("war")]).toEqual([1, 0]);
});

test("accents make no difference", () => {
  expect([...searchOver(quotes("café")).find("cafe")]).toEqual([1]);
});

test("a quote is found by its speaker's name", () => {
  const search = searchOver({ actors: [{ id: "ada", name: "Ada Quill" }], quotes: [{ speaker: "ada" }, {}] });
  expect([...search.find("quill")]).toEqual([1, 0]);
});

test("a query without a word finds everything", () => {
  expect([...searchOver(quotes("a", "b")).find("…")]).toEqual([1, 1]);
});

test("the words found are marked in the text, accents and all", () => {
  const search = searchOver(quotes("The Café by the harbour"));
  expect(matchesIn("The Café by the harbour", search.wordsFor("cafe harbor"))).toEqual([
    { start: 4, end: 8 },
    { start: 16, end: 23 },
  ]);
});

test("an index made in small steps finds what one made at once finds", () => {
  const search = searchOver(quotes(...Array.from({ length: 450 }, (_, at) => `word${at % 3}`)));
  let steps = 0;
  while (!search.prepare(() => steps++ % 2 === 0));
  expect(search.find("word1").reduce((sum, hit) => sum + hit, 0)).toBe(150);
});
