import type { Item, Narration } from "./narration.ts";
import { findNounPhrases, type NounPhrase } from "./noun-phrases.ts";

/** A narration with its noun phrases, looked up by where they start and end. */
export type Clause = {
  items: readonly Item[];
  phrases: readonly NounPhrase[];
  /** The phrase that starts at an item, by the item's index. */
  startingAt: ReadonlyMap<number, NounPhrase>;
  /** The phrase that ends before an item, by that item's index. */
  endingAt: ReadonlyMap<number, NounPhrase>;
};

/** Prepares a narration for reading subjects and objects. */
export function readClause({ items }: Narration): Clause {
  const phrases = findNounPhrases(items);
  return {
    items,
    phrases,
    startingAt: new Map(phrases.map((phrase) => [phrase.from, phrase])),
    endingAt: new Map(phrases.map((phrase) => [phrase.to, phrase])),
  };
}

/** A source as worded: its own phrase, and a name or description set beside it by commas. */
export type SourcePhrase = { host: NounPhrase; apposition: NounPhrase | null };

const PASSIVE_AUXILIARY = /^(?:is|are|was|were|been|being|be|gets?|got)$/;
const RELATIVE = /^(?:who|which|that|whom)$/;
const ATTACHING = /^(?:of|for|at|from|in|to|with|on|behind|under|by|inside|near|against|over|between|among|about)$/;
const OPENING_DASH_OR_COMMA = /^(?:,|—|–|―|--|-|\()$/;

/** Who does what the verb at `verb` says, read leftwards from it; null when the clause does not tell. */
export function subjectOf(clause: Clause, verb: number): SourcePhrase | null {
  return subjectBefore(clause, verb, 0);
}

/** “by Ada” after a passive verb. */
export function agentOf(clause: Clause, verb: number): SourcePhrase | null {
  for (let at = verb + 1; at <= verb + 6; at++) {
    const item = clause.items[at];
    if (!item || /^[.,;:]$/.test(item.text)) return null;
    if (item.lower === "by") return sourceStartingAt(clause, at + 1);
  }
  return null;
}

/** True for “was described”, “has been called”; a form of “be” stands before the verb, adverbs aside. */
export function isPassive({ items }: Clause, verb: number): boolean {
  if (/ing$/.test(items[verb]?.lower ?? "")) return false;
  let at = verb - 1;
  while (items[at]?.pos === "ADV" || items[at]?.pos === "PART") at--;
  return PASSIVE_AUXILIARY.test(items[at]?.lower ?? "");
}

/** The phrase that starts at an item with its apposition: “the city's head, Zakhar Samodurov”. */
export function sourceStartingAt(clause: Clause, at: number): SourcePhrase | null {
  const host = clause.startingAt.get(at);
  if (!host) return null;
  let end = host.to;
  for (let hops = 0; hops < 3; hops++) {
    const next = clause.startingAt.get(end + 1);
    if (!next || !ATTACHING.test(clause.items[end]?.lower ?? "") || startsDay(clause, next)) break;
    end = next.to;
  }
  const opener = clause.items[end];
  const beside = opener && OPENING_DASH_OR_COMMA.test(opener.text) ? clause.startingAt.get(end + 1) : undefined;
  const closes = beside ? clause.items[beside.to] : undefined;
  const isBeside =
    beside &&
    (closes === undefined ||
      /^[.,;:)—–]$/.test(closes.text) ||
      closes.pos === "QUOTE" ||
      closes.pos === "ADP" ||
      RELATIVE.test(closes.lower));
  return { host: extend(clause, host, end), apposition: isBeside && !startsDay(clause, beside) ? beside : null };
}

function subjectBefore(clause: Clause, verb: number, depth: number): SourcePhrase | null {
  const { items } = clause;
  if (depth > 4) return null;
  let at = verb - 1;
  while (isVerbal(items[at])) at--;
  const before = items[at];
  if (!before) return null;
  if (RELATIVE.test(before.lower)) return antecedent(clause, at);
  if (before.text === ")") return beforeBracket(clause, at);
  const phrase = clause.endingAt.get(at + 1);
  if (phrase && !startsDay(clause, phrase)) return alone(leftmost(clause, phrase));
  if (phrase && startsDay(clause, phrase)) return subjectBefore(clause, phrase.from, depth + 1);
  if (isConjunction(before) || before.lower === "to" || before.lower === "as" || before.lower === "by") {
    if (before.lower === "as") {
      const object = clause.endingAt.get(at);
      if (object) return { host: object, apposition: null };
    }
    return subjectOfVerbBefore(clause, at, depth);
  }
  if (isComma(before)) return acrossCommas(clause, at) ?? participleSubject(clause, verb, depth);
  if (before.pos === "VERB" || before.pos === "ADP" || before.pos === "ADV")
    return subjectOfVerbBefore(clause, at + 1, depth);
  return null;
}

