import type { Sentence, Token } from "../annotations.ts";
import { lexical, lexicalTest } from "../lexical-entries.ts";
import {
  ACHIEVING,
  ACTION_FORMS,
  type Action,
  type ActionForm,
  DAMAGE_ACTION,
  DAMAGE_PHRASES,
  DEATH_ACTION,
  DEATH_PHRASES,
  HURT_ACTION,
  HURT_PHRASES,
} from "../lexicon/strike-words.ts";
import { figureAt } from "./figures.ts";

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

/** Words that start a phrase of harm and little else. */
export const OPENS_HARM: ReadonlySet<string> = new Set(
  "treated taken rushed admitted suffered sustained received sought".split(" "),
);

/** Phrases of harm by their first word, the longer ones first. */
const PHRASES = new Map<string, { rest: readonly string[]; predicate: Predicate }[]>();
for (const [phrases, action] of [
  [HURT_PHRASES, HURT_ACTION],
  [DAMAGE_PHRASES, DAMAGE_ACTION],
  [DEATH_PHRASES, DEATH_ACTION],
] as const)
  for (const word of phrases) {
    const [first = "", ...rest] = word.split(" ");
    const isGrave = /condition|intensive/.test(word);
    const predicate: Predicate = { action, voice: "subject", isReal: true, isGrave, word };
    const known = PHRASES.get(first) ?? [];
    known.push({ rest, predicate });
    PHRASES.set(
      first,
      known.sort((a, b) => b.rest.length - a.rest.length),
    );
  }
const mayTellHarm = lexicalTest(({ lower }) => lower === "dead" || PHRASES.has(lower) || ACTION_FORMS.has(lower));

/** The act or harm that a word tells of, or null. */
export function predicateAt(
  tokens: readonly Token[],
  at: number,
  sentence: Sentence,
): (Place & { predicate: Predicate }) | null {
  const token = tokens[at];
  if (!token || !mayTellHarm(token)) return null;
  const phrase = phraseAt(tokens, at);
  if (phrase) return phrase;
  if (token.lower === "dead" && tokens[at + 1]?.pos !== "NOUN")
    return {
      from: at,
      to: at + 1,
      predicate: { action: DEATH_ACTION, voice: "subject", isReal: true, isGrave: false, word: "dead" },
    };
  const after = tokens[at + 1]?.lower;
  const chosen = ACTION_FORMS.get(token.lower)?.find(({ particle }) => particle === null || particle === after);
  if (!chosen) return null;
  const to = chosen.particle === null ? at + 1 : at + 2;
  const place = { from: at, to: sameActionAfter(tokens, to, chosen.action) };
  const voice = voiceOf(tokens, place, chosen, sentence);
  if (voice === null) return null;
  const isReal = isRealAt(tokens, at, sentence);
  return {
    ...place,
    predicate: { action: actionOf(tokens, place, chosen), voice, isReal, isGrave: false, word: token.lower },
  };
}

const ALTERNATIVE = new Set(["or", "and", "/"]);

