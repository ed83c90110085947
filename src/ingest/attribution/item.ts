import type { Span } from "../../dataset/schema.ts";
import type { LexicalEntry, Token } from "../annotations.ts";
import { entryOf, lexicalTest } from "../lexical-entries.ts";
import { isSayingWord } from "../lexicon/verbs-of-saying.ts";

/** A whole quotation as one opaque item; `quotation` is its index. */
export type QuotedItem = Span & {
  text: string;
  lower: "";
  lemma: "";
  pos: "QUOTE";
  entry: LexicalEntry;
  quotation: number;
};

/** A word or mark of the article's own voice, or a whole quotation. */
export type Item = Token | QuotedItem;

/** Tells readers of entries that a quotation is no word. */
const NO_WORD = entryOf("", "X", "");

/** Makes the item that stands for a quotation. */
export function quotedItem(text: string, { start, end }: Span, quotation: number): QuotedItem {
  return { start, end, text: text.slice(start, end), lower: "", lemma: "", pos: "QUOTE", entry: NO_WORD, quotation };
}

/** True for a verb of saying in any form, also where the tagger sees a noun ("says"). */
export const isSaying = lexicalTest(isSayingWord);

const CAPITAL = /^\p{Lu}/u;

/** True for a word that starts with a capital. */
export const startsCapital = lexicalTest(({ text }) => CAPITAL.test(text));
