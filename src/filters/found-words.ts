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

/** Letters, digits and marks of no other script: the words of such a text are found without looking up what a letter is. */
const onlyPlain = /^[\s\x20-\x7e\u2010-\u205e]*$/;

/** The words of a text, folded: case and accents make no difference. */
export function wordsOf(text: string): string[] {
  if (!onlyPlain.test(text)) return Array.from(text.matchAll(wordPattern), ([word]) => fold(word));
  const words: string[] = [];
  const folded = text.toLowerCase();
  let start = -1;
  for (let at = 0; at <= folded.length; at++) {
    const code = at < folded.length ? folded.charCodeAt(at) : 0;
    const isInWord = (code >= A && code <= Z) || (code >= ZERO && code <= NINE);
    if (isInWord && start < 0) start = at;
    if (isInWord || start < 0) continue;
    words.push(folded.slice(start, at));
    start = -1;
  }
  return words;
}

const [A = 0, Z = 0, ZERO = 0, NINE = 0] = Array.from("az09", (letter) => letter.charCodeAt(0));
