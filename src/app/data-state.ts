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
      /** The file of tables that the index reads its records from, where it does. */
      file?: ArrayBuffer;
      /** What else the reader must know of the data, in sentences. */
      notices?: readonly string[];
      /** What came of the corrections that this browser keeps; none where none are kept. */
      corrected?: readonly CorrectedArticle[];
    };
