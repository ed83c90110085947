import type { CorrectedArticle } from "../dataset/correct-dataset.ts";
import type { DatasetIndex } from "../dataset/dataset-index.ts";
import type { Flaw } from "../dataset/flaws.ts";

/** What has come of loading the dataset. */
export type DataState =
  | { status: "loading" }
  | { status: "failed"; message: string }
  | { status: "unreadable"; place: string; message: string }
  | { status: "out-of-date"; found: unknown; known: number }
  | {
      status: "ready";
      index: DatasetIndex;
      flaws: readonly Flaw[];
      /** What came of the corrections that this browser keeps; none where none are kept. */
      corrected?: readonly CorrectedArticle[];
    };
