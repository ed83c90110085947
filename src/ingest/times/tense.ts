import type { TaggedText, Token } from "../annotations.ts";
import { AHEAD, FUTURE_MODALS, LOOKS_AHEAD, PLANNED, PRESENT_FORMS, SAME_IN_PAST } from "../lexicon/tense-words.ts";
import { REPORTING_VERBS } from "../lexicon/verbs-of-saying.ts";
import type { Tense } from "./calendar.ts";

/** How many words after a date its verb may stand, where none stands before. */
const REACH = 14;

/** The tokens of an expression (`to` left out) and those of its sentence (`end` left out). */
export type TokenRange = { from: number; to: number; first: number; end: number };

/**
 * Whether the clause round the tokens `from` to `to` (left out) looks back or ahead: by the nearest verb before them in
 * their sentence, else the nearest after. “will meet on Thursday” → future, “said on Wednesday” → past.
 */
export function tenseAt(
  { tokens }: TaggedText,
  range: { from: number; to: number; first: number; end: number },
): Tense {
  const before = tokens[range.from - 1];
  if (range.from > range.first && before && AHEAD.has(before.lower)) return "future";
  if (range.from > range.first && before?.lower === "since") return "past";
  if (range.from > range.first && before?.lower === "by") return isPerfectNear(tokens, range) ? "past" : "future";
  if (range.from > range.first && before?.lower === "for" && tokens[range.to]?.lower !== "'s") return "future";
  let isAheadOf = false;
  for (let index = range.from - 1; index >= range.first && !opensClause(tokens, range); index--) {
    const token = tokens[index];
    if (!token || token.lower === ";") break;
    if (AHEAD.has(token.lower)) isAheadOf = true;
    if (PLANNED.has(token.lower) && token.pos !== "NOUN" && isPlan(tokens, index)) return "future";
    if (token.pos !== "VERB" && token.pos !== "AUX") continue;
    const tense = tenseOfVerb(tokens, { index, first: range.first });
    if (tense !== null) return isAheadOf ? "future" : tense;
  }
  if (isAheadOf) return "future";
  for (let index = range.to; index < Math.min(range.end, range.to + REACH); index++) {
    const token = tokens[index];
    if (!token) break;
    if (FUTURE_MODALS.has(token.lower)) return isPerfect(tokens, index) ? "past" : "future";
    if (token.pos === "AUX" && isPlannedSoon(tokens, index)) return "future";
    if (token.pos !== "VERB" && token.pos !== "AUX") continue;
    const tense = tenseOfVerb(tokens, { index, first: range.first });
    if (tense !== null) return tense;
  }
  return "unknown";
}

/** “…, and on Thursday it issued a warning”: the verb before belongs to another clause. */
function opensClause(tokens: readonly Token[], { from, first }: TokenRange): boolean {
  const before = tokens[from - 1]?.pos === "ADP" ? from - 2 : from - 1;
  return before > first && tokens[before]?.pos === "CCONJ" && tokens[before - 1]?.lower === ",";
}

/** The tense that a verb gives to what stands beside it; null where another verb must tell (“meeting”, purpose). */
function tenseOfVerb(tokens: readonly Token[], at: { index: number; first: number }): Tense | null {
  const verb = tokens[at.index];
  if (!verb) return null;
  if (FUTURE_MODALS.has(verb.lower)) return isPerfect(tokens, at.index) ? "past" : "future";
  let index = at.index - 1;
  while (index >= at.first && (tokens[index]?.pos === "ADV" || tokens[index]?.lower === "not")) index--;
  const previous = index >= at.first ? tokens[index] : undefined;
  if (previous?.lower === "to" && verb.lower === verb.lemma)
    return tenseOfInfinitive(tokens, { index, first: at.first });
  if (previous && FUTURE_MODALS.has(previous.lower)) return "future";
  if (verb.lower.endsWith("ing")) {
    if (previous?.lower === "on" || previous?.lower === "about")
      return tenseOfInfinitive(tokens, { index, first: at.first });
    if (previous?.pos !== "AUX") return null;
    return previous.lower.startsWith("w") ? "past" : previous.lower === "been" ? "past" : "future";
  }
  if (verb.lower === verb.lemma && previous?.lemma === "do") return previous.lower === "did" ? "past" : "present";
  if (isNounAsVerb(verb, previous)) return null;
  if (verb.lower.endsWith("ed") && (previous?.pos === "DET" || previous?.pos === "PRON" || previous?.pos === "ADJ")) {
    if (tokens[at.index + 1]?.pos === "NOUN" || tokens[at.index + 1]?.pos === "ADJ") return null;
  }
  if (isPast(verb)) return isAfterModal(tokens, { index, first: at.first }) ? "future" : "past";
  if (verb.pos === "AUX" || verb.lemma === "be" || verb.lemma === "have") return null;
  return REPORTING_VERBS.has(verb.lemma) ? "past" : "present";
}

