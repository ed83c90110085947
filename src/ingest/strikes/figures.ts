import type { Token } from "../annotations.ts";
import { lexicalTest } from "../lexical-entries.ts";
import { ANIMALS, isPersonNoun, UNCOUNTED, WEAPON_KINDS } from "../lexicon/strike-words.ts";
import { type Count, mayStartCount, readCount } from "../numbers.ts";
import { BARE, COUPLE, type CountedNoun, countedNounAt } from "./counted-nouns.ts";

/** A count with the noun that it counts: "at least 12 Russian drones", "189 of the drones", "six more". Token indexes, `to` left out. */
export type Figure = CountedNoun & {
  from: number;
  to: number;
  count: Count;
  /** "of them", "of the wounded": part of what was counted before; "of the drones" only names the kind; "whole" for the 41 of "41 of 62 drones". */
  partitive: "pronoun" | "victims" | "noun" | "whole" | null;
  isMore: boolean;
};

const MORE = /^(?:more|others?|additional|further)$/;
const POINTED = /^(?:them|whom|which|these|those|this)$/;
const VICTIM = /^(?:wounded|injured|dead|killed|victims|hurt|casualties|fatalities)$/;
const NEGATED = new Set("no not n't n’t nor without aged age".split(" "));
const OWNERS = new Set("her his their its all the".split(" "));
const DETERMINER = /^(?:the|its|his|her|their|our|all|those|these)$/;
const BEFORE_WHOLE = /^(?:the|its|those|all)$/;
const COUPLE_NOUN = /^(?:couple|pair)$/;
const ENDS_APPOSITION = /^[,.)]$/;
const NAMED = /^(?:NOUN|PROPN)$/;

const mayStartFigure = lexicalTest((entry) => OWNERS.has(entry.lower) || mayStartCount({ entry }));

/** Reads the counted noun phrase that starts at a token, or null. */
export function figureAt(tokens: readonly Token[], at: number, end: number): Figure | null {
  const first = tokens[at];
  if (!first || !mayStartFigure(first) || NEGATED.has(tokens[at - 1]?.lower ?? "")) return null;
  const owned = tokens[at + 1]?.pos === "NUM" && OWNERS.has(first.lower);
  const isAll = first.lower === "all";
  const skip = owned ? 1 : 0;
  const count = readCount(tokens, at + skip + (isAll && tokens[at + 1]?.lower === "of" ? 1 : 0));
  if (!count || count.to > end) return null;
  if (owned && count.form === "article") return null;
  let next = count.to;
  let isMore = first.lower === "another";
  if (MORE.test(tokens[next]?.lower ?? "")) {
    isMore = true;
    next++;
  }
  if (isAge(tokens, at, next)) return null;
  const counted = countedAt(tokens, { first: at, count, next, end });
  if (!counted) return null;
  const { to, partitive, noun } = counted;
  const { class: kind, head, what, country } = noun;
  return { from: at, to, count, isMore, partitive, class: kind, head, what, country };
}

type Counted = { to: number; noun: CountedNoun; partitive: Figure["partitive"] };

/** What the count that started at `first` counts, read from the token `next` after it. */
function countedAt(
  tokens: readonly Token[],
  { first, count, next, end }: { first: number; count: Count; next: number; end: number },
): Counted | null {
  if (tokens[next]?.lower === "of") {
    const part = outOfAt(tokens, next + 1, end) ?? partitiveAt(tokens, next + 1, end);
    if (part) return part;
  }
  if (isCouple(tokens, count)) return { to: next, noun: COUPLE, partitive: null };
  const phrase = countedNounAt(tokens, next, end);
  if (phrase) return phrase.named.class === "bare" ? null : { to: phrase.to, noun: phrase.named, partitive: null };
  const opening = tokens[first]?.lower ?? "";
  if (count.form === "article" && opening !== "another") return null;
  const isOwned = opening !== "all" && OWNERS.has(opening) && tokens[first + 1]?.pos === "NUM";
  return isOwned ? null : { to: next, noun: BARE, partitive: null };
}

/** "a couple died": the two of them, and not the first word of "a couple of houses". */
function isCouple(tokens: readonly Token[], { to, count }: Count): boolean {
  return count === 2 && COUPLE_NOUN.test(tokens[to - 1]?.lower ?? "");
}

/** "41 of 62 drones": the noun is told with the whole, which is a figure of its own. */
function outOfAt(tokens: readonly Token[], at: number, end: number): Counted | null {
  const start = BEFORE_WHOLE.test(tokens[at]?.lower ?? "") ? at + 1 : at;
  const whole = readCount(tokens, start);
  if (!whole || whole.form === "article" || whole.count === null) return null;
  const phrase = countedNounAt(tokens, whole.to, end);
  return phrase && phrase.named.class !== "thing" ? { to: at, noun: phrase.named, partitive: "whole" } : null;
}

/** "her son, 12, was hurt", "a boy of 11". */
function isAge(tokens: readonly Token[], at: number, to: number): boolean {
  const owner = tokens[at - 2];
  if (tokens[at - 1]?.lower === "of" && owner && isPersonNoun(owner.lower)) return !NAMED.test(tokens[to]?.pos ?? "");
  if (to > at + 1 || tokens[at - 1]?.text !== "," || !ENDS_APPOSITION.test(tokens[to]?.text ?? "")) return false;
  return NAMED.test(tokens[at - 2]?.pos ?? "");
}

function partitiveAt(tokens: readonly Token[], at: number, end: number): Counted | null {
  const first = tokens[at]?.lower ?? "";
  if (POINTED.test(first) && !isNominalNext(tokens, at)) {
    const kind = countedNounAt(tokens, at + 1, end);
    if (kind && kind.named.class !== "thing") return { to: kind.to, noun: kind.named, partitive: "pronoun" };
    const adjective = tokens[at + 1];
    if (WEAPON_KINDS.has(adjective?.lower ?? ""))
      return { to: at + 2, noun: { ...BARE, what: adjective?.lower ?? null }, partitive: "pronoun" };
    return { to: at + 1, noun: BARE, partitive: "pronoun" };
  }
  if (!DETERMINER.test(first)) return null;
  if (VICTIM.test(tokens[at + 1]?.lower ?? "")) return { to: at + 2, noun: BARE, partitive: "victims" };
  const inner = readCount(tokens, at + 1);
  const phrase = countedNounAt(tokens, inner?.to ?? at + 1, end);
  return phrase ? { to: phrase.to, noun: phrase.named, partitive: "noun" } : null;
}

function isNominalNext(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return tokens[at]?.lower !== "them" && tokens[at]?.lower !== "whom" && next?.pos === "NOUN";
}

/** True where a noun with a number may be a thing destroyed, although no list has it. */
export function isCountableThing({ head, count }: Figure): boolean {
  return head !== null && count.form === "number" && !UNCOUNTED.has(head) && !ANIMALS.has(head) && !isPersonNoun(head);
}
