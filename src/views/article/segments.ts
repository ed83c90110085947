import { claimOf } from "../../dataset/claims.ts";
import { correctionIn } from "../../dataset/correction-note.ts";
import type { DatasetIndex, Item } from "../../dataset/dataset-index.ts";
import { formatForReader } from "../../dataset/format-date.ts";
import type { Bloc, Mention, Note, Span, TimeExpression } from "../../dataset/schema.ts";
import type { Lit, MarkGroup } from "../../filters/view-props.ts";

/** How a stretch of the text is marked. */
export type MarkKind =
  | "quotation"
  | "reported"
  | "count"
  | "event"
  | "actor"
  | "place"
  | "government"
  | "date"
  | "passage"
  | "chosen";

/** The kinds of marks that are switched together; the chosen words are marked whatever is switched. */
const groupOf: Readonly<Record<MarkKind, MarkGroup | null>> = {
  quotation: "quote",
  reported: "quote",
  count: "count",
  event: "event",
  actor: "actor",
  place: "place",
  government: "place",
  date: "date",
  passage: null,
  chosen: null,
};

export type Mark = Span & {
  kind: MarkKind;
  /** The record that choosing the words opens; null where there is nothing more to open. */
  record: string | null;
  /** What lights up elsewhere while one points at the words. */
  lights: Lit | null;
  bloc: Bloc;
  /** What the mark means, for those who do not see it: "Quotation, Ada Quill". */
  title: string;
  /** What the rules had said, where a person corrected it. */
  correction: string | null;
};

/** A stretch of the text under the same marks, outermost first. */
export type Segment = Span & { marks: Mark[] };

/** A stretch of the text, cut into segments. */
export type Segmented<Stretch extends Span> = Stretch & { segments: Segment[] };

const dateHeader = /^\s*date\s+\S+[ \t]*/i;
const frontMatter = /^---[ \t]*\r?\n[\s\S]*?\r?\n---[ \t]*(?:\r?\n|$)/;
const blankLine = /(?:\r?\n[ \t]*){2,}/g;

/** The paragraphs of an article's text, header left out: ` date 2025-03-05 One.\n\nTwo.` → the spans of "One." and "Two.". */
export function paragraphsOf(text: string): Span[] {
  const header = (frontMatter.exec(text) ?? dateHeader.exec(text))?.[0].length ?? 0;
  const spans: Span[] = [];
  let start = header;
  const add = (end: number) => {
    if (text.slice(start, end).trim() !== "") spans.push({ start, end });
  };
  for (const gap of text.slice(header).matchAll(blankLine)) {
    add(header + gap.index);
    start = header + gap.index + gap[0].length;
  }
  add(text.length);
  return spans;
}

/** Cuts stretches, in the order of the text, into segments wherever a mark starts or ends, so that marks may overlap. */
export function segmentsOf<Stretch extends Span>(
  stretches: readonly Stretch[],
  marks: readonly Mark[],
): Segmented<Stretch>[] {
  const ordered = [...marks].sort((a, b) => a.start - b.start || b.end - a.end);
  let next = 0;
  let open: Mark[] = [];
  return stretches.map((stretch) => {
    open = open.filter(({ end }) => end > stretch.start);
    while (next < ordered.length && (ordered[next]?.start ?? 0) < stretch.end) {
      const mark = ordered[next++];
      if (mark && mark.end > stretch.start) open.push(mark);
    }
    return { ...stretch, segments: cut(stretch, open) };
  });
}

function cut({ start, end }: Span, marks: readonly Mark[]): Segment[] {
  const points = new Set([start, end]);
  for (const mark of marks)
    for (const point of [mark.start, mark.end]) if (point > start && point < end) points.add(point);
  const ordered = [...points].sort((a, b) => a - b);
  let next = 0;
  let open: Mark[] = [];
  return ordered.slice(0, -1).map((from, at) => {
    while (next < marks.length && (marks[next]?.start ?? 0) <= from) {
      const mark = marks[next++];
      if (mark) open.push(mark);
    }
    open = open.filter((mark) => mark.end > from);
    return { start: from, end: ordered[at + 1] ?? end, marks: [...open] };
  });
}

/** The mark that choosing a segment opens: the innermost one that leads to a record. */
export function openedBy({ marks }: Segment): Mark | null {
  return marks.reduce<Mark | null>((best, mark) => {
    if (mark.record === null) return best;
    return best === null || mark.end - mark.start <= best.end - best.start ? mark : best;
  }, null);
}

/** Where each record's first segment starts: one link for a record, however many marks interrupt it. */
export function linkStarts(segments: readonly Segment[]): ReadonlySet<number> {
  const starts = new Map<string, number>();
  for (const segment of segments) {
    const record = openedBy(segment)?.record;
    if (record != null && !starts.has(record)) starts.set(record, segment.start);
  }
  return new Set(starts.values());
}

/**
 * The marks of an article: those of the groups named, or all when none is; reported speech only when it is asked for;
 * the chosen record on top of its own kind.
 */
