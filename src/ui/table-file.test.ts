import { describe, expect, it } from "vitest";
import { csvOf } from "./table-file.ts";

const columns = [
  { header: "Words", text: (row: { words: string }) => row.words },
  { header: "Length", text: (row: { words: string }) => String(row.words.length) },
];

describe("a CSV file", () => {
  it("has its source, a header and a line per row", () => {
    expect(csvOf(columns, [{ words: "open" }], ["Harbour"])).toBe("\ufeff# Harbour\r\nWords,Length\r\nopen,4\r\n");
  });

  it("keeps commas, quotes and line ends inside a cell", () => {
    expect(csvOf(columns, [{ words: 'a, "b"\nc' }], []).split("\r\n")[1]).toBe('"a, ""b""\nc",8');
  });

  it("lets no cell run as a formula", () => {
    expect(csvOf(columns, [{ words: "=1+1" }], []).split("\r\n")[1]).toBe("'=1+1,4");
  });
});
