const MARKS = /\p{M}/gu;
const APOSTROPHES = /['’ʼ`]/g;
const BETWEEN_WORDS = /[^\p{L}\p{N}]+/gu;
const OUTER_HYPHENS = /^-|-$/g;

/**
 * A readable, address-safe word for a name: lower case, ASCII letters and digits, hyphens between words.
 * `slugOf("Novaya Kakhovka’s dam") → "novaya-kakhovkas-dam"`; a name in another script keeps its letters.
 */
export function slugOf(name: string): string {
  return name
    .normalize("NFKD")
    .replace(MARKS, "")
    .toLowerCase()
    .replace(APOSTROPHES, "")
    .replace(BETWEEN_WORDS, "-")
    .replace(OUTER_HYPHENS, "");
}
