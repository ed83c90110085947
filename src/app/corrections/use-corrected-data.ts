import { type QueryClient, useQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo, useState, useSyncExternalStore } from "react";
import type { CorrectedArticle } from "../../dataset/correct-dataset.ts";
import { type DatasetIndex, indexDataset } from "../../dataset/dataset-index.ts";
import { loadDocumentText } from "../load-data.ts";
import { numberOf } from "../number-of.ts";
import { keptText, watchCorrections } from "./watch-corrections.ts";

type CorrectedData = { index: DatasetIndex; articles: readonly CorrectedArticle[] };

/** The dataset with the corrections that this browser keeps, or null until there is one; the texts are fetched for it. */
export function useCorrectedData(index: DatasetIndex | null): CorrectedData | null {
  const kept = useSyncExternalStore(watchCorrections, keptText);
  const client = useQueryClient();
  // With corrections from the start nothing is shown before they are applied; later the page stays while they are.
  const [keptAtStart] = useState(kept);
  const uncorrected = useMemo(() => index && { index, articles: [] }, [index]);
  const query = useQuery<CorrectedData>({
    queryKey: ["corrected", numberOf(index), kept],
    queryFn: () => correct(client, index, kept),
    enabled: index !== null && kept !== null,
    placeholderData: (previous) => previous ?? (keptAtStart === null ? (uncorrected ?? undefined) : undefined),
    structuralSharing: false,
    gcTime: 0,
    retry: false,
  });
  if (kept === null) return uncorrected;
  return query.data ?? (query.error ? uncorrected : null);
}

async function correct(client: QueryClient, index: DatasetIndex | null, kept: string | null): Promise<CorrectedData> {
  if (!index) throw new Error("there is no dataset");
  const [{ correctDataset, documentOf }, { readKept }] = await Promise.all([
    import("../../dataset/correct-dataset.ts"),
    import("./kept-corrections.ts"),
  ]);
  const { dataset } = index;
  const texts = await Promise.all(
    readKept(kept).map(async (file) => {
      const id = documentOf(dataset, file)?.id;
      const text = id === undefined ? "" : await textOf(client, id);
      return { file, text };
    }),
  );
  const corrected = correctDataset(dataset, texts);
  return { index: indexDataset(corrected.dataset), articles: corrected.articles };
}

function textOf(client: QueryClient, id: string): Promise<string | { missing: string }> {
  return client
    .fetchQuery({ queryKey: ["document", id], queryFn: () => loadDocumentText(id) })
    .catch((error: unknown) => ({ missing: error instanceof Error ? error.message : String(error) }));
}
