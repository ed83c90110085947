import type { Note } from "./schema.ts";

/** Code of the note that a corrected record carries; its message is what the rules had said. */
export const CORRECTED = "corrected";

/** What the rules had said of a record that was corrected, or null: "the rules said speaker Ada Quill". */
export function correctionIn(notes: readonly Note[] = []): string | null {
  return notes.find(({ code }) => code === CORRECTED)?.message ?? null;
}
