import type { ArticleFile, Unusable } from "../../hosts/browser/own-article.ts";
import { type GivenFile, pickArticles } from "../../hosts/browser/pick-articles.ts";
import { type ReadProgress, readOwnArticles } from "../../hosts/browser/read-own-articles.ts";
import { forgetArticles, keepArticles, keptArticles, type OwnArticle } from "./article-store.ts";
import { changeOwnArticles, type OwnArticles, ownArticles } from "./own-articles.ts";

const VERSION: string = import.meta.env.VITE_INGEST_VERSION ?? "";

let running: AbortController | null = null;

/** Reads files, folders' files and .zip files, adds the articles among them, and keeps them; one reading at a time. */
export async function addFiles(given: readonly GivenFile[]): Promise<void> {
  if (running || given.length === 0) return;
  const control = new AbortController();
  running = control;
  changeOwnArticles({ unusable: [], outcome: null });
  try {
    const { articles, unusable } = await pickArticles(given);
    const read = await readAll(articles, control.signal);
    const all = [...unusable, ...read.unusable];
    const refusal = await keepArticles(read.articles);
    changeOwnArticles({
      articles: withArticles(ownArticles().articles ?? [], read.articles),
      reading: null,
      unusable: all,
      outcome: outcomeOf(read.articles.length, refusal),
    });
  } catch (error) {
    const words = control.signal.aborted
      ? "Cancelled; nothing was added."
      : `Nothing was added: ${error instanceof Error ? error.message : error}.`;
    changeOwnArticles({ reading: null, outcome: { kind: control.signal.aborted ? "done" : "problem", words } });
  } finally {
    running = null;
  }
}

/** Stops the reading that is going on; nothing of it is added. */
export function cancelReading(): void {
  running?.abort();
}

/** Removes articles from the page and the browser's store. */
export async function removeArticles(ids: readonly string[]): Promise<void> {
  const gone = new Set(ids);
  const articles = ownArticles().articles?.filter(({ annotations }) => !gone.has(annotations.document.id)) ?? null;
  const words = `${counted(ids.length)} removed.`;
  changeOwnArticles({ articles, unusable: [], outcome: { kind: "done", words } });
  const refusal = await forgetArticles(ids);
  if (refusal !== null) changeOwnArticles({ outcome: { kind: "problem", words: `${words} ${refusal}` } });
}

/** Fetches what the browser keeps. What was kept under other rules is read anew; while that cannot be done, as they had it. */
export async function openKeptArticles(): Promise<void> {
  const kept = await keptArticles();
  const outdated = kept.filter(({ version }) => version !== VERSION);
  const read = await readAll(outdated, new AbortController().signal).catch(() => null);
  if (read && read.articles.length > 0) await keepArticles(read.articles);
  changeOwnArticles({ articles: withArticles(ownArticles().articles ?? kept, read?.articles ?? []), reading: null });
}

async function readAll(
  files: readonly ArticleFile[],
  signal: AbortSignal,
): Promise<{ articles: OwnArticle[]; unusable: Unusable[] }> {
  const read: { articles: OwnArticle[]; unusable: Unusable[] } = { articles: [], unusable: [] };
  if (files.length === 0) return read;
  const start = performance.now();
  const onProgress = (progress: ReadProgress) =>
    changeOwnArticles({ reading: { ...progress, elapsed: performance.now() - start } });
  const outcomes = await readOwnArticles(files, { signal, onProgress });
  for (const [at, outcome] of outcomes.entries()) {
    const { file = "", bytes = new Uint8Array() } = files[at] ?? {};
    if (outcome.status === "unusable") read.unusable.push(outcome.unusable);
    else read.articles.push({ file, bytes, annotations: outcome.annotations, version: VERSION });
  }
  return read;
}

/** In order of file name; an article with the same bytes as an earlier one takes its place. */
function withArticles(before: readonly OwnArticle[], added: readonly OwnArticle[]): OwnArticle[] {
  const byId = new Map([...before, ...added].map((article) => [article.annotations.document.id, article]));
  return [...byId.values()].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
}

function outcomeOf(count: number, refusal: string | null): OwnArticles["outcome"] {
  const words = `${counted(count)} added.`;
  if (count === 0) return { kind: "problem", words: "No article was added." };
  if (refusal === null) return { kind: "done", words };
  return { kind: "problem", words: `${words} ${refusal} They are there until this page is closed.` };
}

function counted(count: number): string {
  return count === 1 ? "1 article" : `${count.toLocaleString("en")} articles`;
}