function isVerbal(item: Item | undefined): boolean {
  if (!item) return false;
  if (item.pos === "AUX" || item.pos === "ADV") return true;
  return item.pos === "PART" && item.lower !== "to" && !/^['’]s$/.test(item.lower);
}

function isComma(item: Item | undefined): boolean {
  return item !== undefined && /^(?:,|—|–|―|--)$/.test(item.text);
}

function isConjunction(item: Item): boolean {
  return item.pos === "CCONJ" || item.lower === "then";
}

/** The noun phrase before “who”, “which” or “that”, across a comma. */
function antecedent(clause: Clause, relative: number): SourcePhrase | null {
  const to = isComma(clause.items[relative - 1]) ? relative - 1 : relative;
  const phrase = clause.endingAt.get(to);
  return phrase ? alone(leftmost(clause, phrase)) : null;
}

function beforeBracket(clause: Clause, close: number): SourcePhrase | null {
  for (let at = close - 1; at >= Math.max(0, close - 12); at--) {
    if (clause.items[at]?.text !== "(") continue;
    const phrase = clause.endingAt.get(at);
    return phrase ? alone(leftmost(clause, phrase)) : null;
  }
  return null;
}

/** Takes in what the phrase hangs on: “the head of | the ministry” → from “the head”; “Obama and | Clinton”. */
function leftmost(clause: Clause, phrase: NounPhrase): NounPhrase {
  let { from, head } = phrase;
  for (let hops = 0; hops < 4; hops++) {
    const link = clause.items[from - 1];
    if (!link) break;
    const before = clause.endingAt.get(from - 1);
    if (!before || startsDay(clause, before)) break;
    if (link.lower === "and" && phraseIsPlural(clause, before)) ({ from } = before);
    else if (ATTACHING.test(link.lower) && link.pos === "ADP" && !isPronoun(clause, before)) ({ from, head } = before);
    else break;
  }
  return { from, to: phrase.to, head };
}

function phraseIsPlural(clause: Clause, phrase: NounPhrase): boolean {
  const before = clause.items[phrase.from - 1];
  return before === undefined || before.pos === "PUNCT" || before.pos === "SCONJ" || before.pos === "QUOTE";
}

function isPronoun({ items }: Clause, phrase: NounPhrase): boolean {
  return items[phrase.head]?.pos === "PRON";
}

function alone(host: NounPhrase): SourcePhrase {
  return { host, apposition: null };
}

/**
 * Finds the subject before a comma that a verb follows: “Ushakov, an aide, | said”, “Movchaniuk, who runs the city, | said”.
 * What stands between the commas must be a phrase, a relative clause, a participle or a preposition with its noun.
 */
function acrossCommas(clause: Clause, comma: number): SourcePhrase | null {
  const { items } = clause;
  let to = comma;
  let apposition: NounPhrase | null = null;
  for (let hops = 0; hops < 5; hops++) {
    let opening = to - 1;
    while (opening >= 0 && !isComma(items[opening]) && !/^[;:]$/.test(items[opening]?.text ?? "")) opening--;
    const kind = kindOfInsertion(clause, opening + 1, to);
    if (kind === "clause") return null;
    if (opening < 0) return null;
    if (kind === "phrase" && hops === 0) apposition = clause.startingAt.get(opening + 1) ?? null;
    const host = clause.endingAt.get(opening) ?? bracketed(clause, opening);
    if (host && !startsDay(clause, host)) {
      const whole = leftmost(clause, host);
      const isOwnSegment = kindOfInsertion(clause, segmentStart(items, opening), opening) === "phrase";
      if (isOwnSegment || kind !== "phrase") return { host: whole, apposition };
      const lead = clause.startingAt.get(segmentStart(items, opening));
      if (lead) return { host: whole, apposition };
    }
    to = opening;
  }
  return null;
}

function bracketed(clause: Clause, to: number): NounPhrase | undefined {
  if (clause.items[to - 1]?.text !== ")") return undefined;
  for (let at = to - 2; at >= Math.max(0, to - 12); at--)
    if (clause.items[at]?.text === "(") return clause.endingAt.get(at);
  return undefined;
}

function segmentStart(items: readonly Item[], to: number): number {
  let at = to - 1;
  while (at >= 0 && !isComma(items[at]) && !/^[;:]$/.test(items[at]?.text ?? "")) at--;
  return at + 1;
}

function kindOfInsertion(clause: Clause, from: number, to: number): "phrase" | "modifier" | "clause" {
  const { items } = clause;
  const first = items[from];
  if (!first || from >= to) return "modifier";
  if (RELATIVE.test(first.lower) || /^(?:whose|where|when)$/.test(first.lower)) return "modifier";
  if (first.pos === "ADP" || first.pos === "VERB" || first.pos === "ADV" || first.pos === "PART") return "modifier";
  for (let at = from; at < to; at++) {
    const item = items[at];
    if (!item) break;
    if (RELATIVE.test(item.lower)) break;
    if (item.pos === "QUOTE" && item.text.length > 24) return "clause";
    if (
      item.pos === "AUX" ||
      (item.pos === "VERB" && !/ing$/.test(item.lower) && items[at - 1]?.text !== "-" && !/^\p{Lu}/u.test(item.text))
    )
      return "clause";
  }
  return clause.startingAt.has(from) ? "phrase" : "modifier";
}

/** “Bemoaning the delay, Ada said” and “Ada left, saying”: the subject that the clause beside the participle has. */
function participleSubject(clause: Clause, verb: number, depth: number): SourcePhrase | null {
  return /ing$/.test(clause.items[verb]?.lower ?? "") ? subjectOfVerbBefore(clause, verb, depth) : null;
}

function subjectOfVerbBefore(clause: Clause, from: number, depth: number): SourcePhrase | null {
  for (let at = from - 1; at >= 0; at--) {
    const item = clause.items[at];
    if (!item || item.text === ";") return null;
    if (item.pos !== "VERB" && item.pos !== "AUX") continue;
    if (clause.phrases.some((phrase) => phrase.from <= at && at < phrase.to)) continue;
    const subject = subjectBefore(clause, at, depth + 1);
    if (subject) return subject;
  }
  return null;
}

function startsDay({ items }: Clause, phrase: NounPhrase): boolean {
  const { lower } = items[phrase.head] ?? { lower: "" };
  return /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:today|yesterday|tomorrow|tonight|week|month|year|morning|evening|night|afternoon|weekend)$/.test(
    lower,
  );
}

function extend(_clause: Clause, host: NounPhrase, to: number): NounPhrase {
  return { ...host, to };
}
