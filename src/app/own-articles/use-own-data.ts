import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { type DatasetIndex, indexTables } from "../../dataset/dataset-index.ts";
import { readTableFile } from "../../dataset/table-file.ts";
import { createRecordReader } from "../../dataset/table-records.ts";
import type { AddressState } from "../../filters/address.ts";
import type { DataState } from "../data-state.ts";
import { numberOf } from "../number-of.ts";
import type { OwnArticle } from "./article-store.ts";
import { changeOwnArticles, ownArticles, RULES_VERSION, watchOwnArticles } from "./own-articles.ts";
import { STORE } from "./store-name.ts";

type Ready = Extract<DataState, { status: "ready" }>;

/**
 * The data with one's own articles joined to it, or theirs alone where the address says so. Without any it is the given
 * data; alone they are shown whatever became of the published data.
 */
export function useOwnData(published: DataState, own: AddressState["own"]): DataState {
  // One by one, so that the page is not drawn anew with each step of the progress bar.
  const articles = useSyncExternalStore(watchOwnArticles, () => ownArticles().articles);
  const notice = useSyncExternalStore(watchOwnArticles, () => ownArticles().notice);
  useEffect(() => void openKept(), []);
  const shown = useMemo(() => articles?.filter(({ version }) => version === RULES_VERSION) ?? null, [articles]);
  const isAlone = own === "only";
  const ready = published.status === "ready" ? published : null;
  const index = ready?.index ?? null;
  // With own articles from the start nothing is shown before they are joined; later the page stays while they are.
  const [wasWithout, setWasWithout] = useState(false);
  if (!wasWithout && shown?.length === 0) setWasWithout(true);
  // With none the result is null: the observer holds on to its last result, and with it to all articles that were joined.
  const query = useQuery<DatasetIndex | null>({
    queryKey: ["own", isAlone, isAlone ? 0 : numberOf(index), numberOf(shown)],
    queryFn: () => (shown === null || shown.length === 0 ? null : join(isAlone ? null : ready, shown)),
    enabled: shown !== null && (shown.length === 0 || isAlone || index !== null),
    placeholderData: (previous) => previous ?? (wasWithout ? index : undefined),
    structuralSharing: false,
    gcTime: 0,
    retry: false,
  });
  return useMemo((): DataState => {
    const notices = notice === null ? [] : [notice];
    const withNotices = (state: DataState, ...more: string[]) =>
      state.status === "ready" ? { ...state, notices: [...notices, ...more] } : state;
    if (shown === null) return published.status === "ready" ? { status: "loading" } : published;
    if (shown.length === 0 || (!isAlone && published.status !== "ready")) return withNotices(published);
    if (query.error) {
      const reason = `Your own articles are kept and cannot be shown: ${query.error.message}.`;
      return isAlone ? { status: "failed", message: reason } : withNotices(published, reason);
    }
    if (!query.data) return { status: "loading" };
    const { flaws } = ready ?? { flaws: [] };
    return withNotices({ status: "ready", flaws, index: query.data });
  }, [published, ready, shown, isAlone, notice, query.data, query.error]);
}

async function join(published: Ready | null, own: readonly OwnArticle[]): Promise<DatasetIndex> {
  const { joinOwnArticles } = await import("../../hosts/browser/join-own-articles.ts");
  const source = published && (published.file ?? published.index.dataset);
  const file = await joinOwnArticles(
    source,
    own.map(({ annotations }) => annotations),
  );
  const { tables, words } = readTableFile(file);
  return indexTables(tables, createRecordReader(tables, words));
}

async function openKept(): Promise<void> {
  if (ownArticles().articles !== null) return;
  try {
    if (await isNothingKept()) changeOwnArticles({ articles: ownArticles().articles ?? [] });
    else await (await import("./open-kept-articles.ts")).openKeptArticles();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const notice = `Whether this browser keeps articles of yours is not known: ${reason}. None was removed.`;
    changeOwnArticles({ articles: ownArticles().articles ?? [], notice });
  }
}

/** True where the browser says that it has no such store; one that does not tell may have it. */
async function isNothingKept(): Promise<boolean> {
  const databases = await indexedDB.databases?.().catch(() => null);
  return databases?.every(({ name }) => name !== STORE) ?? false;
}
