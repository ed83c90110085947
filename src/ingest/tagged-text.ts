import type { Span } from "../dataset/schema.ts";
import type { Sentence, TaggedText } from "./annotations.ts";

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

/** True when the first span lies inside the second. */
export function isInside(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}
