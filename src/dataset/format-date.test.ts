import { expect, test } from "vitest";
import { formatForReader } from "./format-date.ts";

test.each([
  ["a day carries its weekday", "2025-12-03", "Wed 3 Dec 2025"],
  ["a night shares month and year", "2025-12-02/2025-12-03", "2–3 Dec 2025"],
  ["a range over two months names both", "2025-11-30/2025-12-02", "30 Nov – 2 Dec 2025"],
  ["a range over two years names both", "2025-12-31/2026-01-01", "31 Dec 2025 – 1 Jan 2026"],
  ["a month claims no day", "2025-11", "Nov 2025"],
  ["months of one year share it", "2025-10/2025-12", "Oct–Dec 2025"],
  ["a winter names both years", "2025-12/2026-02", "Dec 2025 – Feb 2026"],
  ["a year claims no month", "2022", "2022"],
  ["years stand as a range", "2014/2016", "2014–2016"],
  ["a decade is a decade", "199X", "1990s"],
  ["doubt shows", "2025-12-03?", "Wed 3 Dec 2025?"],
  ["an approximate date says so", "2022~", "about 2022"],
  ["what is no date stays as it is", "soon", "soon"],
  ["a day that does not exist stays as it is", "2025-02-30", "2025-02-30"],
])("%s", (_title, edtf, words) => {
  expect(formatForReader(edtf)).toBe(words);
});
