import { ACCUSING_VERBS, REPORTING_VERBS } from "../lexicon/verbs-of-saying.ts";
import type { ReadNarration } from "./choose-cue.ts";
import { type Clause, isComma } from "./clause.ts";
import { type Cue, isUnreal } from "./cues.ts";
import type { Item } from "./item.ts";
import { isTimePhrase } from "./noun-phrases.ts";

/** Items `from` to `to` (left out) of a narration that a cue's source is reported to have said. */
export type ReportedClause = { cue: Cue; from: number; to: number };

const BREAK = /^[;:]$/;
const RELATIVE = /^(?:who|which|that|whose|whom)$/;
const COORDINATOR = /^(?:and|but|or|while|as|although|though|whereas|yet)$/;
/** Participles that tell what a report answers or where it was made: “Asked about a date, he said …”. */
const PROMPT =
  /^(?:asked|pressed|questioned|told|speaking|writing|responding|replying|commenting|citing|referring|addressing)$/;
const ENDS_WITH_COMMA = /,[^\p{L}\p{N}]*$/u;
const MIN_WORDS = 3;

/**
 * Finds the clauses that a narration reports somebody to have said: after the cue ("he said that …"), before it ("…, he said") and
 * on both sides of it. A cue that is negated, planned or only asked about reports nothing.
 */
export function findReportedClauses({ clause, cues }: ReadNarration): ReportedClause[] {
  const found: ReportedClause[] = [];
  const bySource = new Map<Cue["source"], ReportedClause[]>();
  const narration = { clause, cues, landmarks: landmarksOf(clause.items) };
  cues.forEach((cue, index) => {
    if (!reports(cue, clause)) return;
    const own = bySource.get(cue.source) ?? [];
    bySource.set(cue.source, own);
    for (const [from, to] of contentsOf(narration, index)) {
      const piece = trim(clause, from, to);
      const isTaken = own.some((other) => piece.from < other.to && other.from < piece.to);
      if (isTaken || !holdsClause(narration, piece, cue)) continue;
      own.push({ cue, ...piece });
      found.push({ cue, ...piece });
    }
  });
  return found;
}

type Narration = Pick<ReadNarration, "clause" | "cues"> & { landmarks: Landmarks };

/** What every cue asks of the items, counted once: of a line without an end each would walk all of it. */
type Landmarks = {
  /** How many words, and how many finite verbs, stand before an item. */
  words: Uint32Array;
  finiteVerbs: Uint32Array;
  /** The first item after the last semicolon or colon before an item. */
  afterBreak: Uint32Array;
};

function landmarksOf(items: readonly Item[]): Landmarks {
  const columns = () => new Uint32Array(items.length + 1);
  const [words, finiteVerbs, afterBreak] = [columns(), columns(), columns()];
  items.forEach((item, at) => {
    words[at + 1] = (words[at] ?? 0) + (item.pos === "PUNCT" ? 0 : 1);
    finiteVerbs[at + 1] = (finiteVerbs[at] ?? 0) + (isFiniteVerb(items, at) ? 1 : 0);
    afterBreak[at + 1] = BREAK.test(item.text) ? at + 1 : (afterBreak[at] ?? 0);
  });
  return { words, finiteVerbs, afterBreak };
}

/** What a column of counts grows by over items `from` to `to` (left out). */
function countIn(column: Uint32Array, [from, to]: Range): number {
  return to <= from ? 0 : (column[to] ?? 0) - (column[from] ?? 0);
}

function reports(cue: Cue, clause: Clause): boolean {
  if (cue.source === null || cue.kind === "quoting" || cue.kind === "claim" || cue.kind === "mark") return false;
  if (cue.kind === "according") return true;
  const verb = clause.items[cue.start];
  if (!verb || !(REPORTING_VERBS.has(verb.lemma) || ACCUSING_VERBS.has(verb.lemma))) return false;
  return !isUnreal(cue, clause);
}

type Range = [from: number, to: number];

