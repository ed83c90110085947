import type { Span } from "../dataset/schema.ts";

/** A quotation mark, or an apostrophe that may be one, with what its neighbours allow it to be. */
export type Mark = Span & {
  glyph: string;
  level: "double" | "single";
  /** What the shape says; copy is often wrong about it. */
  shape: "open" | "close" | "straight";
  /** At a line's start, or blank, bracket or dash before and text after. */
  canOpen: boolean;
  /** Text before, blank or punctuation after. */
  canClose: boolean;
  isFollowedByText: boolean;
  /** Feet and inches: `6'2"`. */
  isMeasure: boolean;
};

/**
 * A paragraph that holds marks; `start` and `end` leave blanks out, `index` counts all paragraphs,
 * `text` is the whole file's.
 */
export type ParagraphOfMarks = Span & { text: string; index: number; marks: Mark[] };

const BREAK_OR_MARK = /\n\s*\n\s*|\n[^\S\n]*(?=["“„«]|'')|'{2,}|’’|‘‘|``|["“”„‟«»]|['‘’‚‹›]/g;
const NO_TEXT = /^\s*$/;
const MARK_GLYPH = /["“”„‟«»'‘’‚‹›`]/;
const BLANK_BEFORE = /[\s\u200b([{—–―\-/:]/;
const BLANK_AFTER = /[\s\u200b)\]},;:.!?—–―…/-]/;
/** Up to three digits: a mark after a year closes speech more likely than it gives inches. */
const MEASURE = /(?:^|[^\d.,])\d{1,3}(?:\.\d+)?$/;
const MEASURE_GLYPH = /^(?:"|''|')$/;
const OPENING = new Set(["“", "„", "‟", "«", "‘", "‚", "‹", "‘‘", "``"]);
const CLOSING = new Set(["”", "»", "’", "›", "’’"]);

/** Reads all marks of the body, paragraph by paragraph; blank lines part paragraphs, and so does a line that opens with a mark. */
export function readMarks(text: string, bodyStart: number): ParagraphOfMarks[] {
  const paragraphs: ParagraphOfMarks[] = [];
  const runAt = runsOfMarks(text);
  let index = 0;
  let start = bodyStart + (text.slice(bodyStart).match(/^\s*/)?.[0].length ?? 0);
  let marks: Mark[] = [];
  const finish = (end: number) => {
    if (marks.length > 0) paragraphs.push({ text, index, start, end: endOfText(text, end), marks });
    marks = [];
    index++;
  };
  BREAK_OR_MARK.lastIndex = start;
  for (let match = BREAK_OR_MARK.exec(text); match; match = BREAK_OR_MARK.exec(text)) {
    const found = match[0];
    if (found.includes("\n")) {
      finish(match.index);
      start = match.index + found.length;
    } else for (const mark of marksOf(text, { start: match.index, run: found, runAt })) marks.push(mark);
  }
  finish(text.length);
  return paragraphs;
}

function endOfText(text: string, from: number): number {
  let end = from;
  while (end > 0 && NO_TEXT.test(text[end - 1] ?? "")) end--;
  return end;
}

/** Splits a run of straight apostrophes: `''''` closes and opens, `'''` is a pair and a single, the single inside. */
function marksOf(text: string, { start, run, runAt }: { start: number; run: string; runAt: RunAt }): Mark[] {
  if (!/^'{3,}$/.test(run)) return [markAt(text, { start, glyph: run, runAt })];
  const singleFirst = run.length % 2 === 1 && !NO_TEXT.test(text[start - 1] ?? "");
  const marks: Mark[] = [];
  for (let at = start, left = run.length; left > 0; ) {
    const length = left === 1 || (singleFirst && left === run.length) ? 1 : 2;
    marks.push(markAt(text, { start: at, glyph: "'".repeat(length), runAt }));
    at += length;
    left -= length;
  }
  return marks;
}

type RunAt = (start: number) => Span;

/** The marks that stand side by side with the one at an offset; walked over once, however many they are. */
function runsOfMarks(text: string): RunAt {
  let run: Span = { start: 0, end: 0 };
  return (at) => {
    if (at >= run.start && at < run.end) return run;
    let [start, end] = [at, at];
    while (start > 0 && MARK_GLYPH.test(text[start - 1] ?? "")) start--;
    while (end < text.length && MARK_GLYPH.test(text[end] ?? "")) end++;
    run = { start, end };
    return run;
  };
}

function markAt(text: string, { start, glyph, runAt }: { start: number; glyph: string; runAt: RunAt }): Mark {
  const end = start + glyph.length;
  const level = glyph.length === 2 || /["“”„‟«»]/.test(glyph) ? "double" : "single";
  const run = runAt(start);
  const before = text[run.start - 1] ?? " ";
  const after = text[run.end] ?? " ";
  const startsEllipsis = after === "…" || text.startsWith("..", run.end);
  const isFollowedByText = !BLANK_AFTER.test(after) || startsEllipsis;
  const canOpen = before === "\n" || (BLANK_BEFORE.test(before) && isFollowedByText);
  const canClose = !/[\s\u200b([{]/.test(before) && BLANK_AFTER.test(after);
  return {
    start,
    end,
    glyph,
    level,
    shape: OPENING.has(glyph) ? "open" : CLOSING.has(glyph) ? "close" : "straight",
    canOpen,
    canClose,
    isFollowedByText,
    isMeasure: MEASURE.test(text.slice(Math.max(0, start - 6), start)) && MEASURE_GLYPH.test(glyph),
  };
}
