import { describe, expect, it } from "vitest";
import { filesOfDrop, filesOfInput } from "./given-files.ts";

/** What a browser hands over for a dropped file or folder, as far as it is asked for. */
const fileEntry = (fullPath: string, text: string | null) => ({
  ...{ isFile: true, isDirectory: false, fullPath },
  file: (resolve: (file: File) => void, reject: (error: Error) => void) =>
    text === null ? reject(new DOMException("gone", "NotFoundError")) : resolve(new File([text], fullPath)),
});

const folderEntry = (fullPath: string, inside: object[] | null) => ({
  ...{ isFile: false, isDirectory: true, fullPath },
  createReader: () => {
    const left = [...(inside ?? [])];
    return {
      readEntries: (resolve: (entries: object[]) => void, reject: (error: Error) => void) =>
        inside === null ? reject(new DOMException("no", "SecurityError")) : resolve(left.splice(0, 100)),
    };
  },
});

const dropOf = (...entries: object[]) =>
  ({ items: entries.map((entry) => ({ webkitGetAsEntry: () => entry })) }) as unknown as DataTransfer;

async function dropped(...entries: object[]) {
  const files = await filesOfDrop(dropOf(...entries));
  return Promise.all(files.map(async ({ path, blob }) => [path, blob && (await blob.text())]));
}

describe("what is dropped", () => {
  it("is every file, those inside of folders too, with its path", async () => {
    const folder = folderEntry("/reports", [
      fileEntry("/reports/a.txt", "One."),
      folderEntry("/reports/old", [fileEntry("/reports/old/b.txt", "Two.")]),
    ]);
    expect(await dropped(folder, fileEntry("/c.txt", "Three."))).toEqual([
      ["reports/a.txt", "One."],
      ["reports/old/b.txt", "Two."],
      ["c.txt", "Three."],
    ]);
  });

  it("is whole where a folder has more files than the browser gives at a time", async () => {
    const many = Array.from({ length: 250 }, (_, at) => fileEntry(`/reports/${at}.txt`, "Rain."));
    expect(await dropped(folderEntry("/reports", many))).toHaveLength(250);
  });

  it("goes on past a file and a folder that the browser will not open, and names them", async () => {
    const entries = [fileEntry("/gone.txt", null), folderEntry("/locked", null), fileEntry("/a.txt", "One.")];
    expect(await dropped(...entries)).toEqual([
      ["gone.txt", null],
      ["locked", null],
      ["a.txt", "One."],
    ]);
  });
});

describe("what is chosen", () => {
  it("has its path within the chosen folder", () => {
    const inFolder = Object.assign(new File(["One."], "a.txt"), { webkitRelativePath: "reports/a.txt" });
    const alone = Object.assign(new File(["Two."], "b.txt"), { webkitRelativePath: "" });
    const files = [inFolder, alone] as unknown as FileList;
    expect(filesOfInput(files).map(({ path }) => path)).toEqual(["reports/a.txt", "b.txt"]);
  });
});
