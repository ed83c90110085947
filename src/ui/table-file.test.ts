import { describe, expect, it } from "vitest";
import { csvOf } from "./table-file.ts";

const columns = [
  { header: "Words", text: (row: { words: string }) => row.words },
  { header: "Length", text: (row: { words: string }) => String(row.words.length) },
];

describe("a CSV file", () => {
  it("has a header, a line per row and the source at its end", () => {
    expect(csvOf(columns, [{ words: "open" }], "Harbour")).toBe("Words,Length\r\nopen,4\r\n# Harbour\r\n");
  });

  it("keeps commas, quotes and line ends inside a cell", () => {
    expect(csvOf(columns, [{ words: 'a, "b"\nc' }], "x").split("\r\n")[1]).toBe('"a, ""b""\nc",8');
  });

  it("lets no cell run as a formula", () => {
    expect(csvOf(columns, [{ words: "=1+1" }], "x").split("\r\n")[1]).toBe("'=1+1,4");
  });
});
