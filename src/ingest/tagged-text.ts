import type { Span } from "../dataset/schema.ts";
import type { Sentence, TaggedText, Token } from "./annotations.ts";

/** The index of the last element that starts at or before the offset, or -1; the list stands in order of start. */
export function lastStartingBy(list: readonly Span[], offset: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The sentence that holds an offset; between two sentences, the one before. */
export function sentenceAt({ sentences }: TaggedText, offset: number): Sentence | undefined {
  return sentences[Math.max(0, lastStartingBy(sentences, offset))];
}

/** The tokens that lie inside a span. */
export function tokensIn({ tokens }: TaggedText, span: Span): Token[] {
  const found: Token[] = [];
  for (let index = Math.max(0, lastStartingBy(tokens, span.start)); index < tokens.length; index++) {
    const token = tokens[index];
    if (!token || token.start >= span.end) break;
    if (token.start >= span.start && token.end <= span.end) found.push(token);
  }
  return found;
}

/** True when the first span lies inside the second. */
export function isInside(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}
