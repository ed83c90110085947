import fc from "fast-check";
import { expect, test } from "vitest";
import { createLineSplitter } from "./line-splitter.ts";

function split(chunks: readonly string[], longest = 1000) {
  const splitter = createLineSplitter(longest);
  const lines = [...chunks.flatMap((chunk) => [...splitter.push(new TextEncoder().encode(chunk))]), ...splitter.end()];
  return lines.map(({ number, offset, bytes }) => [number, offset, bytes && new TextDecoder().decode(bytes)]);
}

test("a line that comes in several chunks is one line", () => {
  expect(split(["a", "b\nc", "", "d\n"])).toEqual([
    [1, 0, "ab"],
    [2, 3, "cd"],
  ]);
});

test("what stands after the last newline is a line, an empty line in between too", () => {
  expect(split(["a\n\nb"])).toEqual([
    [1, 0, "a"],
    [2, 2, ""],
    [3, 3, "b"],
  ]);
});

test("a line that is too long is not held, and the next one is read", () => {
  expect(split(["x".repeat(8), "x".repeat(8), "\nab"], 10)).toEqual([
    [1, 0, null],
    [2, 17, "ab"],
  ]);
});

test("however a text is cut into chunks, the lines are those of the text", () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-zé\n]{0,9}$/)), (chunks) => {
      const lines = chunks.join("").split("\n");
      if (lines.at(-1) === "") lines.pop();
      expect(split(chunks).map(([, , text]) => text)).toEqual(lines);
    }),
  );
});
