import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { datasetSchema } from "../src/dataset/schema.ts";
import { runIngest } from "./run-ingest.ts";

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "dateline-ingest-"));
  fs.mkdirSync(path.join(folder, "in"));
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

const write = (name: string, content: string | Uint8Array) => fs.writeFileSync(path.join(folder, "in", name), content);
const out = (...parts: string[]) => path.join(folder, "out", ...parts);
const readDataset = () => datasetSchema.parse(JSON.parse(fs.readFileSync(out("dataset.json"), "utf8")));
const folders = () => ["--in", path.join(folder, "in"), "--out", out()];
const ingest = (...args: string[]) => runIngest([...folders(), ...args]);
const article = (day: number) => ` date 2025-12-0${day} The bridge at Lower Ford was closed on day ${day}.\n`;

/** The command as a process of its own, by way of a shell that first sets it a limit. */
function start(limit: string, ...args: string[]): ChildProcess {
  const command = [process.execPath, "src/hosts/ingest-command.js", ...folders(), ...args];
  return spawn("sh", ["-c", `${limit} exec "$@"`, "sh", ...command]);
}

function ended(child: ChildProcess): Promise<{ status: number | null; stderr: string }> {
  let stderr = "";
  child.stderr?.on("data", (chunk) => {
    stderr += chunk;
  });
  return new Promise((resolve) => child.on("close", (status) => resolve({ status, stderr })));
}

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
    await ingest("--jobs", "2", "--no-cache");
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

  it("drops the texts of articles that are gone", async () => {
    write("a.txt", article(1));
    write("b.txt", article(2));
    await ingest();
    fs.rmSync(path.join(folder, "in", "b.txt"));
    await ingest();
    expect(fs.readdirSync(out("documents"))).toHaveLength(1);
  });

  it("counts files with the same text once, with a warning for each other", async () => {
    for (const name of ["c.txt", "a.txt", "b.txt"]) write(name, article(1));
    const { status, stderr } = await ingest();
    expect(status).toBe(0);
    expect(stderr).toMatch(/b.txt is the same as a.txt.*\n.*c.txt is the same as a.txt/);
    expect(readDataset().documents.map(({ file }) => file)).toEqual(["a.txt"]);
  });

  it("leaves no scratch folder or lock behind", async () => {
    write("a.txt", article(1));
    await ingest();
    expect(fs.readdirSync(folder).sort()).toEqual(["in", "out"]);
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

describe("an ingest that meets trouble", () => {
  it("leaves the last output whole when it is killed, and the next run cleans up", async () => {
    write("a.txt", article(1));
    await ingest();
    const before = fs.readFileSync(out("dataset.json"));
    for (let day = 2; day <= 9; day++) write(`${day}.txt`, article(day));
    const child = start("", "--no-cache");
    const end = ended(child);
    await new Promise<void>((resolve) => child.stderr?.once("data", () => resolve()));
    child.kill("SIGKILL");
    await end;
    expect(fs.readdirSync(folder).length).toBeGreaterThan(2);
    expect(fs.readFileSync(out("dataset.json")).equals(before)).toBe(true);
    expect((await ingest()).status).toBe(0);
    expect(readDataset().documents).toHaveLength(9);
    expect(fs.readdirSync(folder).sort()).toEqual(["in", "out"]);
  });

  it("says which file a full disk did not take and why, and leaves the last output as it was", async () => {
    write("a.txt", article(1));
    await ingest();
    const before = fs.readFileSync(out("dataset.json"));
    write("b.txt", ` date 2025-12-02 ${"The bridge at Lower Ford was closed. ".repeat(1000)}`);
    // A limit on the size of files is the full disk that every user can have.
    const { status, stderr } = await ended(start("ulimit -f 16;", "--no-cache", "--jobs", "2"));
    expect([status, stderr]).toEqual([
      1,
      expect.stringMatching(/cannot write \S+: the file grows larger than the system lets it/),
    ]);
    expect(fs.readFileSync(out("dataset.json")).equals(before)).toBe(true);
    expect(fs.readdirSync(folder).sort()).toEqual(["in", "out"]);
  });

  it.skipIf(!fs.existsSync("/dev/full")).each(["articles", "dataset.json"])(
    "says that the disk is full when %s finds no room, and leaves the last output as it was",
    async (name) => {
      write("a.txt", article(1));
      await ingest();
      const before = fs.readFileSync(out("dataset.json"));
      write("b.txt", article(2));
      const open = fs.openSync;
      const spy = vi.spyOn(fs, "openSync").mockImplementation((file, ...rest) => {
        const isFull = path.basename(String(file)) === name && rest[0] !== "r";
        return open(isFull ? "/dev/full" : file, ...rest);
      });
      const { status, stderr } = await ingest("--no-cache");
      spy.mockRestore();
      expect([status, stderr]).toEqual([1, expect.stringContaining(`cannot write ${out(name)}: the disk is full\n`)]);
      expect(fs.readFileSync(out("dataset.json")).equals(before)).toBe(true);
      expect(fs.readdirSync(folder).sort()).toEqual(["in", "out"]);
    },
  );

  it.skipIf(!canMount())("says so on a disk that is full, wherever that is met", async () => {
    for (let day = 1; day <= 9; day++) write(`${day}.txt`, article(day).repeat(40));
    const disk = path.join(folder, "disk");
    fs.mkdirSync(disk);
    const target = path.join(disk, "out");
    for (const pages of [2, 5, 12, 24]) {
      mount(disk, 4 * pages);
      try {
        const { status, stderr } = await ingest("--out", target, "--no-cache", "--jobs", "1");
        expect([status, stderr]).toEqual([1, expect.stringMatching(/cannot write \S+: the disk is full\n/)]);
        expect(fs.readdirSync(disk)).toEqual([]);
      } finally {
        spawnSync("umount", [disk]);
      }
    }
  });

  it("says so when the folder may not be written", async () => {
    write("a.txt", article(1));
    fs.mkdirSync(out("inner"), { recursive: true });
    fs.chmodSync(folder, 0o755);
    fs.chmodSync(out(), 0o555);
    const { status, stderr } = await asPlainUser(() =>
      runIngest([...folders(), "--out", out("inner", "data"), "--no-cache"]),
    );
    fs.chmodSync(out(), 0o755);
    expect([status, stderr]).toEqual([1, `ingest: cannot write ${out("inner", "data")}: no permission\n`]);
  });

  it("says so when the output is to lie below a file", async () => {
    write("a.txt", article(1));
    const file = path.join(folder, "in", "a.txt");
    const { status, stderr } = await ingest("--out", path.join(file, "data"));
    expect([status, stderr]).toEqual([1, `ingest: cannot write ${file}/data: a file of that name is in the way\n`]);
  });

  it("names a folder that is not there", async () => {
    fs.rmSync(path.join(folder, "in"), { recursive: true });
    const { status, stderr } = await ingest();
    expect(status).toBe(1);
    expect(stderr).toContain("there is no such file or folder");
  });

  it("refuses to write while another process is writing, and takes over from one that is gone", async () => {
    write("a.txt", article(1));
    const lock = path.join(folder, ".out.lock");
    fs.writeFileSync(lock, String(process.pid));
    expect(await ingest()).toMatchObject({ status: 1, stderr: expect.stringContaining("another ingest") });
    const gone = spawn("true");
    await ended(gone);
    fs.writeFileSync(lock, String(gone.pid));
    expect((await ingest()).status).toBe(0);
  });

  it("writes the articles of one run alone when two run at once", async () => {
    write("a.txt", article(1));
    fs.mkdirSync(path.join(folder, "other"));
    fs.writeFileSync(path.join(folder, "other", "b.txt"), article(2));
    const runs = await Promise.all([ingest(), ingest("--in", path.join(folder, "other"))]);
    expect(runs.map(({ status }) => status)).toEqual([0, 1]);
    expect(readDataset().documents.map(({ file }) => file)).toEqual(["a.txt"]);
  });

  it("writes nothing when another run has taken its lock over", async () => {
    write("a.txt", article(1));
    const run = ingest();
    fs.writeFileSync(path.join(folder, ".out.lock"), "1 another");
    expect(await run).toMatchObject({ status: 1, stderr: expect.stringContaining("another ingest has begun") });
    expect(fs.existsSync(out())).toBe(false);
    expect(fs.readFileSync(path.join(folder, ".out.lock"), "utf8")).toBe("1 another");
  });
});

/** A disk of so many kilobytes in memory, which only root can make, and not in every container. */
function mount(where: string, kilobytes: number): boolean {
  return spawnSync("mount", ["-t", "tmpfs", "-o", `size=${kilobytes}k`, "tmpfs", where]).status === 0;
}

function canMount(): boolean {
  const where = fs.mkdtempSync(path.join(os.tmpdir(), "dateline-disk-"));
  const isMounted = mount(where, 4);
  if (isMounted) spawnSync("umount", [where]);
  fs.rmSync(where, { recursive: true, force: true });
  return isMounted;
}

/** Root may write everywhere: what is to be refused is done as a user who may not. */
async function asPlainUser<Result>(act: () => Promise<Result>): Promise<Result> {
  const { geteuid, seteuid } = process;
  if (!geteuid || !seteuid || geteuid() !== 0) return act();
  seteuid(65_534);
  try {
    return await act();
  } finally {
    seteuid(0);
  }
}
