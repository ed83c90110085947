import { lexical } from "../lexical-entries.ts";
import { type Item, startsCapital } from "./item.ts";

/** Items `from` to `to` (left out) of a narration; `head` is its last noun or name. */
export type NounPhrase = { from: number; to: number; head: number };

const NOMINAL = new Set(["ADJ", "NUM", "NOUN", "PROPN", "SYM"]);
const HEADS = new Set(["NOUN", "PROPN", "NUM", "PRON"]);
const POSSESSIVE = new Set("his her its their my our your whose".split(" "));
const GENITIVE = /^(?:['’]s?|[’']S)$/;
const RELATIVE = new Set("who which that whom whose where when".split(" "));
const DAY_OR_TIME = new Set(
  `monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight earlier later afterward afterwards
  now then`.split(/\s+/),
);
const TIME_NOUN =
  /^(?:weeks?|months?|years?|days?|mornings?|evenings?|nights?|afternoons?|hours?|weekends?|minutes?|midnight|noon)$/;
const MONTH_OR_NUMBER =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|early|late|mid|last|next|\d+)\.?$/;

/** Splits a narration into base noun phrases: no prepositions, no commas inside; pronouns and days stand alone. */
export function findNounPhrases(items: readonly Item[]): NounPhrase[] {
  const found: NounPhrase[] = [];
  let from = -1;
  const finish = (to: number) => {
    if (from >= 0) {
      const head = headOf(items, from, to);
      if (head >= 0) found.push({ from, to, head });
    }
    from = -1;
  };
  for (let at = 0; at < items.length; at++) {
    const item = items[at];
    if (!item) break;
    switch (partOf(item)) {
      case "relative":
        finish(at);
        break;
      case "alone":
        finish(at);
        found.push({ from: at, to: at + 1, head: at });
        break;
      case "day":
        if (GENITIVE.test(items[at + 1]?.text ?? "")) from = from < 0 ? at : from;
        else {
          finish(at);
          found.push({ from: at, to: at + 1, head: at });
        }
        break;
      case "opening":
        if (from >= 0 && !isOpenPhrase(items[at - 1])) finish(at);
        if (from < 0) from = at;
        break;
      default:
        if (isNominal(items, at)) from = from < 0 ? at : from;
        else if (from >= 0 && !joins(items, at)) finish(at);
    }
  }
  finish(items.length);
  return found;
}

/** True for a phrase that gives a time and not somebody: "Wednesday", "late March", "2010". */
export function isTimePhrase(items: readonly Item[], { from, to, head }: NounPhrase): boolean {
  const word = items[head];
  if (!word || isDay(word) || TIME_NOUN.test(word.lower)) return true;
  for (let at = from; at < to; at++) if (!MONTH_OR_NUMBER.test(items[at]?.lower ?? "")) return false;
  return true;
}

function isDay({ lower }: Item): boolean {
  return DAY_OR_TIME.has(lower);
}

/** What a word does to a noun phrase by itself: stands alone, opens one, or goes by what is beside it. */
const partOf = lexical(({ pos, lower }): "relative" | "alone" | "day" | "opening" | "other" => {
  if (pos === "PRON" && !POSSESSIVE.has(lower)) return RELATIVE.has(lower) ? "relative" : "alone";
  if (DAY_OR_TIME.has(lower)) return "day";
  if (pos === "DET" || POSSESSIVE.has(lower)) return "opening";
  return "other";
});

/** A determiner after a determiner or a genitive goes on with the phrase: "all the", "Ada's own". */
function isOpenPhrase(before: Item | undefined): boolean {
  return before !== undefined && (before.pos === "DET" || GENITIVE.test(before.text));
}

/** Copy's capitals mark a name where the tagger sees a verb ("Cooper said"), except at a sentence's start. */
function isNominal(items: readonly Item[], at: number): boolean {
  const item = items[at];
  if (!item) return false;
  if (NOMINAL.has(item.pos)) return true;
  if (item.pos === "QUOTE" || item.pos === "PRON" || at === 0 || items[at - 1]?.pos === "QUOTE") return false;
  return startsCapital(item);
}

function joins(items: readonly Item[], at: number): boolean {
  const item = items[at];
  const next = items[at + 1];
  if (!item || !next) return false;
  if (GENITIVE.test(item.text)) return true;
  if (item.text === "-" || item.text === "–") return item.start === items[at - 1]?.end && next.start === item.end;
  if (item.text === "&" || item.text === "'") return isNominal(items, at + 1);
  const isNickname = item.pos === "QUOTE" && items[at - 1]?.pos === "PROPN" && next.pos === "PROPN";
  if (isNickname) return item.text.length < 16;
  return items[at - 1]?.text === "-" && items[at - 1]?.end === item.start;
}

function headOf(items: readonly Item[], from: number, to: number): number {
  for (let at = to - 1; at >= from; at--) if (HEADS.has(items[at]?.pos ?? "")) return at;
  return to - 1 >= from && items[to - 1]?.pos !== "DET" ? to - 1 : -1;
}
