import type { OwnArticle } from "./article-store.ts";

/** In order of file name; an article with the same bytes as an earlier one takes its place. */
export function withArticles(before: readonly OwnArticle[], added: readonly OwnArticle[]): OwnArticle[] {
  const byId = new Map([...before, ...added].map((article) => [article.document.id, article]));
  return [...byId.values()].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
}

/** "1 article", "1,200 articles". */
export function countedArticles(count: number): string {
  return count === 1 ? "1 article" : `${count.toLocaleString("en")} articles`;
}
