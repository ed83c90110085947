import type { Span } from "../dataset/schema.ts";
import type { FoundTime, Sentence, TaggedText, Token } from "./annotations.ts";
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
const BREAKS = new Set([",", ";", ":", "—", "–", "(", ")"]);
/** How many words before a date its verb of saying may stand. */
const REPORT_REACH = 3;
const DAY = /^\d{4}-\d\d-\d\d/;

/**
 * The EDTF date that governs a span: of its own clause, else of its sentence, else the day carried on from the sentence
 * before in its paragraph, else the document's. “On Tuesday he met her. They spoke of grain.” → Tuesday for both.
 * A date that only bounds a stretch (“since 2022”) or stands in a clause of its own (“the town that fell in May”) governs nothing else.
 */
export function governingDate(span: Span, { tagged, times, dct }: TimesInText): string {
  const at = Math.max(0, lastStartingBy(tagged.sentences, span.start));
  const sentence = tagged.sentences[at];
  if (!sentence) return dct;
  const own = governorsOf(sentence, { tagged, times, dct });
  const chosen = choose(span, own);
  if (chosen) return chosen.value;
  const first = tagged.paragraphs[sentence.paragraph]?.firstSentence ?? at;
  for (let index = at - 1; index >= Math.max(first, at - CARRIED); index--) {
    const before = tagged.sentences[index];
    if (!before) break;
    const carried = governorsOf(before, { tagged, times, dct }).governors.findLast(
      ({ value, clause, isAttributive }) => DAY.test(value) && clause >= 0 && !isAttributive,
    );
    if (carried) return carried.value;
  }
  return dct;
}

/** The date that the span's own sentence gives it, or null where it has to come from the text before. */
export function ownDate(span: Span, times: TimesInText): string | null {
  const sentence = times.tagged.sentences[Math.max(0, lastStartingBy(times.tagged.sentences, span.start))];
  return sentence ? (choose(span, governorsOf(sentence, times))?.value ?? null) : null;
}

/** How many sentences a date is carried on. */
const CARRIED = 4;

/** Governors in order, and for each clause where it starts; clauses that hang on another count below zero. */
type Clauses = { governors: Governor[]; clauseAt: (offset: number) => number };

/** Clauses by sentence, found once an article: every mention asks for its date. */
const memo = new WeakMap<FoundTime[], Map<Sentence, Clauses>>();

function governorsOf(sentence: Sentence, times: TimesInText): Clauses {
  const known = memo.get(times.times) ?? new Map<Sentence, Clauses>();
  memo.set(times.times, known);
  const clauses = known.get(sentence) ?? findGovernors(sentence, times);
  known.set(sentence, clauses);
  return clauses;
}

function findGovernors(sentence: Sentence, { tagged, times }: TimesInText): Clauses {
  const from = lastStartingBy(times, sentence.start - 1) + 1;
  const to = lastStartingBy(times, sentence.end - 1) + 1;
  if (from >= to) return { governors: [], clauseAt: () => 0 };
  const { tokens } = tagged;
  const starts: { start: number; clause: number }[] = [{ start: sentence.start, clause: 1 }];
  for (let index = sentence.firstToken + 1; index < sentence.endToken; index++) {
    const token = tokens[index];
    if (!token) break;
    if (opensSubordinate(tokens, index)) starts.push({ start: token.start, clause: -(starts.length + 1) });
    else if (token.lower === "that" && tokens[index - 1]?.pos !== "NOUN")
      starts.push({ start: token.start, clause: starts.length + 1 });
    else if (BREAKS.has(token.lower)) starts.push({ start: token.end, clause: starts.length + 1 });
  }
  const clauseAt = (offset: number) => starts.findLast(({ start }) => start <= offset)?.clause ?? 1;
  const governors: Governor[] = [];
  for (const time of times.slice(from, to)) {
    const first = lastStartingBy(tokens, time.start);
    const last = lastStartingBy(tokens, time.end - 1);
    if (isBound(tokens, first)) continue;
    const isModifier = isAttributive(tokens, last);
    const verbs = tokens.slice(Math.max(sentence.firstToken, first - REPORT_REACH), first);
    governors.push({
      ...time,
      clause: clauseAt(time.start),
      isAttributive: isModifier,
      isReport: !isModifier && verbs.some(({ lemma }) => REPORTING_VERBS.has(lemma)),
    });
  }
  return { governors, clauseAt };
}

function choose(span: Span, { governors, clauseAt }: Clauses): Governor | undefined {
  if (governors.length === 0) return undefined;
  const clause = clauseAt(span.start);
  const lastClause = clauseAt(Math.max(span.start, span.end - 1));
  const distance = ({ start }: Span) => (start >= span.start ? start - span.start : span.start - start);
  const nearest = (candidates: Governor[]) =>
    candidates.reduce<Governor | undefined>(
      (best, one) => (best === undefined || distance(one) < distance(best) ? one : best),
      undefined,
    );
  const dates = governors.filter(
    ({ isAttributive, start, end, value }) =>
      !isAttributive || (DAY.test(value) && end <= span.start) || (start >= span.start && end <= span.end),
  );
  const inClause = dates.filter((one) => one.clause === clause || (lastClause !== clause && one.clause > 0));
  const inSentence = dates.filter((one) => one.clause > 0);
  const isEvent = ({ isReport }: Governor) => !isReport;
  if (isCue(inClause, span)) return nearest(inClause);
  return (
    nearest(inClause.filter(isEvent)) ?? nearest(inSentence.filter(isEvent)) ?? nearest(inClause) ?? nearest(inSentence)
  );
}

/** The span stands in the clause of the report itself, such as its speaker: the day of the report is its own. */
function isCue(inClause: Governor[], span: Span): boolean {
  return inClause.length > 0 && inClause.every(({ isReport }) => isReport) && span.end <= (inClause[0]?.end ?? 0);
}

/** “that” after a noun opens a clause that hangs on it (“the town that fell”). */
function opensSubordinate(tokens: readonly Token[], index: number): boolean {
  const word = tokens[index]?.lower ?? "";
  if (SUBORDINATORS.has(word)) return !BOUNDS.has(word) || tokens[index + 1]?.pos !== "PROPN";
  return word === "that" && tokens[index - 1]?.pos === "NOUN";
}

function isBound(tokens: readonly Token[], first: number): boolean {
  const before = tokens[first - 1]?.lower ?? "";
  return BOUNDS.has(before) || (before === "of" && BOUNDS.has(tokens[first - 2]?.lower ?? ""));
}

function isAttributive(tokens: readonly Token[], last: number): boolean {
  const after = tokens[last + 1];
  return after !== undefined && (after.lower === "'s" || after.lower === "’s" || after.pos === "NOUN");
}
