import { keptArticles } from "./article-store.ts";
import { changeOwnArticles, ownArticles, RULES_VERSION } from "./own-articles.ts";
import { countedArticles, withArticles } from "./with-articles.ts";

/**
 * Fetches what the browser keeps, and has read anew what other rules have read. Whatever fails is said and nothing is removed.
 */
export async function openKeptArticles(): Promise<void> {
  const kept = await keptArticles();
  if (kept.status === "failed") {
    const notice = `This browser's store could not be read: ${kept.reason}. Articles that you have added are not shown; none was removed.`;
    changeOwnArticles({ articles: ownArticles().articles ?? [], notice });
    return;
  }
  const { articles, unknown } = kept;
  const notice =
    unknown === 0
      ? null
      : `This browser's store has ${countedArticles(unknown)} that this page cannot read. None was removed.`;
  changeOwnArticles({ articles: withArticles(articles, ownArticles().articles ?? []), notice });
  const outdated = articles.filter(({ version }) => version !== RULES_VERSION);
  if (outdated.length === 0) return;
  const { readAnew } = await import("./read-anew.ts");
  await readAnew(outdated);
}
