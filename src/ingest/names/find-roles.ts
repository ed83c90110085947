import type { Span } from "../../dataset/schema.ts";
import { lexicalTest } from "../lexical-entries.ts";
import { OCCUPATIONS, OFFICE_MODIFIERS, OFFICES, RANKS } from "../lexicon/offices.ts";
import { affiliationAt, countryIn, type WordRange } from "./affiliation.ts";
import { isCalendar, isCapital, type Reading, spanOf, textOf } from "./claims.ts";
import { isSayingVerb } from "./saying.ts";
import type { Word } from "./words.ts";

/** A role as the text words it, without article, and the country that its words name. */
export type FoundRole = { role: string; roleSpan: Span; country: string | null; range: WordRange };

const LINKS = new Set(["of", "for", "to", "on", "at", "in", "and", "the", "with", "from"]);
const COMPLEMENT = new Set(["of", "for", "to", "on", "at", "in"]);
const CLAUSE_VERBS: ReadonlyMap<string, string> = new Map([
  ["runs", "head of"],
  ["heads", "head of"],
  ["leads", "leader of"],
  ["chairs", "chair of"],
  ["commands", "commander of"],
  ["headed", "head of"],
  ["led", "leader of"],
]);
const PHRASE = new Set(["ADJ", "NOUN", "PROPN", "NUM"]);
const PRONOUNS = new Set(["his", "her", "its", "their", "my", "our", "your"]);
const MAX_WORDS = 14;

const ROLE_NOUNS: ReadonlySet<string> = new Set([...OFFICES, ...OCCUPATIONS, ...RANKS]);
const ROLE_PREFIX = /^(?:ex|vice|deputy|co)-/;

/** True for a noun that makes a role: "minister", "adviser", "son-in-law", "ex-president". */
export function isRoleNoun(lower: string): boolean {
  return ROLE_NOUNS.has(lower) || (lower.includes("-") && ROLE_NOUNS.has(lower.replace(ROLE_PREFIX, "")));
}

/** The same of a word. */
export const isRole = lexicalTest(({ lower }) => isRoleNoun(lower));

/**
 * The role right before a name, or before it and a comma: "Estonian Foreign Minister", "Putin's foreign affairs adviser,".
 * `first` is the index of the name's first word.
 */
export function roleBefore(reading: Reading, first: number): FoundRole | null {
  const { words } = reading;
  const hasComma = words[first - 1]?.text === ",";
  const end = hasComma ? first - 1 : first;
  const sentence = words[first]?.sentence;
  if (words[end - 1]?.isPossessive) return null;
  for (let head = end - 1; head >= 0 && head >= end - MAX_WORDS; head--) {
    const word = words[head];
    if (!word || word.sentence !== sentence || word.shape === "punctuation") return null;
    if (isRole(word) && !word.isPossessive && isComplement(words, { first: head + 1, end })) {
      const from = phraseStart(words, head);
      if (hasComma && (!isDefinite(words, from) || closesLeadIn(words, from, first))) return null;
      const isBare = hasComma && from === head && head === end - 1;
      return (isBare ? fullerRole(reading, head) : null) ?? roleOf(reading, { first: from, end });
    }
    const isLink = LINKS.has(word.lower) || PHRASE.has(word.pos) || word.pos === "DET" || word.isPossessive;
    if ((!isLink && !isCapital(word)) || isSayingVerb(word)) return null;
  }
  return null;
}

/** "Elbonia's commander-in-chief, Gen. X": the office says more than the rank. */
export function officeBeforeRank(reading: Reading, rank: number): FoundRole | null {
  const { words } = reading;
  if (words[rank - 1]?.text !== ",") return null;
  const head = words[rank - 2];
  if (!head || head.sentence !== words[rank]?.sentence || !isRoleNoun(head.lower) || head.isPossessive) return null;
  const from = phraseStart(words, rank - 2);
  return isDefinite(words, from) ? roleOf(reading, { first: from, end: rank - 1 }) : null;
}

/** "Speaking beside the Elbonian leader, X thanked …": the comma closes what leads in, and the name is the subject. */
function closesLeadIn(words: readonly Word[], from: number, name: number): boolean {
  const sentence = words[name]?.sentence;
  let first = from;
  while (words[first - 1]?.sentence === sentence) first--;
  const opener = words[first];
  if (!opener || !(opener.pos === "ADP" || /ing$/.test(opener.lower))) return false;
  if (words.slice(first, from).some(({ text }) => text === ",")) return false;
  let end = name;
  while (words[end] && isCapital(words[end])) end++;
  const next = words[end];
  return next?.sentence === sentence && (next?.pos === "VERB" || next?.pos === "AUX");
}

/** How far back, in words, a bare "the minister, X," may take up an earlier "the country's defence minister". */
const MAX_BACK = 250;

function fullerRole(reading: Reading, head: number): FoundRole | null {
  const { words } = reading;
  for (let at = head - 1; at >= Math.max(0, head - MAX_BACK); at--) {
    const word = words[at];
    if (!word || word.lower !== words[head]?.lower || word.isPossessive) continue;
    const from = phraseStart(words, at);
    if (from < at) return roleOf(reading, { first: from, end: at + 1 });
  }
  return null;
}

