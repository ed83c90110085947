import type { ArticleFile, Unusable } from "../../hosts/browser/own-article.ts";
import { type ReadProgress, readOwnArticles } from "../../hosts/browser/read-own-articles.ts";
import type { OwnArticle } from "./article-store.ts";
import { changeOwnArticles, ownArticles, RULES_VERSION } from "./own-articles.ts";

/** What came of reading files; `sources` has the place in the list of files that each of `articles` comes from. */
export type ReadArticles = { articles: OwnArticle[]; sources: number[]; unusable: Unusable[] };

/**
 * Annotates files and shows how far it is.
 * @throws the signal's reason when it is aborted, Error when the code or the list of places could not be loaded
 */
export async function readArticles(files: readonly ArticleFile[], signal: AbortSignal): Promise<ReadArticles> {
  const read: ReadArticles = { articles: [], sources: [], unusable: [] };
  if (files.length === 0) return read;
  const start = performance.now();
  const onProgress = (progress: ReadProgress) =>
    changeOwnArticles({
      reading: { ...progress, elapsed: performance.now() - start, waiting: ownArticles().reading?.waiting ?? 0 },
    });
  const outcomes = await readOwnArticles(files, { signal, onProgress });
  for (const [at, outcome] of outcomes.entries()) {
    const { file = "", bytes = new Uint8Array() } = files[at] ?? {};
    if (outcome.status === "unusable") read.unusable.push(outcome.unusable);
    else {
      const { document, annotations } = outcome;
      read.articles.push({ file, bytes, document, annotations, version: RULES_VERSION });
      read.sources.push(at);
    }
  }
  return read;
}
