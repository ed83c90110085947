import { isSayingWord, LABELLING_VERBS, QUOTING_VERBS, SAYING_VERBS } from "../lexicon/verbs-of-saying.ts";
import { agentOf, type Clause, isPassive, type SourcePhrase, sourceStartingAt, subjectOf } from "./clause.ts";

/**
 * Words that tie what was said to who said it (PolNeAR's cue): a verb, “according to”, a colon or a dash.
 * All numbers are indexes of items of one narration; `from` to `to` (left out) takes in cue and source.
 */
export type Cue = {
  kind: "saying" | "quoting" | "labelling" | "according" | "mark";
  /** The cue's own words, `end` left out. */
  start: number;
  end: number;
  source: SourcePhrase | null;
  from: number;
  to: number;
};

const PARTICLE = /^(?:in|back|out|on|up)$/;

/** Finds the cues of a narration with their sources, in order. */
export function findCues(clause: Clause): Cue[] {
  const cues: Cue[] = [];
  clause.items.forEach((item, at) => {
    if (item.lower === "according" && clause.items[at + 1]?.lower === "to") {
      cues.push(cueOf("according", [at, at + 2], sourceStartingAt(clause, at + 2)));
      return;
    }
    const kind = kindOf(clause, at);
    if (!kind) return;
    cues.push(cueOf(kind, [at, at + 1], sourceOf(clause, at, kind)));
  });
  return cues;
}

function cueOf(kind: Cue["kind"], [start, end]: [number, number], source: SourcePhrase | null): Cue {
  const edges = source ? [source.host, ...(source.apposition ? [source.apposition] : [])] : [];
  return {
    kind,
    start,
    end,
    source,
    from: Math.min(start, ...edges.map((phrase) => phrase.from)),
    to: Math.max(end, ...edges.map((phrase) => phrase.to)),
  };
}

function kindOf({ items, phrases }: Clause, at: number): "saying" | "quoting" | "labelling" | null {
  const item = items[at];
  if (!item || item.quotation !== null) return null;
  if (isSayingWord(item)) return "saying";
  if (item.pos !== "VERB" || phrases.some((phrase) => phrase.from <= at && at < phrase.to)) return null;
  if (SAYING_VERBS.has(item.lemma)) return "saying";
  if (LABELLING_VERBS.has(item.lemma)) return "labelling";
  return QUOTING_VERBS.has(item.lemma) ? "quoting" : null;
}

function sourceOf(clause: Clause, at: number, kind: Cue["kind"]): SourcePhrase | null {
  const { items } = clause;
  if (isPassive(clause, at)) {
    const agent = agentOf(clause, at);
    if (agent) return agent;
    if (!/^(?:quoted|cited|heard|reported)$/.test(items[at]?.lower ?? "")) return null;
  }
  const canInvert = kind === "saying" || kind === "quoting";
  if (canInvert && items[at - 1]?.pos === "QUOTE") {
    const inverted = invertedSubject(clause, at);
    if (inverted) return inverted;
  }
  const subject = subjectOf(clause, at);
  if (subject) return subject;
  if (canInvert && (at === 0 || /^(?:,|—|–|―|--)$/.test(items[at - 1]?.text ?? ""))) {
    const inverted = invertedSubject(clause, at);
    if (inverted) return inverted;
  }
  return /ing$/.test(items[at]?.lower ?? "") ? subjectAfterParticiple(clause, at) : null;
}

/** “…,” said Ada; “…,” put in Ada. */
function invertedSubject(clause: Clause, at: number): SourcePhrase | null {
  return (
    sourceStartingAt(clause, at + 1) ??
    (PARTICLE.test(clause.items[at + 1]?.lower ?? "") ? sourceStartingAt(clause, at + 2) : null)
  );
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
