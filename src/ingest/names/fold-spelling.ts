import { withoutAccents } from "../lexicon/given-names.ts";

/** Without accents, apostrophes and hyphens, in lower case. */
function plain(name: string): string {
  return withoutAccents(name.toLowerCase())
    .replace(/['’ʼ`.]/g, "")
    .replace(/[-‐‑–\s]+/g, " ")
    .trim();
}

/**
 * A name in one of the spellings in use for Slavic endings, still readable:
 * "Zelenskyy", "Zelenskyi" and "Zelenskiy" → "zelensky"; "Andrii" and "Andriy" → "andry".
 */
export function foldSpelling(name: string): string {
  return plain(name)
    .replace(/(?:ii|iy|yi|yy)(?=\p{L})/gu, "i")
    .replace(/(?<=\p{L}{2})(?:ii|iy|yi|yy|ij)(?!\p{L})/gu, "y")
    .replace(/ski(?!\p{L})/gu, "sky");
}

/**
 * Folds further, for comparing only: i, y and j, glides before vowels, double letters, h and g, w and v, which change with the language
 * spelled from. "Pieskow" and "Peskov" → "peskov"; "Holub" and "Golub" → "holub".
 */
export function foldForComparison(name: string): string {
  return plain(name)
    .replace(/(?<=\p{L})[yij]+/gu, "i")
    .replace(/(?<=\p{L})i(?=[aeou])|\b[yi](?=[aeou])/gu, "")
    .replace(/\by/g, "i")
    .replace(/ch(?=[aou])|kh|gh|g/g, "h")
    .replace(/w/g, "v")
    .replace(/ks/g, "x")
    .replace(/(\p{L})\1+/gu, "$1");
}
