import type { ArticleAnnotations } from "../ingest/annotations.ts";

/** Why an article's file cannot be used; `line` counts from 1. */
export type Unusable = { file: string; line: number; reason: string };

/** What became of one article's file. */
export type FileOutcome =
  | { status: "annotated"; annotations: ArticleAnnotations }
  | { status: "unusable"; unusable: Unusable };
