import type { Unusable } from "../../hosts/browser/own-article.ts";
import type { ReadProgress } from "../../hosts/browser/read-own-articles.ts";
import type { OwnArticle } from "./article-store.ts";

/** The version of the rules that this page reads articles by. */
export const RULES_VERSION: string = import.meta.env.VITE_INGEST_VERSION ?? "";

/** The reader's own articles, and what is going on with them. */
export type OwnArticles = {
  /** Null until it is known what the browser keeps. Those that other rules have read are not shown until they are read anew. */
  articles: readonly OwnArticle[] | null;
  /** How far the reading of new ones is; null when none are read. */
  reading: Reading | null;
  /** Files of the last readings that could not be used. */
  unusable: readonly Unusable[];
  /** What else the last act came to, in a sentence; a problem is why something is not read or kept. */
  outcome: { kind: "done" | "problem"; words: string } | null;
  /** What the reader must know of them even where nobody has opened the dialog. */
  notice: string | null;
};

/** `elapsed` is the time since the reading's start in milliseconds, `waiting` counts the files given since. */
export type Reading = ReadProgress & { elapsed: number; waiting: number };

let state: OwnArticles = { articles: null, reading: null, unusable: [], outcome: null, notice: null };
const listeners = new Set<() => void>();

/** Calls back whenever the own articles or their reading change. */
export function watchOwnArticles(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** The own articles as they stand; the same object until something changes. */
export function ownArticles(): OwnArticles {
  return state;
}

/** Puts what has changed in the place of what was. */
export function changeOwnArticles(part: Partial<OwnArticles>): void {
  state = { ...state, ...part };
  for (const listener of listeners) listener();
}

/** The text of an own article, or null when the id is not of one. */
export function ownText(id: string): string | null {
  const article = state.articles?.find(({ document }) => document.id === id);
  return article ? new TextDecoder().decode(article.bytes) : null;
}