export function marksOf(
  index: DatasetIndex,
  article: { document: string; text: string },
  shown: { chosen: string | null; reported: boolean; groups: readonly MarkGroup[] },
): Mark[] {
  const records = index.byDocument.get(article.document);
  if (!records) return [];
  const all = [
    ...records.items.flatMap((item) => markOfItem(index, { item, text: article.text, reported: shown.reported })),
    ...records.mentions.map((mention) => markOfMention(index, mention)),
    ...records.times.map(markOfTime),
    ...chosenMarks(index, article.text, shown.chosen),
  ];
  if (shown.groups.length === 0) return all;
  return all.filter(({ kind }) => {
    const group = groupOf[kind];
    return group === null || shown.groups.includes(group);
  });
}

function markOfItem(
  index: DatasetIndex,
  { item, text, reported }: { item: Item; text: string; reported: boolean },
): Mark[] {
  const { record } = item;
  const common = { record: record.id, lights: { kind: "item", id: record.id } as const };
  if ("speaker" in record) {
    if (record.kind === "indirect" && !reported) return [];
    const speaker = index.actors.get(record.speaker ?? "");
    const isDirect = record.kind === "direct";
    const span = isDirect ? withQuotationMarks(text, record) : { start: record.start, end: record.end };
    const title = `${isDirect ? "Quotation" : "Reported speech"}, ${speaker?.name ?? "speaker not stated"}`;
    const kind = isDirect ? "quotation" : "reported";
    return [{ ...span, ...common, kind, bloc: speaker?.bloc ?? "other", ...described(title, record.notes) }];
  }
  if ("status" in record) {
    const { kind, date, bloc } = claimOf(index, item);
    const { start, end } = record;
    return [{ start, end, ...common, kind: "event", bloc, ...described(`${kind}, ${date}`, record.notes) }];
  }
  const claimant = index.actors.get(record.claimant ?? "");
  const title = `Strike count, ${claimant ? `claimed by ${claimant.name}` : "in the article's own voice"}`;
  const bloc = claimant?.bloc ?? "other";
  return [{ ...record.countSpan, ...common, kind: "count", bloc, ...described(title, record.notes) }];
}

/** A mark's title, and what the rules had said if it was corrected. */
function described(title: string, notes: readonly Note[] | undefined): Pick<Mark, "title" | "correction"> {
  const correction = correctionIn(notes);
  return { title: correction === null ? title : `${title}; corrected: ${correction}`, correction };
}

function markOfMention(index: DatasetIndex, { id, start, end, actor, place, use, notes }: Mention): Mark {
  const person = index.actors.get(actor ?? "");
  const where = index.places.get(place ?? "");
  const base = { start, end, record: id, bloc: person?.bloc ?? ("other" as const) };
  if (!where)
    return {
      ...base,
      kind: "actor",
      lights: person ? { kind: "actor", id: person.id } : null,
      ...described(person ? `Actor, ${person.name}` : "Actor", notes),
    };
  const lights = { kind: "place", id: where.id } as const;
  if (use === "associative")
    return {
      ...base,
      kind: "government",
      lights,
      ...described(`${where.name}, stands for ${person?.name ?? "a government"}`, notes),
    };
  return { ...base, kind: "place", lights, ...described(`Place, ${where.name}`, notes) };
}

function markOfTime({ start, end, value, notes }: TimeExpression): Mark {
  return {
    start,
    end,
    kind: "date",
    record: null,
    lights: null,
    bloc: "other",
    ...described(`Date, ${formatForReader(value)}`, notes),
  };
}

/** The chosen words, and around them the sentence where that says more. */
function chosenMarks(index: DatasetIndex, text: string, chosen: string | null): Mark[] {
  const mark = (kind: MarkKind, { start, end }: Span): Mark => ({
    start,
    end,
    kind,
    record: null,
    lights: null,
    bloc: "other",
    title: "",
    correction: null,
  });
  const mention = index.mentionsById.get(chosen ?? "");
  if (mention) return [mark("passage", mention.sentence), mark("chosen", mention)];
  const item = index.itemsById.get(chosen ?? "");
  if (!item) return [];
  const { kind, record } = item;
  if ("countSpan" in record) return [mark("passage", record), mark("chosen", record.countSpan)];
  return [mark("chosen", kind === "quote" ? withQuotationMarks(text, record) : record)];
}

const quotationMarks = new Set(['"', "'", "“", "”", "‘", "’", "„", "«", "»"]);

/** A quote's span with the marks beside it, '' being two. */
function withQuotationMarks(text: string, { start, end }: Span): Span {
  const isMark = (at: number) => quotationMarks.has(text[at] ?? "");
  const before = isMark(start - 1) ? (isMark(start - 2) ? 2 : 1) : 0;
  const after = isMark(end) ? (isMark(end + 1) ? 2 : 1) : 0;
  return { start: start - before, end: end + after };
}
