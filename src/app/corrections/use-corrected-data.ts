import { type QueryClient, useQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo, useState, useSyncExternalStore } from "react";
import type { CorrectedArticle } from "../../dataset/correct-dataset.ts";
import type { CorrectionsFile } from "../../dataset/corrections.ts";
import { type DatasetIndex, indexDataset } from "../../dataset/dataset-index.ts";
import { loadDocumentText } from "../load-data.ts";
import { keptText, readKept, watchCorrections } from "./kept-corrections.ts";

type CorrectedData = { index: DatasetIndex; articles: readonly CorrectedArticle[] };

/** The dataset with the corrections that this browser keeps, or null until there is one; the texts are fetched for it. */
export function useCorrectedData(index: DatasetIndex | null): CorrectedData | null {
  const kept = useSyncExternalStore(watchCorrections, keptText);
  const files = useMemo(() => readKept(kept), [kept]);
  const client = useQueryClient();
  // With corrections from the start nothing is shown before they are applied; later the page stays while they are.
  const [keptAtStart] = useState(kept);
  const uncorrected = useMemo(() => index && { index, articles: [] }, [index]);
  const query = useQuery<CorrectedData>({
    queryKey: ["corrected", index && numberOf(index), kept],
    queryFn: () => correct(client, index, files),
    enabled: index !== null && files.length > 0,
    placeholderData: (previous) => previous ?? (keptAtStart === null ? (uncorrected ?? undefined) : undefined),
    structuralSharing: false,
    gcTime: 0,
    retry: false,
  });
  const failed = useMemo(
    () =>
      uncorrected && query.error && { ...uncorrected, articles: files.map((file) => notApplied(file, query.error)) },
    [uncorrected, query.error, files],
  );
  if (files.length === 0) return uncorrected;
  return query.data ?? failed ?? null;
}

async function correct(
  client: QueryClient,
  index: DatasetIndex | null,
  files: readonly CorrectionsFile[],
): Promise<CorrectedData> {
  if (!index) throw new Error("there is no dataset");
  const { correctDataset, documentOf } = await import("../../dataset/correct-dataset.ts");
  const { dataset } = index;
  const texts = await Promise.all(
    files.map(async (file) => {
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

function notApplied(file: CorrectionsFile, error: Error): CorrectedArticle {
  return {
    file,
    document: null,
    outcomes: file.corrections.map(() => ({ status: "unapplied", reason: error.message })),
  };
}

const numbers = new WeakMap<DatasetIndex, number>();
let count = 0;

/** A number for each index, since a query's key is written out and a dataset is too long for that. */
function numberOf(index: DatasetIndex): number {
  const known = numbers.get(index);
  if (known !== undefined) return known;
  count += 1;
  numbers.set(index, count);
  return count;
}
