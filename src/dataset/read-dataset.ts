import * as z from "zod/mini";
import { type Dataset, datasetSchema, SCHEMA_VERSION } from "./schema.ts";

/** A record left out because it does not have the shape of the schema: `quotes[3].speaker`, and what is wrong there. */
export type Flaw = { place: string; message: string };

/** What a dataset file holds: a dataset with its flawed records left out and told, or why it cannot be used. */
export type DatasetReading =
  | { status: "ready"; dataset: Dataset; flaws: Flaw[] }
  | { status: "out-of-date"; found: unknown; known: number }
  | { status: "unreadable"; place: string; message: string };

const arrayKeys = ["documents", "actors", "places", "mentions", "times", "quotes", "strikes", "events"] as const;

/** Reads `dataset.json`: `{"schemaVersion":1,"documents":[…],…}` → the dataset checked against the schema. */
export function readDataset(text: string): DatasetReading {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return { status: "unreadable", place: placeOfSyntaxError(text, String(error)), message: "this is not JSON" };
  }
  if (typeof json !== "object" || json === null || Array.isArray(json))
    return { status: "unreadable", place: "the top", message: "an object is expected" };
  const found = "schemaVersion" in json ? json.schemaVersion : undefined;
  if (found !== SCHEMA_VERSION) return { status: "out-of-date", found, known: SCHEMA_VERSION };
  const whole = datasetSchema.safeParse(json);
  if (whole.success) return { status: "ready", dataset: whole.data, flaws: [] };
  return withoutFlaws(json);
}

function withoutFlaws(json: object): DatasetReading {
  const flaws: Flaw[] = [];
  const sound: Record<string, unknown> = { schemaVersion: SCHEMA_VERSION };
  for (const key of arrayKeys) {
    const records: unknown = (json as Record<string, unknown>)[key];
    if (!Array.isArray(records)) return { status: "unreadable", place: key, message: "a list is expected" };
    const record = datasetSchema.shape[key].def.element;
    sound[key] = records.filter((candidate, at) => {
      const parsed = z.safeParse(record, candidate);
      if (parsed.success) return true;
      const issue = parsed.error.issues[0];
      flaws.push({ place: `${key}[${at}]${pathOf(issue?.path ?? [])}`, message: issue?.message ?? "wrong shape" });
      return false;
    });
  }
  const parsed = datasetSchema.safeParse(sound);
  if (!parsed.success) return { status: "unreadable", place: "the top", message: parsed.error.message };
  return { status: "ready", dataset: parsed.data, flaws };
}

function pathOf(path: readonly PropertyKey[]): string {
  return path.map((step) => (typeof step === "number" ? `[${step}]` : `.${String(step)}`)).join("");
}

/** "… at position 12 …" → "line 1, column 13"; a file cut off ends at its last character. */
function placeOfSyntaxError(text: string, message: string): string {
  const position = /position (\d+)/.exec(message)?.[1];
  const before = text.slice(0, position === undefined ? text.length : Number(position));
  const line = before.split("\n").length;
  return `line ${line}, column ${before.length - before.lastIndexOf("\n")}`;
}
