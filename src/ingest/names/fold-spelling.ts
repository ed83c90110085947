/**
 * One spelling for the many ways in which Latin letters write a Slavic or other foreign name, still readable:
 * "Zelenskyy", "Zelensky", "Zelenskiy" → "zelenski"; "Kateryna" and "Katerina" → "katerina".
 */
export function foldSpelling(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/ł/g, "l")
    .replace(/ø/g, "o")
    .replace(/['’ʼ`.]/g, "")
    .replace(/[-‐‑–\s]+/g, " ")
    .replace(/(?<=\p{L})[yij]+(?=[aeou])/gu, "")
    .replace(/\by(?=[aeou])/g, "")
    .replace(/(?<=\p{L})[yij]+|\by/gu, "i")
    .replace(/(\p{L})\1+/gu, "$1")
    .trim();
}

/** Folds further, for comparing only: also h and g, kh and h, w and v, which change with the language spelled from. */
export function foldForComparison(name: string): string {
  return foldSpelling(name)
    .replace(/kh|gh|g/g, "h")
    .replace(/w/g, "v")
    .replace(/ks/g, "x")
    .replace(/(\p{L})\1+/gu, "$1");
}
