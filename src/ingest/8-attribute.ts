import type { Span } from "../dataset/schema.ts";
import type {
  ActorsInText,
  Attribution,
  FoundName,
  FoundPlace,
  FoundQuotations,
  FoundQuote,
  Quotation,
  TaggedText,
} from "./annotations.ts";
import type { SpeakerContext } from "./attribution/as-worded.ts";
import { type Assignment, assignQuotations } from "./attribution/assign-quotations.ts";
import { type ReadNarration, readNarrations } from "./attribution/choose-cue.ts";
import type { Clause } from "./attribution/clause.ts";
import type { Cue } from "./attribution/cues.ts";
import { readNarration } from "./attribution/narration.ts";
import { findQuotedInside, type QuotedInside } from "./attribution/quoted-inside.ts";
import { findReportedClauses } from "./attribution/reported-speech.ts";
import { namedSpeaker, type Speaker, speakerOf } from "./attribution/speakers.ts";
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
  found: {
    quotations: FoundQuotations;
    names: FoundName[];
    places: FoundPlace[];
    actorsInText: ActorsInText;
    times: TimesInText;
  },
): Attributed {
  const { quotations } = found.quotations;
  const actorsInText = { actors: [...found.actorsInText.actors], mentions: [...found.actorsInText.mentions] };
  const read = readNarrations(readNarration(tagged, quotations));
  const inside = findQuotedInside(tagged, quotations);
  const direct = directSpeech(tagged.text, quotations, read);
  const contents = [...direct, ...reportedSpeech(read), ...speechInside(inside, quotations, direct)].sort(
    (a, b) => a.content.start - b.content.start || a.content.end - b.content.end,
  );
  const wordings = new WordedActors(actorsInText.actors);
  const context = {
    tagged,
    names: found.names,
    places: found.places,
    quotations,
    actorsInText,
    wordings,
    lastSpoken: null,
    quoting: null,
  };
  const attributions = attributionsOf(contents, context);
  return { actorsInText, attributions, quotes: quotesOf(contents, attributions, found.times) };
}

/** What tells who spoke: a cue, or a name that opens a line of a transcript. */
type Told = { by: "cue"; cue: Cue; clause: Clause } | { by: "name"; name: Span };

/** What was said, and what tells by whom: null where the text does not. */
type Content = {
  content: Span;
  quotation: number | null;
  source: Told | null;
  /** The quotation whose speaker quotes it, by its index. */
  inside: number | null;
  /** Whether it goes on with the quotation before it: same speech if the speaker is the same. */
  goesOn: boolean;
};

function directSpeech(text: string, quotations: readonly Quotation[], read: readonly ReadNarration[]): Content[] {
  const assigned = assignQuotations(read, quotations);
  const contents: Content[] = [];
  let previous = { paragraph: -1, isClosed: true };
  for (const [index, assignment] of assigned) {
    const quotation = quotations[index];
    const cued = cuedBy(assigned, assignment, read);
    if (!quotation || assignment.by === "term" || (!cued && !isWholeSentence(text, quotation))) continue;
    const { start, end, isClosed } = quotation;
    const paragraph = read[assignment.narration]?.narration.paragraph ?? 0;
    contents.push({
      content: { start, end },
      quotation: index,
      source: cued,
      inside: null,
      goesOn: paragraph === previous.paragraph || !previous.isClosed,
    });
    previous = { paragraph, isClosed };
  }
  return contents;
}

/** Follows running speech to the cue or the name that tells its speaker. */
function cuedBy(
  assigned: ReadonlyMap<number, Assignment>,
  assignment: Assignment,
  read: readonly ReadNarration[],
): Told | null {
  let next: Assignment | undefined = assignment;
  for (let hops = 0; next?.by === "running" && hops < assigned.size; hops++) next = assigned.get(next.quotation);
  if (next?.by === "name") return next;
  const clause = next?.by === "cue" ? read[next.cuedIn]?.clause : undefined;
  return next?.by === "cue" && clause ? { by: "cue", cue: next.cue, clause } : null;
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
  return read.flatMap((each) => {
    const { clause } = each;
    const { items } = clause;
    return findReportedClauses(each).flatMap(({ cue, from, to }) => {
      const [first, last] = [items[from], items[to - 1]];
      if (!first || !last) return [];
      return [
        {
          content: { start: first.start, end: last.end },
          quotation: null,
          source: { by: "cue", cue, clause },
          inside: null,
          goesOn: false,
        },
      ];
    });
  });
}

function speechInside(
  found: readonly QuotedInside[],
  quotations: readonly Quotation[],
  direct: readonly Content[],
): Content[] {
  const spoken = new Set(direct.map(({ quotation }) => quotation));
  return found.flatMap(({ quotation, outer, cue, within: { clause } }) => {
    const content = quotations[quotation];
    if (!content || !spoken.has(outer)) return [];
    const { start, end } = content;
    return [
      { content: { start, end }, quotation, source: { by: "cue", cue, clause }, inside: outer, goesOn: false } as const,
    ];
  });
}

function attributionsOf(contents: readonly Content[], context: SpeakerContext): Attribution[] {
  const speakers = new Map<Cue, Speaker>();
  const speakerIn = new Map<number, number | null>();
  let lastSpoken: SpeakerContext["lastSpoken"] = null;
  return contents.map(({ content, quotation, source, inside }) => {
    if (source?.by === "name") {
      const { span, actor } = namedSpeaker(source.name, context);
      if (quotation !== null) speakerIn.set(quotation, actor);
      return { source: span, actor, cue: null, content, quotation };
    }
    if (!source?.cue.source) return { source: null, actor: null, cue: null, content, quotation };
    const { cue, clause } = source;
    const quoting = inside === null ? null : { speaker: speakerIn.get(inside) ?? null };
    const speaker = speakers.get(cue) ?? speakerOf(clause, source.cue.source, { ...context, lastSpoken, quoting });
    speakers.set(cue, speaker);
    if (quotation !== null) speakerIn.set(quotation, speaker.actor);
    if (speaker.actor !== null && inside === null)
      lastSpoken = { actor: speaker.actor, end: Math.max(speaker.span.end, content.end) };
    const [first, last] = [clause.items[cue.start], clause.items[cue.end - 1]];
    const cueSpan = first && last ? { start: first.start, end: last.end } : null;
    return { source: speaker.span, actor: speaker.actor, cue: cueSpan, content, quotation };
  });
}

/**
 * A reported clause without an actor stays an attribution only: nobody is left to show as its speaker. So do words inside of somebody else's,
 * whose record the outer quotation is.
 */
function quotesOf(
  contents: readonly Content[],
  attributions: readonly Attribution[],
  times: TimesInText,
): FoundQuote[] {
  const quotes: FoundQuote[] = [];
  let speeches = 0;
  let running: { speaker: number | null; speech: number } | null = null;
  contents.forEach(({ content, quotation, inside, goesOn }, index) => {
    const attribution = attributions[index];
    const isDirect = quotation !== null && inside === null;
    if (!attribution || (!isDirect && attribution.actor === null)) return;
    const speaker = attribution.actor;
    const isSame: boolean = isDirect && goesOn && speaker !== null && running?.speaker === speaker;
    const speech: number = isSame && running ? running.speech : speeches++;
    if (isDirect) running = { speaker, speech };
    quotes.push({
      start: content.start,
      end: content.end,
      kind: quotation === null ? "indirect" : "direct",
      speaker,
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
