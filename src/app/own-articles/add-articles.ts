import type { Unusable } from "../../hosts/browser/own-article.ts";
import { type GivenFile, pickArticles } from "../../hosts/browser/pick-articles.ts";
import { forgetArticles, keepArticles } from "./article-store.ts";
import { changeOwnArticles, type OwnArticles, ownArticles } from "./own-articles.ts";
import { readArticles } from "./read-articles.ts";
import { inTurn, stopReading } from "./reading-turns.ts";
import { countedArticles, withArticles } from "./with-articles.ts";

/** What was given while other files were read waits here for its turn. */
let waiting: (readonly GivenFile[])[] = [];

/** Reads files, folders' files and .zip files, adds the articles among them, and keeps them; done when all that wait are read. */
export function addFiles(given: readonly GivenFile[]): Promise<void> {
  if (given.length > 0) waitWith([...waiting, given]);
  return inTurn(readWaiting);
}

/** Stops the reading that is going on; nothing of it is added, nor of what waits. */
export function cancelReading(): void {
  waitWith([]);
  stopReading();
}

/** Removes articles from the page and the browser's store. */
export async function removeArticles(ids: readonly string[]): Promise<void> {
  const gone = new Set(ids);
  const articles = ownArticles().articles?.filter(({ document }) => !gone.has(document.id)) ?? null;
  const words = `${countedArticles(ids.length)} removed.`;
  changeOwnArticles({ articles, unusable: [], outcome: { kind: "done", words } });
  const refusal = await forgetArticles(ids);
  if (refusal !== null) changeOwnArticles({ outcome: { kind: "problem", words: `${words} ${refusal}` } });
}

function waitWith(batches: typeof waiting): void {
  waiting = batches;
  const { reading } = ownArticles();
  const count = batches.reduce((sum, batch) => sum + batch.length, 0);
  if (reading) changeOwnArticles({ reading: { ...reading, waiting: count } });
}

type Sum = { added: number; unusable: Unusable[]; refusal: string | null };

async function readWaiting(signal: AbortSignal): Promise<void> {
  if (waiting.length === 0) return;
  const sum: Sum = { added: 0, unusable: [], refusal: null };
  changeOwnArticles({ unusable: [], outcome: null });
  try {
    while (waiting.length > 0) {
      const [given = [], ...others] = waiting;
      const begun = { done: 0, total: given.length, bytesDone: 0, bytesTotal: 0, file: "" };
      changeOwnArticles({ reading: { ...begun, elapsed: 0, waiting: 0 } });
      waitWith(others);
      await addOne(given, { signal, sum });
    }
    changeOwnArticles({ outcome: outcomeOf(sum) });
  } catch (error) {
    const isCancelled = signal.aborted;
    waiting = [];
    const added = sum.added === 0 ? "nothing was added" : `only ${countedArticles(sum.added)} added`;
    const words = isCancelled ? `Cancelled; ${added}.` : `Something failed, and ${added}: ${messageOf(error)}.`;
    changeOwnArticles({ outcome: { kind: isCancelled ? "done" : "problem", words } });
  }
}

async function addOne(given: readonly GivenFile[], { signal, sum }: { signal: AbortSignal; sum: Sum }): Promise<void> {
  const picked = await pickArticles(given, signal);
  const read = await readArticles(picked.articles, signal);
  sum.refusal = (await keepArticles(read.articles)) ?? sum.refusal;
  sum.added += read.articles.length;
  sum.unusable.push(...picked.unusable, ...read.unusable);
  const articles = withArticles(ownArticles().articles ?? [], read.articles);
  changeOwnArticles({ articles, unusable: [...sum.unusable] });
}

function outcomeOf({ added, refusal }: Sum): OwnArticles["outcome"] {
  const words = `${countedArticles(added)} added.`;
  if (added === 0) return { kind: "problem", words: "No article was added." };
  if (refusal === null) return { kind: "done", words };
  return { kind: "problem", words: `${words} ${refusal} They are there until this page is closed.` };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
