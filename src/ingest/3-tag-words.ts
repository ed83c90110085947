import model from "wink-eng-lite-web-model";
import winkNLP, { type Document } from "wink-nlp";
import type {
  Article,
  FoundQuotations,
  LexicalEntry,
  Paragraph,
  PartOfSpeech,
  Sentence,
  TaggedText,
  Token,
} from "./annotations.ts";
import { entryOf, keepTagged, taggedEntry } from "./lexical-entries.ts";

const nlp = winkNLP(model, ["sbd", "pos"]);
const { value, precedingSpaces, pos, span, contractionFlag, uniqueId } = nlp.its;
/** The package's types give lemma one parameter too many. */
const lemma = nlp.its.lemma as unknown as typeof value;

/**
 * Splits the body into words with part of speech and lemma, sentences and paragraphs.
 * Quotation marks are blanked before tagging, so that two apostrophes are no words; offsets stay the file's.
 */
export function tagWords(article: Article, { quotations }: FoundQuotations): TaggedText {
  const written = blankMarks(article, quotations);
  const body = withoutEndlessWords(plainLetters(written));
  const document = nlp.readDoc(body);
  const { tokens, tokenAt } = readTokens(document, article, body === written);
  const sentences: Sentence[] = [];
  const paragraphs: Paragraph[] = [];
  for (const [first, last] of document.sentences().out(span) as unknown as [number, number][]) {
    const firstToken = tokenAt[first] ?? 0;
    const endToken = tokenAt[last + 1] ?? tokens.length;
    for (const [from, to] of splitAtParagraphs(article.text, tokens, { from: firstToken, to: endToken })) {
      const start = tokens[from]?.start ?? 0;
      const end = tokens[to - 1]?.end ?? start;
      const previous = sentences.at(-1);
      if (!previous || isParagraphBreak(article.text, { from: previous.end, to: start })) {
        paragraphs.push({ start, end, firstSentence: sentences.length, endSentence: sentences.length + 1 });
      }
      const paragraph = paragraphs.at(-1);
      if (paragraph) {
        paragraph.end = end;
        paragraph.endSentence = sentences.length + 1;
      }
      sentences.push({ start, end, firstToken: from, endToken: to, paragraph: paragraphs.length - 1 });
    }
  }
  return { text: article.text, tokens, sentences, paragraphs };
}

const EXTENDED_LATIN = /[\u0100-\u024f\u1e00-\u1eff]/g;
const STROKED: ReadonlyMap<string, string> = new Map(
  [..."đd ĐD łl ŁL ıi ħh ĦH ŧt ŦT".split(" ")].map(([from = "", to = ""]) => [from, to]),
);

/** The tagger breaks words at letters beyond Latin-1, such as those of "Vučić" or "Wąsik"; offsets stay. */
function plainLetters(text: string): string {
  return text.replace(EXTENDED_LATIN, (letter) => STROKED.get(letter) ?? letter.normalize("NFD").charAt(0));
}

const LONGEST_WORD = 200;
const ENDLESS_WORD = new RegExp(`(?<!\\S)\\S{${LONGEST_WORD},}`, "g");
const PIECE = new RegExp(`(\\S{${LONGEST_WORD - 1}})\\S`, "g");

/** The tagger looks for addresses in time that grows with the square of a word's length: junk without blanks gets some, offsets stay. */
function withoutEndlessWords(text: string): string {
  return text.replace(ENDLESS_WORD, (word) => word.replace(PIECE, "$1 "));
}

function blankMarks({ text, bodyStart }: Article, quotations: FoundQuotations["quotations"]): string {
  if (quotations.length === 0) return text.slice(bodyStart);
  const marks = quotations
    .flatMap(({ outer, start, end }) => [
      { start: outer.start, end: start },
      { start: end, end: outer.end },
    ])
    .sort((a, b) => a.start - b.start);
  let body = "";
  let from = bodyStart;
  for (const { start, end } of marks) {
    body += text.slice(from, start) + " ".repeat(end - start);
    from = end;
  }
  return body + text.slice(from);
}

