import type { Span } from "../../dataset/schema.ts";
import type { Quotation } from "../annotations.ts";
import { STATEMENT_NOUNS } from "../lexicon/verbs-of-saying.ts";
import { cueFor, markCue, type ReadNarration } from "./choose-cue.ts";
import { subjectOfVerbBefore } from "./clause.ts";
import type { Cue } from "./cues.ts";
import type { Item } from "./item.ts";
import { isTitleOrTerm } from "./titles.ts";

/**
 * What an outermost quotation is attributed by: a cue in a narration, a speaker's name that opens the quotation as in a transcript, or the
 * speech of another quotation. "none" is speech without a speaker, "term" no speech at all.
 */
export type Assignment = { narration: number } & (
  | { by: "cue"; cue: Cue; cuedIn: number }
  | { by: "name"; name: Span }
  | { by: "running"; quotation: number }
  | { by: "none" }
  | { by: "term" }
);

/** Assigns each outermost quotation, by its index, in order of start. */
export function assignQuotations(
  read: readonly ReadNarration[],
  quotations: readonly Quotation[],
): Map<number, Assignment> {
  const assigned = new Map<number, Assignment>();
  let previous: Spoken | null = null;
  read.forEach((each, narration) => {
    each.clause.items.forEach((item, at) => {
      if (item.pos !== "QUOTE") return;
      const quotation = quotations[item.quotation];
      if (!quotation) return;
      const { paragraph } = each.narration;
      const assignment = assign({ read, narration, at, previous, quotation });
      assigned.set(item.quotation, assignment);
      if (assignment.by === "term") return;
      if (assignment.by === "cue") giveToWaiting(assigned, read, { quotation: item.quotation, paragraph });
      previous = { quotation: item.quotation, paragraph, isOpen: !quotation.isClosed, assignment };
    });
  });
  return assigned;
}

type Spoken = { quotation: number; paragraph: number; isOpen: boolean; assignment: Assignment };
type Standing = {
  read: readonly ReadNarration[];
  narration: number;
  at: number;
  previous: Spoken | null;
  quotation: Quotation;
};

function assign({ read, narration, at, previous, quotation }: Standing): Assignment {
  const each = read[narration];
  const item = each?.clause.items[at];
  if (!each || !item) return { by: "none", narration };
  const name = speakerInTranscript(item, quotation);
  if (name) return { by: "name", name, narration };
  const cue = cueFor(each, at);
  if (isTitleOrTerm(each.clause, at, cue)) return { by: "term", narration };
  if (cue?.source) return { by: "cue", cue, cuedIn: narration, narration };
  if (!standsAlone(each)) return { by: "none", narration };
  const isSameParagraph = previous?.paragraph === each.narration.paragraph;
  if (previous && (isSameParagraph || previous.isOpen) && previous.assignment.by !== "none")
    return { by: "running", quotation: previous.quotation, narration };
  return fromLeadIn(read, narration, previous) ?? { by: "none", narration };
}

/** Gives a cue found later in a paragraph to the speech that opens it, and to what went on from the paragraph before. */
function giveToWaiting(
  assigned: Map<number, Assignment>,
  read: readonly ReadNarration[],
  found: { quotation: number; paragraph: number },
): void {
  for (let earlier = found.quotation - 1; earlier >= 0; earlier--) {
    const assignment = assigned.get(earlier);
    if (!assignment) continue;
    const each = read[assignment.narration];
    if (!each || each.narration.paragraph < found.paragraph - 1) return;
    if (each.narration.paragraph < found.paragraph && !isOpenAtEnd(each)) return;
    if (assignment.by === "none" && standsAlone(each))
      assigned.set(earlier, { by: "running", quotation: found.quotation, narration: assignment.narration });
    else if (assignment.by !== "term") return;
  }
}

function isOpenAtEnd({ narration }: ReadNarration): boolean {
  const last = narration.items.at(-1);
  return last?.pos === "QUOTE" && !/["”’'»“]$/.test(last.text);
}

/** True where the narration is nothing but quotations. */
function standsAlone({ narration }: ReadNarration): boolean {
  return narration.items.every((item) => item.pos === "QUOTE" || item.pos === "PUNCT");
}

/** Speech without a tag is led in by the sentence before (“She had this to say:”), or goes on from the paragraph before. */
function fromLeadIn(read: readonly ReadNarration[], narration: number, previous: Spoken | null): Assignment | null {
  const before = read[narration - 1];
  if (!before) return null;
  const { items } = before.clause;
  if (items.at(-1)?.text === ":") {
    const cue = before.cues.findLast((each) => each.source !== null);
    if (cue) return { by: "cue", cue, cuedIn: narration - 1, narration };
    const subject = subjectOfVerbBefore(before.clause, items.length);
    if (subject) return { by: "cue", cue: markCue(items.length - 1, subject), cuedIn: narration - 1, narration };
  }
  const paragraph = read[narration]?.narration.paragraph ?? 0;
  if (previous && previous.paragraph === paragraph - 1 && canGoOn(read, previous.assignment))
    return { by: "running", quotation: previous.quotation, narration };
  const isSameParagraph = before.narration.paragraph === paragraph;
  const cue = before.cues.find((each) => isSomebody(before, each) && (each.kind === "saying" || isSameParagraph));
  return cue ? { by: "cue", cue, cuedIn: narration - 1, narration } : null;
}

/** Somebody may go on speaking in the next paragraph; a sign or a letter that was quoted from may not. */
function canGoOn(read: readonly ReadNarration[], assignment: Assignment): boolean {
  if (assignment.by !== "cue") return assignment.by !== "none" && assignment.by !== "term";
  return isSomebody(read[assignment.cuedIn], assignment.cue);
}

function isSomebody(each: ReadNarration | undefined, { source }: Cue): boolean {
  const head = each?.clause.items[source?.host.head ?? -1];
  return head !== undefined && !STATEMENT_NOUNS.has(head.lower);
}

const TRANSCRIPT_NAME = /^((?:\p{Lu}[\p{Lu}.'’-]+)(?: \p{Lu}[\p{Lu}.'’-]+){0,3}): /u;

/** “WALLACE: Let us start.”: a transcript's speaker, inside the marks. */
function speakerInTranscript(item: Item, { start }: Quotation): Span | null {
  const offset = start - item.start;
  const name = TRANSCRIPT_NAME.exec(item.text.slice(offset))?.[1];
  return name ? { start, end: start + name.length } : null;
}
