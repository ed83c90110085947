import { spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { PassThrough } from "node:stream";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { targetOf } from "../src/dataset/anchor.ts";
import { runCommand } from "../src/hosts/run-command.ts";
import { generateArticle } from "../tools/generate-articles.ts";
import { runIngest } from "./run-ingest.ts";

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "dateline-map-"));
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

const inFolder = (...parts: string[]) => path.join(folder, ...parts);

/** Streams of a command that goes on while a test looks at it. */
function startMap() {
  const stdin = new PassThrough();
  const stdout = new PassThrough();
  const status = runCommand(["--map"], { stdin, stdout, stderr: new PassThrough() });
  return { stdin, stdout, status };
}

const articles = Array.from({ length: 10 }, (_, at) => generateArticle(11, at));
const line = (article: unknown) => `${JSON.stringify(article)}\n`;

/** Every file of an output and what is in it. */
function filesOf(root: string): Map<string, string> {
  const names = fs.readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    names
      .map((entry) => path.join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [path.relative(root, file), fs.readFileSync(file, "latin1")]),
  );
}

describe("ingest --map and --merge", () => {
  it("give the same bytes as a direct run in two threads, however shared out: copies, corrections, bad articles and Parquet included", async () => {
    const [first, second] = articles;
    const given = [
      ...articles.map(({ file, text }) => ({ file, text })),
      { file: "copy.txt", text: first?.text ?? "" },
      { file: "undated.txt", text: "No date.\n" },
    ];
    const claim = /said[^.]*\./.exec(second?.text ?? "");
    const start = claim?.index ?? 0;
    const target = targetOf(second?.text ?? "", { start, end: start + (claim?.[0].length ?? 0) });
    const corrections = {
      correctionsVersion: 1,
      document: { id: "b", file: second?.file, title: "B" },
      corrections: [{ action: "add", kind: "quote", target, set: { speaker: { name: "Bo Lund" } } }],
    };
    fs.mkdirSync(inFolder("in"));
    for (const { file, text } of given) fs.writeFileSync(inFolder("in", file), text);
    fs.writeFileSync(
      inFolder("in", second?.file.replace(".txt", ".corrections.json") ?? ""),
      JSON.stringify(corrections),
    );
    const lines = given.map((article) => line(article.file === second?.file ? { ...article, corrections } : article));
    const shares = [lines.slice(7).reverse(), lines.slice(0, 3), [], lines.slice(3, 7)];
    const maps = await Promise.all(shares.map((share) => runIngest(["--map"], share.join(""))));
    const files = maps.map(({ stdout }, at) => {
      fs.writeFileSync(inFolder(`part-${at}`), stdout);
      return inFolder(`part-${at}`);
    });
    const how = ["--keep-going", "--format", "parquet"];
    const merge = await runIngest(["--merge", ...files, "--out", inFolder("merged"), ...how]);
    const folders = ["--in", inFolder("in"), "--out", inFolder("direct")];
    const direct = await runIngest([...folders, "--no-cache", "--jobs", "2", ...how]);
    expect([maps.map(({ status }) => status), merge.status, direct.status]).toEqual([[2, 0, 0, 0], 2, 2]);
    expect(merge.stdout).toBe(direct.stdout);
    expect(merge.stderr).toContain("is the same as copy.txt and counted once");
    const merged = filesOf(inFolder("merged"));
    expect(merged).toEqual(filesOf(inFolder("direct")));
    expect(merged.get("dataset.json")).toContain("Bo Lund");
    expect([...merged.keys()].filter((file) => file.endsWith("quotes.parquet"))).not.toEqual([]);
    expect(fs.readdirSync(folder).sort()).toEqual([
      "direct",
      "in",
      "merged",
      ...files.map((file) => path.basename(file)),
    ]);
  });
});

describe("corrections", () => {
  const text = " date 2025-12-01 Ada Quill came to Lower Ford. “The bridge is closed,” she said.\n";
  const correctionOf = (words: string) => {
    const start = text.indexOf(words);
    const target = targetOf(text, { start, end: start + words.length });
    return { action: "change", kind: "quote", target, set: { speaker: { name: "Bo Lund" } } };
  };
  const corrections = (...list: object[]) => ({
    ...{ correctionsVersion: 1, document: { id: "a", file: "a.txt", title: "A" }, corrections: list },
  });

  it("on an article's line give the same bytes as a file beside the article, warnings too", async () => {
    const given = corrections(correctionOf("The bridge is closed,"), correctionOf("Ada Quill"));
    fs.mkdirSync(inFolder("in"));
    fs.writeFileSync(inFolder("in", "a.txt"), text);
    fs.writeFileSync(inFolder("in", "a.corrections.json"), JSON.stringify(given));
    const map = await runIngest(["--map"], line({ file: "a.txt", text, corrections: given }));
    fs.writeFileSync(inFolder("part"), map.stdout);
    const merge = await runIngest(["--merge", inFolder("part"), "--out", inFolder("merged")]);
    const direct = await runIngest(["--in", inFolder("in"), "--out", inFolder("direct"), "--no-cache", "--jobs", "1"]);
    expect([map.status, merge.status, direct.status]).toEqual([0, 0, 0]);
    expect(filesOf(inFolder("merged"))).toEqual(filesOf(inFolder("direct")));
    expect(filesOf(inFolder("direct")).get("dataset.json")).toContain("the rules said speaker Ada Quill");
    const warning = "a.corrections.json: corrections[1] is not applied: the rules find no quote at these words";
    expect([map.stderr, direct.stderr]).toEqual([
      expect.stringContaining(`standard input:1: ${warning}`),
      expect.stringContaining(warning),
    ]);
  });

  it("that cannot be read leave the line's article uncorrected, and are told", async () => {
    const given = corrections({ ...correctionOf("The bridge is closed,"), kind: "poem" });
    const { status, stdout, stderr } = await runIngest(["--map"], line({ file: "a.txt", text, corrections: given }));
    expect([status, JSON.parse(stdout).quotes.length]).toEqual([2, 1]);
    expect(stderr).toContain("standard input:1: a.corrections.json: corrections[0]");
  });
});

