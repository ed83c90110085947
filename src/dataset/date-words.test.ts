import { expect, test } from "vitest";
import { dateWords, rangeWords } from "./date-words.ts";
import { rangeOf } from "./days.ts";

test.each([
  ["2025-12-03", "Wed 3 Dec"],
  ["2025-12-03?", "Wed 3 Dec?"],
  ["2025-12-02/2025-12-03", "2–3 Dec"],
  ["2025-11", "Nov 2025"],
  ["2022", "2022"],
  [null, "date not stated"],
])("%s reads %s", (edtf, words) => {
  expect(dateWords(edtf)).toBe(words);
});

test.each([
  ["2025-12-04", "4 Dec 2025"],
  ["2025-12-02/2025-12-04", "2–4 Dec 2025"],
  ["2025-11-30/2025-12-02", "30 Nov – 2 Dec 2025"],
  ["2024-12-31/2025-01-01", "31 Dec 2024 – 1 Jan 2025"],
])("the days of %s read %s", (edtf, words) => {
  const range = rangeOf(edtf);
  expect(range && rangeWords(range)).toBe(words);
});
