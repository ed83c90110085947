import type { Span } from "../dataset/schema.ts";
import type { Quotation } from "./annotations.ts";
import type { Mark, ParagraphOfMarks } from "./quotation-marks.ts";

type Unnested = Omit<Quotation, "inside">;
type Level = Mark["level"];

/** Words that an apostrophe shortens at their start: ’em, ’90s, rock ’n’ roll. */
const ELIDED = /^(?:\d0s|em|til|till|tis|twas|twere|cause|cuz|bout|round|neath|n|nuff|kay|ere|er|im|tude)\b/i;
/** Ends of words that an apostrophe commonly follows: the ministers’ talks, goin’ home. */
const POSSESSIVE_OR_CLIPPED = /(?:[sxz]|in|\bo)$/i;
const ENDS_SPEECH = /[.,!?…;:—–%)\]]$/;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/**
 * Pairs single marks within a paragraph, each pair inside or outside of a double one but never across its edge.
 * A mark that can be read as an apostrophe closes a quotation only when no likelier one follows.
 */
export function pairSingleMarks(
  paragraph: ParagraphOfMarks,
  doubles: readonly Unnested[],
  goesOn: Level | null,
): { quotations: Unnested[]; unpaired: Span[] } {
  const quotations: Unnested[] = [];
  const unpaired: Span[] = [];
  for (const marks of byRegion(paragraph, doubles)) {
    let opener: Mark | null = null;
    let closer: Mark | null = null;
    const settle = () => {
      if (opener && closer) quotations.push(pair(opener, closer));
      else if (opener && opener.shape !== "close") unpaired.push({ start: opener.start, end: opener.end });
      opener = null;
      closer = null;
    };
    for (const mark of marks) {
      if (opens(mark, paragraph)) {
        settle();
        opener = mark;
      } else if (opener && closes(mark)) {
        if (!closer || isApostropheLike(closer, paragraph)) closer = mark;
        if (!isApostropheLike(mark, paragraph)) settle();
      } else if (!opener && mark.shape === "open") unpaired.push({ start: mark.start, end: mark.end });
    }
    const last: Mark | null = opener;
    if (last && !closer && goesOn === "single" && isAtStart(last, paragraph))
      quotations.push(unclosed(last, paragraph.end));
    else settle();
  }
  return { quotations, unpaired };
}

/** Single marks grouped by the innermost double quotation around them; the marks are in order within each group. */
function byRegion({ marks }: ParagraphOfMarks, doubles: readonly Unnested[]): Mark[][] {
  const regions = new Map<Unnested | null, Mark[]>();
  const sorted = [...doubles].sort((a, b) => a.outer.start - b.outer.start);
  const around: Unnested[] = [];
  let next = 0;
  for (const mark of marks) {
    if (mark.level === "double") continue;
    for (let double = sorted[next]; double && double.outer.start <= mark.start; double = sorted[++next])
      around.push(double);
    while ((around.at(-1)?.outer.end ?? Number.POSITIVE_INFINITY) <= mark.start) around.pop();
    const region = around.at(-1) ?? null;
    const group = regions.get(region);
    if (group) group.push(mark);
    else regions.set(region, [mark]);
  }
  return [...regions.values()];
}

function opens(mark: Mark, { text }: ParagraphOfMarks): boolean {
  return mark.canOpen && !ELIDED.test(text.slice(mark.end, mark.end + 8));
}

function closes(mark: Mark): boolean {
  return !mark.isFollowedByText && !mark.isMeasure;
}

function isApostropheLike(mark: Mark, { text }: ParagraphOfMarks): boolean {
  const before = text.slice(Math.max(0, mark.start - 3), mark.start);
  if (ENDS_SPEECH.test(before)) return false;
  return (
    POSSESSIVE_OR_CLIPPED.test(before) &&
    LETTER_OR_DIGIT.test(
      text
        .slice(mark.end, mark.end + 8)
        .trimStart()
        .charAt(0),
    )
  );
}

function isAtStart(mark: Mark, { start }: ParagraphOfMarks): boolean {
  return mark.start === start;
}

function pair(opener: Mark, closer: Mark): Unnested {
  return { start: opener.end, end: closer.start, outer: { start: opener.start, end: closer.end }, isClosed: true };
}

function unclosed(opener: Mark, end: number): Unnested {
  return { start: opener.end, end, outer: { start: opener.start, end }, isClosed: false };
}
