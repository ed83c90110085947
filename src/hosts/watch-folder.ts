import fs from "node:fs";

const SETTLE_MS = 150;

/** Runs again after each change in a folder, one run at a time; ends with the process. */
export async function watchFolder(folder: string, run: () => Promise<unknown>): Promise<never> {
  console.error(`ingest: watching ${folder} (Ctrl-C ends it)`);
  for (;;) {
    await nextChange(folder);
    await run();
  }
}

/** Resolves once files of the folder have changed and then lain still for a moment. */
function nextChange(folder: string): Promise<void> {
  return new Promise((resolve) => {
    let timer: NodeJS.Timeout | undefined;
    const watcher = fs.watch(folder, () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        watcher.close();
        resolve();
      }, SETTLE_MS);
    });
  });
}