describe("ingest --map", () => {
  it("answers each line in order, a bad one with an error line that names line and reason", async () => {
    const [first, second] = articles;
    const input = [line(first), "no JSON\n", "\n", line({ file: "x.txt" }), line({ file: "y.txt", text: "No date." })];
    const { status, stdout, stderr } = await runIngest(["--map"], input.join("") + line(second).trimEnd());
    const answers = stdout
      .trimEnd()
      .split("\n")
      .map((answer) => JSON.parse(answer));
    expect(answers.map(({ document, error }) => document?.file ?? [error.line, error.file, error.reason])).toEqual([
      first?.file,
      [2, null, "not JSON"],
      [3, null, "empty"],
      [4, null, "not an object with “file” and “text”, both strings"],
      [5, "y.txt", "line 1: no date: expected “date YYYY-MM-DD” and then the text"],
      second?.file,
    ]);
    expect(status).toBe(2);
    expect(stderr).toContain("standard input:5: y.txt: ");
  });

  it("answers a line before the next one comes, and holds nothing back", async () => {
    const { stdin, stdout, status } = startMap();
    const answered = () => new Promise<string>((resolve) => stdout.once("data", (chunk) => resolve(String(chunk))));
    for (const article of articles.slice(0, 2)) {
      const answer = answered();
      stdin.write(line(article));
      expect(await answer).toContain(article.file);
    }
    stdin.end();
    expect(await status).toBe(0);
  });

  it("ends quietly when nobody reads its output any more", async () => {
    const child = spawn(process.execPath, ["src/hosts/ingest-command.js", "--map"]);
    let stderr = "";
    child.stderr.on("data", (chunk) => {
      stderr += chunk;
    });
    child.stdin.on("error", () => {});
    const closed = new Promise((resolve) => child.once("close", resolve));
    child.stdout.once("data", () => child.stdout.destroy());
    child.stdin.write(articles.map(line).join(""));
    expect(await closed).toBe(1);
    expect(stderr).toBe("");
  });

  it("waits while its output is not read, instead of filling its memory", async () => {
    const { stdin, stdout, status } = startMap();
    const lines = articles.map(line);
    for (const text of lines) stdin.write(text);
    stdin.end();
    await new Promise((resolve) => stdout.once("readable", resolve));
    expect(stdout.readableLength).toBeGreaterThan(stdout.readableHighWaterMark);
    expect(stdin.readableLength + stdout.readableLength).toBeGreaterThan(0);
    const held = stdout.readableLength;
    await new Promise((resolve) => setImmediate(resolve));
    expect(stdout.readableLength).toBe(held);
    stdout.resume();
    expect(await status).toBe(0);
  });
});

describe("ingest --merge", () => {
  const merge = (...args: string[]) => runIngest(["--merge", inFolder("part"), "--out", inFolder("out"), ...args]);
  const annotated = async () => (await runIngest(["--map"], articles.slice(0, 2).map(line).join(""))).stdout;

  it("writes nothing where a line is an error line or cut off, and names the file and line of each", async () => {
    const error = line({ error: { line: 7, file: "y.txt", reason: "no date" } });
    const sound = await annotated();
    fs.writeFileSync(inFolder("part"), error + sound.slice(0, -100));
    const { status, stderr } = await merge();
    expect([status, fs.existsSync(inFolder("out"))]).toEqual([1, false]);
    expect(stderr).toContain("part:1: an article that could not be read, line 7 of the input, y.txt: no date");
    expect(stderr).toContain("part:3: not JSON: cut off, or not written by ingest --map");
  });

  it("leaves such lines out with --keep-going and says so in the exit status", async () => {
    fs.writeFileSync(inFolder("part"), `{}\n${await annotated()}`);
    const { status, stderr } = await merge("--keep-going");
    expect([status, JSON.parse(fs.readFileSync(inFolder("out", "dataset.json"), "utf8")).documents.length]).toEqual([
      2, 2,
    ]);
    expect(stderr).toContain("part:1: not a line as ingest --map writes it");
  });

  it("names a file that is not there", async () => {
    const { status, stderr } = await merge();
    expect([status, stderr.includes(`${inFolder("part")}: there is no such`)]).toEqual([1, true]);
  });

  it("says how it is used when no file is given", async () => {
    const { status, stderr } = await runIngest(["--merge"]);
    expect([status, stderr.includes("--merge takes the files")]).toEqual([1, true]);
  });
});
