import fs from "node:fs";
import path from "node:path";
import { toJSONSchema } from "zod/mini";
import { type Dataset, datasetSchema, SCHEMA_VERSION, type TablesFile } from "../dataset/schema.ts";
import { openSpill, type RecordSpill } from "./record-spill.ts";
import { writeParquet } from "./write-parquet.ts";
import { isTablesFile, recordLists, writeTables } from "./write-tables.ts";

/**
 * An output being made: in a folder beside the target, so that it is there whole or not at all. `commit` puts it in
 * place, `discard` leaves the target as it was; one of them must be called.
 */
export type DatasetOutput = {
  addDocument: (id: string, text: string) => void;
  commit: (dataset: Dataset) => void;
  /** Puts the records as Parquet beside the JSON, in `parquet/`; before `commit`. */
  addParquet: (dataset: Dataset) => void;
  /** As `commit`, for lists that are not in memory. */
  commitLists: (lists: DatasetLists) => void;
  /** A place on the same disk for records that wait for `commitLists`. */
  openSpill: () => RecordSpill;
  discard: () => void;
};

/** The names and values of `dataset.json` in their order, each record of a list as JSON. */
type DatasetLists = readonly (readonly [name: string, value: number | TablesFile | Iterable<string>])[];

/**
 * Opens an output of `dataset.json`, `dataset.schema.json`, `documents/<id>.json` and, for a large corpus, its tables. What
 * a killed run left is removed.
 * @throws Error when the folder cannot be written or another ingest is writing it
 */
export function openOutput(target: string): DatasetOutput {
  const parent = path.dirname(path.resolve(target));
  const prefix = `.${path.basename(target)}-`;
  fs.mkdirSync(parent, { recursive: true });
  const unlock = lock(path.join(parent, `.${path.basename(target)}.lock`));
  for (const name of fs.readdirSync(parent))
    if (name.startsWith(prefix)) fs.rmSync(path.join(parent, name), { recursive: true, force: true });
  const scratch = fs.mkdtempSync(path.join(parent, prefix));
  fs.chmodSync(scratch, 0o755);
  fs.mkdirSync(path.join(scratch, "documents"));
  const discard = () => {
    fs.rmSync(scratch, { recursive: true, force: true });
    unlock();
  };
  let spill: RecordSpill | null = null;
  const write = (lists: DatasetLists, tables: TablesFile | null) => {
    const [version, ...rest] = lists;
    const named: DatasetLists = tables === null || !version ? lists : [version, ["tables", tables], ...rest];
    fs.writeFileSync(path.join(scratch, "dataset.schema.json"), `${JSON.stringify(publishedSchema(), null, 2)}\n`);
    writeLines(path.join(scratch, "dataset.json"), listLines(named));
    spill?.close();
    moveInto(target, scratch);
    discard();
  };
  return {
    addDocument: (id, text) =>
      fs.writeFileSync(path.join(scratch, "documents", `${id}.json`), `${JSON.stringify({ id, text })}\n`),
    commit: (dataset) =>
      write(listsOf(dataset), writeTables(scratch, { countOf: (list) => dataset[list].length, read: () => dataset })),
    addParquet: (dataset) => writeParquet(path.join(scratch, "parquet"), dataset),
    commitLists: (lists) => {
      const kept = spill;
      const source = kept && { countOf: kept.count, read: () => datasetIn(kept) };
      write(lists, source && writeTables(scratch, source));
    },
    openSpill: () => {
      spill = openSpill(path.join(scratch, "spill"));
      return spill;
    },
    discard,
  };
}

/** The lines of `dataset.json`: one record each, so that a change of the rules shows as a readable diff. */
export function datasetLines(dataset: Dataset): Generator<string> {
  return listLines(listsOf(dataset));
}

