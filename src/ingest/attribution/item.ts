import type { Span } from "../../dataset/schema.ts";
import type { PartOfSpeech } from "../annotations.ts";

/** A word or mark of the article's own voice, or a whole quotation as one opaque item. */
export type Item = Span & {
  text: string;
  lower: string;
  lemma: string;
  pos: PartOfSpeech | "QUOTE";
  /** Index of the quotation, or null for a word. */
  quotation: number | null;
};
