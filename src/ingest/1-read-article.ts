import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { parseDocument } from "yaml";
import { parseDay } from "../dataset/days.ts";
import type { Article } from "./annotations.ts";
import { LONGEST_ARTICLE, tooLong } from "./longest-article.ts";

/** A file that cannot be used: its name, the line (from 1) and the reason. */
export class UnusableArticle extends Error {
  readonly file: string;
  readonly line: number;
  readonly reason: string;
  constructor(file: string, line: number, reason: string) {
    super(`${file}:${line}: ${reason}`);
    this.name = "UnusableArticle";
    this.file = file;
    this.line = line;
    this.reason = reason;
  }
}

const DATE_HEADER = /^\s*date\s+(\S+)(?:\s|$)/i;

/**
 * Reads one article's file: ` date 2025-12-04 The text …` or YAML front matter.
 * @throws UnusableArticle when the file has no date, no text, is not UTF-8, or is longer than 2 MiB
 */
export function readArticle(file: string, bytes: Uint8Array): Article {
  if (bytes.length > LONGEST_ARTICLE) throw new UnusableArticle(file, 1, tooLong(bytes.length));
  const text = decode(file, bytes);
  if (text.trim() === "") throw new UnusableArticle(file, 1, "empty");
  const header = /^---[ \t]*\r?\n/.test(text) ? readFrontMatter(file, text) : readDateHeader(file, text);
  if (text.slice(header.bodyStart).trim() === "")
    throw new UnusableArticle(file, 1 + countLines(text.slice(0, header.bodyStart)), "no text after the header");
  return { file, sha256: bytesToHex(sha256(bytes)), text, ...header };
}

type Header = Omit<Article, "file" | "sha256" | "text">;

function readDateHeader(file: string, text: string): Header {
  const match = DATE_HEADER.exec(text);
  const line = 1 + countLines(/^\s*/.exec(text)?.[0] ?? "");
  if (!match?.[1]) throw new UnusableArticle(file, line, "no date: expected “date YYYY-MM-DD” and then the text");
  const published = readDate(match[1], file, line);
  return { title: null, publisher: null, url: null, author: null, published, bodyStart: match[0].length };
}

const FRONT_MATTER = /^---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;

function readFrontMatter(file: string, text: string): Header {
  const match = FRONT_MATTER.exec(text);
  if (!match) throw new UnusableArticle(file, 1, "front matter that is not closed by a line “---”");
  const fields = readFields(file, match[1] ?? "");
  const lineOfDate = match[0].split("\n").findIndex((line) => /^\s*["']?date/i.test(line));
  const date = fields.get("date");
  if (date === undefined) throw new UnusableArticle(file, 1, "front matter without a date");
  const field = (name: string) => fields.get(name)?.trim() || null;
  return {
    title: field("title"),
    publisher: field("publisher"),
    url: field("url"),
    author: field("author"),
    published: readDate(date, file, lineOfDate + 1),
    bodyStart: match[0].length,
  };
}

/** YAML's failsafe schema keeps every value the string that was written, dates too. */
function readFields(file: string, yaml: string): Map<string, string> {
  const document = parseDocument(yaml, { schema: "failsafe" });
  const problem = document.errors[0];
  if (problem)
    throw new UnusableArticle(
      file,
      1 + (problem.linePos?.[0].line ?? 1),
      `not YAML: ${problem.message.split("\n")[0]}`,
    );
  const fields: unknown = document.toJS();
  if (fields === null || typeof fields !== "object") return new Map();
  return new Map(
    Object.entries(fields).flatMap(([key, value]) => (typeof value === "string" ? [[key.toLowerCase(), value]] : [])),
  );
}

function readDate(written: string, file: string, line: number): string {
  const date = /^(\d{4}-\d\d-\d\d)(?:$|[T ])/.exec(written.trim())?.[1];
  if (date === undefined) throw new UnusableArticle(file, line, `“${written}” is no date of the form YYYY-MM-DD`);
  if (parseDay(date) === null) throw new UnusableArticle(file, line, `${date} does not exist in the calendar`);
  return date;
}

const UTF8 = new TextDecoder("utf-8", { fatal: true });

function decode(file: string, bytes: Uint8Array): string {
  try {
    return UTF8.decode(bytes);
  } catch {
    throw new UnusableArticle(file, lineOfBadByte(bytes), "not UTF-8");
  }
}

const NEWLINE = 0x0a;

function lineOfBadByte(bytes: Uint8Array): number {
  for (let line = 1, start = 0; start < bytes.length; line++) {
    const newline = bytes.indexOf(NEWLINE, start);
    const end = newline < 0 ? bytes.length : newline;
    try {
      UTF8.decode(bytes.subarray(start, end));
    } catch {
      return line;
    }
    start = end + 1;
  }
  return 1;
}

function countLines(text: string): number {
  return text.split("\n").length - 1;
}
