import type { ArticleAnnotations } from "../../ingest/annotations.ts";
import type { Unusable } from "../file-outcome.ts";

export type { Unusable } from "../file-outcome.ts";

/** An article's file: its name without a folder, and its bytes. */
export type ArticleFile = { file: string; bytes: Uint8Array };

/** What the ingest rules found in an article. */
export type OwnAnnotations = ArticleAnnotations;

/** What became of one file that the reader of the page has added. */
export type OwnOutcome =
  | { status: "annotated"; annotations: OwnAnnotations }
  | { status: "unusable"; unusable: Unusable };
