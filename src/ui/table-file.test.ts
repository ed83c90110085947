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

  it.each(["=1+1", "+1+1", "-1+1", "@SUM(1)", "\t=1"])("does not let the cell %j run as a formula", (words) => {
    expect(csvOf(columns, [{ words }], []).split("\r\n")[1]).toBe(`'${words},${words.length}`);
  });

  it.each(["-77.03", "+5", "12"])("leaves the number %s a number", (words) => {
    expect(csvOf(columns, [{ words }], []).split("\r\n")[1]).toBe(`${words},${words.length}`);
  });

  it("lets no part of its source line run as a formula, nor start a line", () => {
    expect(csvOf(columns, [], ["Harbour (“News,=1+1\n=2+2”)"]).split("\r\n")[0]).toBe(
      "\ufeff# Harbour (“News, =1+1 =2+2”)",
    );
  });
});