function contentsOf({ clause, cues, landmarks }: Narration, index: number): Range[] {
  const { items } = clause;
  const cue = cues[index];
  if (!cue) return [];
  const end = Math.min(endBefore(clause, cues, index), insertionEnd(clause, cue));
  const before: Range = [startAfter(items, cue, landmarks), cue.from];
  const rest: Range[] = goesOnAfter(items, cue.to) ? [[cue.to, end]] : [];
  if (cue.kind === "according") return hasWords(landmarks, before) ? [before, ...rest] : [[cue.to, end]];
  const isInverted = (cue.source?.host.from ?? 0) >= cue.end;
  if (isInverted) return [before];
  const leadsIn = items[cue.end]?.text === ":" || items[cue.end]?.pos === "QUOTE";
  const isPostposed =
    cue.from > 0 && !leadsIn && endsContent(items[cue.from - 1]) && !opensContent(clause, cue, landmarks);
  return isPostposed ? [before, ...rest] : [[contentStart(clause, cue.end), end]];
}

/** “Ukraine, which denies aiming at civilians, | did not comment”: what is said inside an insertion ends with it. */
function insertionEnd({ items }: Clause, cue: Cue): number {
  const isInserted = RELATIVE.test(items[cue.start - 1]?.lower ?? "") && isComma(items[cue.start - 2]);
  if (!isInserted) return items.length;
  const longest = Math.min(items.length, cue.end + 1 + LONGEST_INSERTION);
  for (let at = cue.end + 1; at < longest; at++)
    if (isComma(items[at]) && /^(?:VERB|AUX)$/.test(items[at + 1]?.pos ?? "")) return at;
  return items.length;
}

const LONGEST_INSERTION = 300;

/** A comma before a tag, or a quotation that carries the comma inside its marks. */
function endsContent(item: Item | undefined): boolean {
  return isComma(item) || (item?.pos === "QUOTE" && ENDS_WITH_COMMA.test(item.text));
}

/** After a tag the report goes on with “, and …” or “, after …”, but not with a participle or a relative clause about the speaker. */
function goesOnAfter(items: readonly Item[], to: number): boolean {
  const next = items[to + 1];
  return (
    isComma(items[to]) &&
    next !== undefined &&
    /^(?:CCONJ|SCONJ|ADP|DET|PRON|PROPN|NOUN|NUM)$/.test(next.pos) &&
    !RELATIVE.test(next.lower)
  );
}

/** True where what was said stands after the cue: “that …” or a clause of its own. */
function opensContent(clause: Clause, cue: Cue, { finiteVerbs }: Landmarks): boolean {
  const at = contentStart(clause, cue.end);
  const first = clause.items[at];
  if (!first || first.pos === "PUNCT" || first.pos === "QUOTE") return false;
  if (clause.items[at - 1]?.lower === "that" || /^(?:there|it)$/.test(first.lower)) return true;
  return clause.startingAt(at) !== undefined && countIn(finiteVerbs, [at, Math.min(clause.items.length, at + 14)]) > 0;
}

/** Skips whom it was said to, when and where: “told reporters | ”, “said on Tuesday, March 10, that | ”, “wrote on Telegram | ”. */
function contentStart(clause: Clause, from: number): number {
  const { items } = clause;
  const isTold = /^(?:told|tells|tell|telling|assured|informed)$/.test(items[from - 1]?.lower ?? "");
  if (items[from]?.lower === "out") return from + 1;
  let at = isTold ? (clause.startingAt(from)?.to ?? from) : from;
  let content = at;
  for (let hops = 0; hops < MAX_HOPS; hops++) {
    const item = items[at];
    if (!item) break;
    if (item.lower === "that") return at + 1;
    const phrase = clause.startingAt(at);
    const object = item.pos === "ADP" ? clause.startingAt(at + 1) : undefined;
    if (phrase && isTimePhrase(items, phrase) && !isCount(items, phrase.to)) content = at = phrase.to;
    else if (item.pos === "ADV" && /ly$|^(?:also|later|earlier|only|again)$/.test(item.lower)) content = ++at;
    else if (object) {
      if (isTimePhrase(items, object) || MEDIUM.test(items[object.head]?.lower ?? "")) content = object.to;
      at = object.to;
    } else if (isComma(item)) at++;
    else break;
  }
  return content;
}

