import { claimWords } from "./claim-words.ts";
import type { DatasetIndex, Item } from "./dataset-index.ts";
import { dateWords } from "./date-words.ts";
import { formatForReader } from "./format-date.ts";
import type { Actor, ArticleDocument, Bloc, Note } from "./schema.ts";

/** A claim in the reader's words. */
export type Claim = {
  id: string;
  /** "Quote", "Reported", "Strike count", "Talks", … */
  kind: string;
  date: string;
  /** The figure of a strike count: "111 drones launched"; null for what is no count. */
  figure: string | null;
  /** The words of the article that make it; a quote's without its marks. */
  words: string;
  isSpeech: boolean;
  /** Who says so; null is the article itself, or nobody who could be made out. */
  by: Actor | null;
  bloc: Bloc;
  notes: readonly Note[];
};

/** What an item is, in one word or two: "Quote", "Strike count". */
export const kindWords: Readonly<Record<Item["kind"], string>> = {
  quote: "Quote",
  reported: "Reported speech",
  count: "Strike count",
  talks: "Talks",
  statement: "Statement",
  strike: "Strike",
  aid: "Aid",
  exchange: "Exchange",
  other: "Event",
};

/** What an item says, who says it and when, for lists and read-outs. */
export function claimOf(index: DatasetIndex, { kind, record }: Item): Claim {
  const by = index.actors.get(sourceOf(record) ?? "") ?? null;
  return {
    id: record.id,
    kind: "status" in record && record.status === "planned" ? `${kindWords[kind]}, planned` : kindWords[kind],
    date: dateWords(record.date),
    figure: "measure" in record ? claimWords(record) : null,
    words: record.exact,
    isSpeech: kind === "quote",
    by,
    bloc: by?.bloc ?? "other",
    notes: record.notes ?? [],
  };
}

/** Name and role: "Ada Quill, harbour master". */
export function nameAndRole({ name, role }: Actor): string {
  return role === null ? name : `${name}, ${role}`;
}

/**
 * A claim with its source as one writes it down: “The harbour is open.” – Ada Quill, harbour master, Tue 4 Mar 2025.
 * In: “News from the harbour”, Harbour News, published Wed 5 Mar 2025. https://…
 */
export function citationOf(index: DatasetIndex, item: Item, link: string): string {
  const { words, by, isSpeech } = claimOf(index, item);
  const { date, document } = item.record;
  const said = [by && nameAndRole(by), date && formatForReader(date)].filter(Boolean).join(", ");
  const quoted = isSpeech ? `“${words}”` : words;
  return [said === "" ? quoted : `${quoted} – ${said}.`, sourceWords(index.documents.get(document)), link]
    .filter((part) => part !== "")
    .join(" ");
}

function sourceWords(document: ArticleDocument | undefined): string {
  if (!document) return "";
  const { title, publisher, published } = document;
  return `In: ${[`“${title}”`, publisher, `published ${formatForReader(published)}`].filter(Boolean).join(", ")}.`;
}

function sourceOf(record: Item["record"]): string | null {
  if ("speaker" in record) return record.speaker;
  return "claimant" in record ? record.claimant : (record.actors[0] ?? null);
}