/** What follows a role noun up to the name: nothing, or "of the regional military administration". */
function isComplement(words: readonly Word[], { first, end }: WordRange): boolean {
  if (first >= end) return true;
  return COMPLEMENT.has(words[first]?.lower ?? "") && !LINKS.has(words[end - 1]?.lower ?? "");
}

/** Before a comma only a definite description stands in apposition: "the governor, X," but not "officials, X". */
function isDefinite(words: readonly Word[], from: number): boolean {
  const before = words[from - 1];
  if (before && (before.pos === "DET" || PRONOUNS.has(before.lower) || /^(?:the|a|an)$/.test(before.lower)))
    return true;
  const first = words[from];
  if (!first) return false;
  for (let at = from; at < from + 4; at++) if (words[at]?.isPossessive) return true;
  return affiliationAt(words, from) !== null || isCapital(first);
}

/** Walks left over the modifiers of a role noun: "Putin's foreign affairs" adviser. */
function phraseStart(words: readonly Word[], head: number): number {
  let from = head;
  for (; from > 0; from--) {
    const word = words[from - 1];
    if (!word || word.sentence !== words[head]?.sentence || word.shape === "punctuation" || isCalendar(word)) break;
    if (PRONOUNS.has(word.lower) || isSayingVerb(word)) break;
    if (word.isInitial && !["PROPN", "NOUN", "ADJ"].includes(word.pos) && !affiliationAt(words, from - 1)) break;
    if (!isModifier(word)) break;
  }
  return from;
}

const PARTICIPLES = new Set("acting leading outgoing incoming visiting retired exiled jailed ousted".split(" "));

/** A word that may stand before a role noun, whatever the tagger thinks of "lead" and "acting". */
function isModifier(word: Word): boolean {
  if (word.isPossessive || OFFICE_MODIFIERS.has(word.lower) || PARTICIPLES.has(word.lower)) return true;
  return (PHRASE.has(word.pos) && word.pos !== "NUM") || isCapital(word);
}

/**
 * The role after a name and a comma: "Ukraine's lead negotiator", "who runs the city's military administration".
 * `end` is the index past the name's last word.
 */
export function roleAfter(reading: Reading, end: number): FoundRole | null {
  const { words } = reading;
  if (words[end]?.text !== ",") return null;
  const from = words[end + 1]?.shape === "number" && words[end + 2]?.text === "," ? end + 3 : end + 1;
  if (words[from]?.lower === "who") return roleInClause(reading, from + 1);
  const first = ["the", "a", "an"].includes(words[from]?.lower ?? "") ? from + 1 : from;
  const isOwned = PRONOUNS.has(words[first]?.lower ?? "");
  const start = isOwned ? first + 1 : first;
  let head = -1;
  let at = start;
  for (; at < Math.min(start + MAX_WORDS, words.length); at++) {
    const word = words[at];
    if (!word || word.sentence !== words[end]?.sentence || word.shape === "punctuation") break;
    if (!isPhraseWord(words, at)) break;
    if (isRole(word) && !word.isPossessive) head = at;
    else if (head >= 0 && word.pos === "NOUN" && !isCapital(word)) head = -1;
  }
  if (head < 0) return null;
  const isPlain =
    first === from && !isOwned && !isCapital(words[first]) && !words.slice(start, head).some((w) => w.isPossessive);
  const to = complementAfter(words, head + 1);
  const closing = words[to];
  if (isPlain && closing?.sentence === words[end]?.sentence && closing?.shape !== "punctuation") return null;
  return roleOf(reading, { first: start, end: to });
}

function isPhraseWord(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (!word || isSayingVerb(word)) return false;
  return isRole(word) || word.pos === "NUM" || isModifier(word);
}

/** Past "of Kursk", "to the Ukrainian defence minister", "of the State Duma and the Senate". */
function complementAfter(words: readonly Word[], from: number): number {
  let end = from;
  for (let at = from; at < Math.min(from + MAX_WORDS, words.length); at++) {
    const word = words[at];
    if (!word || word.sentence !== words[from - 1]?.sentence || word.shape === "punctuation" || isSayingVerb(word))
      break;
    const isLink = LINKS.has(word.lower);
    if (at === from && !COMPLEMENT.has(word.lower)) break;
    if (isCalendar(word)) break;
    if (isLink || word.pos === "DET" || PRONOUNS.has(word.lower)) continue;
    if (!isPhraseWord(words, at)) break;
    end = at + 1;
  }
  return end;
}

function roleInClause(reading: Reading, verb: number): FoundRole | null {
  const { words } = reading;
  const noun = CLAUSE_VERBS.get(words[verb]?.lower ?? "");
  if (!noun) return null;
  let end = verb + 1;
  for (; end < Math.min(verb + MAX_WORDS, words.length); end++) {
    const word = words[end];
    if (!word || word.sentence !== words[verb]?.sentence || word.shape === "punctuation") break;
    if (!isPhraseWord(words, end) && !LINKS.has(word.lower) && word.pos !== "DET" && !PRONOUNS.has(word.lower)) break;
  }
  if (end === verb + 1) return null;
  const range = { first: verb + 1, end };
  return { ...roleOf(reading, range), role: `${noun} ${textOf(reading, range)}` };
}

function roleOf(reading: Reading, range: WordRange): FoundRole {
  const { words } = reading;
  return {
    role: textOf(reading, range),
    roleSpan: spanOf(reading, range),
    country: countryIn(words, range),
    range,
  };
}
