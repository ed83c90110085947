import type { ArticleAnnotations } from "../ingest/annotations.ts";

/** Why an article's file cannot be used; `line` counts from 1. */
export type Unusable = { file: string; line: number; reason: string };

/** An article as it was read. */
export type AnnotatedFile = {
  status: "annotated";
  annotations: ArticleAnnotations;
  /** Corrections beside the article that could not be applied, a sentence each. */
  warnings: readonly string[];
  /** A corrections file beside the article that cannot be used; the annotations are then uncorrected. */
  unusableCorrections: Unusable | null;
};

/** What became of one article's file. */
export type FileOutcome = AnnotatedFile | { status: "unusable"; unusable: Unusable };
