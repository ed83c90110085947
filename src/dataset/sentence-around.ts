import type { Span } from "./schema.ts";

const PARAGRAPH_GAP = /\n[ \t\r]*\n/g;
const SENTENCE_END = /[.!?]['"”’)\]]*\s+(?=['"“‘(]*\p{Lu})/gu;

/**
 * The sentence that holds a span: one that is known, or else what lies between full stops in the paragraph, where an
 * abbreviation before a name ("Gov. Ada Quill") ends a sentence too early.
 */
export function sentenceAround(text: string, span: Span, known: readonly Span[]): Span {
  const holder = known.find(({ start, end }) => start <= span.start && span.end <= end);
  if (holder) return { start: holder.start, end: holder.end };
  const paragraph = between(text, PARAGRAPH_GAP, { start: 0, end: text.length, span });
  const { start, end } = between(text, SENTENCE_END, { ...paragraph, span });
  const words = text.slice(start, end);
  return { start: start + words.length - words.trimStart().length, end: start + words.trimEnd().length };
}

/** The stretch between two matches of a pattern that holds the span. */
function between(text: string, pattern: RegExp, { start, end, span }: Span & { span: Span }): Span {
  let from = start;
  for (const match of text.slice(start, end).matchAll(pattern)) {
    const to = start + match.index + match[0].length;
    if (to <= span.start) from = to;
    else if (to >= span.end) return { start: from, end: to };
  }
  return { start: from, end };
}