/** “said | 51 were shot down”, “said | 112 of the drones …”: a number with a verb or a whole of its own is no date. */
function isCount(items: readonly Item[], to: number): boolean {
  return /^\d/.test(items[to - 1]?.text ?? "") && (items[to]?.pos === "AUX" || items[to]?.lower === "of");
}

const MAX_HOPS = 7;
const MEDIUM =
  /^(?:telegram|x|twitter|facebook|statement|post|television|interview|address|briefing|conference|message|video|speech|letter)$/;

/** Where the content that starts after a cue ends: before a coordinated cue, before a cue that closes the sentence, else at its end. */
function endBefore({ items }: Clause, cues: readonly Cue[], index: number): number {
  const cue = cues[index];
  for (const next of cues.slice(index + 1, index + 1 + MOST_CUES_AHEAD)) {
    if (next.source === null || next.kind === "quoting" || next.from < (cue?.to ?? 0)) {
      const before = items[next.start - 1];
      const isSameSource = next.source !== null && next.from <= (cue?.from ?? 0);
      if (isSameSource && before && (COORDINATOR.test(before.lower) || isComma(before))) return next.start - 1;
      continue;
    }
    const before = items[next.from - 1];
    if (before && COORDINATOR.test(before.lower) && endsContent(items[next.from - 2])) return next.from - 1;
  }
  return items.length;
}

/** No sentence that a person wrote has so many cues. */
const MOST_CUES_AHEAD = 100;

/** Where the content before a cue starts: after a semicolon or the sentence's opening words of time and place. */
function startAfter(items: readonly Item[], cue: Cue, { afterBreak }: Landmarks): number {
  return Math.max(datelineEnd(items), afterBreak[cue.from] ?? 0);
}

/** Past “KYIV, Ukraine (AP) —”, “Dec 2 (Reuters) -” and “MOSCOW, August 27. /TASS/.”. */
function datelineEnd(items: readonly Item[]): number {
  const agency = items.slice(0, LONGEST_DATELINE).findIndex(({ text }) => text === ")" || text === "/");
  if (agency < 0) return 0;
  const next = items[agency + 1]?.text ?? "";
  if (items[agency]?.text === ")") return /^(?:[—–-]|--)$/.test(next) ? agency + 2 : 0;
  const close = items.slice(0, LONGEST_DATELINE).findLastIndex(({ text }) => text === "/");
  return close > agency ? close + (items[close + 1]?.text === "." ? 2 : 1) : 0;
}

const LONGEST_DATELINE = 14;

function trim({ items }: Clause, from: number, to: number): { from: number; to: number } {
  let start = from;
  let end = to;
  while (
    start < end &&
    (items[start]?.pos === "PUNCT" || items[start]?.lower === "that") &&
    !/^[([]$/.test(items[start]?.text ?? "")
  )
    start++;
  while (end > start && items[end - 1]?.pos === "PUNCT" && !/^[)\]%]$/.test(items[end - 1]?.text ?? "")) end--;
  return { from: start, to: end };
}

function hasWords({ words }: Landmarks, range: Range): boolean {
  return countIn(words, range) >= MIN_WORDS;
}

/** Reported words need a verb of their own, save after verbs whose object is an act: "accused Moscow of sabotage". */
function holdsClause(
  { clause: { items }, landmarks }: Narration,
  { from, to }: { from: number; to: number },
  cue: Cue,
): boolean {
  if (!hasWords(landmarks, [from, to])) return false;
  const lemma = items[cue.start]?.lemma ?? "";
  const isAfter = from >= cue.end;
  if (isAfter && /^(?:on|of|for|about)$/.test(items[from]?.lower ?? "")) return false;
  if (isAfter && ACCUSING_VERBS.has(lemma) && items[from]?.pos !== "ADP") return true;
  return !PROMPT.test(items[from]?.lower ?? "") && countIn(landmarks.finiteVerbs, [from, to]) > 0;
}

/** The tagger takes “shot” in “shot down” for a noun. */
function isFiniteVerb(items: readonly Item[], at: number): boolean {
  const item = items[at];
  if (item?.pos === "AUX" || (item?.pos === "VERB" && !/ing$/.test(item.lower))) return true;
  return item?.lower === "shot" && items[at + 1]?.lower === "down";
}
