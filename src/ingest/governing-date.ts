import type { Span } from "../dataset/schema.ts";
import type { FoundTime, Sentence, TaggedText, Token } from "./annotations.ts";
import { lexical } from "./lexical-entries.ts";
import { REPORTING_VERBS } from "./lexicon/verbs-of-saying.ts";
import { lastStartingBy } from "./tagged-text.ts";

export type TimesInText = { tagged: TaggedText; times: FoundTime[]; dct: string };

/** A time expression in its sentence: how it stands there decides what it dates. */
type Governor = FoundTime & {
  clause: number;
  /** “Tuesday's talks”, “the Dec. 3 raid”: dates only what follows it in its clause. */
  isAttributive: boolean;
  /** “officials said on Sunday”: the day of the report, which gives way to a date of the event. */
  isReport: boolean;
};

const SUBORDINATORS = new Set(
  "when which who whose whom where after before since as while because although though if unless whereas".split(" "),
);
const BOUNDS = new Set("since until till before after from ahead prior".split(" "));
const CHANGES = new Set("increase decrease rise fall drop decline jump up down".split(" "));
const BREAKS = new Set([",", ";", ":", "—", "–", "(", ")"]);
/** How many words before a date its verb of saying may stand. */
const REPORT_REACH = 3;
const DAY = /^\d{4}-\d\d-\d\d/;

/**
 * The EDTF date that governs a span: of its own clause, else of its sentence, else the day carried on from the sentence
 * before in its paragraph, else the document's. “On Tuesday he met her. They spoke of grain.” → Tuesday for both.
 * Times within `said`, the content of a quotation whose cue the span is, govern nothing.
 * A date that only bounds a stretch (“since 2022”) or stands in a clause of its own (“the town that fell in May”) governs nothing else.
 */
export function governingDate(span: Span, times: TimesInText, said?: Span): string {
  if (times.times.length === 0) return times.dct;
  const index = indexOfSentence(span, times);
  const own = datesOf(index, times);
  return (
    dateInSentence(span, said ? outside(own, said, times.dct) : own) ?? dateCarriedTo(index, times, said) ?? times.dct
  );
}

/**
 * What somebody said does not tell when it was said: “the work would be done by Friday, she said” → not Friday. Nor does a day that
 * lies ahead; a night is when things happened and not when they were told, so that it is not carried on.
 */
function outside({ governors, clauses }: SentenceDates, said: Span, dct: string): SentenceDates {
  const isOutside = ({ start, end, value }: Governor) => (start < said.start || end > said.end) && value <= dct;
  return { clauses, governors: governors.filter(isOutside) };
}

function mayDateSpeech({ value, isReport }: Governor, dct: string): boolean {
  return value <= dct && (isReport || !value.includes("/"));
}

/** The date that the span's own sentence gives it, or null where it has to come from the text before. */
export function ownDate(span: Span, times: TimesInText): string | null {
  return dateInSentence(span, datesOf(indexOfSentence(span, times), times));
}

function indexOfSentence({ start }: Span, { tagged }: TimesInText): number {
  return Math.max(0, lastStartingBy(tagged.sentences, start));
}

/** How many sentences a date is carried on. */
const CARRIED = 4;

function dateCarriedTo(index: number, times: TimesInText, said?: Span): string | null {
  const { sentences, paragraphs } = times.tagged;
  const first = Math.max(paragraphs[sentences[index]?.paragraph ?? 0]?.firstSentence ?? index, index - CARRIED);
  for (let before = index - 1; before >= first; before--) {
    const { governors } = datesOf(before, times);
    for (let at = governors.length - 1; at >= 0; at--) {
      const governor = governors[at];
      if (said && governor && !mayDateSpeech(governor, times.dct)) continue;
      if (governor && governor.clause >= 0 && !governor.isAttributive && DAY.test(governor.value))
        return governor.value;
    }
  }
  return null;
}

/** The governors of a sentence in order, and where its clauses start; clauses that hang on another count below zero. */
type SentenceDates = { governors: readonly Governor[]; clauses: readonly { start: number; clause: number }[] };

const UNDATED: SentenceDates = { governors: [], clauses: [] };

/** By article and sentence, found once: every mention asks for its date. */
const found = new WeakMap<FoundTime[], SentenceDates[]>();

function datesOf(index: number, times: TimesInText): SentenceDates {
  let bySentence = found.get(times.times);
  if (!bySentence) {
    bySentence = [];
    found.set(times.times, bySentence);
  }
  const known = bySentence[index];
  if (known) return known;
  const sentence = times.tagged.sentences[index];
  const dates = sentence ? findDates(sentence, times) : UNDATED;
  bySentence[index] = dates;
  return dates;
}

