import { OUTCRY_NOUNS } from "../lexicon/verbs-of-saying.ts";
import type { Clause } from "./clause.ts";
import type { Cue } from "./cues.ts";
import type { Item } from "./item.ts";

const TITLE_NOUN =
  /^(?:show|program|programme|broadcast|film|movie|series|documentary|book|novel|album|song|radio|podcast|magazine|newspaper|paper|daily|weekly|drone|drones|missile|missiles|tank|tanks|jet|fighter|rocket|bomber|system|aircraft|boat|ship|submarine|operation|club|restaurant|bar|hotel|play|opera|ballet|episode|hit|single|anthem|act|law|bill|forum|summit|battalion|brigade|regiment|group|party|event|festival|exhibition|contest|prize|award|initiative|campaign|tour)$/;
const NAMING = /^(?:titled|entitled|called|named|dubbed|nicknamed|known|codenamed|code-named|headlined|so-called)$/;
const SMALL_WORD = /^(?:of|the|a|an|and|in|on|for|to|at|with|by|from|as|or|de|la)$/;
const MOST_WORDS = 8;
const LETTERS = /[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu;
const CAPITAL_OR_DIGIT = /^[\p{Lu}\p{N}]/u;
/** Two sentences, as no title has. */
const HOLDS_STOP = /\p{Ll}{3,}[.?!] \p{Lu}/u;
/** A stage direction in a transcript. */
const IN_BRACKETS = /^[^\p{L}\p{N}(]*\([^()]*\)[^\p{L}\p{N}]*$/u;
/** An attribute of markup that was left in the text: `author="…"`. */
const MARKUP = "=";

/**
 * True for the title of a work, the name of a weapon, a nickname or a value in markup: words in marks that nobody said.
 * Capitals tell a title, its place beside a preposition, a genitive or a noun of its kind tells that it is used as one.
 */
export function isTitleOrTerm({ items }: Clause, at: number, cue: Cue | null): boolean {
  const item = items[at];
  const before = items[at - 1];
  const after = items[at + 1];
  if (!item) return false;
  if (before?.text.endsWith(MARKUP) && before.end === item.start) return true;
  if (before && after && before.pos === "PROPN" && after.pos === "PROPN" && item.text.length < 20 && isShort(item.text))
    return true;
  if (before && /^(?:titled|entitled|headlined)$/.test(before.lower)) return true;
  if (IN_BRACKETS.test(item.text)) return true;
  if (!isCapitalised(item.text) || HOLDS_STOP.test(item.text)) return false;
  if (before?.lower === "of" && OUTCRY_NOUNS.has(items[at - 2]?.lower ?? "")) return false;
  if (!before && !after && cue === null) return true;
  if (TITLE_NOUN.test(after?.lower ?? "") || TITLE_NOUN.test(before?.lower ?? "")) return true;
  if (/^(?:VERB|AUX)$/.test(after?.pos ?? "") && before?.lower === "the") return true;
  if (isCircumstance(items, at)) return true;
  if (cue?.kind === "labelling") return false;
  if (!before) return false;
  if (NAMING.test(before.lower)) return cue === null;
  if (DETERMINER.test(before.lower)) return !isShort(item.text);
  const owner = before.pos === "NUM" ? items[at - 2] : before;
  return (
    before.pos === "ADP" || /^['’]s$/.test(before.text) || before.lower === "the" || OWNER.test(owner?.lower ?? "")
  );
}

/** “in his 1994 “…””, “at a “…””: where or when something was said, and not what. */
function isCircumstance(items: readonly Item[], at: number): boolean {
  let first = at;
  while (/^(?:DET|NUM|ADJ)$/.test(items[first - 1]?.pos ?? "") || OWNER.test(items[first - 1]?.lower ?? "")) first--;
  return first < at && CIRCUMSTANCE.test(items[first - 1]?.lower ?? "");
}

const CIRCUMSTANCE = /^(?:in|at|on|during|after|before|since|near|through|throughout|under)$/;
const DETERMINER = /^(?:an?|this|that)$/;
const OWNER = /^(?:his|her|its|their|['’]s)$/;

function isShort(text: string): boolean {
  return (text.match(LETTERS) ?? []).length <= 2;
}

/** True for a few words of which all but small ones start with a capital. */
function isCapitalised(text: string): boolean {
  let count = 0;
  let long = 0;
  for (const [word] of text.matchAll(LETTERS)) {
    if (++count > MOST_WORDS) return false;
    if (SMALL_WORD.test(word)) continue;
    if (!CAPITAL_OR_DIGIT.test(word)) return false;
    long++;
  }
  return long > 0;
}
