import type { Span } from "../../dataset/schema.ts";
import type { PartOfSpeech, TaggedText, Token } from "../annotations.ts";
import { type Affiliation, affiliationOf, startsPhrase } from "./affiliation-of.ts";

/**
 * A word as names need it: parts joined by a hyphen are one word, a possessive ending is taken off.
 * `Lindroos-Berg's` → text "Lindroos-Berg", isPossessive.
 */
export type Word = Span & {
  /** With straight apostrophes, without the possessive ending. */
  text: string;
  lower: string;
  pos: PartOfSpeech;
  shape: "capitalized" | "upper" | "lower" | "number" | "punctuation";
  isPossessive: boolean;
  /** Index of the sentence that holds it. */
  sentence: number;
  /** First word of a sentence, or of words in quotation marks: its capital tells nothing. */
  isInitial: boolean;
  /** Only blanks stand between it and the word before. */
  isJoined: boolean;
  /** The country or alliance whose name starts here. */
  affiliation: Affiliation | null;
};

const APOSTROPHE = /['’]/;
const CURLY = /’/g;
const PLAIN_LOWER = /^[a-z]+$/;
const PLAIN_CAPITALIZED = /^[A-Z][a-z]+$/;
const PLAIN_PUNCTUATION = /^[.,;:()!?"'-]$/;
const HYPHENS = "-‐‑–";
const POSSESSIVE = /(?:['’]s|(?<=s)['’])$/i;
const POSSESSIVE_TOKENS = new Set(["'s", "’s", "'", "’", "'S", "’S"]);
const ANY_LETTER = /\p{L}/u;
const UPPER_START = /^\p{Lu}/u;
const JOINED_UPPER = /^(?:al|el|ul|as|at|ar|an|ash|d|l|o|de|du|t)[-‐‑–'’]\p{Lu}/u;
const DIGIT = /\d/;
const ABBREVIATED = /^(?:\p{Lu}\.)+$/u;
const LOWER_TAIL = /[-‐‑–]\p{Ll}+$/u;
const BLANKS = /^[ \t\u00a0]*\n?[ \t\u00a0]*$/;
const OPENING_MARK = /["“”„'‘:][\s[]*$/;

/** Reads the tagged tokens as words, in order; punctuation stays as words of its own. */
export function readWords({ text, tokens, sentences }: TaggedText): Word[] {
  const words: Word[] = [];
  let previousEnd = 0;
  sentences.forEach(({ firstToken, endToken }, sentence) => {
    for (let at = firstToken; at < endToken; ) {
      const first = tokens[at];
      if (!first) break;
      let end = at + 1;
      let last = first;
      for (; end + 1 < endToken; end += 2) {
        const [hyphen, next] = [tokens[end], tokens[end + 1]];
        if (!hyphen || !next || hyphen.text.length !== 1 || !HYPHENS.includes(hyphen.text)) break;
        if (hyphen.start !== last.end || next.start !== hyphen.end || !ANY_LETTER.test(last.text)) break;
        last = next;
      }
      const following = end < endToken ? tokens[end] : undefined;
      const hasEnding = following?.start === last.end && isPossessiveEnding(following);
      const whole = last === first ? first.text : text.slice(first.start, last.end);
      const bare = hasEnding || !APOSTROPHE.test(whole) ? whole : whole.replace(POSSESSIVE, "");
      const straight = bare.replace(CURLY, "'");
      const shape = shapeOf(bare);
      words.push({
        text: straight,
        lower: straight === first.text ? first.lower : straight.toLowerCase(),
        start: first.start,
        end: first.start + bare.length,
        pos: last.pos,
        shape,
        isPossessive: hasEnding || bare.length < whole.length,
        sentence,
        isInitial:
          at === firstToken ||
          ((shape === "capitalized" || shape === "upper") &&
            OPENING_MARK.test(text.slice(Math.max(0, first.start - 3), first.start))),
        isJoined: isBlank(text, previousEnd, first.start),
        affiliation: null,
      });
      previousEnd = hasEnding ? (following?.end ?? last.end) : last.end;
      at = hasEnding ? end + 1 : end;
    }
  });
  words.forEach((word, at) => {
    word.affiliation = readAffiliation(words, at);
  });
  return words;
}

function isPossessiveEnding({ text, pos }: Token): boolean {
  return text.length <= 2 && pos !== "AUX" && POSSESSIVE_TOKENS.has(text);
}

function isBlank(text: string, from: number, to: number): boolean {
  return from === to || (to - from === 1 && text[from] === " ") || BLANKS.test(text.slice(from, to));
}

function readAffiliation(words: readonly Word[], at: number): Affiliation | null {
  const word = words[at];
  if (!word || (word.shape !== "capitalized" && word.shape !== "upper")) return null;
  // "Us" and "Un" are no United States and United Nations: abbreviations stand in capitals.
  if (word.text.length <= 2 && word.shape !== "upper") return null;
  const second = startsPhrase(word.lower) ? continued(words, at) : null;
  const third = second ? continued(words, at + 1) : null;
  if (second && third) {
    const found = affiliationOf(`${word.lower} ${second.lower} ${third.lower}`);
    if (found) return { ...found, length: 3 };
  }
  if (second) {
    const found = affiliationOf(`${word.lower} ${second.lower}`);
    if (found) return { ...found, length: 2 };
  }
  const found = affiliationOf(word.lower);
  return found ? { ...found, length: 1 } : null;
}

/** The word after this one, where a name may go on with it. */
function continued(words: readonly Word[], at: number): Word | null {
  const next = words[at + 1];
  if (!next?.isJoined || words[at]?.isPossessive || next.sentence !== words[at]?.sentence) return null;
  return next.shape === "punctuation" || next.shape === "number" ? null : next;
}

function shapeOf(text: string): Word["shape"] {
  if (PLAIN_LOWER.test(text)) return "lower";
  if (PLAIN_CAPITALIZED.test(text)) return "capitalized";
  if (PLAIN_PUNCTUATION.test(text)) return "punctuation";
  if (!ANY_LETTER.test(text)) return DIGIT.test(text) ? "number" : "punctuation";
  if (DIGIT.test(text)) return "number";
  if (LOWER_TAIL.test(text)) return "lower";
  if (!UPPER_START.test(text) && !JOINED_UPPER.test(text)) return "lower";
  if (text.length > 1 && !ABBREVIATED.test(text) && text === text.toUpperCase()) return "upper";
  return "capitalized";
}
