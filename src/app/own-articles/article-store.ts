import { createStore, delMany, entries, setMany, type UseStore } from "idb-keyval";
import type { OwnAnnotations } from "../../hosts/browser/own-article.ts";

/** An article that the reader added, as the browser keeps it under its document's id. */
export type OwnArticle = {
  file: string;
  bytes: Uint8Array;
  annotations: OwnAnnotations;
  /** The version of the rules that annotated it. */
  version: string;
};

let opened: UseStore | null = null;

function store(): UseStore {
  opened ??= createStore("dateline-own-articles", "articles");
  return opened;
}

/** All articles that the browser keeps; none when it keeps nothing for this page. */
export async function keptArticles(): Promise<OwnArticle[]> {
  try {
    const kept = await entries<string, OwnArticle>(store());
    return kept.map(([, article]) => article);
  } catch {
    return [];
  }
}

/** Keeps articles, all or none; null, or why the browser did not. */
export function keepArticles(articles: readonly OwnArticle[]): Promise<string | null> {
  return refusalOf(() =>
    setMany(
      articles.map((article): [string, OwnArticle] => [article.annotations.document.id, article]),
      store(),
    ),
  );
}

/** Forgets articles by their ids; null, or why the browser did not. */
export function forgetArticles(ids: readonly string[]): Promise<string | null> {
  return refusalOf(() => delMany([...ids], store()));
}

async function refusalOf(write: () => Promise<void>): Promise<string | null> {
  try {
    await write();
    return null;
  } catch (error) {
    const isFull = error instanceof DOMException && error.name === "QuotaExceededError";
    return isFull ? "The browser's store for this page is full." : "The browser does not let this page keep anything.";
  }
}
