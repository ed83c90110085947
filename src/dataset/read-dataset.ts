import * as z from "zod/mini";
import { findBreak } from "./broken-json.ts";
import { createFlawLog, type Flaw, type FlawLog } from "./flaws.ts";
import { type Dataset, datasetSchema, SCHEMA_VERSION } from "./schema.ts";
import { keepSoundReferences } from "./sound-references.ts";

/** What a dataset file holds: what of it is sound, with the flaws told, or why nothing of it can be used. */
export type DatasetReading =
  | { status: "ready"; dataset: Dataset; flaws: readonly Flaw[] }
  | { status: "out-of-date"; found: unknown; known: number }
  | { status: "unreadable"; place: string; message: string };

const arrayKeys = ["documents", "actors", "places", "mentions", "times", "quotes", "strikes", "events"] as const;
const NOT_JSON = "this is not JSON";

/** Reads `dataset.json`: `{"schemaVersion":1,"documents":[…],…}` → the dataset checked against the schema. */
export function readDataset(text: string): DatasetReading {
  const log = createFlawLog();
  try {
    return readJson(JSON.parse(text), log);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  const { line, column, soundPart } = findBreak(text);
  const place = `line ${line}, column ${column}`;
  log.tell("whole", { kind: "broken", place, message: NOT_JSON });
  const reading: DatasetReading | null = soundPart === "" ? null : readJson(JSON.parse(soundPart), log);
  if (reading?.status === "out-of-date" && reading.found !== undefined) return reading;
  if (reading?.status !== "ready" || reading.dataset.documents.length === 0)
    return { status: "unreadable", place, message: NOT_JSON };
  return { ...reading, flaws: reading.flaws.filter(({ kind }) => kind !== "list") };
}

function readJson(json: unknown, log: FlawLog): DatasetReading {
  if (typeof json !== "object" || json === null || Array.isArray(json))
    return { status: "unreadable", place: "the top", message: "an object is expected" };
  const lists = json as Record<string, unknown>;
  const found = lists.schemaVersion;
  if (found !== SCHEMA_VERSION) return { status: "out-of-date", found, known: SCHEMA_VERSION };
  if (!Array.isArray(lists.documents))
    return { status: "unreadable", place: "documents", message: "a list is expected" };
  const sound = Object.fromEntries(arrayKeys.map((key) => [key, readRecords(key, lists[key], log)]));
  const dataset = { schemaVersion: SCHEMA_VERSION, ...sound } as Dataset;
  return { status: "ready", dataset: keepSoundReferences(dataset, log), flaws: log.flaws };
}

/** The records of a list that have the shape of the schema, fields it does not know left away. */
function readRecords(key: (typeof arrayKeys)[number], records: unknown, log: FlawLog): unknown[] {
  if (!Array.isArray(records)) {
    log.tell(key, { kind: "list", place: key, message: "a list is expected" });
    return [];
  }
  const schema = datasetSchema.shape[key].def.element;
  const leading = ["id", "document", "start", "end"].filter((field) => field in schema.shape);
  const sound: unknown[] = [];
  for (const [at, record] of records.entries()) {
    const problem = obviousProblem(record, leading);
    if (problem !== null) {
      log.tell(key, { kind: "record", place: `${key}[${at}]${problem.path}`, message: problem.message });
      continue;
    }
    const parsed = z.safeParse(schema, record);
    if (parsed.success) {
      sound.push(parsed.data);
      continue;
    }
    const issue = parsed.error.issues[0];
    const place = `${key}[${at}]${pathOf(issue?.path ?? [])}`;
    log.tell(key, { kind: "record", place, message: issue?.message ?? "wrong shape" });
  }
  return sound;
}

/** Megabytes of junk are turned away by this at a fraction of what the schema's own check of them costs. */
function obviousProblem(record: unknown, leading: readonly string[]): { path: string; message: string } | null {
  if (typeof record !== "object" || record === null) return { path: "", message: "a record is expected" };
  const missing = leading.find((field) => !(field in record));
  return missing === undefined ? null : { path: `.${missing}`, message: "it is missing" };
}

function pathOf(path: readonly PropertyKey[]): string {
  return path.map((step) => (typeof step === "number" ? `[${step}]` : `.${String(step)}`)).join("");
}
