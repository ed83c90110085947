import type { Quotation } from "../annotations.ts";
import { type Clause, readClause, type SourcePhrase } from "./clause.ts";
import { type Cue, findCues } from "./cues.ts";
import type { Narration } from "./narration.ts";

/** A narration read for attribution. */
export type ReadNarration = { narration: Narration; clause: Clause; cues: Cue[] };

/** What a quotation is attributed by: a cue of its own sentence, or the speech of the quotation before or after it. */
export type Assignment =
  | { by: "cue"; narration: number; cue: Cue }
  | { by: "running"; narration: number; quotation: number }
  | { by: "none"; narration: number };

/** Reads each narration's phrases and cues once. */
export function readNarrations(narrations: readonly Narration[]): ReadNarration[] {
  return narrations.map((narration) => {
    const clause = readClause(narration);
    return { narration, clause, cues: findCues(clause) };
  });
}

const LEADS_IN = /^(?:,|:|—|–|―|--|-)$/;

/** Finds the cue for each outermost quotation; by index of the quotation. */
export function assignQuotations(
  read: readonly ReadNarration[],
  quotations: readonly Quotation[],
): Map<number, Assignment> {
  const assigned = new Map<number, Assignment>();
  let previous: { quotation: number; paragraph: number; isOpen: boolean } | null = null;
  let waiting: { quotation: number; narration: number; paragraph: number }[] = [];
  read.forEach((each, index) => {
    const { narration, clause } = each;
    narration.items.forEach((item, at) => {
      if (item.quotation === null) return;
      const quotation = quotations[item.quotation];
      if (!quotation) return;
      const cue = cueFor(each, at) ?? colonOf(read[index - 1], each, at) ?? transcriptName(clause, at);
      if (cue?.source) {
        assigned.set(item.quotation, { by: "cue", narration: index, cue });
        for (const earlier of waiting)
          if (earlier.paragraph === narration.paragraph)
            assigned.set(earlier.quotation, { by: "running", narration: earlier.narration, quotation: item.quotation });
        waiting = [];
      } else if (standsAlone(each, at) && previous && (previous.paragraph === narration.paragraph || previous.isOpen)) {
        assigned.set(item.quotation, { by: "running", narration: index, quotation: previous.quotation });
      } else {
        assigned.set(item.quotation, { by: "none", narration: index });
        if (standsAlone(each, at))
          waiting.push({
            quotation: item.quotation,
            narration: index,
            paragraph: narration.paragraph + (quotation.isClosed ? 0 : 1),
          });
      }
      previous = { quotation: item.quotation, paragraph: narration.paragraph, isOpen: !quotation.isClosed };
    });
  });
  return assigned;
}

/** True where the narration is nothing but quotations. */
export function standsAlone({ narration }: ReadNarration, _at: number): boolean {
  return narration.items.every((item) => item.pos === "QUOTE" || item.pos === "PUNCT");
}

/** Chooses a quotation's cue: a tag right after it, else the nearest cue before it, else the nearest after it. */
function cueFor({ clause, cues }: ReadNarration, at: number): Cue | null {
  const { items } = clause;
  const before = items[at - 1];
  const isIntegrated = before !== undefined && before.pos !== "QUOTE" && !LEADS_IN.test(before.text);
  const left = lastWith(cues, (cue) => cue.start < at && cue.end <= at && governs(cue, clause, at));
  const tag = tagAfter(clause, cues, at);
  if (tag && !(isIntegrated && left)) return tag;
  if (left) return left;
  return cues.find((cue) => cue.from > at && cue.kind !== "labelling" && cue.source !== null) ?? null;
}

/** “…,” said Ada and “…,” Ada said. */
function tagAfter({ items }: Clause, cues: readonly Cue[], at: number): Cue | null {
  let next = at + 1;
  while (items[next]?.pos === "PUNCT" && next < at + 3) next++;
  return cues.find((cue) => cue.from === next && cue.source !== null && cue.kind !== "labelling") ?? null;
}

function governs(cue: Cue, { items }: Clause, at: number): boolean {
  if (cue.source === null) return false;
  if (cue.kind === "quoting") {
    for (let between = cue.to; between < at; between++) if (items[between]?.pos !== "PUNCT") return false;
  }
  return true;
}

/** A sentence before that ends in a colon: “She had this to say:” */
function colonOf(before: ReadNarration | undefined, each: ReadNarration, at: number): Cue | null {
  void before;
  const { clause } = each;
  const mark = clause.items[at - 1];
  if (mark?.text === ":") {
    const host = clause.endingAt.get(at - 1);
    if (host) return markCue(at - 1, { host, apposition: null });
  }
  const dash = clause.items[at + 1];
  if (dash && /^(?:—|–|―|--|-)$/.test(dash.text)) {
    const host = clause.startingAt.get(at + 2);
    const after = clause.items[host?.to ?? -1];
    if (host && (after === undefined || /^[.,;(]$/.test(after.text)))
      return markCue(at + 1, { host, apposition: null });
  }
  return null;
}

function transcriptName(_clause: Clause, _at: number): Cue | null {
  return null;
}

function markCue(at: number, source: SourcePhrase): Cue {
  return {
    kind: "mark",
    start: at,
    end: at + 1,
    source,
    from: Math.min(at, source.host.from),
    to: Math.max(at + 1, source.host.to),
  };
}

function lastWith(cues: readonly Cue[], test: (cue: Cue) => boolean): Cue | null {
  for (let at = cues.length - 1; at >= 0; at--) {
    const cue = cues[at];
    if (cue && test(cue)) return cue;
  }
  return null;
}
