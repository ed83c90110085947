import type { Sentence, TaggedText, Token } from "../annotations.ts";
import {
  ACHIEVING,
  ACTION_FORMS,
  type Action,
  type ActionForm,
  ATTACK_VERBS,
  ATTACKS,
  DAMAGE_ACTION,
  DAMAGE_PHRASES,
  DEATH_ACTION,
  DEATH_PHRASES,
  HURT_ACTION,
  HURT_PHRASES,
  VOLLEYS,
} from "../lexicon/strike-words.ts";
import { type Figure, figureAt } from "./figures.ts";

export type Voice = "active" | "passive" | "subject";

/** A verb or phrase that says what happened to those counted. */
export type Predicate = {
  action: Action;
  voice: Voice;
  /** False for what is denied, planned, possible or only asked about. */
  isReal: boolean;
  /** "in critical condition": those meant are among the wounded told before. */
  isGrave: boolean;
  word: string;
};

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

/** Whether a sentence has any word by which figures are told; most have none. */
export function mayCount({ tokens }: TaggedText, { firstToken, endToken }: Sentence): boolean {
  for (let at = firstToken; at < endToken; at++) {
    const lower = tokens[at]?.lower ?? "";
    if (
      ACTION_FORMS.has(lower) ||
      PHRASE_STARTS_ALONE.has(lower) ||
      TOLD_BY_NOUNS.test(lower) ||
      ATTACK_VERBS.has(lower)
    )
      return true;
    if (VOLLEYS.has(lower) || ATTACKS.has(lower)) return true;
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

/** What a word is that is neither figure, predicate nor marker of parts. */
function kindAt(tokens: readonly Token[], at: number, end: number): Exclude<Unit["kind"], "figure" | "predicate"> {
  const token = tokens[at];
  if (!token) return "other";
  const { text, lower, pos } = token;
  if (STOPS.has(text)) return "stop";
  if (text === ",") return "comma";
  if (pos === "CCONJ" && lower !== "but") return "and";
  if (RELATIVES.has(lower)) return "relative";
  if (lower === "that" && tokens[at - 1]?.pos === "NOUN") return "relative";
  if (SUBORDINATORS.has(lower)) return "subordinator";
  if (AMBIGUOUS.has(lower)) return opensClause(tokens, at, end) ? "subordinator" : "preposition";
  if (pos === "ADP") return "preposition";
  if (pos === "VERB") return isReducedRelative(tokens, at, end) ? "other" : "verb";
  if (pos === "AUX") return "verb";
  return NOMINAL.has(pos) || text === "'s" || text === "’s" ? "noun" : "other";
}

/** "after the attack destroyed a house" against "after the attack". */
function opensClause(tokens: readonly Token[], at: number, end: number): boolean {
  for (let next = at + 1; next < Math.min(end, at + 9); next++) {
    const token = tokens[next];
    if (!token || token.pos === "PUNCT" || token.pos === "CCONJ") return false;
    if ((token.pos === "VERB" && !/ing$/.test(token.lower)) || token.pos === "AUX") return true;
  }
  return false;
}

/** "a bus parked near the school was hit": the participle belongs to the noun before it, and the verb comes later. */
function isReducedRelative(tokens: readonly Token[], at: number, end: number): boolean {
  if (!/(?:ed|en|ing)$/.test(tokens[at]?.lower ?? "") || tokens[at - 1]?.pos !== "NOUN") return false;
  if (tokens[at + 1]?.pos !== "ADP") return false;
  for (let next = at + 2; next < Math.min(end, at + 12); next++) {
    const token = tokens[next];
    if (!token || token.text === "," || token.pos === "SCONJ" || token.pos === "CCONJ") return false;
    if (token.pos === "AUX") return true;
    if (token.pos === "VERB") return /ed$/.test(token.lower) || ACTION_FORMS.has(token.lower);
  }
  return false;
}

/** How many tokens a marker of parts takes: "including", "among them", "of whom". */
function partMarkerAt(tokens: readonly Token[], at: number): number {
  const [first, second] = [tokens[at]?.lower ?? "", tokens[at + 1]?.lower ?? ""];
  if (first === "including" || first === "includes" || first === "included") return 1;
  return /^(?:among|amongst)$/.test(first) && /^(?:them|whom|these|those|which)$/.test(second) ? 2 : 0;
}

function predicateAt(
  tokens: readonly Token[],
  at: number,
  sentence: Sentence,
): (Place & { predicate: Predicate }) | null {
  const phrase = phraseAt(tokens, at);
  if (phrase) return phrase;
  const token = tokens[at];
  if (!token) return null;
  if (token.lower === "dead" && tokens[at + 1]?.pos !== "NOUN")
    return {
      from: at,
      to: at + 1,
      predicate: { action: DEATH_ACTION, voice: "subject", isReal: true, isGrave: false, word: "dead" },
    };
  const forms = ACTION_FORMS.get(token.lower);
  const chosen = forms?.find(({ particle }) => particle === null || particleAt(tokens, at, particle) > 0);
  if (!chosen) return null;
  const to = chosen.particle === null ? at + 1 : at + 1 + particleAt(tokens, at, chosen.particle);
  const place = { from: at, to: sameActionAfter(tokens, to, chosen.action) };
  const voice = voiceOf(tokens, place, chosen, sentence);
  if (voice === null) return null;
  const isReal = isRealAt(tokens, at, sentence);
  return {
    ...place,
    predicate: { action: actionOf(tokens, place, chosen), voice, isReal, isGrave: false, word: token.lower },
  };
}

/** "brought down or jammed", "killed or wounded": one act, and of no one kind where the two differ. */
function sameActionAfter(tokens: readonly Token[], to: number, action: Action): number {
  if (!/^(?:or|and|\/)$/.test(tokens[to]?.lower ?? "")) return to;
  const at = tokens[to + 1]?.pos === "ADV" ? to + 2 : to + 1;
  const forms = ACTION_FORMS.get(tokens[at]?.lower ?? "");
  const next = forms?.find(
    ({ form, particle }) => form === "past" && (particle === null || tokens[at + 1]?.lower === particle),
  );
  if (!next) return to;
  const isSame = Object.values(next.action.by).some((measure) => Object.values(action.by).includes(measure));
  const isOneOrOther =
    tokens[to]?.lower === "or" && next.action.by.person !== undefined && action.by.person !== undefined;
  return isSame || isOneOrOther || isDirectPair(tokens, to, action, next.action)
    ? at + 1 + (next.particle === null ? 0 : 1)
    : to;
}

/** "killed and wounded 400 soldiers". */
function isDirectPair(tokens: readonly Token[], to: number, first: Action, second: Action): boolean {
  return first.by.person === "killed" && second.by.person === "wounded" && tokens[to + 2]?.pos === "NUM";
}

function actionOf(tokens: readonly Token[], { from, to }: Place, { action, particle }: ActionForm): Action {
  const own = from + (particle === null ? 1 : 2);
  if (to <= own || action.by.person !== "killed") return action;
  const second = ACTION_FORMS.get(tokens[own + 1]?.lower ?? "")?.[0]?.action;
  return second?.by.person === "wounded" ? { ...action, by: { person: "casualties", bare: "casualties" } } : action;
}

function particleAt(tokens: readonly Token[], at: number, particle: string): number {
  return tokens[at + 1]?.lower === particle ? 1 : 0;
}

function phraseAt(tokens: readonly Token[], at: number): (Place & { predicate: Predicate }) | null {
  const first = tokens[at]?.lower ?? "";
  if (!PHRASE_STARTS.has(first)) return null;
  const lowers = [0, 1, 2, 3].map((ahead) => tokens[at + ahead]?.lower ?? "");
  for (let length = 4; length >= 2; length--) {
    const words = lowers.slice(0, length).join(" ");
    const action = actionOfPhrase(words);
    if (action === null) continue;
    const predicate: Predicate = {
      action,
      voice: "subject",
      isReal: true,
      isGrave: /condition|intensive/.test(words),
      word: words,
    };
    return { from: at, to: at + length, predicate };
  }
  return null;
}

function actionOfPhrase(words: string): Action | null {
  if (HURT_PHRASES.has(words)) return HURT_ACTION;
  if (DAMAGE_PHRASES.has(words)) return DAMAGE_ACTION;
  return DEATH_PHRASES.has(words) ? DEATH_ACTION : null;
}

/** Words that start a phrase of harm and little else. */
const PHRASE_STARTS_ALONE = new Set([
  "treated",
  "taken",
  "rushed",
  "admitted",
  "suffered",
  "sustained",
  "received",
  "sought",
]);
const PHRASE_STARTS = new Set(
  [...HURT_PHRASES, ...DAMAGE_PHRASES, ...DEATH_PHRASES].map((phrase) => phrase.split(" ")[0] ?? ""),
);

const BE = /^(?:be|is|are|was|were|been|being|get|gets|got|getting|['’]re)$/;
const HAVE = /^(?:have|has|had|having|['’]ve|['’]d)$/;

/** Passive by its auxiliary; a participle without one is passive unless a noun phrase follows as its object. */
function voiceOf(
  tokens: readonly Token[],
  { from, to }: Place,
  { action, form }: ActionForm,
  sentence: Sentence,
): Voice | null {
  if (action.patient === "subject") return "subject";
  if (form !== "past") return isNounUse(tokens, from, form) ? null : "active";
  const before = auxiliaryBefore(tokens, from, sentence.firstToken);
  if (before === "be") return "passive";
  if (before === "have") return startsPhrase(tokens, to) || action.by.object !== "damaged" ? "active" : "active";
  return startsPhrase(tokens, to) ? "active" : "passive";
}

/** "the launch", "its use", "a wound", "the fire": the noun and not the verb. */
function isNounUse(tokens: readonly Token[], at: number, form: ActionForm["form"]): boolean {
  const token = tokens[at];
  if (form === "ing" && token?.pos === "ADJ" && tokens[at + 1]?.pos === "NOUN") return true;
  if (form === "ing")
    return (
      token?.pos === "NOUN" && /^(?:DET|ADJ|PRON)$/.test(tokens[at - 1]?.pos ?? "") && tokens[at + 1]?.lower !== "of"
    );
  return token?.pos !== "VERB";
}

function auxiliaryBefore(tokens: readonly Token[], at: number, first: number): "be" | "have" | null {
  for (let index = at - 1; index >= Math.max(first, at - 5); index--) {
    const token = tokens[index];
    if (!token) return null;
    if (BE.test(token.lower)) return "be";
    if (HAVE.test(token.lower)) return "have";
    const isBetween = token.pos === "ADV" || token.pos === "PART" || token.pos === "AUX";
    const isInverted = token.pos === "DET" || token.pos === "NOUN";
    if (!isBetween && !isInverted) return null;
    if (isInverted && !BE.test(tokens[index - 1]?.lower ?? "") && token.pos === "NOUN") return null;
  }
  return null;
}

function startsPhrase(tokens: readonly Token[], at: number): boolean {
  if (/^(?:more|fewer|less)$/.test(tokens[at]?.lower ?? "") && tokens[at + 1]?.lower === "than") return true;
  let next = at;
  while (
    tokens[next]?.pos === "ADV" &&
    !/^(?:nearly|almost|about|over|upward|upwards)$/.test(tokens[next]?.lower ?? "")
  )
    next++;
  const token = tokens[next];
  if (
    !token ||
    /^(?:overnight|early|late|earlier|later|last|more|when|after|as|today|yesterday|tonight|near|alive)$/.test(
      token.lower,
    )
  )
    return false;
  if (/^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/.test(token.lower)) return false;
  if (figureAt(tokens, next, next + 12)) return true;
  return (
    (/^(?:DET|NUM|ADJ|NOUN|PROPN|PRON)$/.test(token.pos) &&
      !/^(?:who|which|that|whose|its|it|he|she|they)$/.test(token.lower)) ||
    /^(?:its|his|her|their|them|him)$/.test(token.lower)
  );
}

const MODAL = /^(?:can|could|may|might|will|would|shall|should|must|ca|wo|['’]ll|cannot|to)$/;
const NEGATION = /^(?:not|n['’]t|never|no|hardly|without|nor|neither|none|if|unless|whether)$/;
const DENYING =
  /^(?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|refut(?:e|es|ed|ing)|threaten(?:s|ed|ing)?|plan(?:s|ned|ning)?|prepar(?:e|es|ed|ing))$/;

function isRealAt(tokens: readonly Token[], at: number, { firstToken }: Sentence): boolean {
  for (let index = at - 1; index >= Math.max(firstToken, at - 6); index--) {
    const { lower = "", pos } = tokens[index] ?? {};
    if (NEGATION.test(lower)) return false;
    if (MODAL.test(lower)) {
      if (lower === "to" && pos === "ADP" && index < at - 1) return true;
      return (
        lower === "to" &&
        (ACHIEVING.has(tokens[index - 1]?.lower ?? "") || /^(?:have|has)$/.test(tokens[index + 1]?.lower ?? ""))
      );
    }
    if (pos !== "ADV" && pos !== "AUX" && pos !== "PART" && pos !== "VERB") break;
  }
  for (let index = at - 1; index >= firstToken; index--) if (DENYING.test(tokens[index]?.lower ?? "")) return false;
  return true;
}
