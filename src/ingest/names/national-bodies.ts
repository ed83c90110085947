import { OFFICE_MODIFIERS } from "../lexicon/offices.ts";
import { NATIONAL_BODIES, NATIONAL_BODY_PAIRS, ORGANIZATION_HEADS } from "../lexicon/organizations.ts";
import { affiliationAt, type WordRange } from "./affiliation.ts";
import { isCapital } from "./claims.ts";
import { isSayingVerb } from "./saying.ts";
import type { Word } from "./words.ts";

const BODY_NOUNS = new Set(["NOUN", "PROPN"]);
const BODY_ADJECTIVES = new Set("military armed naval nuclear aerial civil constitutional secret".split(" "));

/** "Ukraine's air force", "Russian defence ministry", "the country's navy", "the Trump administration". */
export function nationalBodyAt(words: readonly Word[], at: number): WordRange | null {
  const word = words[at];
  if (!word) return null;
  if (isCapital(word) && !word.isPossessive && words[at + 1]?.text === "administration" && !affiliationAt(words, at))
    return word.pos === "PROPN" && (words[at - 1]?.lower === "the" || !isCapital(words[at - 1]))
      ? { first: at, end: at + 2 }
      : null;
  const affiliation = affiliationAt(words, at);
  if (!affiliation || affiliation.via === "people") return null;
  const next = at + affiliation.length;
  if (isCapital(words[next])) return null;
  const introduced = introducedEnd(words, next);
  if (introduced !== null) return { first: next, end: introduced };
  const isAdjective = affiliation.via === "adjective" && !words[next - 1]?.isPossessive;
  const end = bodyEnd(words, next);
  if (end === null) return null;
  return { first: isAdjective ? at : next, end };
}

/** The end of "coastal rescue agency" before an abbreviation in brackets, or null. */
function introducedEnd(words: readonly Word[], from: number): number | null {
  let end = from;
  while (end < from + 5 && (words[end]?.pos === "ADJ" || words[end]?.pos === "NOUN")) end++;
  return ORGANIZATION_HEADS.has(words[end - 1]?.lower ?? "") && abbreviationAfter(words, end) ? end : null;
}

/** The end of a noun phrase of at most four words that ends in a body's noun, or null. */
function bodyEnd(words: readonly Word[], from: number): number | null {
  let end: number | null = null;
  for (let at = from; at < Math.min(from + 4, words.length); at++) {
    const word = words[at];
    if (!word || word.sentence !== words[from]?.sentence) break;
    if (NATIONAL_BODIES.has(word.lower) || (at > from && endsPair(words, at))) {
      end = at + 1;
      if (word.isPossessive) break;
      continue;
    }
    const isModifier = BODY_NOUNS.has(word.pos) || BODY_ADJECTIVES.has(word.lower) || OFFICE_MODIFIERS.has(word.lower);
    if (!isModifier || isSayingVerb(word)) break;
    if (end !== null) return word.pos === "NOUN" ? null : end;
  }
  return end;
}

/** "state's service": two words that name a body together. */
function endsPair(words: readonly Word[], at: number): boolean {
  const [before, word] = [words[at - 1], words[at]];
  return (
    before !== undefined && NATIONAL_BODY_PAIRS.has(`${before.lower}${before.isPossessive ? "'s" : ""} ${word?.lower}`)
  );
}

/** The abbreviation in brackets that stands at a word: "(SBU)". */
export function abbreviationAfter(words: readonly Word[], at: number): Word | null {
  const [open, word, close] = [words[at], words[at + 1], words[at + 2]];
  if (!open?.text.startsWith("(") || !close?.text.startsWith(")")) return null;
  return word?.shape === "upper" ? word : null;
}
