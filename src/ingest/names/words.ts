import type { Span } from "../../dataset/schema.ts";
import type { PartOfSpeech, TaggedText } from "../annotations.ts";

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
};

const HYPHEN = /^[-‐‑–]$/;
const POSSESSIVE = /(?:['’]s|(?<=s)['’])$/i;
const POSSESSIVE_TOKEN = /^['’]s?$/i;
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
        if (!hyphen || !next || !HYPHEN.test(hyphen.text)) break;
        if (hyphen.start !== last.end || next.start !== hyphen.end || !ANY_LETTER.test(last.text)) break;
        last = next;
      }
      const following = end < endToken ? tokens[end] : undefined;
      const hasEnding =
        following?.start === last.end && POSSESSIVE_TOKEN.test(following.text) && following.pos !== "AUX";
      const whole = text.slice(first.start, last.end);
      const bare = hasEnding ? whole : whole.replace(POSSESSIVE, "");
      const isPossessive = hasEnding || bare.length < whole.length;
      const straight = bare.replace(/’/g, "'");
      words.push({
        text: straight,
        lower: straight.toLowerCase(),
        start: first.start,
        end: first.start + bare.length,
        pos: last.pos,
        shape: shapeOf(bare),
        isPossessive,
        sentence,
        isJoined: BLANKS.test(text.slice(previousEnd, first.start)),
        isInitial: at === firstToken || OPENING_MARK.test(text.slice(Math.max(0, first.start - 3), first.start)),
      });
      previousEnd = hasEnding ? (following?.end ?? last.end) : last.end;
      at = hasEnding ? end + 1 : end;
    }
  });
  return words;
}

function shapeOf(text: string): Word["shape"] {
  if (!ANY_LETTER.test(text)) return DIGIT.test(text) ? "number" : "punctuation";
  if (DIGIT.test(text)) return "number";
  if (LOWER_TAIL.test(text)) return "lower";
  if (!UPPER_START.test(text) && !JOINED_UPPER.test(text)) return "lower";
  if (text.length > 1 && !ABBREVIATED.test(text) && text === text.toUpperCase()) return "upper";
  return "capitalized";
}
