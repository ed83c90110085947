import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useCorrectedData } from "./corrections/use-corrected-data.ts";
import type { DataState } from "./data-state.ts";
import { loadDataset } from "./load-data.ts";
import { Page } from "./page.tsx";
import { UpdateNotice } from "./update-notice.tsx";

/** The whole page: loads the dataset and shows the frame at once, whatever comes of it. */
export function App() {
  const query = useQuery({ queryKey: ["dataset"], queryFn: loadDataset, structuralSharing: false });
  const retry = query.refetch;
  const read = query.data?.status === "ready" ? query.data : null;
  const corrected = useCorrectedData(read?.index ?? null);
  const data = useMemo((): DataState => {
    if (query.status === "pending") return { status: "loading" };
    if (query.status === "error") return { status: "failed", message: query.error.message };
    if (query.data.status !== "ready") return query.data;
    if (!corrected) return { status: "loading" };
    const { index, articles } = corrected;
    return { ...query.data, index, corrected: articles };
  }, [query.status, query.data, query.error, corrected]);
  return (
    <>
      <Page data={data} onRetry={() => void retry()} />
      <UpdateNotice />
    </>
  );
}
