import { claimWords } from "../../dataset/claim-words.ts";
import { kindWords } from "../../dataset/claims.ts";
import type { DatasetIndex, Item } from "../../dataset/dataset-index.ts";
import { formatForReader } from "../../dataset/format-date.ts";
import { isVague, type ListedEntry, type TimelineEntry } from "./select-timeline.ts";

const LONGEST_EXCERPT = 140;
const blanks = /\s+/g;

/** What an item is, in one word or two: "Quote", "Strike count". */
export function kindWord({ kind }: Item): string {
  return kindWords[kind];
}

/** "planned" for what is still to come, "uncertain" for a doubtful date, else "". */
export function statusWord({ record }: Item): string {
  if ("status" in record && record.status === "planned") return "planned";
  return record.date !== null && /[?~%]/.test(record.date) ? "uncertain" : "";
}

/** Who speaks, claims or takes part, by name; "speaker not stated" and the like when the article does not say. */
export function whoWords(index: DatasetIndex, { record }: Item): string {
  const nameOf = (id: string | null) => (id === null ? undefined : index.actors.get(id)?.name);
  if ("speaker" in record) return nameOf(record.speaker) ?? "speaker not stated";
  if ("claimant" in record) return nameOf(record.claimant) ?? "the article’s own voice";
  const names = record.actors.flatMap((id) => nameOf(id) ?? []);
  return names.length > 3 ? `${names.slice(0, 3).join(", ")} and ${names.length - 3} more` : names.join(", ");
}

/** What an item says: the words of a quote, the claim of a count, else the passage itself. */
export function whatWords({ record }: Item): string {
  if ("measure" in record) return claimWords(record);
  return "speaker" in record ? `“${excerpt(record.exact)}”` : excerpt(record.exact);
}

/** An entry's label on the timeline: "111 drones launched at Ukraine · Ukraine’s air force". */
export function entryLabel(index: DatasetIndex, { items, status, precision }: TimelineEntry): string {
  const [lead] = items;
  if (!lead) return "";
  const parts = [headline(index, items), "claimant" in lead.record ? claimantWords(index, lead) : ""];
  if (status === "planned") parts.push("planned");
  if (isVague(precision) && lead.record.date !== null) parts.push(formatForReader(lead.record.date));
  return parts.filter((part) => part !== "").join(" · ");
}

/** An entry's name as it is read out: "Quote, Mark Rutte, Wed 3 Dec 2025: “We are close.”" */
export function entryName(index: DatasetIndex, { items, status }: ListedEntry): string {
  const [lead] = items;
  if (!lead) return "";
  const counts = items.filter(({ kind }) => kind === "count");
  const what = counts.length > 1 ? distinctWords(counts).join(", ") : whatWords(lead);
  const place = placeWords(index, lead);
  const kind = status === "happened" ? kindWord(lead) : `${kindWord(lead)} (${status})`;
  const head = [
    kind,
    whoWords(index, lead),
    lead.record.date === null ? "date not stated" : formatForReader(lead.record.date),
  ].filter((part) => part !== "");
  return `${head.join(", ")}: ${what}${place && lead.kind === "count" ? ` in ${place}` : ""}`;
}

function headline(index: DatasetIndex, items: readonly Item[]): string {
  const [lead] = items;
  if (!lead) return "";
  const place = placeWords(index, lead);
  const { record } = lead;
  if ("measure" in record) {
    const claims = distinctWords(items);
    const said = claims.slice(0, 2).join(", ") + (claims.length > 2 ? ", …" : "");
    const target = record.target === null ? undefined : index.actors.get(record.target)?.name;
    if (place) return `${said} in ${place}`;
    return record.measure === "launched" && target ? `${said} at ${target}` : said;
  }
  if ("speaker" in record) return `${whoWords(index, lead)}: ${whatWords(lead)}`;
  if (lead.kind !== "talks") return excerpt(record.exact, 56);
  return [place ?? "Talks", whoWords(index, lead)].filter((part) => part !== "").join(": ");
}

function claimantWords(index: DatasetIndex, lead: Item): string {
  return "claimant" in lead.record && lead.record.claimant !== null ? whoWords(index, lead) : "";
}

function placeWords(index: DatasetIndex, { record }: Item): string | undefined {
  const id = "places" in record ? record.places[0] : record.place;
  return id == null ? undefined : index.places.get(id)?.name;
}

function distinctWords(items: readonly Item[]): string[] {
  const words = items.flatMap(({ record }) =>
    "measure" in record && record.partOf === null ? [claimWords(record)] : [],
  );
  return [...new Set(words)];
}

function excerpt(text: string, longest = LONGEST_EXCERPT): string {
  const line = text.replace(blanks, " ").trim();
  return line.length <= longest ? line : `${line.slice(0, longest - 1).trimEnd()}…`;
}
