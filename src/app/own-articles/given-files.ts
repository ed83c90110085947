import type { GivenFile } from "../../hosts/browser/pick-articles.ts";

/** True when what is dragged holds files, as opposed to words of a page. */
export function holdsFiles(transfer: DataTransfer | null): boolean {
  return transfer?.types.includes("Files") ?? false;
}

/** The files of a file input; of a chosen folder each with its path. */
export function filesOfInput(files: FileList | null): GivenFile[] {
  return Array.from(files ?? [], (file) => ({ path: file.webkitRelativePath || file.name, blob: file }));
}

/** The files that were dropped, those inside of folders too. To be called while the drop is handled: the browser takes them away after it. */
export function filesOfDrop(transfer: DataTransfer): Promise<GivenFile[]> {
  const entries = Array.from(transfer.items, (item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  if (entries.length === 0) return Promise.resolve(filesOfInput(transfer.files));
  return filesOfEntries(entries);
}

async function filesOfEntries(entries: readonly FileSystemEntry[]): Promise<GivenFile[]> {
  const files: GivenFile[] = [];
  for (const entry of entries) {
    const path = entry.fullPath.replace(/^\//, "");
    if (isFile(entry)) files.push({ path, blob: await fileOf(entry).catch(() => null) });
    if (!isFolder(entry)) continue;
    const inside = await entriesOf(entry).catch(() => null);
    files.push(...(inside === null ? [{ path, blob: null }] : await filesOfEntries(inside)));
  }
  return files;
}

/** A reader gives a folder's entries a hundred at a time. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return all;
    all.push(...some);
  }
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}
