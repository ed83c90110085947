import { spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { datasetSchema } from "../src/dataset/schema.ts";

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "dateline-ingest-"));
  fs.mkdirSync(path.join(folder, "in"));
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

const write = (name: string, content: string | Uint8Array) => fs.writeFileSync(path.join(folder, "in", name), content);
const out = (...parts: string[]) => path.join(folder, "out", ...parts);
const readDataset = () => datasetSchema.parse(JSON.parse(fs.readFileSync(out("dataset.json"), "utf8")));

function ingest(...args: string[]): Promise<{ status: number | null; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    const child = spawn("node_modules/.bin/tsx", [
      "src/hosts/ingest-command.ts",
      "--in",
      path.join(folder, "in"),
      "--out",
      out(),
      ...args,
    ]);
    let stdout = "";
    let stderr = "";
    child.stdout.on("data", (chunk) => {
      stdout += chunk;
    });
    child.stderr.on("data", (chunk) => {
      stderr += chunk;
    });
    child.on("close", (status) => resolve({ status, stdout, stderr }));
  });
}

const article = (day: number) => ` date 2025-12-0${day} The bridge at Lower Ford was closed on day ${day}.\n`;

describe("the ingest command", () => {
  it("reads every .txt and .md but a README, and writes dataset, schema and texts", async () => {
    write("a.txt", article(1));
    write("b.md", `---\ndate: 2025-12-02\ntitle: A title\n---\nText of b.`);
    write("README.md", "no article");
    const { status } = await ingest();
    expect(status).toBe(0);
    const { documents } = readDataset();
    expect(documents.map(({ file }) => file)).toEqual(["a.txt", "b.md"]);
    const first = documents[0];
    expect(JSON.parse(fs.readFileSync(out("documents", `${first?.id}.json`), "utf8"))).toEqual({
      id: first?.id,
      text: article(1),
    });
    expect(JSON.parse(fs.readFileSync(out("dataset.schema.json"), "utf8"))).toMatchObject({
      $schema: "https://json-schema.org/draft/2020-12/schema",
    });
  });

  it("writes nothing and keeps the last output when an article cannot be used", async () => {
    write("a.txt", article(1));
    await ingest();
    const before = fs.readFileSync(out("dataset.json"), "utf8");
    write("b.txt", "no date here");
    const { status, stderr } = await ingest();
    expect(status).toBe(1);
    expect(stderr).toContain("b.txt:1: no date");
    expect(fs.readFileSync(out("dataset.json"), "utf8")).toBe(before);
  });

  it("leaves such an article out with --keep-going and says so in the exit status", async () => {
    write("a.txt", article(1));
    write("b.txt", new Uint8Array([0xff, 0xfe]));
    const { status, stderr } = await ingest("--keep-going");
    expect(status).toBe(2);
    expect(stderr).toContain("b.txt:1: not UTF-8");
    expect(readDataset().documents).toHaveLength(1);
  });

  it("gives the same bytes whatever the number of threads", async () => {
    for (let day = 1; day <= 9; day++) write(`${day}.txt`, article(day));
    await ingest("--jobs", "1", "--no-cache");
    const one = fs.readFileSync(out("dataset.json"));
    await ingest("--jobs", "3", "--no-cache");
    expect(fs.readFileSync(out("dataset.json")).equals(one)).toBe(true);
  });

  it("gives the same bytes for articles it knows from before, also under another name", async () => {
    write("a.txt", article(1));
    await ingest();
    const first = fs.readFileSync(out("dataset.json"));
    await ingest();
    expect(fs.readFileSync(out("dataset.json")).equals(first)).toBe(true);
    fs.renameSync(path.join(folder, "in", "a.txt"), path.join(folder, "in", "z.txt"));
    await ingest();
    expect(readDataset().documents[0]?.file).toBe("z.txt");
  });

  it("leaves the last output whole when it is killed, and the next run cleans up", async () => {
    write("a.txt", article(1));
    await ingest();
    const before = fs.readFileSync(out("dataset.json"));
    for (let day = 2; day <= 9; day++) write(`${day}.txt`, article(day));
    const child = spawn(process.execPath, [
      ...["--import", "tsx", "src/hosts/ingest-command.ts", "--no-cache"],
      ...["--in", path.join(folder, "in"), "--out", out()],
    ]);
    await new Promise<void>((resolve) => child.stderr.once("data", () => resolve()));
    child.kill("SIGKILL");
    await new Promise<void>((resolve) => child.once("close", () => resolve()));
    expect(fs.readFileSync(out("dataset.json")).equals(before)).toBe(true);
    expect((await ingest()).status).toBe(0);
    expect(readDataset().documents).toHaveLength(9);
    expect(fs.readdirSync(folder).sort()).toEqual(["in", "out"]);
  });

  it("drops the texts of articles that are gone", async () => {
    write("a.txt", article(1));
    write("b.txt", article(2));
    await ingest();
    fs.rmSync(path.join(folder, "in", "b.txt"));
    await ingest();
    expect(fs.readdirSync(out("documents"))).toHaveLength(1);
  });

  it("counts two files with the same text once, with a warning", async () => {
    write("a.txt", article(1));
    write("b.txt", article(1));
    const { status, stderr } = await ingest();
    expect(status).toBe(0);
    expect(stderr).toContain("b.txt is the same as a.txt");
    expect(readDataset().documents).toHaveLength(1);
  });

  it("leaves no scratch folder or lock behind", async () => {
    write("a.txt", article(1));
    await ingest();
    expect(fs.readdirSync(folder).sort()).toEqual(["in", "out"]);
  });

  it("names a folder that is not there", async () => {
    fs.rmSync(path.join(folder, "in"), { recursive: true });
    const { status, stderr } = await ingest();
    expect(status).toBe(1);
    expect(stderr).toContain("there is no such file or folder");
  });

  it("refuses to write while another ingest is writing", async () => {
    write("a.txt", article(1));
    fs.writeFileSync(path.join(folder, ".out.lock"), String(process.pid));
    const { status, stderr } = await ingest();
    expect(status).toBe(1);
    expect(stderr).toContain("another ingest");
  });

  it.each([["--jobs", "none"], ["--unknown"]])(
    "says how it is used when it does not understand %s",
    async (...args) => {
      const { status, stderr } = await ingest(...args);
      expect(status).toBe(1);
      expect(stderr).toContain("usage:");
    },
  );
});
