import type { Span } from "../../dataset/schema.ts";
import type { Quotation, TaggedText, Token } from "../annotations.ts";
import { lexicalTest } from "../lexical-entries.ts";
import { lastStartingBy } from "../tagged-text.ts";
import { type Item, isSaying, quotedItem, startsCapital } from "./item.ts";
import { mendTags } from "./mend-tags.ts";

/** A sentence of the article's own voice, or of somebody quoted: what stands within quotation marks neither ends nor parts it. */
export type Narration = { items: Item[]; paragraph: number };

/**
 * Cuts the article into sentences of its own voice, in which each outermost quotation is a single item:
 * `“Why? Never,” she said.` is one such sentence, `“Never.” She left.` are two.
 */
export function readNarration(tagged: TaggedText, quotations: readonly Quotation[]): Narration[] {
  const outermost = quotations
    .map((quotation, index) => ({ quotation, index }))
    .filter(({ quotation }) => quotation.inside === null);
  return narrate(tagged, outermost, { start: 0, end: tagged.text.length });
}

/** The same within an outermost quotation that holds others, each of which is a single item: in the speaker's voice. */
export function readNarrationsInside(
  tagged: TaggedText,
  quotations: readonly Quotation[],
): { outer: number; narrations: Narration[] }[] {
  const inner = new Map<number, Entry[]>();
  quotations.forEach((quotation, index) => {
    const { inside } = quotation;
    if (inside === null || quotations[inside]?.inside !== null) return;
    const own = inner.get(inside);
    if (own) own.push({ quotation, index });
    else inner.set(inside, [{ quotation, index }]);
  });
  return [...inner].map(([outer, own]) => ({
    outer,
    narrations: narrate(tagged, own, quotations[outer] ?? { start: 0, end: 0 }),
  }));
}

type Entry = { quotation: Quotation; index: number };

function narrate(tagged: TaggedText, entries: readonly Entry[], within: Span): Narration[] {
  const { tokens, sentences } = tagged;
  const narrations: Narration[] = [];
  let items: Item[] = [];
  const first = Math.max(0, lastStartingBy(sentences, within.start));
  let paragraph = sentences[first]?.paragraph ?? 0;
  const finish = () => {
    if (items.length > 0) {
      const joined = joinAbbreviations(items);
      mendTags(joined);
      narrations.push({ items: joined, paragraph });
    }
    items = [];
  };
  let next = 0;
  let last = -1;
  const add = (entry: Entry) => {
    if (last !== entry.index) items.push(quotedItem(tagged.text, entry.quotation.outer, entry.index));
    last = entry.index;
  };
  for (let index = first; index < sentences.length; index++) {
    const sentence = sentences[index];
    if (!sentence || sentence.start >= within.end) break;
    if (sentence.paragraph !== paragraph) {
      finish();
      paragraph = sentence.paragraph;
    } else if (items.length > 0 && items.at(-1)?.pos !== "QUOTE" && !runsOn(items, tokens[sentence.firstToken]))
      finish();
    for (let at = sentence.firstToken; at < sentence.endToken; at++) {
      const token = tokens[at];
      if (!token || token.start >= within.end) break;
      if (token.start < within.start) continue;
      let entry = entries[next];
      while (entry && entry.quotation.outer.end <= token.start) {
        add(entry);
        entry = entries[++next];
      }
      if (entry && token.start >= entry.quotation.outer.start) {
        if (last !== entry.index && endsAfterQuotation(items, tagged, at)) finish();
        add(entry);
        continue;
      }
      if (endsAfterQuotation(items, tagged, at)) finish();
      items.push(token);
    }
  }
  finish();
  return narrations;
}

const GOES_ON = /^[\p{Ll},;)]/u;
const startsLow = lexicalTest(({ text }) => GOES_ON.test(text));
const TITLE =
  /^(?:rev|sen|sens|rep|reps|gov|govs|del|gen|lt|col|sgt|capt|maj|adm|cmdr|hon|st|mr|mrs|ms|dr|prof|jr|sr)\.?$/;

/** The tagger ends sentences after "Rev." and "(D-Wis.)"; neither a title nor a small letter lets a new one start. */
function runsOn(items: readonly Item[], next: Token | undefined): boolean {
  if (!next) return false;
  const last = items.at(-1);
  const word = last?.text === "." ? items.at(-2) : last;
  const isNumbered = /^no\.?$/.test(word?.lower ?? "") && /^\d/.test(next.text);
  return startsLow(next) || (last?.text.endsWith(".") === true && (isNumbered || TITLE.test(word?.lower ?? "")));
}

/** Gives the stop of an abbreviation inside a sentence back to its word: "Rev" "." → "Rev.". */
function joinAbbreviations(items: Item[]): Item[] {
  const stop = items.findIndex((item) => item.text === ".");
  if (stop < 0 || stop === items.length - 1) return items;
  const joined: Item[] = [];
  items.forEach((item, at) => {
    const before = joined.at(-1);
    const isLast = at === items.length - 1;
    if (item.text === "." && before && before.end === item.start && before.pos !== "QUOTE" && !isLast)
      joined[joined.length - 1] = { ...before, end: item.end, text: `${before.text}.` };
    else joined.push(item);
  });
  return joined;
}

const ENDS_SENTENCE = /[.?!…][^\p{L}\p{N}]*$/u;
const ENDS_WITH_STOP = /\.[^\p{L}\p{N}]*$/u;
const STARTS_LOW = /^[\p{Ll}([,;:.–—―-]/u;
const TAG_LENGTH = 9;
const OF_SPEAKER = new Set(["NOUN", "PROPN", "ADJ", "DET", "PRON", "PART", "ADV", "NUM"]);

/** Whether the last item is a quotation that ends its sentence, so that the token at `at` starts a new one. */
function endsAfterQuotation(items: Item[], { tokens }: TaggedText, at: number): boolean {
  const last = items.at(-1);
  const token = tokens[at];
  if (!last || !token || last.pos !== "QUOTE" || !ENDS_SENTENCE.test(last.text)) return false;
  if (STARTS_LOW.test(token.text)) return false;
  return !isTag(tokens, at, ENDS_WITH_STOP.test(last.text) ? "closed" : "open");
}

/** “Aagaard said”: a name or description and a verb of saying; after a full stop only if nothing but the sentence's end follows. */
function isTag(tokens: readonly Token[], from: number, after: "closed" | "open"): boolean {
  for (let at = from; at < from + TAG_LENGTH; at++) {
    const token = tokens[at];
    if (!token) return false;
    if (at > from && isSaying(token)) return after === "open" || /^[.]$/.test(tokens[at + 1]?.text ?? ".");
    if (!OF_SPEAKER.has(token.pos) && !startsCapital(token)) return false;
  }
  return false;
}