/**
 * Made by a constructor and not as a literal: V8 takes what a literal makes for lasting once a collection finds a hundred of them in
 * use, and puts all later ones where collecting is dear, although they go with their article.
 */
class TaggedToken implements Token {
  declare start: number;
  declare end: number;
  declare text: string;
  declare lower: string;
  declare pos: PartOfSpeech;
  declare lemma: string;
  declare entry: LexicalEntry;

  constructor(start: number, end: number, entry: LexicalEntry) {
    this.start = start;
    this.end = end;
    this.text = entry.text;
    this.lower = entry.lower;
    this.pos = entry.pos;
    this.lemma = entry.lemma;
    this.entry = entry;
  }
}

/** Tokens with the file's offsets, and for each of the tagger's words the index of the token at or after it; blanks are no tokens. */
function readTokens(
  document: Document,
  { text, bodyStart }: Article,
  isAsWritten: boolean,
): { tokens: Token[]; tokenAt: number[] } {
  const words = document.tokens();
  const forms = words.out(uniqueId) as unknown as number[];
  const spaces = words.out(precedingSpaces) as string[];
  const tags = words.out(pos) as PartOfSpeech[];
  const isContracted = words.out(contractionFlag) as unknown as boolean[];
  const tokens: Token[] = [];
  const tokenAt: number[] = [];
  let end = bodyStart;
  for (let index = 0; index < forms.length; index++) {
    const form = forms[index] ?? 0;
    const tag = tags[index] ?? "X";
    let entry = isContracted[index] ? undefined : taggedEntry(form, tag);
    const start = end + (spaces[index]?.length ?? 0);
    tokenAt.push(tokens.length);
    if (entry) end = start + entry.text.length;
    else {
      const word: string = words.itemAt(index).out(value);
      end = start + word.length;
      if (tag === "SPACE" || word.trim() === "") continue;
      entry = entryOf(word, tag, words.itemAt(index).out(lemma));
      if (!isContracted[index]) keepTagged(form, entry);
    }
    if (!isAsWritten && !text.startsWith(entry.text, start)) entry = entryOf(text.slice(start, end), tag, entry.lemma);
    tokens.push(new TaggedToken(start, end, entry));
  }
  return { tokens, tokenAt };
}

/** The tagger runs sentences on over a line that lacks its full stop, such as a headline or a subhead. */
function splitAtParagraphs(text: string, tokens: Token[], range: { from: number; to: number }): [number, number][] {
  const pieces: [number, number][] = [];
  let from = range.from;
  let end = tokens[from]?.end ?? 0;
  for (let index = from + 1; index < range.to; index++) {
    const token = tokens[index];
    if (!token) break;
    if (isParagraphBreak(text, { from: end, to: token.start }) || endsOnX(tokens, index)) {
      pieces.push([from, index]);
      from = index;
    }
    end = token.end;
  }
  if (from < range.to) pieces.push([from, range.to]);
  return pieces;
}

/** “… she wrote on X. The bridge …”: the tagger takes the platform's name for an initial. */
function endsOnX(tokens: readonly Token[], next: number): boolean {
  return (
    tokens[next - 1]?.text === "X." && tokens[next - 2]?.lower === "on" && /^\p{Lu}/u.test(tokens[next]?.text ?? "")
  );
}

const BLANK_LINE = /\n\s*\n/;
const LIST_ITEM = /(?:[-*+•▪●]|\d{1,2}[.)])[ \t]/y;

/** A blank line, or a new line that opens with the mark of a list's item. */
function isParagraphBreak(text: string, { from, to }: { from: number; to: number }): boolean {
  if (to === from) return false;
  const gap = text.slice(from, to);
  if (!gap.includes("\n")) return false;
  if (BLANK_LINE.test(gap)) return true;
  LIST_ITEM.lastIndex = to;
  return LIST_ITEM.test(text);
}
