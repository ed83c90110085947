import type { Span } from "../dataset/schema.ts";
import type {
  ActorsInText,
  Attribution,
  FoundName,
  FoundQuotations,
  FoundQuote,
  Quotation,
  TaggedText,
} from "./annotations.ts";
import {
  type Assignment,
  assignQuotations,
  type ReadNarration,
  readNarrations,
} from "./attribution/assign-quotations.ts";
import type { Cue } from "./attribution/cues.ts";
import { readNarration } from "./attribution/narration.ts";
import { findReportedClauses } from "./attribution/reported-speech.ts";
import { namedSpeaker, type Speaker, type SpeakerContext, speakerOf } from "./attribution/speakers.ts";
import { WordedActors } from "./attribution/worded-actors.ts";
import { governingDate, type TimesInText } from "./governing-date.ts";

export type Attributed = {
  actorsInText: ActorsInText;
  attributions: Attribution[];
  quotes: FoundQuote[];
};

/**
 * Finds who said what: direct quotations and reported clauses, each with source and cue, in order of start.
 * Sources that only their wording tells ("a senior official") join the actors. A quoted term that nobody is said to have used is no quote.
 */
export function attribute(
  tagged: TaggedText,
  found: { quotations: FoundQuotations; names: FoundName[]; actorsInText: ActorsInText; times: TimesInText },
): Attributed {
  const { quotations } = found.quotations;
  const actorsInText = { actors: [...found.actorsInText.actors], mentions: [...found.actorsInText.mentions] };
  const read = readNarrations(readNarration(tagged, quotations));
  const contents = [...directSpeech(tagged.text, quotations, read), ...reportedSpeech(read)].sort(
    (a, b) => a.content.start - b.content.start || a.content.end - b.content.end,
  );
  const wordings = new WordedActors(actorsInText.actors);
  const context = { tagged, names: found.names, quotations, actorsInText, wordings, lastSpoken: null };
  const attributions = attributionsOf(contents, read, context);
  return { actorsInText, attributions, quotes: quotesOf(contents, attributions, found.times) };
}

/** What tells who spoke: a cue, or a name that opens a line of a transcript. */
type Told = { by: "cue"; cue: Cue; narration: number } | { by: "name"; name: Span };

/** What was said, and what tells by whom: null where the text does not. */
type Content = {
  content: Span;
  quotation: number | null;
  source: Told | null;
  /** Whether it goes on with the quotation before it: same speech if the speaker is the same. */
  goesOn: boolean;
};

function directSpeech(text: string, quotations: readonly Quotation[], read: readonly ReadNarration[]): Content[] {
  const assigned = assignQuotations(read, quotations);
  const contents: Content[] = [];
  let previous = { paragraph: -1, isClosed: true };
  for (const [index, assignment] of assigned) {
    const quotation = quotations[index];
    const cued = cuedBy(assigned, assignment);
    if (!quotation || assignment.by === "term" || (!cued && !isWholeSentence(text, quotation))) continue;
    const { start, end, isClosed } = quotation;
    const paragraph = read[assignment.narration]?.narration.paragraph ?? 0;
    contents.push({
      content: { start, end },
      quotation: index,
      source: cued,
      goesOn: paragraph === previous.paragraph || !previous.isClosed,
    });
    previous = { paragraph, isClosed };
  }
  return contents;
}

/** Follows running speech to the cue or the name that tells its speaker. */
function cuedBy(assigned: ReadonlyMap<number, Assignment>, assignment: Assignment): Told | null {
  let next: Assignment | undefined = assignment;
  for (let hops = 0; next?.by === "running" && hops < assigned.size; hops++) next = assigned.get(next.quotation);
  if (next?.by === "cue") return { by: "cue", cue: next.cue, narration: next.cuedIn };
  return next?.by === "name" ? next : null;
}

const STARTS_SENTENCE = /^[\p{Lu}\p{N}…[(]/u;
const ENDS_SENTENCE = /[.?!…,]$/;
const MIN_WORDS = 6;

/** True for words that can only be speech; without a speaker, anything shorter is a term or a title. */
function isWholeSentence(text: string, { start, end }: Span): boolean {
  const exact = text.slice(start, end);
  return STARTS_SENTENCE.test(exact) && ENDS_SENTENCE.test(exact) && exact.split(" ").length >= MIN_WORDS;
}

function reportedSpeech(read: readonly ReadNarration[]): Content[] {
  return read.flatMap((each, narration) => {
    const { items } = each.clause;
    return findReportedClauses(each).flatMap(({ cue, from, to }) => {
      const [first, last] = [items[from], items[to - 1]];
      if (!first || !last) return [];
      return [
        {
          content: { start: first.start, end: last.end },
          quotation: null,
          source: { by: "cue", cue, narration },
          goesOn: false,
        },
      ];
    });
  });
}

function attributionsOf(
  contents: readonly Content[],
  read: readonly ReadNarration[],
  context: SpeakerContext,
): Attribution[] {
  const speakers = new Map<Cue, Speaker>();
  let lastSpoken: SpeakerContext["lastSpoken"] = null;
  return contents.map(({ content, quotation, source }) => {
    if (source?.by === "name") {
      const { span, actor } = namedSpeaker(source.name, context);
      return { source: span, actor, cue: null, content, quotation };
    }
    const clause = read[source?.narration ?? -1]?.clause;
    const cue = source?.cue;
    if (!cue?.source || !clause) return { source: null, actor: null, cue: null, content, quotation };
    const speaker = speakers.get(cue) ?? speakerOf(clause, cue.source, { ...context, lastSpoken });
    speakers.set(cue, speaker);
    if (speaker.actor !== null) lastSpoken = { actor: speaker.actor, end: Math.max(speaker.span.end, content.end) };
    const [first, last] = [clause.items[cue.start], clause.items[cue.end - 1]];
    const cueSpan = first && last ? { start: first.start, end: last.end } : null;
    return { source: speaker.span, actor: speaker.actor, cue: cueSpan, content, quotation };
  });
}

/** A reported clause without an actor stays an attribution only: nobody is left to show as its speaker. */
function quotesOf(
  contents: readonly Content[],
  attributions: readonly Attribution[],
  times: TimesInText,
): FoundQuote[] {
  const quotes: FoundQuote[] = [];
  let speech = -1;
  let speaker: number | null = null;
  contents.forEach(({ content, quotation, goesOn }, index) => {
    const attribution = attributions[index];
    if (!attribution || (quotation === null && attribution.actor === null)) return;
    if (quotation === null || !goesOn || speaker === null || attribution.actor !== speaker) speech++;
    if (quotation !== null) speaker = attribution.actor;
    quotes.push({
      start: content.start,
      end: content.end,
      kind: quotation === null ? "indirect" : "direct",
      speaker: attribution.actor,
      speakerSpan: attribution.source,
      cueSpan: attribution.cue,
      speech,
      date: governingDate(attribution.cue ?? content, times, content),
      place: null,
      notes: [],
    });
  });
  return quotes;
}
