import { randomUUID } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { toJSONSchema } from "zod/mini";
import { type Dataset, datasetSchema } from "../dataset/schema.ts";
import { datasetPieces, jsonOf } from "./dataset-pieces.ts";
import { isTablesFile } from "./write-tables.ts";

/**
 * An output being made: in a folder beside the target, so that it is there whole or not at all. `commit` puts it in
 * place, `discard` leaves the target as it was; one of them must be called.
 */
export type DatasetOutput = {
  /** The folder in which `dataset.json` and what it names are made. */
  folder: string;
  /** Adds `documents/<id>.json`; one that the target has already is left where it is. */
  addDocument: (id: string, json: Uint8Array) => void;
  /** @throws TargetTaken when another ingest has taken the target over */
  commit: () => void;
  discard: () => void;
};

/** Another ingest writes the target. */
export class TargetTaken extends Error {}

/**
 * Opens an output of `dataset.json`, `dataset.schema.json`, `documents/<id>.json` and, for a large corpus, its tables. What
 * a killed run left is removed.
 * @throws TargetTaken when another ingest is writing it, and what the file system throws
 */
export function openOutput(target: string): DatasetOutput {
  const parent = path.dirname(path.resolve(target));
  const prefix = `.${path.basename(target)}-`;
  fs.mkdirSync(parent, { recursive: true });
  const lock = takeLock(path.join(parent, `.${path.basename(target)}.lock`));
  try {
    for (const name of fs.readdirSync(parent))
      if (name.startsWith(prefix)) fs.rmSync(path.join(parent, name), { recursive: true, force: true });
    const folder = fs.mkdtempSync(path.join(parent, prefix));
    fs.chmodSync(folder, 0o755);
    fs.mkdirSync(path.join(folder, "documents"));
    return outputIn({ folder, target, lock });
  } catch (error) {
    lock.release();
    throw error;
  }
}

function outputIn({ folder, target, lock }: { folder: string; target: string; lock: Lock }): DatasetOutput {
  const documents = path.join(target, "documents");
  const present = new Set(fs.existsSync(documents) ? fs.readdirSync(documents) : []);
  const unchanged = new Set<string>();
  const discard = () => {
    fs.rmSync(folder, { recursive: true, force: true });
    lock.release();
  };
  return {
    folder,
    addDocument: (id, json) => {
      const name = `${id}.json`;
      if (present.has(name) && fs.readFileSync(path.join(documents, name)).equals(json)) unchanged.add(name);
      else fs.writeFileSync(path.join(folder, "documents", name), json);
    },
    commit: () => {
      fs.writeFileSync(path.join(folder, "dataset.schema.json"), `${JSON.stringify(publishedSchema(), null, 2)}\n`);
      lock.check();
      moveInto(target, folder, unchanged);
      discard();
    },
    discard,
  };
}

/** The text of `dataset.json` for a dataset without tables, piece by piece. */
export function datasetLines(dataset: Dataset): Generator<string> {
  return datasetPieces({ tables: null, recordsOf: (list) => jsonOf(dataset[list]) }) as Generator<string>;
}

/** The schema as JSON Schema 2020-12, for whoever reads the data without this code. */
function publishedSchema(): object {
  return { ...toJSONSchema(datasetSchema, { target: "draft-2020-12" }), title: "Dateline dataset, schema version 1" };
}

/**
 * Documents and tables are named for their content, so new ones may lie beside the old; `dataset.json` then replaces
 * the last one in a single rename. At whatever moment a reader comes or the power fails, all that it points to is there.
 */
function moveInto(target: string, scratch: string, unchanged: ReadonlySet<string>): void {
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
  for (const name of fs.readdirSync(documents))
    if (!fresh.has(name) && !unchanged.has(name)) fs.rmSync(path.join(documents, name));
  for (const name of fs.readdirSync(target))
    if (isTablesFile(name) && !tables.has(name)) fs.rmSync(path.join(target, name));
}

type Lock = {
  /** @throws TargetTaken when another process holds the lock by now */
  check: () => void;
  release: () => void;
};

/**
 * Takes the lock or says who holds it; a lock left by a process that is gone is taken over. Two that find such a lock at once may
 * both take it over: then `check` stops the one whose lock the other has replaced.
 */
function takeLock(file: string): Lock {
  const own = `${process.pid} ${randomUUID()}`;
  const take = () => fs.writeFileSync(file, own, { flag: "wx" });
  try {
    take();
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    const holder = Number.parseInt(fs.readFileSync(file, "utf8"), 10);
    if (isRunning(holder)) throw new TargetTaken(`another ingest (process ${holder}) is writing there`);
    fs.rmSync(file, { force: true });
    take();
  }
  const isHeld = () => fs.existsSync(file) && fs.readFileSync(file, "utf8") === own;
  return {
    check: () => {
      if (!isHeld()) throw new TargetTaken("another ingest has begun to write there");
    },
    release: () => {
      if (isHeld()) fs.rmSync(file, { force: true });
    },
  };
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
