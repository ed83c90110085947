import type { Span } from "../dataset/schema.ts";
import type { ActorsInText, Attribution, FoundName, FoundQuotations, FoundQuote, TaggedText } from "./annotations.ts";
import {
  type Assignment,
  assignQuotations,
  type ReadNarration,
  readNarrations,
} from "./attribution/assign-quotations.ts";
import { readNarration } from "./attribution/narration.ts";
import { type Speaker, type SpeakerContext, speakerOf } from "./attribution/speakers.ts";
import { governingDate, type TimesInText } from "./governing-date.ts";

export type Attributed = {
  actorsInText: ActorsInText;
  attributions: Attribution[];
  quotes: FoundQuote[];
};

/** Finds who said what: direct quotations and reported clauses, each with source and cue. */
export function attribute(
  tagged: TaggedText,
  found: { quotations: FoundQuotations; names: FoundName[]; actorsInText: ActorsInText; times: TimesInText },
): Attributed {
  const { quotations } = found.quotations;
  const actorsInText = { actors: [...found.actorsInText.actors], mentions: [...found.actorsInText.mentions] };
  const context: SpeakerContext = { tagged, names: found.names, quotations, actorsInText };
  const read = readNarrations(readNarration(tagged, quotations));
  const assigned = assignQuotations(read, quotations, tagged.text);
  const attributions: Attribution[] = [];
  const quotes: FoundQuote[] = [];
  quotations.forEach((quotation, index) => {
    const assignment = assigned.get(index);
    if (!assignment) return;
    const attribution = attributionOf(index, { assigned, read, context });
    if (!attribution) {
      if (!isWholeSentence(tagged.text, quotation)) return;
    }
    const { start, end } = quotation;
    attributions.push({
      source: attribution?.speaker.span ?? null,
      actor: attribution?.speaker.actor ?? null,
      cue: attribution?.cue ?? null,
      content: { start, end },
      quotation: index,
    });
    quotes.push({
      start,
      end,
      kind: "direct",
      speaker: attribution?.speaker.actor ?? null,
      speakerSpan: attribution?.speaker.span ?? null,
      cueSpan: attribution?.cue ?? null,
      speech: index,
      date: governingDate(quotation, found.times),
      place: null,
      notes: [],
    });
  });
  return { actorsInText, attributions, quotes };
}

function attributionOf(
  index: number,
  within: { assigned: Map<number, Assignment>; read: ReadNarration[]; context: SpeakerContext },
): { speaker: Speaker; cue: Span | null } | null {
  const { assigned, read, context } = within;
  let assignment = assigned.get(index);
  for (let hops = 0; assignment?.by === "running" && hops < 50; hops++) assignment = assigned.get(assignment.quotation);
  if (assignment?.by !== "cue") return null;
  const clause = read[assignment.narration]?.clause;
  const { cue } = assignment;
  if (!clause || !cue.source) return null;
  const first = clause.items[cue.start];
  const last = clause.items[cue.end - 1];
  return {
    speaker: speakerOf(clause, cue.source, context),
    cue: first && last ? { start: first.start, end: last.end } : null,
  };
}

function isWholeSentence(text: string, { start, end }: Span): boolean {
  const exact = text.slice(start, end);
  return /^[\p{Lu}\p{N}…[(]/u.test(exact) && /[.?!…,]$/.test(exact) && exact.split(" ").length > 5;
}
