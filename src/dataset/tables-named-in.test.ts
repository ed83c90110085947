import { expect, test } from "vitest";
import { tablesNamedIn } from "./tables-named-in.ts";

test.each([
  ["names its tables", '{\n"schemaVersion": 1\n,"tables": {"file":"tables-0f.bin","bytes":8}\n,"documents": [', true],
  ["has none", '{\n"schemaVersion": 1\n,"documents": [', false],
  ["is of another schema", '{"schemaVersion": 2, "tables": {"file":"tables-0f.bin","bytes":8}', false],
  ["names a file elsewhere", '{"schemaVersion": 1, "tables": {"file":"../other.bin","bytes":8}', false],
  ["gives no length", '{"schemaVersion": 1, "tables": {"file":"tables-0f.bin"}', false],
  ["is cut off", '{"schemaVersion": 1, "tables": {"file":"tab', false],
  ["is no dataset", "<!doctype html>", false],
])("tables are read from the start of a file that %s only if it does", (_, start, isNamed) => {
  expect(tablesNamedIn(start) !== null).toBe(isNamed);
});