/** "brought down or jammed", "killed or wounded": one act, and of no one kind where the two differ. */
function sameActionAfter(tokens: readonly Token[], to: number, action: Action): number {
  if (!ALTERNATIVE.has(tokens[to]?.lower ?? "")) return to;
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

function phraseAt(tokens: readonly Token[], at: number): (Place & { predicate: Predicate }) | null {
  const phrase = PHRASES.get(tokens[at]?.lower ?? "")?.find(({ rest }) =>
    rest.every((word, index) => tokens[at + 1 + index]?.lower === word),
  );
  return phrase ? { from: at, to: at + 1 + phrase.rest.length, predicate: phrase.predicate } : null;
}

const BE = /^(?:be|is|are|was|were|been|being|get|gets|got|getting|['’]re)$/;
const HAVE = /^(?:have|has|had|having|['’]ve|['’]d)$/;
const auxiliary = lexical(({ lower }) => (BE.test(lower) ? "be" : HAVE.test(lower) ? "have" : null));
const BEFORE_NOUN = /^(?:DET|ADJ|PRON)$/;

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
  if (before === "have") return "active";
  return startsPhrase(tokens, to) ? "active" : "passive";
}

/** "the launch", "its use", "a wound", "the fire": the noun and not the verb. */
function isNounUse(tokens: readonly Token[], at: number, form: ActionForm["form"]): boolean {
  const token = tokens[at];
  if (form === "ing" && token?.pos === "ADJ" && tokens[at + 1]?.pos === "NOUN") return true;
  if (form === "ing")
    return token?.pos === "NOUN" && BEFORE_NOUN.test(tokens[at - 1]?.pos ?? "") && tokens[at + 1]?.lower !== "of";
  return token?.pos !== "VERB";
}

function auxiliaryBefore(tokens: readonly Token[], at: number, first: number): "be" | "have" | null {
  for (let index = at - 1; index >= Math.max(first, at - 5); index--) {
    const token = tokens[index];
    if (!token) return null;
    const own = auxiliary(token);
    if (own !== null) return own;
    const isBetween = token.pos === "ADV" || token.pos === "PART" || token.pos === "AUX";
    const isInverted = token.pos === "DET" || token.pos === "NOUN";
    if (!isBetween && !isInverted) return null;
    if (isInverted && !BE.test(tokens[index - 1]?.lower ?? "") && token.pos === "NOUN") return null;
  }
  return null;
}

const COMPARED = /^(?:more|fewer|less)$/;
const BOUND = /^(?:nearly|almost|about|over|upward|upwards)$/;
const NO_OBJECT =
  /^(?:overnight|early|late|earlier|later|last|more|when|after|as|today|yesterday|tonight|near|alive|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/;
const NOMINAL = /^(?:DET|NUM|ADJ|NOUN|PROPN|PRON)$/;
const NO_NOUN_PHRASE = /^(?:who|which|that|whose|it|he|she|they)$/;
const PRONOUN = /^(?:its|his|her|their|them|him)$/;

/** What a word is where the object of a verb would start. */
const objectStart = lexical(({ lower, pos }): "none" | "object" | "adverb" | "other" => {
  if (NO_OBJECT.test(lower)) return "none";
  if (pos === "ADV" && !BOUND.test(lower)) return "adverb";
  return (NOMINAL.test(pos) && !NO_NOUN_PHRASE.test(lower)) || PRONOUN.test(lower) ? "object" : "other";
});

function startsPhrase(tokens: readonly Token[], at: number): boolean {
  if (COMPARED.test(tokens[at]?.lower ?? "") && tokens[at + 1]?.lower === "than") return true;
  let next = at;
  let token = tokens[next];
  while (token && objectStart(token) === "adverb") token = tokens[++next];
  if (!token || objectStart(token) === "none") return false;
  return objectStart(token) === "object" || figureAt(tokens, next, next + 12) !== null;
}

const MODAL = /^(?:can|could|may|might|will|would|shall|should|must|ca|wo|['’]ll|cannot)$/;
const NEGATION = /^(?:not|n['’]t|never|no|hardly|without|nor|neither|none|if|unless|whether)$/;
const DENYING =
  /^(?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|refut(?:e|es|ed|ing)|threaten(?:s|ed|ing)?|plan(?:s|ned|ning)?|prepar(?:e|es|ed|ing))$/;
const BETWEEN = new Set(["ADV", "AUX", "PART", "VERB"]);

/** What a word before an act does to it. */
const doubt = lexical(({ lower, pos }): "negates" | "modal" | "to" | "denies" | "between" | "none" => {
  if (NEGATION.test(lower)) return "negates";
  if (MODAL.test(lower)) return "modal";
  if (lower === "to") return "to";
  if (DENYING.test(lower)) return "denies";
  return BETWEEN.has(pos) ? "between" : "none";
});

function isRealAt(tokens: readonly Token[], at: number, { firstToken }: Sentence): boolean {
  for (let index = at - 1; index >= Math.max(firstToken, at - 6); index--) {
    const token = tokens[index];
    if (!token) break;
    const own = doubt(token);
    if (own === "negates" || own === "modal") return false;
    if (own === "to") {
      if (token.pos === "ADP" && index < at - 1) return true;
      const after = tokens[index + 1]?.lower;
      return ACHIEVING.has(tokens[index - 1]?.lower ?? "") || after === "have" || after === "has";
    }
    if (!BETWEEN.has(token.pos)) break;
  }
  for (let index = at - 1; index >= firstToken; index--) {
    const token = tokens[index];
    if (token && doubt(token) === "denies") return false;
  }
  return true;
}
