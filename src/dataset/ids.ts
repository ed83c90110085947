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

/** Ids of records: a letter for the kind, where the record stands, and its document (docs/decisions/0001). */
export const recordIds = {
  mention: (start: number, document: string) => `m${start}.${document}`,
  time: (start: number, document: string) => `t${start}.${document}`,
  quote: (start: number, document: string) => `q${start}.${document}`,
  speech: (number: number, document: string) => `speech${number}.${document}`,
  strike: ({ start, measure }: { start: number; measure: string }, document: string) =>
    `s${start}-${measure}.${document}`,
  event: ({ start, kind }: { start: number; kind: string }, document: string) => `e${start}-${kind}.${document}`,
};

const RECORD = /^(?:[mtq]\d+|speech\d+|[se]\d+-[a-z]+)\.(.+)$/i;

/** The article that a record's id is of, or null when it is no record's id: `q12.2025-12-04-harbour` → `2025-12-04-harbour`. */
export function documentOfRecord(id: string): string | null {
  return RECORD.exec(id)?.[1] ?? null;
}
