import type { Token } from "../annotations.ts";
import { lexical, lexicalTest } from "../lexical-entries.ts";
import { countryOfDemonym } from "../lexicon/countries.ts";
import {
  ACTION_FORMS,
  AIRCRAFT,
  ANIMALS,
  ATTACKS,
  isPersonNoun,
  OBJECTS,
  personWord,
  RESULT_NOUNS,
  WEAPON_KINDS,
  WEAPON_MODIFIERS,
  WEAPONS,
} from "../lexicon/strike-words.ts";
import { readCount } from "../numbers.ts";
import { singularOf } from "./singular.ts";

export type FigureClass = "person" | "weapon" | "aircraft" | "object" | "thing" | "result" | "lives" | "bare";

/** What is counted: class and head noun, singular, the words of `what`, and the ISO code of a national adjective before the head. */
export type CountedNoun = { class: FigureClass; head: string | null; what: string | null; country: string | null };

const DASH = /^[-‐‑–]$/;
/** "Iskander-M/KN-23" is one word. */
const JOINS = /^[-‐‑–/]$/;
/** The M of "Iskander-M", the 2 of "Geran-2": the model is known by what stands before. */
const MODEL_CODE = /^(?:\p{L}|\d+|\p{L}?\d+\p{L}?)$/u;
/** The last part of "Shahed-type". */
const LIKENESS = /^(?:type|style|class)$/;
const VICTIM = /^(?:wounded|injured|dead|killed|victims|hurt|casualties|fatalities)$/;
const BRACKET_OR_MARK = /^[[\]"“”]$/;
const NOT_IN_PHRASE = new Set(
  "overnight late early more dead alive later earlier today tonight yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday last next each daily aged".split(
    " ",
  ),
);
const NOMINAL = new Set(["NOUN", "PROPN", "ADJ", "NUM"]);
const MANNER = /^(?:badly|severely|seriously|critically|heavily|lightly|mildly|mostly|newly|previously)$/;

/** What a word is to a counted noun phrase. */
const part = lexical(({ text, lower, pos }) => {
  return {
    isNominal: NOMINAL.has(pos),
    isJoint: JOINS.test(text),
    isModelCode: MODEL_CODE.test(lower),
    isVictim: VICTIM.test(lower),
    isWeaponKind: WEAPON_KINDS.has(lower),
    isModifier:
      WEAPON_MODIFIERS.has(lower) ||
      WEAPON_KINDS.has(lower) ||
      pos === "PROPN" ||
      LIKENESS.test(lower) ||
      DASH.test(text),
    isManner: MANNER.test(lower) || pos === "VERB",
    isOutside: NOT_IN_PHRASE.has(lower),
    isBracketOrMark: BRACKET_OR_MARK.test(text),
    country: countryOfDemonym(lower) ?? null,
  };
});
/** True for what can be hit or fired, also where the tagger sees no noun. */
const isKnownThing = lexicalTest((entry) => {
  const one = singularOf({ entry });
  return WEAPONS.has(one) || OBJECTS.has(one);
});

/** The run of modifiers and nouns from a token on, classed by its last noun; `to` is left out. */
export function countedNounAt(
  tokens: readonly Token[],
  from: number,
  end: number,
): { to: number; named: CountedNoun } | null {
  const run = runAt(tokens, from, end);
  if (!run) return null;
  const own = tokens.slice(from, run.to);
  let name = named(run.head, own);
  let { to } = run;
  for (let hops = 0; hops < 2; hops++) {
    const joined = joinedHead(tokens, { at: to, end, name, own });
    if (!joined) break;
    ({ to, named: name } = joined);
  }
  return { to, named: name };
}

function runAt(tokens: readonly Token[], from: number, end: number): { to: number; head: Token } | null {
  let head: Token | null = null;
  let joined: Token | null = null;
  let at = from;
  for (; at < end; at++) {
    const token = tokens[at];
    if (!token) break;
    const word = part(token);
    if (word.isOutside) break;
    const before = tokens[at - 1];
    const isBound = before !== undefined && before.end === token.start;
    if (word.isJoint && isBound && tokens[at + 1]?.start === token.end) {
      joined = before;
      head = null;
      continue;
    }
    if (word.isBracketOrMark) continue;
    if (isBound && part(before).isJoint) {
      if (word.isModelCode) head = joined;
      else head = token.pos === "NOUN" || token.pos === "PROPN" ? token : head;
      continue;
    }
    if ((!head || head.pos === "PROPN") && isHyphenated(tokens, at)) continue;
    if (head && joinsCompound(tokens, at)) continue;
    const isKnown = isKnownThing(token);
    if (head && !isKnown && endsPhrase(token, head)) break;
    if (token.pos === "NOUN" || token.pos === "PROPN" || isKnown) {
      if (head ? isActionHere(tokens, at) || isParticipleOf(tokens, at, head) : isOutcome(tokens, at)) break;
      head = token;
      continue;
    }
    if (head) break;
    if (word.isNominal && !isBareAdjective(tokens, at, end)) continue;
    if (word.isManner && isNominal(tokens[at + 1]) && !isActionWithObject(tokens, at)) continue;
    if (token.text === "," && before?.pos === "ADJ" && at > from && tokens[at + 1]?.pos === "ADJ") continue;
    break;
  }
  return head ? { to: at, head } : null;
}

/** "fixed-wing drones", whatever the tagger makes of the first part. */
function isHyphenated(tokens: readonly Token[], at: number): boolean {
  const [first, dash, second] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  return first?.end === dash?.start && DASH.test(dash?.text ?? "") && dash?.end === second?.start;
}

/** "Iskander-M ballistic missiles", "unmanned aerial vehicles", "infantry fighting vehicles": the phrase goes on to its last noun. */
function joinsCompound(tokens: readonly Token[], at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (!token || !next) return false;
  if (token.lower === "aerial" && singularOf(next) === "vehicle") return true;
  if (part(token).isWeaponKind) return WEAPONS.has(singularOf(next));
  return token.lower.endsWith("ing") && OBJECTS.has(singularOf(next));
}

/** "seven wounded on Sunday", "210 wounded.": what happened to them, though tagged as a noun. */
function isOutcome(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token !== undefined && part(token).isVictim && isActionHere(tokens, at) && !isNominal(tokens[at + 1]);
}

/** "a woman rescued from the flat": a participle, though tagged as a noun. */
function isParticipleOf(tokens: readonly Token[], at: number, head: Token): boolean {
  return tokens[at + 1]?.pos === "ADP" && tokens[at]?.lower.endsWith("ed") === true && isPersonNoun(singularOf(head));
}

function endsPhrase(token: Token, head: Token): boolean {
  if (token.pos === "ADJ") return true;
  if (token.pos === "NUM") return true;
  return token.pos === "VERB" || (token.pos === "PROPN" && head.pos === "NOUN" && isPlural(head.lower));
}

function isActionHere(tokens: readonly Token[], at: number): boolean {
  const forms = ACTION_FORMS.get(tokens[at]?.lower ?? "");
  if (!forms) return false;
  return forms.some(({ form, particle }) =>
    particle === null ? form === "past" || form === "ing" : tokens[at + 1]?.lower === particle,
  );
}

/** "two wounded soldiers" against "three wounded two". */
function isActionWithObject(tokens: readonly Token[], at: number): boolean {
  return isActionHere(tokens, at) && !(tokens[at + 1]?.pos === "NOUN" || tokens[at + 1]?.pos === "ADJ");
}

function isBareAdjective(tokens: readonly Token[], at: number, end: number): boolean {
  const next = tokens[at + 1];
  return (
    at + 1 >= end || !next || (next.pos === "PUNCT" && next.text !== "-" && next.text !== "," && next.text !== "]")
  );
}

function isNominal(token: Token | undefined): boolean {
  return token !== undefined && (token.pos === "VERB" || part(token).isNominal);
}

const PLURAL = /s$|^(?:people|men|women|children|troops|aircraft)$/;

function isPlural(word: string): boolean {
  return PLURAL.test(word);
}

/** The noun by itself: without number, class "bare". */
export const BARE = { class: "bare", head: null, what: null, country: null } as const;

/** "a couple died" */
export const COUPLE: CountedNoun = { class: "person", head: "couple", what: "person", country: null };

function named(headWord: Token, own: readonly Token[]): CountedNoun {
  const head = singularOf(headWord);
  const country = countryIn(own);
  const shown = head === "vehicle" && own.at(-2)?.lower === "aerial" ? "drone" : head;
  const type = classOf(shown);
  return { class: type, head: shown, what: whatOf(shown, type, own), country };
}

/** "Russian drones", but not "British-made missiles" or "a Turkish-owned ship". */
function countryIn(own: readonly Token[]): string | null {
  for (let at = 0; at < own.length; at++) {
    const token = own[at];
    const country = token ? part(token).country : null;
    if (country !== null && !/^[-‐‑–]$/.test(own[at + 1]?.text ?? "")) return country;
  }
  return null;
}

function classOf(head: string): FigureClass {
  if (WEAPONS.has(head) || MISSILES.test(head)) return "weapon";
  if (AIRCRAFT.has(head)) return "aircraft";
  if (head === "life") return "lives";
  if (RESULT_NOUNS.has(head)) return "result";
  if (OBJECTS.has(head)) return "object";
  if (ANIMALS.has(head)) return "thing";
  return isPersonNoun(head) || head === "couple" ? "person" : "thing";
}

const DRONES = /^(?:uav|shahed|geran|gerbera|lancet|quadcopter|fpv|decoy)$/;
const MISSILES = /^(?:iskander|kinzhal|oreshnik|kalibr|atacms|(?:kh|kn|x)-?\d+\p{L}?)$/u;
/** Compounds without which the last noun says too little: "petrol station", "boiler house"; never before ships. */
const KEPT_MODIFIERS =
  /^(?:petrol|gas|oil|fuel|power|apartment|boiler|railway|train|fire|police|bus|health|grain|ammunition|radar|rocket|missile|air|defense|defence|shopping|office|school|electricity|pumping|metro|storage|sports|artillery|farm|furniture|drone|border|transmission|water|heating|community|youth|book|post|production|energy|warehouse|car|truck|street|football|childcare)$/;
const VESSELS =
  /^(?:corvette|frigate|cruiser|destroyer|submarine|ship|vessel|boat|tanker|ferry|barge|tug|warship|minesweeper)$/;

function whatOf(head: string, type: FigureClass, own: readonly Token[]): string {
  if (type === "person") return personWord(head);
  if (type === "weapon") {
    if (DRONES.test(head)) return "drone";
    const noun = MISSILES.test(head) ? "missile" : head;
    const kind =
      noun === "drone" ? undefined : own.findLast(({ lower }, at) => at < own.length - 1 && WEAPON_KINDS.has(lower));
    return kind === undefined || kind.lower === noun ? noun : `${kind.lower} ${noun}`;
  }
  const last = own.at(-2)?.lower ?? "";
  return type === "object" && !VESSELS.test(head) && KEPT_MODIFIERS.test(last) ? `${last} ${head}` : head;
}

const LINK = /^(?:and|or|,)$/;
const DETERMINER = /^(?:an?|the)$/;

/** "strike and decoy drones" has one head, "drones and missiles" has two. */
function joinedHead(
  tokens: readonly Token[],
  { at, end, name, own }: { at: number; end: number; name: CountedNoun; own: readonly Token[] },
): { to: number; named: CountedNoun } | null {
  const link = tokens[at]?.lower ?? "";
  if (!LINK.test(link)) return null;
  if (DETERMINER.test(tokens[at + 1]?.lower ?? "") || readCount(tokens, at + 1)) return null;
  const next = runAt(tokens, at + 1, end);
  if (!next) return null;
  const second = named(next.head, tokens.slice(at + 1, next.to));
  if (name.class === "weapon" && ATTACKS.has(second.head ?? "") && isWeapon(tokens[at + 1]))
    return { to: next.to, named: second };
  if (second.class !== "weapon") return null;
  const isModifier = own.every((token) => part(token).isModifier);
  if (name.class !== "weapon" || (isModifier && own.length > 0 && WEAPON_MODIFIERS.has(own.at(-1)?.lower ?? ""))) {
    if (!isModifier) return null;
    return { to: next.to, named: { ...second, country: name.country ?? second.country } };
  }
  if (link === ",") return null;
  if (name.what === second.what) return { to: next.to, named: name };
  return { to: next.to, named: { ...name, what: `${name.what} and ${second.what}` } };
}

function isWeapon(token: Token | undefined): boolean {
  return token !== undefined && WEAPONS.has(singularOf(token));
}
