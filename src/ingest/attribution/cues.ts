import {
  CLAIM_NOUNS,
  LABELLING_VERBS,
  QUOTING_VERBS,
  STATEMENT_NOUNS,
  TERM_NOUNS,
  TERM_VERBS,
} from "../lexicon/verbs-of-saying.ts";
import {
  agentOf,
  type Clause,
  isComma,
  isPassive,
  type SourcePhrase,
  sourceStartingAt,
  subjectOf,
  subjectOfVerbBefore,
} from "./clause.ts";
import { type Item, isSaying } from "./item.ts";

/**
 * Words that tie what was said to who said it (PolNeAR's cue): a verb, a noun (“Ada's claim that”), “according to”, a colon or a dash.
 * All numbers are indexes of items of one narration; `from` to `to` (left out) takes in cue and source.
 */
export type Cue = {
  kind: "saying" | "quoting" | "labelling" | "claim" | "according" | "mark";
  /** The cue's own words, `end` left out. */
  start: number;
  end: number;
  source: SourcePhrase | null;
  from: number;
  to: number;
};

const MADE = /^(?:posted|published|written|released|issued|broadcast|reported|tweeted)$/;
const PARTICLE = /^(?:in|back)$/;
const POSSESSIVE = /^(?:his|her|its|their)$/;
const GENITIVE = /^['’]s?$/;
const NOMINAL_BEFORE = new Set(["DET", "ADP", "ADJ"]);

/** Finds the cues of a narration with their sources, in order. */
export function findCues(clause: Clause): Cue[] {
  const cues: Cue[] = [];
  clause.items.forEach((item, at) => {
    if (item.lower === "according" && clause.items[at + 1]?.lower === "to")
      cues.push(cueOf("according", [at, at + 2], sourceStartingAt(clause, at + 2)));
    else if (item.lower === "per" && clause.items[at + 1]?.pos === "DET")
      cues.push(cueOf("according", [at, at + 1], sourceStartingAt(clause, at + 1)));
    else if (CLAIM_NOUNS.has(item.lower) && clause.items[at + 1]?.lower === "that")
      cues.push(cueOf("claim", [at, at + 1], ownerOf(clause, at)));
    else {
      const kind = kindOf(clause, at);
      if (kind) cues.push(cueOf(kind, [at, at + 1], sharedSource(clause, cues, at) ?? sourceOf(clause, at, kind)));
    }
  });
  return cues;
}

function cueOf(kind: Cue["kind"], [start, end]: [number, number], source: SourcePhrase | null): Cue {
  const { host, apposition = null } = source ?? {};
  return {
    kind,
    start,
    end,
    source,
    from: Math.min(start, host?.from ?? start, apposition?.from ?? start),
    to: Math.max(end, host?.to ?? end, apposition?.to ?? end),
  };
}

function kindOf(clause: Clause, at: number): "saying" | "quoting" | "labelling" | null {
  const item = clause.items[at];
  if (!item) return null;
  if (isSaying(item)) return isNoun(clause, at) ? null : "saying";
  if (item.pos !== "VERB") return null;
  const isRuledOut = item.lemma === "rule" && clause.items[at + 1]?.lower === "out";
  const isLabelling = isRuledOut || LABELLING_VERBS.has(item.lemma) || usesTerm(clause, at);
  if ((!isLabelling && !QUOTING_VERBS.has(item.lemma)) || isNoun(clause, at) || clause.phraseAt(at)) return null;
  if (isLabelling) return "labelling";
  return clause.items[at + 1]?.lower === "that" ? "saying" : "quoting";
}

const LONGEST_TERM_PHRASE = 5;
const NEGATION = /^(?:not|n['’]t|never)$/;

/** “has often used the phrase “…””, said of somebody who did. */
function usesTerm({ items }: Clause, at: number): boolean {
  if (items[at]?.pos !== "VERB" || !TERM_VERBS.has(items[at]?.lemma ?? "")) return false;
  if (items.slice(Math.max(0, at - 2), at).some((item) => NEGATION.test(item.lower) || item.lower === "to"))
    return false;
  return termEnd(items, at) !== null;
}

/** The index of the quoted term that is the object of a verb: past "used the phrase". */
export function termEnd(items: readonly Item[], verb: number): number | null {
  for (let at = verb + 2; at < verb + LONGEST_TERM_PHRASE; at++)
    if (items[at]?.pos === "QUOTE") return TERM_NOUNS.has(items[at - 1]?.lower ?? "") ? at : null;
  return null;
}

/** “Ada's | claim”, “her earlier | claim”: whose it is. */
function ownerOf(clause: Clause, at: number): SourcePhrase | null {
  const { items } = clause;
  const phrase = clause.phraseAt(at);
  if (!phrase) return null;
  const { from } = phrase;
  if (POSSESSIVE.test(items[from]?.lower ?? "")) return { host: { from, to: from + 1, head: from }, apposition: null };
  const mark = items.slice(0, at).findLastIndex((item, index) => index > from && GENITIVE.test(item.text));
  return mark < 0 ? null : { host: { from, to: mark, head: mark - 1 }, apposition: null };
}

/** “the claim”, “in answer”: what follows a determiner, an adjective or a preposition is no verb, save a participle. */
function isNoun({ items }: Clause, at: number): boolean {
  return NOMINAL_BEFORE.has(items[at - 1]?.pos ?? "") && items[at]?.lower.endsWith("ing") === false;
}

/** “thinks it should be released but | said …” and “said it would, | adding …” have the subject of the verb of saying before. */
function sharedSource({ items }: Clause, cues: readonly Cue[], at: number): SourcePhrase | null {
  const isCoordinated = items[at - 1]?.pos === "CCONJ" && /(?:ed|s|said|told|wrote)$/.test(items[at]?.lower ?? "");
  const isParticiple = isComma(items[at - 1]) && /ing$/.test(items[at]?.lower ?? "");
  if (!isCoordinated && !isParticiple) return null;
  for (let index = cues.length - 1; index >= 0; index--) {
    const cue = cues[index];
    if (cue && isComma(items[at - 2]) && isInserted(items, cue)) continue;
    if (cue?.kind === "saying" && cue.source && cue.from < cue.start) return cue.source;
  }
  return null;
}

/** “Germany, which agreed to pay, and | said”: the verb in the insertion is not the one that goes on. */
function isInserted(items: readonly Item[], { start }: Cue): boolean {
  return /^(?:who|which)$/.test(items[start - 1]?.lower ?? "") && isComma(items[start - 2]);
}

function sourceOf(clause: Clause, at: number, kind: Cue["kind"]): SourcePhrase | null {
  const { items } = clause;
  if (items[at + 1]?.lower === "by" && MADE.test(items[at]?.lower ?? "") && !isPassive(clause, at)) return null;
  if (isPassive(clause, at)) {
    const agent = agentOf(clause, at);
    if (agent) return agent;
    if (!/^(?:quoted|cited)$/.test(items[at]?.lower ?? "")) return null;
  }
  const canInvert = kind === "saying" || kind === "quoting";
  if (canInvert && items[at - 1]?.pos === "QUOTE") {
    const inverted = invertedSubject(clause, at);
    if (inverted) return inverted;
  }
  const isParticiple = /ing$/.test(items[at]?.lower ?? "");
  if (isParticiple && isComma(items[at - 1])) return subjectOfVerbBefore(clause, at) ?? subjectOf(clause, at);
  const subject = subjectOf(clause, at);
  if (subject) return isMade(items, subject, at) ? null : subject;
  if (canInvert && !isParticiple && (at === 0 || isComma(items[at - 1]))) {
    const inverted = invertedSubject(clause, at);
    if (inverted) return inverted;
  }
  return isParticiple ? subjectAfterParticiple(clause, at) : null;
}

/** “comments posted on Telegram”: a statement is what was posted, not who posted. */
function isMade(items: readonly Item[], { host }: SourcePhrase, at: number): boolean {
  return STATEMENT_NOUNS.has(items[host.head]?.lower.replace(/s$/, "") ?? "") && MADE.test(items[at]?.lower ?? "");
}

/** “…,” said Ada; “…,” put in Ada. What follows must not be what Ada said or did. */
function invertedSubject(clause: Clause, at: number): SourcePhrase | null {
  const particle = PARTICLE.test(clause.items[at + 1]?.lower ?? "") ? 1 : 0;
  const source = sourceStartingAt(clause, at + 1 + particle);
  const next = clause.items[source?.host.to ?? -1];
  return next?.pos === "VERB" || next?.pos === "AUX" ? null : source;
}

/** “Writing on Telegram, Ada said …” and “Bemoaning the “mess,” Ada left”. */
function subjectAfterParticiple(clause: Clause, at: number): SourcePhrase | null {
  for (let next = at + 1; next < clause.items.length; next++) {
    const item = clause.items[next];
    const isEnd = item?.text === "," || (item?.pos === "QUOTE" && /,["'”’]+$/.test(item.text));
    if (isEnd) return sourceStartingAt(clause, next + 1);
  }
  return null;
}

const UNREAL = /^(?:not|n['’]t|never|no|would|could|might|may|should|will|can|ca|wo|cannot|to|if|whether|nor|neither)$/;

/** True for a cue that is negated, planned, possible or asked about: “has never said”, “would say”. */
export function isUnreal(cue: Cue, { items }: Clause): boolean {
  for (let at = cue.start - 1; at >= Math.max(0, cue.start - 3); at--) {
    const item = items[at];
    if (!item || item.pos === "PUNCT" || item.pos === "NOUN" || item.pos === "PROPN" || item.pos === "QUOTE") break;
    if (UNREAL.test(item.lower)) return true;
  }
  return false;
}
