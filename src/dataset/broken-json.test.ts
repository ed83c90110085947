import fc from "fast-check";
import { expect, test } from "vitest";
import { findBreak } from "./broken-json.ts";

test.each([
  ['{"a": [1, 2,', 1, 13],
  ['{"a": 1}\n}', 2, 1],
  ["[1, x]", 1, 5],
  ['{"a" 1}', 1, 6],
  ['{"a": "\\q"}', 1, 7],
  ["<!doctype html>", 1, 1],
  ["", 1, 1],
])("%j breaks at line %i, column %i", (text, line, column) => {
  expect(findBreak(text)).toMatchObject({ line, column });
});

test("what stands before the break is JSON, up to the last whole record", () => {
  expect(findBreak('{"v": 1, "a": [{"id": 1}, {"id": 2}, {"id"').soundPart).toBe(
    '{"v": 1, "a": [{"id": 1}, {"id": 2}]}',
  );
});

test("of any JSON, cut anywhere, what is sound can be read", () => {
  fc.assert(
    fc.property(fc.json(), fc.nat(), (json, at) => {
      const { soundPart } = findBreak(json.slice(0, at % (json.length + 1)));
      if (soundPart !== "") JSON.parse(soundPart);
    }),
  );
});

test("any JSON as a whole is sound as a whole, with nothing after it but blanks", () => {
  fc.assert(
    fc.property(fc.json(), (json) => {
      expect(findBreak(`${json} `).soundPart).toBe(json.trim());
    }),
  );
});

test("a string of megabytes and brackets by the million are no trouble", () => {
  const text = `["${"x".repeat(3_000_000)}", ${"[".repeat(1_000_000)}`;
  expect(findBreak(text)).toMatchObject({ line: 1, column: 3_000_105 });
});
