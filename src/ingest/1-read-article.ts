import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { parse as parseYaml } from "yaml";
import { parseDay } from "../dataset/days.ts";
import type { Article } from "./annotations.ts";

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

const MAX_BYTES = 2 * 1024 * 1024;
const DATE_HEADER = /^\s*date\s+(\S+)\s/i;

/**
 * Reads one article's file: ` date 2025-12-04 The text …` or YAML front matter.
 * @throws UnusableArticle when the file has no date, no text, is not UTF-8, or is longer than 2 MiB
 */
export function readArticle(file: string, bytes: Uint8Array): Article {
  if (bytes.length > MAX_BYTES) throw new UnusableArticle(file, 1, `longer than 2 MiB (${bytes.length} bytes)`);
  const text = decode(file, bytes);
  if (text.trim() === "") throw new UnusableArticle(file, 1, "empty");
  const header = text.startsWith("---") ? readFrontMatter(file, text) : readDateHeader(file, text);
  if (text.slice(header.bodyStart).trim() === "") throw new UnusableArticle(file, 1, "no text after the header");
  return { file, sha256: bytesToHex(sha256(bytes)), text, ...header };
}

type Header = Omit<Article, "file" | "sha256" | "text">;

function readDateHeader(file: string, text: string): Header {
  const match = DATE_HEADER.exec(text);
  if (!match?.[1]) throw new UnusableArticle(file, 1, "no date: expected “date YYYY-MM-DD” and then the text");
  const published = match[1];
  if (parseDay(published) === null) throw new UnusableArticle(file, 1, `“${published}” is no date of the calendar`);
  return { title: null, publisher: null, url: null, author: null, published, bodyStart: match[0].length };
}

function readFrontMatter(file: string, text: string): Header {
  const match = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text);
  if (!match) throw new UnusableArticle(file, 1, "front matter that is not closed by “---”");
  const fields = new Map<string, string>();
  try {
    const parsed: unknown = parseYaml(match[1] ?? "", { schema: "failsafe" });
    if (parsed !== null && typeof parsed === "object")
      for (const [key, value] of Object.entries(parsed))
        if (typeof value === "string") fields.set(key.toLowerCase(), value);
  } catch (error) {
    throw new UnusableArticle(file, 2, `front matter is not YAML: ${error instanceof Error ? error.message : error}`);
  }
  const published = fields.get("date");
  if (published === undefined) throw new UnusableArticle(file, 2, "front matter without a date");
  if (parseDay(published) === null) throw new UnusableArticle(file, 2, `“${published}” is no date of the calendar`);
  const field = (name: string) => fields.get(name) ?? null;
  return {
    title: field("title"),
    publisher: field("publisher"),
    url: field("url"),
    author: field("author"),
    published,
    bodyStart: match[0].length,
  };
}

function decode(file: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new UnusableArticle(file, 1, "not UTF-8");
  }
}
