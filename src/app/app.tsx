import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { readAddress } from "../filters/address.ts";
import { useCorrectedData } from "./corrections/use-corrected-data.ts";
import type { DataState } from "./data-state.ts";
import { loadDataset } from "./load-data.ts";
import { useOwnData } from "./own-articles/use-own-data.ts";
import { Page } from "./page.tsx";
import { UpdateNotice } from "./update-notice.tsx";
import { useAddress } from "./use-address.ts";

/** The whole page: loads the dataset and shows the frame at once, whatever comes of it. */
export function App() {
  const query = useQuery({ queryKey: ["dataset"], queryFn: loadDataset, structuralSharing: false });
  const retry = query.refetch;
  const published = useMemo((): DataState => {
    if (query.status === "pending") return { status: "loading" };
    if (query.status === "error") return { status: "failed", message: query.error.message };
    return query.data;
  }, [query.status, query.data, query.error]);
  const address = useAddress();
  const joined = useOwnData(published, readAddress(address.query).state.own);
  const corrected = useCorrectedData(joined.status === "ready" ? joined.index : null);
  const data = useMemo((): DataState => {
    if (joined.status !== "ready") return joined;
    if (!corrected) return { status: "loading" };
    return { ...joined, index: corrected.index, corrected: corrected.articles };
  }, [joined, corrected]);
  return (
    <>
      <Page data={data} onRetry={() => void retry()} />
      <UpdateNotice />
    </>
  );
}
