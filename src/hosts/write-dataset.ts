import fs from "node:fs";
import path from "node:path";
import { toJSONSchema } from "zod/mini";
import { type Dataset, datasetSchema } from "../dataset/schema.ts";

/**
 * Writes `dataset.json`, `dataset.schema.json` and `documents/<id>.json`, whole or not at all: into a folder beside the
 * target first. Where the target exists, the documents, whose ids are made from their content, are moved in before
 * `dataset.json` replaces the old one in a single rename, so whatever moment a reader or a power cut picks, all that
 * the dataset points to is there.
 * @throws Error when the folder cannot be written or another ingest is writing it
 */
export function writeDataset(target: string, dataset: Dataset, textOf: (documentId: string) => string): void {
  const parent = path.dirname(path.resolve(target));
  fs.mkdirSync(parent, { recursive: true });
  const unlock = lock(`${path.resolve(target)}.lock`);
  const scratch = fs.mkdtempSync(path.join(parent, `.${path.basename(target)}-`));
  try {
    fs.chmodSync(scratch, 0o755);
    fs.mkdirSync(path.join(scratch, "documents"));
    for (const { id } of dataset.documents)
      fs.writeFileSync(path.join(scratch, "documents", `${id}.json`), `${JSON.stringify({ id, text: textOf(id) })}\n`);
    fs.writeFileSync(path.join(scratch, "dataset.schema.json"), `${JSON.stringify(publishedSchema(), null, 2)}\n`);
    fs.writeFileSync(path.join(scratch, "dataset.json"), formatDataset(dataset));
    moveInto(target, scratch);
  } finally {
    fs.rmSync(scratch, { recursive: true, force: true });
    unlock();
  }
}

/** One record a line, so that a change of the rules shows as a readable diff. */
export function formatDataset(dataset: Dataset): string {
  const arrays = Object.entries(dataset).map(([name, value]) => {
    if (!Array.isArray(value)) return `${JSON.stringify(name)}: ${JSON.stringify(value)}`;
    const lines = value.map((record) => `\n${JSON.stringify(record)}`).join(",");
    return `${JSON.stringify(name)}: [${lines}${value.length > 0 ? "\n" : ""}]`;
  });
  return `{\n${arrays.join(",\n")}\n}\n`;
}

/** The schema as JSON Schema 2020-12, for whoever reads the data without this code. */
export function publishedSchema(): object {
  return { ...toJSONSchema(datasetSchema, { target: "draft-2020-12" }), title: "Dateline dataset, schema version 1" };
}

function moveInto(target: string, scratch: string): void {
  if (!fs.existsSync(target)) {
    fs.renameSync(scratch, target);
    return;
  }
  const documents = path.join(target, "documents");
  fs.mkdirSync(documents, { recursive: true });
  const fresh = new Set(fs.readdirSync(path.join(scratch, "documents")));
  for (const name of fresh) fs.renameSync(path.join(scratch, "documents", name), path.join(documents, name));
  fs.renameSync(path.join(scratch, "dataset.schema.json"), path.join(target, "dataset.schema.json"));
  fs.renameSync(path.join(scratch, "dataset.json"), path.join(target, "dataset.json"));
  for (const name of fs.readdirSync(documents)) if (!fresh.has(name)) fs.rmSync(path.join(documents, name));
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
