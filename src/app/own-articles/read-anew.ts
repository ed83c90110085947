import { forgetArticles, keepArticles, type OwnArticle } from "./article-store.ts";
import { changeOwnArticles, ownArticles } from "./own-articles.ts";
import { readArticles } from "./read-articles.ts";
import { inTurn } from "./reading-turns.ts";
import { countedArticles, withArticles } from "./with-articles.ts";

/**
 * Reads articles that other rules have read. Where that cannot be done they stay as they are kept, are not shown, and are
 * tried again when the page is opened.
 */
export function readAnew(outdated: readonly OwnArticle[]): Promise<void> {
  return inTurn((signal) => readNow(outdated, signal));
}

async function readNow(outdated: readonly OwnArticle[], signal: AbortSignal): Promise<void> {
  const { notice } = ownArticles();
  const tell = (...sentences: (string | null)[]) =>
    changeOwnArticles({ notice: sentences.filter((sentence) => sentence !== null).join(" ") || null });
  tell(notice, `The rules have changed; ${countedArticles(outdated.length)} of your own will be read anew.`);
  try {
    const { articles, sources, unusable } = await readArticles(outdated, signal);
    const present = new Set(ownArticles().articles?.map(({ document }) => document.id));
    const replaced = sources.map((at) => outdated[at]?.document.id ?? "");
    const stillThere = articles.filter((_, at) => present.has(replaced[at] ?? ""));
    const refusal = await keepArticles(stillThere);
    const ids = new Set(stillThere.map(({ document }) => document.id));
    // Under other rules an article may have another id.
    const former = replaced.filter((id) => !ids.has(id));
    if (refusal === null) await forgetArticles(former);
    const others = ownArticles().articles?.filter(({ document }) => !former.includes(document.id)) ?? [];
    changeOwnArticles({ articles: withArticles(others, stillThere), unusable });
    tell(notice, unusable.length === 0 ? null : notShown(unusable.length, "“Add articles” says why"));
  } catch (error) {
    const reason = signal.aborted ? "it was cancelled" : error instanceof Error ? error.message : String(error);
    tell(notice, notShown(outdated.length, reason));
  }
}

function notShown(count: number, reason: string): string {
  return `The rules have changed, and ${countedArticles(count)} of your own could not be read anew: ${reason}. None was removed; until then they are not shown.`;
}
