import type { Clause } from "./clause.ts";
import type { Cue } from "./cues.ts";

const TITLE_NOUN =
  /^(?:show|program|programme|broadcast|film|movie|series|documentary|book|novel|album|song|radio|podcast|magazine|newspaper|paper|daily|weekly|drone|drones|missile|missiles|tank|tanks|jet|fighter|rocket|bomber|system|aircraft|boat|ship|submarine|operation|club|restaurant|bar|hotel|play|opera|ballet|episode|hit|single|anthem|act|law|bill|forum|summit|battalion|brigade|regiment|group|party)$/;
const NAMING = /^(?:titled|entitled|called|named|dubbed|nicknamed|known|codenamed|code-named|headlined|so-called)$/;
const SMALL_WORD = /^(?:of|the|a|an|and|in|on|for|to|at|with|by|from|as|or|de|la)$/;
const MOST_WORDS = 8;
const LETTERS = /[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu;
const CAPITAL_OR_DIGIT = /^[\p{Lu}\p{N}]/u;
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
  if (!isCapitalised(item.text)) return false;
  if (!before && !after && cue === null) return true;
  if (TITLE_NOUN.test(after?.lower ?? "") || TITLE_NOUN.test(before?.lower ?? "")) return true;
  if (cue?.kind === "labelling") return false;
  if (!before) return false;
  if (NAMING.test(before.lower)) return cue === null;
  return before.pos === "ADP" || /^['’]s$/.test(before.text) || before.lower === "the";
}

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
