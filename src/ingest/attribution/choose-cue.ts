import { TERM_VERBS } from "../lexicon/verbs-of-saying.ts";
import { Clause, isComma, type SourcePhrase, subjectOfVerbBefore } from "./clause.ts";
import { type Cue, findCues, termEnd } from "./cues.ts";
import type { Item } from "./item.ts";
import type { Narration } from "./narration.ts";

/** A narration read for attribution. */
export type ReadNarration = { narration: Narration; clause: Clause; cues: Cue[] };

/** Reads each narration's phrases and cues once. */
export function readNarrations(narrations: readonly Narration[]): ReadNarration[] {
  return narrations.map((narration) => {
    const clause = new Clause(narration);
    return { narration, clause, cues: findCues(clause) };
  });
}

const LEADS_IN = /^[:]$/;

/**
 * Chooses the cue of the quotation at an item: a tag right after it, else the cue before it whose content it stands in, else the next after it,
 * else a colon or a dash beside it.
 */
export function cueFor(each: ReadNarration, at: number): Cue | null {
  return cueInWords(each, at) ?? markBeside(each.clause, at);
}

function cueInWords({ clause, cues }: ReadNarration, at: number): Cue | null {
  const { items } = clause;
  const before = items[at - 1];
  const isIntegrated =
    before !== undefined && before.pos !== "QUOTE" && !isComma(before) && !LEADS_IN.test(before.text);
  const left = governing(clause, cues, at);
  const tag = tagAfter(items, cues, at);
  if (tag && !(isIntegrated && left) && !(left && leadsIn(items, left, at))) return tag;
  if (left) return left;
  return cues.find((cue) => cue.from > at && cue.kind !== "labelling" && cue.source !== null) ?? null;
}

/** “…,” said Ada; “…,” Ada said; “…,” as Ada put it. */
function tagAfter(items: readonly Item[], cues: readonly Cue[], at: number): Cue | null {
  let next = at + 1;
  while (next < at + 3 && (items[next]?.pos === "PUNCT" || items[next]?.lower === "as")) next++;
  return (
    cues.find(
      (cue) => cue.from === next && cue.source !== null && (cue.kind !== "labelling" || endsAfter(items, cue)),
    ) ?? null
  );
}

/** “Vitter demanded.”: a labelling verb without an object has the quotation for its object. */
function endsAfter(items: readonly Item[], cue: Cue): boolean {
  const next = items[cue.end];
  return cue.from < cue.start && (next === undefined || next.text === ".");
}

/**
 * The cue before a quotation in whose content it stands. Where one report stands inside another ("Ada said that Bo had called it “…”") the
 * outer one holds, as in PolNeAR, unless the inner one leads in the quotation itself.
 */
function governing(clause: Clause, cues: readonly Cue[], at: number): Cue | null {
  const { items } = clause;
  let holder: Cue | null = null;
  for (const cue of cues) {
    if (cue.start >= at) break;
    if (cue.source === null || cue.end > at || cue.from > at || !reaches(clause, cue, at)) continue;
    const opensOwnScope =
      holder === null ||
      !holdsClauses(holder) ||
      cue.kind === "claim" ||
      startsAnew(items, cue) ||
      leadsIn(items, cue, at);
    if (opensOwnScope) holder = cue;
  }
  return holder;
}

function holdsClauses({ kind }: Cue): boolean {
  return kind === "saying" || kind === "according";
}

/** A coordinated report ("…, and Bo called it “…”") stands beside the one before, not inside it. */
function startsAnew(items: readonly Item[], cue: Cue): boolean {
  const before = items[cue.from - 1] ?? items[cue.start - 1];
  if (!before) return true;
  if (before.text === ";" || endsLeadIn(items, cue.from - 1)) return true;
  const isCoordinator = /^(?:and|but|while|as|after|before|when|since|although|though|whereas|or)$/.test(before.lower);
  if (isCoordinator) return isComma(items[cue.from - 2]) || before.lower !== "and";
  return isComma(before) && /ing$/.test(items[cue.start]?.lower ?? "");
}

