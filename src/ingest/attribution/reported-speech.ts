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
  cues.forEach((cue, index) => {
    if (!reports(cue, clause)) return;
    for (const [from, to] of contentsOf(clause, cues, index)) {
      const piece = trim(clause, from, to);
      const isTaken = found.some(
        (other) => piece.from < other.to && other.from < piece.to && other.cue.source === cue.source,
      );
      if (!isTaken && holdsClause(clause, piece, cue)) found.push({ cue, ...piece });
    }
  });
  return found;
}

function reports(cue: Cue, clause: Clause): boolean {
  if (cue.source === null || cue.kind === "quoting" || cue.kind === "claim" || cue.kind === "mark") return false;
  if (cue.kind === "according") return true;
  const verb = clause.items[cue.start];
  if (!verb || !(REPORTING_VERBS.has(verb.lemma) || ACCUSING_VERBS.has(verb.lemma))) return false;
  return !isUnreal(cue, clause);
}

type Range = [from: number, to: number];

function contentsOf(clause: Clause, cues: readonly Cue[], index: number): Range[] {
  const { items } = clause;
  const cue = cues[index];
  if (!cue) return [];
  const end = Math.min(endBefore(clause, cues, index), insertionEnd(clause, cue));
  const before: Range = [startAfter(clause, cues, index), cue.from];
  const rest: Range[] = goesOnAfter(items, cue.to) ? [[cue.to, end]] : [];
  if (cue.kind === "according") return hasWords(items, before) ? [before, ...rest] : [[cue.to, end]];
  const isInverted = (cue.source?.host.from ?? 0) >= cue.end;
  if (isInverted) return [before];
  const leadsIn = items[cue.end]?.text === ":" || items[cue.end]?.pos === "QUOTE";
  const isPostposed = cue.from > 0 && !leadsIn && endsContent(items[cue.from - 1]) && !opensContent(clause, cue);
  return isPostposed ? [before, ...rest] : [[contentStart(clause, cue.end), end]];
}

/** “Ukraine, which denies aiming at civilians, | did not comment”: what is said inside an insertion ends with it. */
function insertionEnd({ items }: Clause, cue: Cue): number {
  const isInserted = RELATIVE.test(items[cue.start - 1]?.lower ?? "") && isComma(items[cue.start - 2]);
  if (!isInserted) return items.length;
  const end = items.findIndex(
    (item, at) => at > cue.end && isComma(item) && /^(?:VERB|AUX)$/.test(items[at + 1]?.pos ?? ""),
  );
  return end < 0 ? items.length : end;
}

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
function opensContent(clause: Clause, cue: Cue): boolean {
  const at = contentStart(clause, cue.end);
  const first = clause.items[at];
  if (!first || first.pos === "PUNCT" || first.pos === "QUOTE") return false;
  if (clause.items[at - 1]?.lower === "that" || /^(?:there|it)$/.test(first.lower)) return true;
  return clause.startingAt(at) !== undefined && finiteVerbIn(clause.items, at, Math.min(clause.items.length, at + 14));
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
  for (const next of cues.slice(index + 1)) {
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

/** Where the content before a cue starts: after the cue before it, a semicolon or the sentence's opening words of time and place. */
function startAfter({ items }: Clause, cues: readonly Cue[], index: number): number {
  const cue = cues[index];
  const start = datelineEnd(items);
  for (let at = (cue?.from ?? 0) - 1; at >= start; at--) if (BREAK.test(items[at]?.text ?? "")) return at + 1;
  return start;
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

function hasWords(items: readonly Item[], [from, to]: Range): boolean {
  return items.slice(from, to).filter((item) => item.pos !== "PUNCT").length >= MIN_WORDS;
}

/** Reported words need a verb of their own, save after verbs whose object is an act: "accused Moscow of sabotage". */
function holdsClause({ items }: Clause, { from, to }: { from: number; to: number }, cue: Cue): boolean {
  if (!hasWords(items, [from, to])) return false;
  const lemma = items[cue.start]?.lemma ?? "";
  const isAfter = from >= cue.end;
  if (isAfter && /^(?:on|of|for|about)$/.test(items[from]?.lower ?? "")) return false;
  if (isAfter && ACCUSING_VERBS.has(lemma) && items[from]?.pos !== "ADP") return true;
  return !PROMPT.test(items[from]?.lower ?? "") && finiteVerbIn(items, from, to);
}

/** The tagger takes “shot” in “shot down” for a noun. */
function finiteVerbIn(items: readonly Item[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const item = items[at];
    if (item?.pos === "AUX" || (item?.pos === "VERB" && !/ing$/.test(item.lower))) return true;
    if (item?.lower === "shot" && items[at + 1]?.lower === "down") return true;
  }
  return false;
}
