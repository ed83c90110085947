import type { ArticleAnnotations } from "../ingest/annotations.ts";

/** Why an article's file cannot be used; `line` counts from 1. */
export type Unusable = { file: string; line: number; reason: string };

/** An article's annotations, and what the corrections beside it gave. */
export type AnnotatedFile = {
  annotations: ArticleAnnotations;
  /** Corrections beside the article that could not be applied, a sentence each. */
  warnings: readonly string[];
  /** A corrections file beside the article that cannot be used; the annotations are then uncorrected. */
  unusableCorrections: Unusable | null;
};

/** What became of one article's file: its annotations packed (packed-article.ts), or the reason why there are none. */
export type FileOutcome = { status: "packed"; packed: Uint8Array } | { status: "unusable"; unusable: Unusable };