/** The comma after “In comments posted on Telegram” or “Writing on X”, with which a sentence's own clause starts. */
function endsLeadIn(items: readonly Item[], at: number): boolean {
  const first = items[0];
  if (!isComma(items[at]) || !first) return false;
  const isLeadIn = first.pos === "ADP" || /ing$/.test(first.lower);
  return isLeadIn && items.findIndex(isComma) === at;
}

function leadsIn(items: readonly Item[], cue: Cue, at: number): boolean {
  return (
    cue.kind === "saying" && cue.end === at - 1 && (isComma(items[at - 1]) || LEADS_IN.test(items[at - 1]?.text ?? ""))
  );
}

const FINITE = /^(?:is|are|was|were|has|have|had|will|would|can|could|should|may|might|must|do|does|did)$/;

/** “he went on, “…””, “he went on about “…” and “…””. */
const GOES_ON = /^(?:on|in|about|and)$/;

/**
 * A verb that quotes must stand right before its quotation, save in “as Ada put it in a letter, “…””; one that labels must not be parted from it
 * by a finite verb; a claim reaches as far as its own clause does, whose one verb it may part from the quotation.
 */
function reaches({ items }: Clause, cue: Cue, at: number): boolean {
  if (cue.kind === "quoting")
    return (
      putsIt(items, cue, at) ||
      items.slice(cue.to, at).every((item) => item.pos === "PUNCT" || item.pos === "QUOTE" || GOES_ON.test(item.lower))
    );
  if (cue.kind === "claim") return reachesInClause(items, cue.end + 1, at);
  if (cue.kind !== "labelling") return true;
  if (TERM_VERBS.has(items[cue.start]?.lemma ?? "")) return termEnd(items, cue.start) === at;
  const between = items.slice(cue.end, at);
  if (between.some((item) => item.lower === "that")) return true;
  return !between.some(
    (item, index) => FINITE.test(item.lower) && !/^(?:who|which)$/.test(between[index - 1]?.lower ?? ""),
  );
}

function putsIt(items: readonly Item[], cue: Cue, at: number): boolean {
  const isSoPut = items[cue.end]?.lower === "it" && items[cue.from - 1]?.lower === "as";
  return isSoPut && isComma(items[at - 1]) && !hasVerb(items, cue.end, at);
}

function reachesInClause(items: readonly Item[], from: number, at: number): boolean {
  const verb = items.findIndex((item, index) => index >= from && isVerb(item));
  if (verb < 0 || verb >= at || items[at - 1]?.lower === "as") return false;
  let end = verb;
  while (isVerb(items[end]) || /^(?:ADV|PART)$/.test(items[end]?.pos ?? "")) end++;
  return !hasVerb(items, end, at);
}

function hasVerb(items: readonly Item[], from: number, to: number): boolean {
  return items.slice(from, to).some(isVerb);
}

function isVerb(item: Item | undefined): boolean {
  return item?.pos === "VERB" || item?.pos === "AUX";
}

/** “Ada: “…”” and “…” — Ada. */
function markBeside(clause: Clause, at: number): Cue | null {
  const { items } = clause;
  if (items[at - 1]?.text === ":") {
    const host = clause.endingAt(at - 1);
    const source = host?.from === 0 ? { host, apposition: null } : subjectOfVerbBefore(clause, at - 1);
    if (source) return markCue(at - 1, source);
  }
  const dash = items[at + 1];
  if (!dash || !/^(?:—|–|―|--|-)$/.test(dash.text)) return null;
  const host = clause.startingAt(at + 2);
  const after = items[host?.to ?? -1];
  const isWhole = after === undefined || after.pos === "QUOTE" || /^[.,;(]$/.test(after.text);
  return host && isWhole ? markCue(at + 1, { host, apposition: null }) : null;
}

/** A colon or a dash as a cue. */
export function markCue(at: number, source: SourcePhrase): Cue {
  const { from, to } = source.host;
  return { kind: "mark", start: at, end: at + 1, source, from: Math.min(at, from), to: Math.max(at + 1, to) };
}