function* listLines(lists: DatasetLists): Generator<string> {
  let opening = "{";
  for (const [name, value] of lists) {
    yield `${opening}\n`;
    opening = ",";
    if (typeof value === "number" || "file" in value) {
      yield `${JSON.stringify(name)}: ${JSON.stringify(value)}`;
      continue;
    }
    yield `${JSON.stringify(name)}: [`;
    let isEmpty = true;
    for (const record of value) {
      yield `${isEmpty ? "" : ","}\n${record}`;
      isEmpty = false;
    }
    yield isEmpty ? "]" : "\n]";
  }
  yield "\n}\n";
}

function listsOf(dataset: Dataset): DatasetLists {
  return [
    ["schemaVersion", dataset.schemaVersion],
    ...recordLists.map((name) => [name, jsonOf(dataset[name])] as const),
  ];
}

function datasetIn(spill: RecordSpill): Dataset {
  const lists = recordLists.map((name) => [name, Array.from(spill.read(name), (line): unknown => JSON.parse(line))]);
  return { schemaVersion: SCHEMA_VERSION, ...Object.fromEntries(lists) } as Dataset;
}

function* jsonOf(records: readonly unknown[]): Generator<string> {
  for (const record of records) yield JSON.stringify(record);
}

const CHUNK = 1 << 20;

/** Writes in chunks of about a megabyte: the whole of a large corpus is longer than a string may be. */
function writeLines(file: string, lines: Iterable<string>): void {
  const descriptor = fs.openSync(file, "w");
  try {
    let chunk = "";
    for (const line of lines) {
      chunk += line;
      if (chunk.length < CHUNK) continue;
      fs.writeSync(descriptor, chunk);
      chunk = "";
    }
    fs.writeSync(descriptor, chunk);
  } finally {
    fs.closeSync(descriptor);
  }
}

/** The schema as JSON Schema 2020-12, for whoever reads the data without this code. */
function publishedSchema(): object {
  return { ...toJSONSchema(datasetSchema, { target: "draft-2020-12" }), title: "Dateline dataset, schema version 1" };
}

/**
 * Documents and tables are named for their content, so new ones may lie beside the old; `dataset.json` then replaces
 * the last one in a single rename. At whatever moment a reader comes or the power fails, all that it points to is there.
 */
function moveInto(target: string, scratch: string): void {
  if (!fs.existsSync(target)) {
    fs.renameSync(scratch, target);
    return;
  }
  const documents = path.join(target, "documents");
  fs.mkdirSync(documents, { recursive: true });
  const fresh = new Set(fs.readdirSync(path.join(scratch, "documents")));
  for (const name of fresh) fs.renameSync(path.join(scratch, "documents", name), path.join(documents, name));
  const tables = new Set(fs.readdirSync(scratch).filter(isTablesFile));
  for (const name of tables) fs.renameSync(path.join(scratch, name), path.join(target, name));
  fs.renameSync(path.join(scratch, "dataset.schema.json"), path.join(target, "dataset.schema.json"));
  fs.renameSync(path.join(scratch, "dataset.json"), path.join(target, "dataset.json"));
  const parquet = path.join(target, "parquet");
  fs.rmSync(parquet, { recursive: true, force: true });
  if (fs.existsSync(path.join(scratch, "parquet"))) fs.renameSync(path.join(scratch, "parquet"), parquet);
  for (const name of fs.readdirSync(documents)) if (!fresh.has(name)) fs.rmSync(path.join(documents, name));
  for (const name of fs.readdirSync(target))
    if (isTablesFile(name) && !tables.has(name)) fs.rmSync(path.join(target, name));
}

/** Takes the lock or says who holds it; a lock left by a process that is gone is taken over. */
function lock(file: string): () => void {
  const take = () => fs.writeFileSync(file, String(process.pid), { flag: "wx" });
  try {
    take();
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    const holder = Number(fs.readFileSync(file, "utf8"));
    if (isRunning(holder)) throw new Error(`another ingest (process ${holder}) is writing there`);
    fs.rmSync(file, { force: true });
    take();
  }
  return () => fs.rmSync(file, { force: true });
}

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
