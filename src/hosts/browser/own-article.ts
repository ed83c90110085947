import type { ArticleDocument } from "../../dataset/schema.ts";
import type { ArticleAnnotations } from "../../ingest/annotations.ts";
import type { Unusable } from "../file-outcome.ts";

export type { Unusable } from "../file-outcome.ts";

/** An article's file: its name without a folder, and its bytes. */
export type ArticleFile = { file: string; bytes: Uint8Array };

/**
 * What the ingest rules found in an article, as JSON in UTF-8 without the text: the page passes it on between workers
 * and the browser's store without making its thousands of objects.
 */
export type PackedAnnotations = Uint8Array<ArrayBuffer>;

/** What became of one file that the reader of the page has added. */
export type OwnOutcome =
  | { status: "annotated"; document: ArticleDocument; annotations: PackedAnnotations }
  | { status: "unusable"; unusable: Unusable };

/** Packs annotations; the text is left out, since the article's file has it. */
export function packAnnotations(annotations: ArticleAnnotations): PackedAnnotations {
  return new TextEncoder().encode(JSON.stringify({ ...annotations, text: "" }));
}

/** The annotations that were packed, with an empty text. */
export function unpackAnnotations(packed: PackedAnnotations): ArticleAnnotations {
  return JSON.parse(new TextDecoder().decode(packed)) as ArticleAnnotations;
}
