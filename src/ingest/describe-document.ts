import { slugOf } from "../dataset/ids.ts";
import type { ArticleDocument } from "../dataset/schema.ts";
import type { Article } from "./annotations.ts";

const WORDS_IN_ID = 4;
const LONGEST_TITLE = 90;

/** The document's record; its id is day, first words and first digits of the file's hash: `2025-12-04-ukraine-and-its-european-4cb80e31`. */
export function describeDocument(article: Article, dct: string): ArticleDocument {
  const { file, publisher, url, author, published, sha256, text } = article;
  const title = article.title ?? firstWords(text, article.bodyStart);
  const words = slugOf(title).split("-").slice(0, WORDS_IN_ID);
  const id = [published, ...words, sha256.slice(0, 8)].join("-");
  return { id, file, title, publisher, url, author, published, dct, sha256, length: text.length };
}

const TEXT = /\S[^\n]*/y;
const BLANKS = /\s*/y;

/** The first line of the body, cut between words where it is long. */
function firstWords(text: string, bodyStart: number): string {
  BLANKS.lastIndex = bodyStart;
  BLANKS.exec(text);
  TEXT.lastIndex = BLANKS.lastIndex;
  const line = (TEXT.exec(text)?.[0] ?? "").trimEnd();
  return line.length <= LONGEST_TITLE ? line : `${line.slice(0, line.lastIndexOf(" ", LONGEST_TITLE))} …`;
}
