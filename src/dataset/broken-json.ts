/** Where a text stops being JSON, and the longest beginning of it that can be closed to whole JSON. */
export type BrokenJson = { line: number; column: number; soundPart: string };

const word = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const fourHex = /[0-9a-fA-F]{4}/y;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const FIRST_PRINTABLE = 0x20;
const BLANKS: ReadonlySet<number> = new Set([0x20, 0x09, 0x0a, 0x0d]);
/** The depth at which a dataset's records stand: a list within the whole. Less is not worth saving, more would be half a record. */
const RECORD_DEPTH = 2;
/** No dataset nests so deep; brackets by the million are junk. */
const DEEPEST = 100;

/**
 * Finds the place of a syntax error, which browsers word differently or leave out: `{"a": [1, 2,` → line 1, column 13,
 * and `{"a": [1, 2]}` as what is sound. One pass over the text; call it only with text that JSON.parse refuses.
 */
export function findBreak(text: string): BrokenJson {
  const open: ("{" | "[")[] = [];
  let at = skipBlank(text, 0);
  let sound = { end: 0, closing: "" };
  const keep = () => {
    if (open.length > RECORD_DEPTH) return;
    sound = {
      end: at,
      closing: open.map((mark) => (mark === "{" ? "}" : "]")).reduceRight((all, mark) => all + mark, ""),
    };
  };
  for (let expects: Expects = "value"; ; at = skipBlank(text, at)) {
    const mark = text[at];
    const isClosing = (mark === "}" && open.at(-1) === "{") || (mark === "]" && open.at(-1) === "[");
    if (isClosing && (expects === "first" || expects === "comma")) {
      open.pop();
      at += 1;
      keep();
      expects = open.length === 0 ? "end" : "comma";
      continue;
    }
    if (expects === "comma") {
      if (mark !== ",") break;
      at += 1;
      expects = open.at(-1) === "{" ? "key" : "value";
      continue;
    }
    if (expects === "end") break;
    const isKey = expects === "key" || (expects === "first" && open.at(-1) === "{");
    if (isKey) {
      const end = endOfString(text, at);
      if (end === null) break;
      const colon = skipBlank(text, end);
      if (text[colon] !== ":") {
        at = colon;
        break;
      }
      at = colon + 1;
      expects = "value";
      continue;
    }
    if (mark === "{" || mark === "[") {
      if (open.length === DEEPEST) break;
      open.push(mark);
      at += 1;
      keep();
      expects = "first";
      continue;
    }
    const end = mark === '"' ? endOfString(text, at) : skip(word, text, at);
    if (end === null || end === at) break;
    at = end;
    keep();
    expects = open.length === 0 ? "end" : "comma";
  }
  return { ...placeOf(text, at), soundPart: text.slice(0, sound.end) + sound.closing };
}

/** "first" is a value or key where the brackets may also close at once. */
type Expects = "value" | "key" | "first" | "comma" | "end";

function skip(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : from;
}

function skipBlank(text: string, from: number): number {
  let at = from;
  while (BLANKS.has(text.charCodeAt(at))) at += 1;
  return at;
}

/** Goes by code unit: a pattern over a string of megabytes would overflow the stack. */
function endOfString(text: string, from: number): number | null {
  if (text.charCodeAt(from) !== QUOTE) return null;
  for (let at = from + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) return at + 1;
    if (code < FIRST_PRINTABLE) return null;
    if (code !== BACKSLASH) continue;
    at += 1;
    const mark = text[at] ?? "";
    if (mark === "u" && skip(fourHex, text, at + 1) === at + 1) return null;
    if (mark === "" || !'"\\/bfnrtu'.includes(mark)) return null;
  }
  return null;
}

function placeOf(text: string, at: number): { line: number; column: number } {
  let line = 1;
  let start = 0;
  for (let newline = text.indexOf("\n"); newline >= 0 && newline < at; newline = text.indexOf("\n", start)) {
    line += 1;
    start = newline + 1;
  }
  return { line, column: at - start + 1 };
}
