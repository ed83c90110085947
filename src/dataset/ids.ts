/**
 * A readable, address-safe word for a name: lower case, ASCII letters and digits, hyphens between words.
 * `slugOf("Novaya Kakhovka’s dam") → "novaya-kakhovkas-dam"`; a name in another script keeps its letters.
 */
export function slugOf(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/['’ʼ`]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
}