/** “in his evening video address on Friday”: tagged as a verb, but what stands before is no plural that it could agree with. */
function isNounAsVerb(verb: Token, previous: Token | undefined): boolean {
  if (verb.pos !== "VERB" || verb.lower !== verb.lemma || !previous) return false;
  return previous.pos === "ADJ" || (previous.pos === "NOUN" && previous.lower === previous.lemma);
}

/** “to meet”: ahead after plans (“agreed to”, “a deal to”, “are to”), else as the verb before (“flew there to meet”). */
function tenseOfInfinitive(tokens: readonly Token[], at: { index: number; first: number }): Tense | null {
  for (let index = at.index - 1; index >= Math.max(at.first, at.index - 6); index--) {
    const head = tokens[index];
    if (!head) break;
    if (PLANNED.has(head.lower) || LOOKS_AHEAD.has(head.lemma)) return "future";
    if (head.lemma === "be" && index === at.index - 1) return "future";
    if (head.pos === "VERB") return null;
  }
  return null;
}

/** “will be held”, “should be completed”: the participle lies ahead. */
function isAfterModal(tokens: readonly Token[], at: { index: number; first: number }): boolean {
  let isPassive = false;
  for (let index = at.index; index >= Math.max(at.first, at.index - 4); index--) {
    const token = tokens[index];
    if (!token || (token.pos !== "AUX" && token.pos !== "ADV" && token.pos !== "PART" && token.pos !== "VERB"))
      return false;
    if (token.lower === "have") return false;
    if (token.lower === "be") isPassive = true;
    if (FUTURE_MODALS.has(token.lower)) return true;
    if (token.lower === "to" && isPassive) return tenseOfInfinitive(tokens, { index, first: at.first }) === "future";
  }
  return false;
}

function isPerfect(tokens: readonly Token[], modal: number): boolean {
  return (
    tokens[modal + 1]?.lower === "have" || (tokens[modal + 1]?.pos === "ADV" && tokens[modal + 2]?.lower === "have")
  );
}

/** “by Friday, they had left”, “trains were running again by Sunday”: a limit that lies behind. */
function isPerfectNear(tokens: readonly Token[], { from, to, first, end }: TokenRange): boolean {
  for (let index = Math.max(first, from - 5); index < Math.min(end, to + 6); index++) {
    const word = tokens[index]?.lower;
    if (word === "had" || word === "was" || word === "were") return true;
  }
  return false;
}

/** “set” is a plan in “are set to” and “set for”, and a verb of the past in “set fire”. */
function isPlan(tokens: readonly Token[], index: number): boolean {
  const word = tokens[index]?.lower;
  if (word !== "set" && word !== "expected" && word !== "planned" && word !== "going" && word !== "scheduled")
    return true;
  const next = tokens[index + 1];
  const isAfterBe = tokens[index - 1]?.lemma === "be" || tokens[index - 2]?.lemma === "be";
  if (isAfterBe) return true;
  return word !== "going" && word !== "expected" && (next?.pos === "ADP" || next?.pos === "PROPN");
}

function isPlannedSoon(tokens: readonly Token[], auxiliary: number): boolean {
  for (let index = auxiliary + 1; index < auxiliary + 4; index++) {
    const token = tokens[index];
    if (!token) return false;
    if (PLANNED.has(token.lower)) return true;
    if (token.lower === "to") return index === auxiliary + 1 && tokens[auxiliary]?.lemma === "be";
    if (token.pos !== "ADV" && token.pos !== "AUX") return false;
  }
  return false;
}

/** A verb whose form is neither its lemma nor that of the present; “hit” and “put” are taken for the past. */
function isPast({ lower, lemma }: Token): boolean {
  if (SAME_IN_PAST.has(lower)) return true;
  if (lower === lemma || PRESENT_FORMS.has(lower)) return false;
  return !(lower.endsWith("s") && lower.startsWith(lemma.slice(0, -1)));
}