function findDates(sentence: Sentence, { tagged, times }: TimesInText): SentenceDates {
  const from = lastStartingBy(times, sentence.start - 1) + 1;
  const to = lastStartingBy(times, sentence.end - 1) + 1;
  if (from >= to) return UNDATED;
  const { tokens } = tagged;
  const clauses = clausesOf(tokens, sentence);
  const governors: Governor[] = [];
  for (let at = from; at < to; at++) {
    const time = times[at];
    if (!time) break;
    const first = lastStartingBy(tokens, time.start);
    if (isBound(tokens, first)) continue;
    const isModifier = isAttributive(tokens, lastStartingBy(tokens, time.end - 1));
    const { start, end, value } = time;
    governors.push({
      start,
      end,
      value,
      clause: clauseAt(clauses, start),
      isAttributive: isModifier,
      isReport: !isModifier && isReported(tokens, Math.max(sentence.firstToken, first - REPORT_REACH), first),
    });
  }
  return { governors, clauses };
}

function clausesOf(tokens: readonly Token[], sentence: Sentence): SentenceDates["clauses"] {
  const clauses = [{ start: sentence.start, clause: 1 }];
  for (let index = sentence.firstToken + 1; index < sentence.endToken; index++) {
    const token = tokens[index];
    if (!token) break;
    const kind = clauseWord(token);
    if (kind === "plain") continue;
    if (kind === "break") clauses.push({ start: token.end, clause: clauses.length + 1 });
    else if (opensSubordinate(tokens, index)) clauses.push({ start: token.start, clause: -(clauses.length + 1) });
    else if (kind === "that" && tokens[index - 1]?.pos !== "NOUN")
      clauses.push({ start: token.start, clause: clauses.length + 1 });
  }
  return clauses;
}

const clauseWord = lexical(({ lower }): "subordinator" | "that" | "break" | "plain" => {
  if (SUBORDINATORS.has(lower)) return "subordinator";
  if (lower === "that") return "that";
  return BREAKS.has(lower) ? "break" : "plain";
});

function clauseAt(clauses: SentenceDates["clauses"], offset: number): number {
  for (let at = clauses.length - 1; at >= 0; at--) {
    const opening = clauses[at];
    if (opening && opening.start <= offset) return opening.clause;
  }
  return 1;
}

function isReported(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (REPORTING_VERBS.has(tokens[at]?.lemma ?? "")) return true;
  return false;
}

/**
 * The nearest date of an event in the span's clause, else in its sentence, else of a report there. In the clause of the
 * report itself, such as its speaker's, the day of the report comes first.
 */
function dateInSentence(span: Span, { governors, clauses }: SentenceDates): string | null {
  if (governors.length === 0) return null;
  const clause = clauseAt(clauses, span.start);
  const isOverClauses = clauseAt(clauses, Math.max(span.start, span.end - 1)) !== clause;
  let eventInClause: Governor | null = null;
  let eventInSentence: Governor | null = null;
  let anyInClause: Governor | null = null;
  let anyInSentence: Governor | null = null;
  let firstInClause: Governor | null = null;
  for (const one of governors) {
    if (one.isAttributive && !datesWhatFollows(one, span)) continue;
    if (one.clause === clause || (isOverClauses && one.clause > 0)) {
      firstInClause ??= one;
      anyInClause = nearer(span, anyInClause, one);
      if (!one.isReport) eventInClause = nearer(span, eventInClause, one);
    }
    if (one.clause > 0) {
      anyInSentence = nearer(span, anyInSentence, one);
      if (!one.isReport) eventInSentence = nearer(span, eventInSentence, one);
    }
  }
  const isCue = firstInClause !== null && eventInClause === null && span.end <= firstInClause.end;
  return (
    ((isCue ? anyInClause : null) ?? eventInClause ?? eventInSentence ?? anyInClause ?? anyInSentence)?.value ?? null
  );
}

/** “Tuesday's talks in Rome”: the date is the day of what it stands before, and of itself. */
function datesWhatFollows({ value, start, end }: Governor, span: Span): boolean {
  return (DAY.test(value) && end <= span.start) || (start >= span.start && end <= span.end);
}

function nearer(span: Span, best: Governor | null, one: Governor): Governor {
  return best !== null && Math.abs(best.start - span.start) <= Math.abs(one.start - span.start) ? best : one;
}

/** “that” after a noun opens a clause that hangs on it (“the town that fell”). */
function opensSubordinate(tokens: readonly Token[], index: number): boolean {
  const word = tokens[index]?.lower ?? "";
  if (SUBORDINATORS.has(word)) return !BOUNDS.has(word) || tokens[index + 1]?.pos !== "PROPN";
  return word === "that" && tokens[index - 1]?.pos === "NOUN";
}

function isBound(tokens: readonly Token[], first: number): boolean {
  const before = tokens[first - 1]?.lower ?? "";
  const further = tokens[first - 2]?.lower ?? "";
  return BOUNDS.has(before) || (before === "of" && BOUNDS.has(further)) || isCompared(before, further);
}

/** "a 39 per cent increase on January 2025", "compared with March", "more than in 2024": what a figure is held against. */
function isCompared(before: string, further: string): boolean {
  if (before === "than" || (before === "in" && further === "than")) return true;
  if (before === "with" || before === "to") return further === "compared";
  return (before === "on" || before === "over") && CHANGES.has(further);
}

function isAttributive(tokens: readonly Token[], last: number): boolean {
  const after = tokens[last + 1];
  return after !== undefined && (after.lower === "'s" || after.lower === "’s" || after.pos === "NOUN");
}
