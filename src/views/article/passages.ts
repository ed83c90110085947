import type { Item, RecordsOfDocument } from "../../dataset/dataset-index.ts";
import { rangeOf } from "../../dataset/days.ts";
import { formatForReader } from "../../dataset/format-date.ts";
import type { Span } from "../../dataset/schema.ts";

/** A stretch of one paragraph: all of it, or the sentences that tell of one date. */
export type Passage = Span & {
  /** Of the paragraph, from 1. */
  number: number;
  /** EDTF; null where the order of telling is kept, or no date is known. */
  date: string | null;
};

/** Passages that are read one after the other, and what stands above them. */
export type Part<P extends Passage> = {
  /** Null where the text stands as it is told. */
  heading: string | null;
  /** What its claims are listed under: "Paragraph 3", "Wed 3 Dec 2025". */
  label: string;
  passages: P[];
};

/** The paragraphs as they are told. */
export function passagesAsTold(paragraphs: readonly Span[]): Passage[] {
  return paragraphs.map(({ start, end }, at) => ({ start, end, number: at + 1, date: null }));
}

/** A part for each paragraph, in the order of telling. */
export function partsAsTold<P extends Passage>(passages: readonly P[]): Part<P>[] {
  return passages.map((passage) => ({ heading: null, label: `Paragraph ${passage.number}`, passages: [passage] }));
}

/**
 * The paragraphs cut, in the order of the text, where sentences tell of another date. A sentence counts to the earliest
 * date of its claims, or else of the names in it; one without a date goes with the sentence before it.
 */
export function passagesByDate(text: string, paragraphs: readonly Span[], records: RecordsOfDocument): Passage[] {
  const { items, mentions } = records;
  const claims = items.map(({ record }) => record);
  const whole = [...claims, ...mentions.map(({ sentence }) => sentence)].sort((a, b) => a.start - b.start);
  const isInside = insideOf(whole);
  const claimDate = earliestDates(claims);
  const mentionDate = earliestDates(mentions);
  return paragraphs.flatMap((paragraph, at) => {
    const sentences = sentencesOf(text, paragraph, isInside).map((sentence) => {
      const [ofClaims, ofNames] = [claimDate(sentence), mentionDate(sentence)];
      return { ...sentence, date: ofClaims ?? ofNames };
    });
    return joined(sentences).map((passage) => ({ ...passage, number: at + 1 }));
  });
}

/** A part for each date, the earliest first, what has none last; passages of one date as they are told. */
export function partsByDate<P extends Passage>(passages: readonly P[]): Part<P>[] {
  const byDate = new Map<string | null, P[]>();
  for (const passage of passages) {
    const part = byDate.get(passage.date);
    if (part) part.push(passage);
    else byDate.set(passage.date, [passage]);
  }
  return [...byDate]
    .sort(([a], [b]) => compareDates(a, b))
    .map(([date, own]) => {
      const heading = date === null ? "Date not stated" : formatForReader(date);
      return { heading, label: heading, passages: own };
    });
}

/** For each part the claims that start in it, in their order. */
export function claimsByPart(parts: readonly Part<Passage>[], items: readonly Item[]): Item[][] {
  const starts = parts
    .flatMap(({ passages }, part) => passages.map(({ start }) => ({ start, part })))
    .sort((a, b) => a.start - b.start);
  const claims = parts.map((): Item[] => []);
  let next = 0;
  for (const item of items) {
    while (next < starts.length && (starts[next]?.start ?? 0) <= item.record.start) next++;
    claims[starts[Math.max(0, next - 1)]?.part ?? 0]?.push(item);
  }
  return claims;
}

const sentenceEnd = /[.!?]['"”’)\]]*\s+(?=['"“‘(]*\p{Lu})/gu;

/** The sentences of a paragraph; none ends inside a claim or a sentence that is known. */
function sentencesOf(text: string, { start, end }: Span, isInside: (at: number) => boolean): Span[] {
  const sentences: Span[] = [];
  let from = start;
  for (const match of text.slice(start, end).matchAll(sentenceEnd)) {
    const to = start + match.index + match[0].length;
    if (isInside(to)) continue;
    sentences.push({ start: from, end: to });
    from = to;
  }
  return [...sentences, { start: from, end }];
}

/** Whether a place lies inside one of the spans; to be asked in the order of the text. */
function insideOf(spans: readonly Span[]): (at: number) => boolean {
  let next = 0;
  let reach = 0;
  return (at) => {
    for (; next < spans.length && (spans[next]?.start ?? 0) < at; next++)
      reach = Math.max(reach, spans[next]?.end ?? 0);
    return reach > at;
  };
}

/** The earliest date of the records that start in a span; to be asked in the order of the text. */
function earliestDates(records: readonly { start: number; date: string | null }[]): (span: Span) => string | null {
  let next = 0;
  return ({ end }) => {
    let earliest: string | null = null;
    for (; next < records.length && (records[next]?.start ?? 0) < end; next++) {
      const date = records[next]?.date ?? null;
      if (compareDates(date, earliest) < 0) earliest = date;
    }
    return earliest;
  };
}

type Dated = Span & { date: string | null };

/** Neighbours of one date as one; a sentence without a date joins the one before, or at the start the one after. */
function joined(sentences: readonly Dated[]): Dated[] {
  const passages: Dated[] = [];
  for (const { start, end, date } of sentences) {
    const last = passages.at(-1);
    if (last && (date === null || last.date === null || last.date === date))
      passages[passages.length - 1] = { start: last.start, end, date: last.date ?? date };
    else passages.push({ start, end, date });
  }
  return passages;
}

/** By first day, then by last; what is no date comes last. */
function compareDates(a: string | null, b: string | null): number {
  const [first, second] = [a, b].map((date) => (date === null ? null : rangeOf(date)));
  if (!first || !second) return Number(!first) - Number(!second);
  return first.first - second.first || first.last - second.last;
}
