import { createHash } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, expect, it, vi } from "vitest";
import type { Dataset } from "../src/dataset/schema.ts";
import { readTableFile } from "../src/dataset/table-file.ts";
import { intoOutput } from "../src/hosts/ingest-outcome.ts";
import { packArticle } from "../src/hosts/packed-article.ts";
import { readGazetteer } from "../src/hosts/read-gazetteer.ts";
import { annotateArticle } from "../src/ingest/ingest.ts";
import { generateArticle } from "../tools/generate-articles.ts";

/**
 * Each step by which an ingest changes the disk is in turn its last: from there on nothing that it does has an effect, as if
 * it was killed. What a process leaves that is truly killed is tested with the command.
 */
let folder: string;
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "dateline-killed-"));
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));
afterEach(() => vi.restoreAllMocks());

const steps = ["mkdirSync", "mkdtempSync", "chmodSync", "openSync", "writeFileSync", "renameSync", "rmSync"] as const;
const ENOUGH_FOR_TABLES = 10_000;
const [one, two, three] = packedArticles();
const NOBODY = 2 ** 22 + 1;

function packedArticles(): Uint8Array[] {
  const gazetteer = readGazetteer();
  return [0, 1, 2].map((at) => {
    const { file, text } = generateArticle(9, at);
    const annotations = annotateArticle(file, new TextEncoder().encode(text), gazetteer);
    const time = { start: 0, end: 4, exact: text.slice(0, 4), value: "2025" };
    annotations.times = Array.from({ length: ENOUGH_FOR_TABLES / 2 }, () => time);
    return packArticle({ annotations, report: [], warnings: [], unusableCorrections: null });
  });
}

function ingest(out: string, articles: readonly (Uint8Array | undefined)[]) {
  return intoOutput(out, async (assembly) => {
    for (const packed of articles) if (packed) assembly.add(packed);
    assembly.commit("json");
    return { status: "written", unusable: [], warnings: [], summary: "", report: [] };
  });
}

/** Lets so many steps happen and half of the next one where it writes; gives how many were tried. */
function killAfter(last: number): () => number {
  let step = 0;
  for (const name of steps) {
    const act = fs[name] as (...args: unknown[]) => unknown;
    vi.spyOn(fs, name).mockImplementation(((...args: unknown[]) => {
      step += 1;
      if (step <= last) return act(...args);
      if (step === last + 1 && name === "writeFileSync") {
        const bytes = Buffer.from(args[1] as string);
        act(args[0], bytes.subarray(0, bytes.length / 2), args[2]);
      }
      throw new Error("killed");
    }) as never);
  }
  return () => step;
}

/** The files of a folder with the hash of what is in them. */
function filesOf(root: string): Record<string, string> {
  const entries = fs.readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const files = entries.map((entry) => path.join(entry.parentPath, entry.name)).sort();
  return Object.fromEntries(files.map((file) => [path.relative(root, file), sha256(fs.readFileSync(file))]));
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** Fails unless all that `dataset.json` points to is there; gives its bytes. */
function readWhole(out: string): string {
  const json = fs.readFileSync(path.join(out, "dataset.json"), "utf8");
  const { documents, tables } = JSON.parse(json) as Dataset;
  for (const { id, length } of documents) {
    const { text } = JSON.parse(fs.readFileSync(path.join(out, "documents", `${id}.json`), "utf8"));
    expect(text).toHaveLength(length);
  }
  const bytes = fs.readFileSync(path.join(out, tables?.file ?? ""));
  expect(readTableFile(new Uint8Array(bytes).buffer).tables.documents).toEqual(documents);
  return json;
}

it("an ingest killed at any step leaves the last output or the new one whole, and the next run puts all right", async () => {
  const out = path.join(folder, "work", "out");
  const [before, after] = [path.join(folder, "before"), path.join(folder, "after")];
  await ingest(path.join(before, "out"), [one, two]);
  await ingest(path.join(after, "out"), [two, three]);
  const [old, fresh] = [before, after].map((state) => readWhole(path.join(state, "out")));
  const right = filesOf(after);
  const found = new Set<string>();
  for (let last = 0; ; last++) {
    fs.rmSync(path.join(folder, "work"), { recursive: true, force: true });
    fs.cpSync(before, path.join(folder, "work"), { recursive: true });
    const stepsTried = killAfter(last);
    const isKilled = await ingest(out, [two, three]).then(
      () => false,
      () => true,
    );
    vi.restoreAllMocks();
    const state = readWhole(out);
    expect([old, fresh]).toContain(state);
    found.add(state);
    if (!isKilled && stepsTried() <= last) break;
    const lock = path.join(folder, "work", ".out.lock");
    if (fs.existsSync(lock)) fs.writeFileSync(lock, String(NOBODY));
    expect(await ingest(out, [two, three])).toMatchObject({ status: "written" });
    expect(filesOf(path.join(folder, "work"))).toEqual(right);
  }
  expect(found.size).toBe(2);
});
