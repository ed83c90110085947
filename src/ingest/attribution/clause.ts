import { isThing } from "../lexicon/things.ts";
import type { Item } from "./item.ts";
import type { Narration } from "./narration.ts";
import { findNounPhrases, isTimePhrase, type NounPhrase } from "./noun-phrases.ts";

/** A narration and its noun phrases, found when something first asks. */
export class Clause {
  readonly items: readonly Item[];
  #phrases: readonly NounPhrase[] | undefined;
  /** The phrase that holds each item. */
  #holders: (NounPhrase | undefined)[] = [];
  /** Subjects found so far, by verb and depth of search. */
  readonly knownSubjects = new Map<number, SourcePhrase | null>();

  constructor({ items }: Narration) {
    this.items = items;
  }

  /** The phrases in order; no two overlap. */
  get phrases(): readonly NounPhrase[] {
    if (this.#phrases) return this.#phrases;
    const phrases = findNounPhrases(this.items);
    const holders = new Array<NounPhrase | undefined>(this.items.length);
    for (const phrase of phrases) holders.fill(phrase, phrase.from, phrase.to);
    this.#holders = holders;
    this.#phrases = phrases;
    return phrases;
  }

  /** The phrase that an item, by its index, stands in. */
  phraseAt(at: number): NounPhrase | undefined {
    return this.phrases.length > 0 ? this.#holders[at] : undefined;
  }

  /** The phrase that starts at an item. */
  startingAt(at: number): NounPhrase | undefined {
    const phrase = this.phraseAt(at);
    return phrase?.from === at ? phrase : undefined;
  }

  /** The phrase that ends before an item. */
  endingAt(at: number): NounPhrase | undefined {
    const phrase = this.phraseAt(at - 1);
    return phrase?.to === at ? phrase : undefined;
  }
}

/** A source as worded: its own phrase, and a name or description set beside it by commas. */
export type SourcePhrase = { host: NounPhrase; apposition: NounPhrase | null };

const PASSIVE_AUXILIARY = /^(?:is|are|was|were|been|being|be|gets?|got)$/;
const RELATIVE = /^(?:who|which|that|whom)$/;
const INSERTION_START = /^(?:who|which|that|whom|whose|where|when)$/;
const COMMAS = new Set([",", "—", "–", "―", "--"]);
const BREAK = /^[;:]$/;
const PARTICIPLE = /(?:ing|ed)$/;
const CAPITAL = /^\p{Lu}/u;
const PARTS_CLAUSES = /^(?:as|after|before|since|until|while|despite|amid|because)$/;
const LINKING: ReadonlySet<string> = new Set(["ADV", "CCONJ", "SCONJ"]);
const MAX_STEPS = 5;
/** Verbs looked back over for a subject: a sentence with more of them and none has none. */
const MAX_VERBS = 12;
/** “Ada Stone, R-Ohio, who …, said”. */
const PARTY_AND_STATE = /^[RDI]-\p{Lu}|^[RDI]$/u;
/** A quotation this long is a clause of its own; a shorter one may be part of a phrase ("the “big” exchange"). */
const MAX_TERM = 24;
const ENDS_SPEECH = /[,.?!…][^\p{L}\p{N}]*$/u;

/** True for a comma or a dash, which set off appositions and insertions alike. */
export function isComma(item: Item | undefined): boolean {
  return item !== undefined && COMMAS.has(item.text);
}

/** Who does what the verb at `verb` says, read leftwards from it; null when the clause does not tell. */
export function subjectOf(clause: Clause, verb: number): SourcePhrase | null {
  return subjectBefore(clause, verb, 0);
}

/** The subject of the verb before: that of a coordinated or participial verb ("left, saying", "nodded and said"). */
export function subjectOfVerbBefore(clause: Clause, from: number, depth = 0): SourcePhrase | null {
  const { items } = clause;
  let fallback: SourcePhrase | null = null;
  let tried = 0;
  for (let at = beforeInsertion(items, from) - 1; at >= 0 && depth <= MAX_STEPS; at--) {
    const item = items[at];
    if (!item || item.text === ";") break;
    if ((item.pos !== "VERB" && item.pos !== "AUX") || clause.phraseAt(at)) continue;
    if (items[at + 1]?.lower === "by") continue;
    if (++tried > MAX_VERBS) break;
    const subject = subjectBefore(clause, at, depth + 1);
    if (!subject) continue;
    const isMain = !RELATIVE.test(items[at - 1]?.lower ?? "") && !/ing$/.test(item.lower);
    if (isMain) return subject;
    fallback ??= subject;
  }
  return fallback;
}

/** Before “…, and said”, an insertion such as “Germany, which had agreed to pay, and said” is passed over as a whole. */
function beforeInsertion(items: readonly Item[], from: number): number {
  if (items[from - 1]?.pos !== "CCONJ" || !isComma(items[from - 2])) return from;
  for (let at = from - 3; at > 0; at--) {
    if (isComma(items[at])) return /^(?:who|which|whose)$/.test(items[at + 1]?.lower ?? "") ? at : from;
  }
  return from;
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

/** True for “was described”, “has been called”, “told to wait”; a form of “be” stands before the verb, adverbs aside. */
export function isPassive({ items }: Clause, verb: number): boolean {
  if (/ing$/.test(items[verb]?.lower ?? "")) return false;
  if (items[verb]?.lower === "told" && /^(?:to|not)$/.test(items[verb + 1]?.lower ?? "")) return true;
  let at = verb - 1;
  while (items[at]?.pos === "ADV" || items[at]?.pos === "PART") at--;
  return PASSIVE_AUXILIARY.test(items[at]?.lower ?? "");
}

/** The phrase that starts at an item with its apposition: “the city's head, Zakhar Samodurov”. */
export function sourceStartingAt(clause: Clause, at: number): SourcePhrase | null {
  const host = clause.startingAt(at);
  if (!host || isTimePhrase(clause.items, host)) return null;
  let end = host.to;
  for (let hops = 0; hops < 3; hops++) {
    const next = clause.startingAt(end + 1);
    if (!next || clause.items[end]?.pos !== "ADP" || isTimePhrase(clause.items, next)) break;
    end = next.to;
  }
  const beside = isComma(clause.items[end]) ? clause.startingAt(end + 1) : undefined;
  const isApposition =
    beside &&
    !isTimePhrase(clause.items, beside) &&
    !isCounted(clause.items, beside) &&
    closesApposition(clause.items[beside.to]);
  return { host: { ...host, to: end }, apposition: isApposition ? beside : null };
}

/** “According to Ada, | two houses, a shop and a car were hit”: what is counted is nobody's description. */
function isCounted(items: readonly Item[], { from, head }: NounPhrase): boolean {
  return items[from]?.pos === "NUM" && head > from && items[from + 1]?.lower !== "of";
}

function closesApposition(item: Item | undefined): boolean {
  if (!item || item.pos === "QUOTE" || item.pos === "ADP") return true;
  return /^[.,;:)—–]$/.test(item.text) || INSERTION_START.test(item.lower);
}

/** Asked again and again for the same verbs by way of others, it answers each verb and depth of a clause once. */
function subjectBefore(clause: Clause, verb: number, depth: number): SourcePhrase | null {
  if (depth > MAX_STEPS) return null;
  const key = verb * (MAX_STEPS + 1) + depth;
  const known = clause.knownSubjects.get(key);
  if (known !== undefined) return known;
  const subject = findSubjectBefore(clause, verb, depth);
  clause.knownSubjects.set(key, subject);
  return subject;
}

function findSubjectBefore(clause: Clause, verb: number, depth: number): SourcePhrase | null {
  const { items } = clause;
  const at = skipBackwards(clause, verb - 1);
  const before = items[at];
  if (!before) return null;
  if (RELATIVE.test(before.lower)) return antecedent(clause, at);
  const phrase = clause.endingAt(at + 1);
  if (phrase) return alone(leftmost(clause, phrase));
  if (isComma(before)) return acrossCommas(clause, at);
  if (before.lower === "as") {
    const object = clause.endingAt(at);
    if (object && items[object.from - 1]?.lower !== "by") return alone(object);
    if (isComma(items[at - 1])) return acrossCommas(clause, at - 1);
  }
  const isLinked = /^(?:CCONJ|VERB|ADP|ADV|PART|NOUN)$/.test(before.pos) || before.lower === "then";
  return isLinked ? subjectOfVerbBefore(clause, at + 1, depth) : null;
}

/** Passes auxiliaries, adverbs, times (“on Monday”) and brackets (“(D-Ohio)”) that may stand between subject and verb. */
function skipBackwards(clause: Clause, from: number): number {
  const { items } = clause;
  let at = from;
  for (let steps = 0; steps < 12; steps++) {
    const item = items[at];
    if (!item) break;
    const phrase = clause.endingAt(at + 1);
    const isVerbal = item.pos === "AUX" || item.pos === "ADV" || (item.pos === "PART" && item.lower !== "to");
    if (item.text === ")") at = openingBracket(items, at) - 1;
    else if (phrase && isTimePhrase(items, phrase)) at = phrase.from - (items[phrase.from - 1]?.pos === "ADP" ? 2 : 1);
    else if (isVerbal && !phrase) at--;
    else break;
  }
  return at;
}

function openingBracket(items: readonly Item[], close: number): number {
  const first = Math.max(0, close - 12);
  const at = items.slice(first, close).findLastIndex(({ text }) => text === "(");
  return at < 0 ? close : first + at;
}

/** The noun phrase before “who”, “which” or “that”, across a comma. */
function antecedent(clause: Clause, relative: number): SourcePhrase | null {
  const at = skipBackwards(clause, isComma(clause.items[relative - 1]) ? relative - 2 : relative - 1);
  const phrase = clause.endingAt(at + 1);
  return phrase ? (namedBefore(clause, phrase.from) ?? alone(leftmost(clause, phrase))) : null;
}

/** Takes in what the phrase hangs on: “the head of | the ministry”, “Obama and | Clinton”, “protesters marching through | the streets”. */
function leftmost(clause: Clause, phrase: NounPhrase): NounPhrase {
  const { items } = clause;
  let { from, head } = phrase;
  if (items[head]?.pos === "PRON") return phrase;
  for (let hops = 0; hops < 4; hops++) {
    const link = items[from - 1];
    if (!link) break;
    const skipped = items[from - 2]?.pos === "VERB" && /ing$/.test(items[from - 2]?.lower ?? "") ? from - 2 : from - 1;
    const before = clause.endingAt(from - 1) ?? clause.endingAt(skipped);
    if (!before || isTimePhrase(items, before)) break;
    const shared = link.lower === "and" ? sharedStart(clause, before) : null;
    if (shared !== null) from = shared;
    else if (link.lower === "and" && isListStart(items[before.from - 1])) ({ from } = before);
    else if (link.lower === "of" && isThing(items[before.head]?.lower ?? "") && items[head]?.pos === "PROPN") break;
    else if (link.pos === "ADP" && !PARTS_CLAUSES.test(link.lower) && items[before.head]?.pos !== "PRON")
      ({ from, head } = before);
    else break;
  }
  return { from, to: phrase.to, head };
}

/** “the presidents of | Ada, Bo and Cy”: where a list starts that belongs to a noun in the plural; null where it belongs to none. */
function sharedStart(clause: Clause, last: NounPhrase): number | null {
  const { items } = clause;
  let first: NounPhrase | undefined = last;
  for (let count = 0; first && count < MAX_STEPS && items[first.from - 1]?.text === ","; count++)
    first = clause.endingAt(first.from - 1);
  const holder = first && items[first.from - 1]?.lower === "of" ? clause.endingAt(first.from - 1) : undefined;
  return first && holder && /[^s]s$/.test(items[holder.head]?.lower ?? "") ? first.from : null;
}

function isListStart(item: Item | undefined): boolean {
  return item === undefined || item.pos === "PUNCT" || item.pos === "SCONJ" || item.pos === "QUOTE";
}

const alone = (host: NounPhrase): SourcePhrase => ({ host, apposition: null });

/**
 * Finds the subject before a comma that a verb follows: “Ushakov, an aide, | said”, “Movchaniuk, who runs the city, | said”.
 * What stands between the commas must be a phrase, a relative clause, a participle or a preposition with its noun.
 */
function acrossCommas(clause: Clause, comma: number): SourcePhrase | null {
  const { items } = clause;
  let to = comma;
  let apposition: NounPhrase | null = null;
  for (let hops = 0; hops < MAX_STEPS; hops++) {
    const from = segmentStart(items, to);
    const kind = kindOfSegment(clause, from, to);
    if (kind === "clause") return null;
    if (kind === "phrase" && hops === 0) apposition = clause.startingAt(from) ?? null;
    if (!isComma(items[from - 1])) break;
    const host = clause.endingAt(skipBackwards(clause, from - 2) + 1);
    const segment = segmentStart(items, from - 1);
    if (host && kindOfSegment(clause, segment, from - 1) === "phrase")
      return namedBefore(clause, segment) ?? { host: leftmost(clause, host), apposition };
    to = from - 1;
  }
  return apposition ? alone(apposition) : null;
}

/** “Mulgrew, | president of the union, which …, said”: the name that a description without an article stands beside. */
function namedBefore(clause: Clause, segment: number): SourcePhrase | null {
  const { items } = clause;
  const beside = clause.startingAt(segment);
  const host = isComma(items[segment - 1]) ? clause.endingAt(segment - 1) : undefined;
  const isName = items[host?.head ?? -1]?.pos === "PROPN" && items[beside?.head ?? -1]?.pos !== "PROPN";
  return host && isName ? { host: leftmost(clause, host), apposition: null } : null;
}

/** Where the stretch between two commas starts; a quotation and a semicolon part as a comma does. */
function segmentStart(items: readonly Item[], to: number): number {
  let at = to - 1;
  while (at >= 0 && !isComma(items[at]) && !BREAK.test(items[at]?.text ?? "") && !isSpeech(items[at])) at--;
  return at + 1;
}

function isSpeech(item: Item | undefined): boolean {
  return item?.pos === "QUOTE" && (item.text.length > MAX_TERM || ENDS_SPEECH.test(item.text));
}

function kindOfSegment(clause: Clause, from: number, to: number): "phrase" | "modifier" | "clause" {
  const { items } = clause;
  const start = LINKING.has(items[from]?.pos ?? "") ? from + 1 : from;
  const first = items[start];
  if (!first || from >= to || PARTY_AND_STATE.test(first.text)) return "modifier";
  if (INSERTION_START.test(first.lower) || /^(?:ADP|VERB|ADV|PART|NUM)$/.test(first.pos)) return "modifier";
  for (let at = from; at < to; at++) {
    const item = items[at];
    if (!item || INSERTION_START.test(item.lower)) break;
    const isFiniteVerb = item.pos === "VERB" && !PARTICIPLE.test(item.lower) && !CAPITAL.test(item.text);
    if ((item.pos === "AUX" || isFiniteVerb) && !clause.phraseAt(at)) return "clause";
  }
  return clause.startingAt(start) ? "phrase" : "modifier";
}
