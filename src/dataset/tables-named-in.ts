import { SCHEMA_VERSION, type TablesFile, tablesSchema } from "./schema.ts";

const head = /^\s*\{\s*"schemaVersion":\s*(\d+)\s*,\s*"tables":\s*(\{[^{}]*\})/;

/**
 * The file of tables that the first lines of `dataset.json` name, or null:
 * `{"schemaVersion": 1, "tables": {"file": "tables-0f.bin", "bytes": 8}, …` → that file and its length.
 */
export function tablesNamedIn(start: string): TablesFile | null {
  const [, version, tables] = head.exec(start) ?? [];
  if (tables === undefined || Number(version) !== SCHEMA_VERSION) return null;
  try {
    const parsed = tablesSchema.safeParse(JSON.parse(tables));
    return parsed.success && /^[\w-]+\.bin$/.test(parsed.data.file) ? parsed.data : null;
  } catch {
    return null;
  }
}
