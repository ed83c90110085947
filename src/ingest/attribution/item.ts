import type { Span } from "../../dataset/schema.ts";
import type { Token } from "../annotations.ts";

/** A whole quotation as one opaque item; `quotation` is its index. */
export type QuotedItem = Span & { text: string; lower: ""; lemma: ""; pos: "QUOTE"; quotation: number };

/** A word or mark of the article's own voice, or a whole quotation. */
export type Item = Token | QuotedItem;
