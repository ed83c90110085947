import type { Unusable } from "../../hosts/browser/own-article.ts";
import type { ReadProgress } from "../../hosts/browser/read-own-articles.ts";
import type { OwnArticle } from "./article-store.ts";

/** The reader's own articles, and what is going on with them. */
export type OwnArticles = {
  /** Null until it is known what the browser keeps. */
  articles: readonly OwnArticle[] | null;
  /** How far the reading of new ones is, with the time since its start in milliseconds; null when none are read. */
  reading: (ReadProgress & { elapsed: number }) | null;
  /** Files of the last reading that could not be used. */
  unusable: readonly Unusable[];
  /** What else the last act came to, in a sentence; a problem is why something is not read or kept. */
  outcome: { kind: "done" | "problem"; words: string } | null;
};

let state: OwnArticles = { articles: null, reading: null, unusable: [], outcome: null };
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
  return state.articles?.find(({ annotations }) => annotations.document.id === id)?.annotations.text ?? null;
}
