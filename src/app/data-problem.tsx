import type { ReactNode } from "react";
import { Button } from "../ui/button.tsx";
import styles from "./data-problem.module.css";
import type { DataState } from "./data-state.ts";
import { DATASET_FILE } from "./load-data.ts";

/** Says in place of the views what is wrong with the data; nothing when all is well. */
export function DataProblem({ data, onRetry }: { data: DataState; onRetry: () => void }) {
  if (data.status === "loading") return null;
  if (data.status === "ready") {
    if (data.index.tables.documents.length > 0) return null;
    return (
      <Problem title="No articles yet">
        The dataset holds no article. Put articles into the seeds folder and run <code>npm run ingest</code>.
      </Problem>
    );
  }
  const retry = <Button onClick={onRetry}>Try again</Button>;
  if (data.status === "failed")
    return (
      <Problem title="The data did not arrive" action={retry}>
        {data.message}
      </Problem>
    );
  if (data.status === "unreadable")
    return (
      <Problem title="The data cannot be read" action={retry}>
        {DATASET_FILE}, {data.place}: {data.message}
      </Problem>
    );
  const isNewer = typeof data.found === "number" && data.found > data.known;
  return (
    <Problem title="The data and this page are of different versions" action={retry}>
      {DATASET_FILE} has schema version {JSON.stringify(data.found) ?? "none"}; this page reads version {data.known}.{" "}
      {isNewer
        ? "The data is newer: reload the page, or publish a newer page."
        : "The data is older: run ingest again."}
    </Problem>
  );
}

function Problem({ title, action, children }: { title: string; action?: ReactNode; children: ReactNode }) {
  return (
    <div role="alert" className={styles.problem}>
      <h2 className={styles.title}>{title}</h2>
      <p>{children}</p>
      {action}
    </div>
  );
}
