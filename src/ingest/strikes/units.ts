import type { Sentence, TaggedText, Token } from "../annotations.ts";
import { lexical, lexicalTest } from "../lexical-entries.ts";
import { ACTION_FORMS, ATTACK_VERBS, ATTACKS, VOLLEYS } from "../lexicon/strike-words.ts";
import { mayStartCount } from "../numbers.ts";
import { type Figure, figureAt } from "./figures.ts";
import { OPENS_HARM, type Predicate, predicateAt } from "./predicates.ts";

type Place = { from: number; to: number };
/** A sentence cut into what the matching of figures and predicates needs to tell apart; token indexes, `to` left out. */
export type Unit = Place &
  (
    | { kind: "figure"; figure: Figure }
    | { kind: "predicate"; predicate: Predicate }
    | {
        kind:
          | "noun"
          | "verb"
          | "and"
          | "comma"
          | "preposition"
          | "subordinator"
          | "relative"
          | "stop"
          | "part"
          | "other";
      }
  );

const SUBORDINATORS = new Set(
  "when where while because although though that if unless since whether whereas but once until so".split(" "),
);
const RELATIVES = new Set(["who", "which", "whose", "whom"]);
const STOPS = new Set("; : ( ) — – --".split(" "));
const AMBIGUOUS = new Set(["as", "after", "before"]);
const NOMINAL = new Set(["NOUN", "PROPN", "ADJ", "NUM", "DET", "PRON"]);

const TOLD_BY_NOUNS =
  /^(?:deaths?|dead|fatalit(?:y|ies)|casualt(?:y|ies)|injur(?:y|ies)|toll|tally|lives|number|count|condition|care|hospitals?)$/;

const tellsFigures = lexicalTest(
  ({ lower }) =>
    ACTION_FORMS.has(lower) ||
    OPENS_HARM.has(lower) ||
    TOLD_BY_NOUNS.test(lower) ||
    ATTACK_VERBS.has(lower) ||
    VOLLEYS.has(lower) ||
    ATTACKS.has(lower),
);

/** Whether a sentence has a word by which figures are told and one that may start a count; most have none. */
export function mayCount({ tokens }: TaggedText, { firstToken, endToken }: Sentence): boolean {
  let tells = false;
  let counts = false;
  for (let at = firstToken; at < endToken; at++) {
    const token = tokens[at];
    if (!token) return false;
    tells ||= tellsFigures(token);
    counts ||= mayStartCount(token);
    if (tells && counts) return true;
  }
  return false;
}

/** Cuts a sentence into units, in order. */
export function unitsOf({ tokens }: TaggedText, sentence: Sentence): Unit[] {
  const units: Unit[] = [];
  const end = sentence.endToken;
  for (let at = sentence.firstToken; at < end; ) {
    const unit = unitAt(tokens, at, sentence);
    const last = units.at(-1);
    if (last && last.kind === "noun" && unit.kind === "noun" && isOnePhrase(tokens[at - 1], tokens[at]))
      last.to = unit.to;
    else units.push(unit);
    at = unit.to;
  }
  return units;
}

function isOnePhrase(before: Token | undefined, token: Token | undefined): boolean {
  return !(token?.pos === "DET" && before?.pos !== "DET");
}

function unitAt(tokens: readonly Token[], at: number, sentence: Sentence): Unit {
  const end = sentence.endToken;
  const part = partMarkerAt(tokens, at);
  if (part) return { from: at, to: at + part, kind: "part" };
  const figure = figureAt(tokens, at, end);
  if (figure) return { from: at, to: figure.to, kind: "figure", figure };
  const predicate = predicateAt(tokens, at, sentence);
  if (predicate) return { kind: "predicate", ...predicate };
  return { from: at, to: at + 1, kind: kindAt(tokens, at, end) };
}

type PlainKind = Exclude<Unit["kind"], "figure" | "predicate">;

/** What a word is by itself; "relative that" and "clause" hang on the words beside it. */
const kind = lexical(({ text, lower, pos }): PlainKind | "that" | "ambiguous" | "participle" => {
  if (STOPS.has(text)) return "stop";
  if (text === ",") return "comma";
  if (pos === "CCONJ" && lower !== "but") return "and";
  if (RELATIVES.has(lower)) return "relative";
  if (lower === "that") return "that";
  if (SUBORDINATORS.has(lower)) return "subordinator";
  if (AMBIGUOUS.has(lower)) return "ambiguous";
  if (pos === "ADP") return "preposition";
  if (pos === "VERB") return PARTICIPLE.test(lower) ? "participle" : "verb";
  if (pos === "AUX") return "verb";
  return NOMINAL.has(pos) || text === "'s" || text === "’s" ? "noun" : "other";
});
const PARTICIPLE = /(?:ed|en|ing)$/;

/** What a word is that is neither figure, predicate nor marker of parts. */
function kindAt(tokens: readonly Token[], at: number, end: number): PlainKind {
  const token = tokens[at];
  if (!token) return "other";
  const own = kind(token);
  if (own === "that") return tokens[at - 1]?.pos === "NOUN" ? "relative" : "subordinator";
  if (own === "ambiguous") return opensClause(tokens, at, end) ? "subordinator" : "preposition";
  if (own === "participle") return isReducedRelative(tokens, at, end) ? "other" : "verb";
  return own;
}

/** "after the attack destroyed a house" against "after the attack". */
function opensClause(tokens: readonly Token[], at: number, end: number): boolean {
  for (let next = at + 1; next < Math.min(end, at + 9); next++) {
    const token = tokens[next];
    if (!token || token.pos === "PUNCT" || token.pos === "CCONJ") return false;
    if ((token.pos === "VERB" && !token.lower.endsWith("ing")) || token.pos === "AUX") return true;
  }
  return false;
}

/** "a bus parked near the school was hit": the participle belongs to the noun before it, and the verb comes later. */
function isReducedRelative(tokens: readonly Token[], at: number, end: number): boolean {
  if (tokens[at - 1]?.pos !== "NOUN" || tokens[at + 1]?.pos !== "ADP") return false;
  for (let next = at + 2; next < Math.min(end, at + 12); next++) {
    const token = tokens[next];
    if (!token || token.text === "," || token.pos === "SCONJ" || token.pos === "CCONJ") return false;
    if (token.pos === "AUX") return true;
    if (token.pos === "VERB") return token.lower.endsWith("ed") || ACTION_FORMS.has(token.lower);
  }
  return false;
}

const PART_WORDS = new Set(["including", "includes", "included"]);
const AMONG = new Set(["among", "amongst"]);
const PART_PRONOUNS = new Set(["them", "whom", "these", "those", "which"]);

/** How many tokens a marker of parts takes: "including", "among them", "of whom". */
function partMarkerAt(tokens: readonly Token[], at: number): number {
  const { lower = "" } = tokens[at] ?? {};
  if (PART_WORDS.has(lower)) return 1;
  return AMONG.has(lower) && PART_PRONOUNS.has(tokens[at + 1]?.lower ?? "") ? 2 : 0;
}
