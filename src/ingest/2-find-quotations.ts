import type { Span } from "../dataset/schema.ts";
import type { Article, FoundQuotations, Quotation } from "./annotations.ts";
import { type Mark, type ParagraphOfMarks, readMarks } from "./quotation-marks.ts";
import { pairSingleMarks } from "./single-quotation-marks.ts";

/**
 * Pairs the quotation marks of an article, whatever their style: `"…"`, `“…”`, `‘…’`, `''…''`, `«…»`, `„…“` and unlike
 * pairs such as `''…"`. Whether a mark opens or closes is read from what stands beside it and from what is open; its shape only
 * decides where both fail, since copy often carries the closing shape on both sides.
 */
export function findQuotations({ text, bodyStart }: Article): FoundQuotations {
  const paragraphs = readMarks(text, bodyStart);
  const found: Unnested[] = [];
  const unpaired: Span[] = [];
  paragraphs.forEach((paragraph, index) => {
    const goesOn = opensParagraph(paragraphs[index + 1], paragraph);
    const doubles = pairDoubleMarks(paragraph, goesOn);
    const singles = pairSingleMarks(paragraph, doubles.quotations, goesOn);
    for (const quotation of [...doubles.quotations, ...singles.quotations]) found.push(quotation);
    for (const mark of [...doubles.unpaired, ...singles.unpaired]) unpaired.push(mark);
  });
  return { quotations: nest(found), unpaired: unpaired.sort((a, b) => a.start - b.start) };
}

/** Marks read ahead to tell a quotation in a quotation from a forgotten mark; a bound keeps the time linear. */
const LOOK_AHEAD = 40;

type Unnested = Omit<Quotation, "inside">;

/** Speech that goes on over a paragraph's end opens the next paragraph with a mark again. */
function opensParagraph(next: ParagraphOfMarks | undefined, paragraph: ParagraphOfMarks): "single" | "double" | null {
  const first = next?.marks[0];
  if (!next || !first || first.start !== next.start || next.index !== paragraph.index + 1) return null;
  return first.canOpen || first.shape === "open" ? first.level : null;
}

function pairDoubleMarks(paragraph: ParagraphOfMarks, goesOn: "single" | "double" | null) {
  const marks = paragraph.marks.filter((mark) => mark.level === "double");
  const quotations: Unnested[] = [];
  const unpaired: Span[] = [];
  const open: Mark[] = [];
  marks.forEach((mark, index) => {
    const opener = open.at(-1);
    if (!opener) {
      if (mark.isMeasure) return;
      if (mark.canOpen || mark.isFollowedByText || (mark.shape === "open" && !mark.canClose)) open.push(mark);
      else unpaired.push(span(mark));
      return;
    }
    if (!opensAnew(mark, opener)) {
      open.pop();
      quotations.push(quotation(opener, mark));
      return;
    }
    if (!isClosedTwice(marks.slice(index + 1, index + 1 + LOOK_AHEAD), open.length + 1, goesOn))
      for (const mark of open.splice(0)) unpaired.push(span(mark));
    open.push(mark);
  });
  for (const opener of open) {
    if (goesOn === "double") quotations.push(unclosed(opener, paragraph.end));
    else unpaired.push(span(opener));
  }
  return { quotations, unpaired };
}

/** True where a mark opens although another is open: a quotation inside a quotation, or a closing mark forgotten before. */
function opensAnew(mark: Mark, opener: Mark): boolean {
  if (opener.glyph === "„" && mark.glyph === "“") return false;
  if (mark.canOpen !== mark.canClose) return mark.canOpen;
  return mark.shape === "open";
}

function isClosedTwice(rest: Mark[], depth: number, goesOn: "single" | "double" | null): boolean {
  let open = depth;
  for (const mark of rest) {
    open += mark.canOpen && !mark.canClose ? 1 : -1;
    if (open === 0) return true;
  }
  return open === 1 && goesOn === "double";
}

function quotation(opener: Mark, closer: Mark): Unnested {
  return {
    start: opener.end,
    end: closer.start,
    outer: { start: opener.start, end: closer.end },
    isClosed: true,
  };
}

function unclosed(opener: Mark, end: number): Unnested {
  return { start: opener.end, end, outer: { start: opener.start, end }, isClosed: false };
}

/** Sorts by start and tells each quotation which one it stands inside; empty pairs are none. */
function nest(found: Unnested[]): Quotation[] {
  const sorted = found
    .filter(({ start, end }) => end > start)
    .sort((a, b) => a.outer.start - b.outer.start || b.outer.end - a.outer.end);
  const around: number[] = [];
  return sorted.map((each, index) => {
    while (around.length > 0 && (sorted[around.at(-1) ?? 0]?.outer.end ?? 0) <= each.outer.start) around.pop();
    const inside = around.at(-1) ?? null;
    around.push(index);
    return { ...each, inside };
  });
}

function span({ start, end }: Span): Span {
  return { start, end };
}
