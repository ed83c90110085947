import type { DatasetIndex, Item } from "../../dataset/dataset-index.ts";
import type { Actor } from "../../dataset/schema.ts";
import type { ViewSettings } from "../../filters/view-props.ts";

/** A quote or reported speech. */
export type SpeechItem = Extract<Item, { kind: "quote" | "reported" }>;

/** A line of the list: a speaker's heading, or what somebody said. */
export type QuoteRow =
  | { type: "speaker"; key: string; speaker: Actor | null; count: number }
  | { type: "speech"; key: string; item: SpeechItem };

/** The direct and reported speech among items, in their order. */
export function speechOf(items: readonly Item[]): SpeechItem[] {
  return items.filter((item): item is SpeechItem => item.kind === "quote" || item.kind === "reported");
}

/** The quotes in the order and grouping asked for; of one day, in the article's order; those without a date last. */
export function selectQuotes(
  index: DatasetIndex,
  speech: readonly SpeechItem[],
  { sort, group }: Pick<ViewSettings, "sort" | "group">,
): QuoteRow[] {
  const sorted = sortSpeech(speech, sort);
  if (group !== "speaker") return sorted.map(rowOf);
  const bySpeaker = new Map<string, SpeechItem[]>();
  for (const item of sorted) {
    const speaker = item.record.speaker ?? "";
    const list = bySpeaker.get(speaker);
    if (list) list.push(item);
    else bySpeaker.set(speaker, [item]);
  }
  return [...bySpeaker]
    .sort(([a, first], [b, second]) => Number(a === "") - Number(b === "") || second.length - first.length)
    .flatMap(([id, list]): QuoteRow[] => [
      { type: "speaker", key: `speaker ${id}`, speaker: index.actors.get(id) ?? null, count: list.length },
      ...list.map(rowOf),
    ]);
}

function rowOf(item: SpeechItem): QuoteRow {
  return { type: "speech", key: `${item.row}`, item };
}

/** By day, those of one day as they come: a list a day is quicker than comparing a hundred thousand. */
function sortSpeech(speech: readonly SpeechItem[], sort: ViewSettings["sort"]): readonly SpeechItem[] {
  if (sort === "told") return speech;
  const byDay = new Map<number, SpeechItem[]>();
  const undated: SpeechItem[] = [];
  for (const item of speech) {
    const list = item.days === null ? undated : byDay.get(item.days.first);
    if (list) list.push(item);
    else if (item.days !== null) byDay.set(item.days.first, [item]);
  }
  const direction = sort === "oldest" ? 1 : -1;
  const days = [...byDay.keys()].sort((a, b) => direction * (a - b));
  return [...days.flatMap((day) => byDay.get(day) ?? []), ...undated];
}
