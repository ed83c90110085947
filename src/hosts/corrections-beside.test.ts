import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { targetOf } from "../dataset/anchor.ts";
import { datasetSchema } from "../dataset/schema.ts";
import { createAnnotationCache } from "./annotation-cache.ts";
import { ingestFolder } from "./ingest-folder.ts";

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "dateline-corrections-"));
  fs.mkdirSync(path.join(folder, "in"));
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

const text = " date 2025-12-01 Ada Quill came to Lower Ford. “The bridge is closed,” she said.\n";
const write = (name: string, content: string) => fs.writeFileSync(path.join(folder, "in", name), content);
const correctionsWith = (...corrections: object[]) =>
  JSON.stringify({ correctionsVersion: 1, document: { id: "a", file: "a.txt", title: "A" }, corrections }, null, 1);
const setSpeaker = (exact: string, within = text) => {
  const start = within.indexOf(exact);
  const target = targetOf(within, { start, end: start + exact.length });
  return { action: "change", kind: "quote", target, set: { speaker: { name: "Bo Lund" } } };
};

/** What ingest makes of the folder, and the quotes it wrote. */
async function ingest({ keepGoing = false } = {}) {
  const out = path.join(folder, "out");
  const outcome = await ingestFolder({
    ...{ in: path.join(folder, "in"), out, jobs: 1, keepGoing, onProgress: () => {} },
    cache: createAnnotationCache(path.join(folder, "cache")),
  });
  if (outcome.status === "failed") throw new Error(outcome.reason);
  const file = path.join(out, "dataset.json");
  const { quotes } = fs.existsSync(file)
    ? datasetSchema.parse(JSON.parse(fs.readFileSync(file, "utf8")))
    : { quotes: [] };
  return { outcome, quotes };
}

describe("corrections beside an article", () => {
  it("are applied, also when only they have changed since the article was last read", async () => {
    write("a.txt", text);
    expect((await ingest()).quotes).toMatchObject([{ speaker: "ada-quill" }]);
    write("a.corrections.json", correctionsWith(setSpeaker("The bridge is closed,")));
    expect((await ingest()).quotes).toMatchObject([
      { speaker: "bo-lund", notes: [{ code: "corrected", message: "the rules said speaker Ada Quill" }] },
    ]);
    fs.rmSync(path.join(folder, "in", "a.corrections.json"));
    expect((await ingest()).quotes).toMatchObject([{ speaker: "ada-quill", notes: [] }]);
  });

  it("that do not fit are warnings and stand in the report, by file, index and reason", async () => {
    write("a.txt", text);
    const other = "The ferry has sunk for good.";
    write(
      "a.corrections.json",
      correctionsWith(setSpeaker("The bridge is closed,"), setSpeaker("sunk for good", other)),
    );
    const { outcome } = await ingest();
    const warning = "a.corrections.json: corrections[1] is not applied: the words are no longer in the text";
    expect(outcome).toMatchObject({ status: "written", unusable: [], warnings: [warning], report: [warning] });
  });

  it("of no article are a warning", async () => {
    write("a.txt", text);
    write("b.corrections.json", correctionsWith());
    expect((await ingest()).outcome.warnings[0]).toContain("b.corrections.json belongs to no article");
  });

  it("that cannot be read leave nothing written, and when the rest is wanted the article uncorrected", async () => {
    write("a.txt", text);
    write("a.corrections.json", correctionsWith({ action: "drop", kind: "quot" }));
    const reason = "corrections[0].kind: none of the known kinds of correction";
    const unusable = [{ file: "a.corrections.json", line: 11, reason }];
    const refused = await ingest();
    expect([refused.outcome, refused.quotes]).toMatchObject([{ status: "refused", unusable }, []]);
    const kept = await ingest({ keepGoing: true });
    expect(kept.outcome).toMatchObject({
      status: "written",
      unusable,
      summary: expect.not.stringContaining("left out"),
    });
    expect(kept.quotes).toMatchObject([{ speaker: "ada-quill" }]);
  });

  it("that are no JSON are told by line", async () => {
    write("a.txt", text);
    write("a.corrections.json", '{\n "corrections": [\n}');
    const { outcome } = await ingest();
    expect(outcome).toMatchObject({ unusable: [{ file: "a.corrections.json", line: 3, reason: "not JSON" }] });
  });
});
