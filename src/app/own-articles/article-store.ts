import { createStore, delMany, entries, setMany, type UseStore } from "idb-keyval";
import type { ArticleDocument } from "../../dataset/schema.ts";
import type { PackedAnnotations } from "../../hosts/browser/own-article.ts";
import { STORE } from "./store-name.ts";

/** An article that the reader added, as the browser keeps it under its document's id. */
export type OwnArticle = {
  file: string;
  bytes: Uint8Array;
  document: ArticleDocument;
  annotations: PackedAnnotations;
  /** The version of the rules that annotated it. */
  version: string;
};

/** What the browser keeps for this page; `unknown` counts what is there and is no article that this page can read. */
export type Kept = { status: "read"; articles: OwnArticle[]; unknown: number } | { status: "failed"; reason: string };

let opened: UseStore | null = null;

function store(): UseStore {
  opened ??= createStore(STORE, "articles");
  return opened;
}

/** All articles that the browser keeps, or why they could not be read. Nothing is changed in either case. */
export async function keptArticles(): Promise<Kept> {
  try {
    const kept = await entries<string, unknown>(store());
    const articles = kept.map(([, value]) => value).filter(isArticle);
    return { status: "read", articles, unknown: kept.length - articles.length };
  } catch (error) {
    opened = null;
    return { status: "failed", reason: error instanceof Error ? error.message : String(error) };
  }
}

function isArticle(value: unknown): value is OwnArticle {
  const { file, bytes, document, annotations } = (value ?? {}) as Partial<OwnArticle>;
  const isWhole = bytes instanceof Uint8Array && annotations instanceof Uint8Array;
  return isWhole && typeof file === "string" && typeof document?.id === "string";
}

/** Keeps articles, all or none, and asks the browser not to clear them away; null, or why it did not keep them. */
export async function keepArticles(articles: readonly OwnArticle[]): Promise<string | null> {
  const refusal = await refusalOf(() =>
    setMany(
      articles.map((article): [string, OwnArticle] => [article.document.id, article]),
      store(),
    ),
  );
  if (refusal === null && articles.length > 0) void navigator.storage?.persist?.().catch(() => false);
  return refusal;
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
    opened = null;
    const isFull = error instanceof DOMException && error.name === "QuotaExceededError";
    return isFull ? "The browser's store for this page is full." : "The browser does not let this page keep anything.";
  }
}
