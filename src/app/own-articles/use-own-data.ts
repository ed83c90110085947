import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { type DatasetIndex, indexDataset } from "../../dataset/dataset-index.ts";
import type { AddressState } from "../../filters/address.ts";
import type { DataState } from "../data-state.ts";
import { numberOf } from "../number-of.ts";
import type { OwnArticle } from "./article-store.ts";
import { changeOwnArticles, ownArticles, watchOwnArticles } from "./own-articles.ts";

/**
 * The data with one's own articles joined to it, or theirs alone where the address says so. Without any it is the given
 * data; alone they are shown whatever became of the published data.
 */
export function useOwnData(published: DataState, own: AddressState["own"]): DataState {
  const { articles } = useSyncExternalStore(watchOwnArticles, ownArticles);
  useEffect(() => void openKept(), []);
  const isAlone = own === "only";
  const index = published.status === "ready" ? published.index : null;
  // With own articles from the start nothing is shown before they are joined; later the page stays while they are.
  const [wasWithout, setWasWithout] = useState(false);
  if (!wasWithout && articles?.length === 0) setWasWithout(true);
  const query = useQuery<DatasetIndex>({
    queryKey: ["own", isAlone, isAlone ? 0 : numberOf(index), numberOf(articles)],
    queryFn: () => join(isAlone ? null : index, articles ?? []),
    enabled: articles !== null && articles.length > 0 && (isAlone || index !== null),
    placeholderData: (previous) => previous ?? (wasWithout ? (index ?? undefined) : undefined),
    structuralSharing: false,
    gcTime: 0,
    retry: false,
  });
  return useMemo((): DataState => {
    if (articles === null) return published.status === "ready" ? { status: "loading" } : published;
    if (articles.length === 0 || (!isAlone && published.status !== "ready")) return published;
    if (query.error) return { status: "failed", message: `your own articles: ${query.error.message}` };
    if (!query.data) return { status: "loading" };
    return { ...(published.status === "ready" ? published : { flaws: [] }), status: "ready", index: query.data };
  }, [published, articles, isAlone, query.data, query.error]);
}

async function join(index: DatasetIndex | null, own: readonly OwnArticle[]): Promise<DatasetIndex> {
  const { joinOwnArticles } = await import("../../hosts/browser/join-own-articles.ts");
  const annotations = own.map((article) => article.annotations);
  return indexDataset(joinOwnArticles(index?.dataset ?? null, annotations));
}

async function openKept(): Promise<void> {
  if (ownArticles().articles !== null) return;
  try {
    const { openKeptArticles } = await import("./add-articles.ts");
    await openKeptArticles();
  } catch {
    changeOwnArticles({ articles: ownArticles().articles ?? [] });
  }
}
