import model from "wink-eng-lite-web-model";
import winkNLP, { type Document } from "wink-nlp";
import type { Article, FoundQuotations, Paragraph, PartOfSpeech, Sentence, TaggedText, Token } from "./annotations.ts";

const nlp = winkNLP(model, ["sbd", "pos"]);
const { value, precedingSpaces, pos, span } = nlp.its;
/** The package's types give lemma one parameter too many. */
const lemma = nlp.its.lemma as unknown as typeof value;

/**
 * Splits the body into words with part of speech and lemma, sentences and paragraphs.
 * Quotation marks are blanked before tagging, so that two apostrophes are no words; offsets stay the file's.
 */
export function tagWords(article: Article, { quotations }: FoundQuotations): TaggedText {
  const body = plainLetters(blankMarks(article, quotations));
  const document = nlp.readDoc(body);
  const { tokens, tokenAt } = readTokens(document, article);
  const sentences: Sentence[] = [];
  const paragraphs: Paragraph[] = [];
  for (const [first, last] of document.sentences().out(span) as unknown as [number, number][]) {
    const firstToken = tokenAt[first] ?? 0;
    const endToken = tokenAt[last + 1] ?? tokens.length;
    for (const [from, to] of splitAtParagraphs(article.text, tokens, { from: firstToken, to: endToken })) {
      const start = tokens[from]?.start ?? 0;
      const end = tokens[to - 1]?.end ?? start;
      const previous = sentences.at(-1);
      if (!previous || isParagraphBreak(article.text, previous.end, start)) {
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

function blankMarks({ text, bodyStart }: Article, quotations: FoundQuotations["quotations"]): string {
  const units = text.slice(bodyStart).split("");
  const blank = (from: number, to: number) => units.fill(" ", from - bodyStart, to - bodyStart);
  for (const { outer, start, end } of quotations) {
    blank(outer.start, start);
    blank(end, outer.end);
  }
  return units.join("");
}

function readTokens(document: Document, { text, bodyStart }: Article): { tokens: Token[]; tokenAt: number[] } {
  const all = document.tokens();
  const values = all.out(value) as string[];
  const spaces = all.out(precedingSpaces) as string[];
  const tags = all.out(pos) as PartOfSpeech[];
  const lemmas = all.out(lemma) as string[];
  const tokens: Token[] = [];
  const tokenAt: number[] = [];
  let offset = bodyStart;
  values.forEach((word, index) => {
    offset += (spaces[index] ?? "").length;
    const start = offset;
    offset += word.length;
    tokenAt.push(tokens.length);
    if (tags[index] === "SPACE" || word.trim() === "") return;
    const exact = text.slice(start, offset);
    tokens.push({
      start,
      end: offset,
      text: exact,
      lower: exact.toLowerCase(),
      pos: tags[index] ?? "X",
      lemma: lemmas[index] ?? "",
    });
  });
  return { tokens, tokenAt };
}

/** The tagger runs sentences on over a line that lacks its full stop, such as a headline or a subhead. */
function splitAtParagraphs(text: string, tokens: Token[], range: { from: number; to: number }): [number, number][] {
  const pieces: [number, number][] = [];
  let from = range.from;
  for (let index = range.from + 1; index < range.to; index++) {
    const gap = [tokens[index - 1]?.end ?? 0, tokens[index]?.start ?? 0] as const;
    if (!isParagraphBreak(text, gap[0], gap[1])) continue;
    pieces.push([from, index]);
    from = index;
  }
  if (from < range.to) pieces.push([from, range.to]);
  return pieces;
}

function isParagraphBreak(text: string, from: number, to: number): boolean {
  return /\n\s*\n/.test(text.slice(from, to));
}
