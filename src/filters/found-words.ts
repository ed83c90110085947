import type { Span } from "../dataset/schema.ts";

/** Where a text has one of the words: `matchesIn("Ada’s harbour", new Set(["harbour"])) → [{ start: 6, end: 13 }]`. */
export function matchesIn(text: string, words: ReadonlySet<string>): Span[] {
  const matches: Span[] = [];
  for (const match of text.matchAll(wordPattern))
    if (words.has(fold(match[0]))) matches.push({ start: match.index, end: match.index + match[0].length });
  return matches;
}

const wordPattern = /[\p{L}\p{M}\p{N}]+/gu;
const onlyAscii = /^[\x20-\x7e]*$/;
const combiningMarks = /\p{M}/gu;

function fold(text: string): string {
  if (onlyAscii.test(text)) return text.toLowerCase();
  return text.normalize("NFD").replace(combiningMarks, "").toLowerCase();
}

/** The words of a text, folded: case and accents make no difference. */
export function wordsOf(text: string): string[] {
  return Array.from(text.matchAll(wordPattern), ([word]) => fold(word));
}
