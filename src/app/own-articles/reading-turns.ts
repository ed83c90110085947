import { changeOwnArticles } from "./own-articles.ts";

let last: Promise<void> = Promise.resolve();
let control = new AbortController();

/** Runs one reading at a time, each with a signal of its own; done when this one is. */
export function inTurn(read: (signal: AbortSignal) => Promise<void>): Promise<void> {
  last = last.then(async () => {
    control = new AbortController();
    await read(control.signal).finally(() => changeOwnArticles({ reading: null }));
  });
  return last;
}

/** Stops the reading whose turn it is. */
export function stopReading(): void {
  control.abort();
}
