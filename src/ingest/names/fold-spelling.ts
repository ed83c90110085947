import { withoutAccents } from "../lexicon/given-names.ts";

type Rule = readonly [pattern: RegExp, replacement: string];

const PLAIN: readonly Rule[] = [
  [/['’ʼ`.]/g, ""],
  [/[-‐‑–\s]+/g, " "],
];
const ENDINGS: readonly Rule[] = [
  [/(?:ii|iy|yi|yy)(?=\p{L})/gu, "i"],
  [/(?<=\p{L}{2})(?:ii|iy|yi|yy|ij)(?!\p{L})/gu, "y"],
  [/ski(?!\p{L})/gu, "sky"],
];
const SOUNDS: readonly Rule[] = [
  [/(?<=\p{L})[yij]+/gu, "i"],
  [/(?<=\p{L})i(?=[aeou])|\b[yi](?=[aeou])/gu, ""],
  [/\by/g, "i"],
  [/ch(?=[aou])|kh|gh|g/g, "h"],
  [/w/g, "v"],
  [/ks/g, "x"],
  [/(\p{L})\1+/gu, "$1"],
];

function rewrite(name: string, rules: readonly Rule[]): string {
  let written = name;
  for (const [pattern, replacement] of rules) written = written.replace(pattern, replacement);
  return written;
}

/** Without accents, apostrophes and hyphens, in lower case. */
function plain(name: string): string {
  return rewrite(withoutAccents(name.toLowerCase()), PLAIN).trim();
}

/**
 * A name in one of the spellings in use for Slavic endings, still readable:
 * "Zelenskyy", "Zelenskyi" and "Zelenskiy" → "zelensky"; "Andrii" and "Andriy" → "andry".
 */
export function foldSpelling(name: string): string {
  return rewrite(plain(name), ENDINGS);
}

/**
 * Folds further, for comparing only: i, y and j, glides before vowels, double letters, h and g, w and v, which change with the language
 * spelled from. "Pieskow" and "Peskov" → "peskov"; "Holub" and "Golub" → "holub".
 */
export function foldForComparison(name: string): string {
  return rewrite(plain(name), SOUNDS);
}
