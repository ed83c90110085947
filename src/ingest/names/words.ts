import type { Span } from "../../dataset/schema.ts";
import type { LexicalEntry, PartOfSpeech, TaggedText, Token } from "../annotations.ts";
import { entryOf, lexical, lexicalTest } from "../lexical-entries.ts";
import { SECOND_SYLLABLES } from "../lexicon/given-names.ts";
import { type Affiliation, affiliationOf, startsPhrase } from "./affiliation-of.ts";

/**
 * A word as names need it: parts joined by a hyphen are one word, a possessive ending is taken off.
 * `Lindroos-Berg's` → text "Lindroos-Berg", isPossessive.
 */
export class Word implements Span {
  declare start: number;
  declare end: number;
  /** With straight apostrophes, without the possessive ending. */
  declare text: string;
  declare lower: string;
  declare pos: PartOfSpeech;
  /** That of `text`. */
  declare entry: LexicalEntry;
  declare shape: Shape;
  declare isPossessive: boolean;
  /** Index of the sentence that holds it. */
  declare sentence: number;
  /** First word of a sentence, or of words in quotation marks: its capital tells nothing. */
  declare isInitial: boolean;
  /** Only blanks stand between it and the word before. */
  declare isJoined: boolean;
  /** The country or alliance whose name starts here. */
  declare affiliation: Affiliation | null;

  /** Made by a constructor for the reason that a token is. */
  constructor(start: number, { entry, shape, length, isPossessive }: Bare, at: Standing) {
    this.start = start;
    this.end = start + length;
    this.text = entry.text;
    this.lower = entry.lower;
    this.pos = at.pos;
    this.entry = entry;
    this.shape = shape;
    this.isPossessive = at.hasEnding || isPossessive;
    this.sentence = at.sentence;
    this.isInitial = at.isInitial;
    this.isJoined = at.isJoined;
    this.affiliation = null;
  }
}

/** How a word stands in its text. */
type Standing = Pick<Word, "pos" | "sentence" | "isInitial" | "isJoined"> & {
  /** A possessive ending follows as a token of its own. */
  hasEnding: boolean;
};

type Shape = "capitalized" | "upper" | "lower" | "number" | "punctuation";

const APOSTROPHE = /['’]/;
const CURLY = /’/g;
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

/** A form without its possessive ending and with straight apostrophes; `length` is that of the form without the ending. */
type Bare = { entry: LexicalEntry; shape: Shape; length: number; isPossessive: boolean };

const bareOf = lexical((entry): Bare => {
  const { text, pos, lemma } = entry;
  const written = APOSTROPHE.test(text) ? text.replace(POSSESSIVE, "") : text;
  const straight = written.replace(CURLY, "'");
  return {
    entry: straight === text ? entry : entryOf(straight, pos, lemma),
    shape: shapeOf(written),
    length: written.length,
    isPossessive: written.length < text.length,
  };
});

/** Reads the tagged tokens as words, in order; punctuation stays as words of its own. */
export function readWords({ text, tokens, sentences }: TaggedText): Word[] {
  const words: Word[] = [];
  let previousEnd = 0;
  for (const [sentence, { firstToken, endToken }] of sentences.entries()) {
    for (let at = firstToken; at < endToken; ) {
      const first = tokens[at];
      if (!first) break;
      const end = compoundEnd(tokens, at, endToken);
      const last = tokens[end - 1] ?? first;
      const following = end < endToken ? tokens[end] : undefined;
      const hasEnding = following?.start === last.end && isPossessiveEnding(following);
      const whole = last === first ? first : { entry: entryOf(text.slice(first.start, last.end), last.pos, "") };
      const bare = bareOf(whole);
      const isCapital = bare.shape === "capitalized" || bare.shape === "upper";
      words.push(
        new Word(first.start, bare, {
          pos: last !== first && bare.shape === "capitalized" && LOWER_TAIL.test(bare.entry.text) ? "PROPN" : last.pos,
          sentence,
          hasEnding,
          isInitial: at === firstToken || (isCapital && opensQuote(text, first)),
          isJoined: isBlank(text, previousEnd, first.start),
        }),
      );
      previousEnd = hasEnding ? following.end : last.end;
      at = hasEnding ? end + 1 : end;
    }
  }
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (word && (word.shape === "capitalized" || word.shape === "upper")) word.affiliation = readAffiliation(words, at);
  }
  return words;
}

/** The token after a word whose parts hyphens join: "Ivano-Frankivsk". */
function compoundEnd(tokens: readonly Token[], at: number, endToken: number): number {
  let end = at + 1;
  for (; end + 1 < endToken; end += 2) {
    const hyphen = tokens[end];
    if (hyphen?.text.length !== 1 || !HYPHENS.includes(hyphen.text)) break;
    const [last, next] = [tokens[end - 1], tokens[end + 1]];
    if (!last || !next || hyphen.start !== last.end || next.start !== hyphen.end || !ANY_LETTER.test(last.text)) break;
  }
  return end;
}

function opensQuote(text: string, { start }: Token): boolean {
  return OPENING_MARK.test(text.slice(Math.max(0, start - 3), start));
}

function isPossessiveEnding({ text, pos }: Token): boolean {
  return text.length <= 2 && pos !== "AUX" && POSSESSIVE_TOKENS.has(text);
}

function isBlank(text: string, from: number, to: number): boolean {
  return from === to || (to - from === 1 && text[from] === " ") || BLANKS.test(text.slice(from, to));
}

const ownAffiliation = lexical(({ lower }): Affiliation | null => {
  const found = affiliationOf(lower);
  return found && { ...found, length: 1 };
});
const mayStartPhrase = lexicalTest(({ lower }) => startsPhrase(lower));

function readAffiliation(words: readonly Word[], at: number): Affiliation | null {
  const word = words[at];
  // "Us" and "Un" are no United States and United Nations: abbreviations stand in capitals.
  if (!word || (word.text.length <= 2 && word.shape !== "upper")) return null;
  const second = mayStartPhrase(word) ? continued(words, at) : null;
  const third = second ? continued(words, at + 1) : null;
  if (second && third) {
    const found = affiliationOf(`${word.lower} ${second.lower} ${third.lower}`);
    if (found) return { ...found, length: 3 };
  }
  if (second) {
    const found = affiliationOf(`${word.lower} ${second.lower}`);
    if (found) return { ...found, length: 2 };
  }
  return ownAffiliation(word);
}

/** The word after this one, where a name may go on with it. */
function continued(words: readonly Word[], at: number): Word | null {
  const next = words[at + 1];
  if (!next?.isJoined || words[at]?.isPossessive || next.sentence !== words[at]?.sentence) return null;
  return next.shape === "punctuation" || next.shape === "number" ? null : next;
}

function shapeOf(text: string): Shape {
  if (!ANY_LETTER.test(text)) return DIGIT.test(text) ? "number" : "punctuation";
  if (DIGIT.test(text)) return "number";
  const tail = LOWER_TAIL.exec(text)?.[0];
  if (tail) return SECOND_SYLLABLES.has(tail.slice(1)) ? "capitalized" : "lower";
  if (!UPPER_START.test(text) && !JOINED_UPPER.test(text)) return "lower";
  if (text.length > 1 && !ABBREVIATED.test(text) && text === text.toUpperCase()) return "upper";
  return "capitalized";
}
