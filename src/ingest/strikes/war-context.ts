import type { FoundPlace, Sentence, TaggedText, Token } from "../annotations.ts";
import { lexical } from "../lexical-entries.ts";
import { ACCIDENTS, ATTACK_VERBS, ATTACKS, BLASTS, WAR_WORDS, WEAPONS } from "../lexicon/strike-words.ts";
import { lastStartingBy } from "../tagged-text.ts";
import { isAtWar, partiesIn } from "./sides.ts";
import { singularOf } from "./singular.ts";

/** What a sentence's words say about the cause of harm. */
export type Cause = "attack" | "blast" | "accident" | "none";

/** How many words of war, and how many different ones, an article needs before its casualties count as those of strikes; arms count twice. */
const MIN_WAR_WORDS = { all: 4, different: 2 };
/** How many sentences back an attack still explains casualties. */
const REACH = 6;

/** Words that leave no doubt: two of them are enough. */
const ARMS =
  /^(?:drone|missile|uav|shelling|artillery|airstrike|rocket|warhead|shahed|kamikaze|bombardment|glide|mortar|howitzer)s?$/;
const ENOUGH_ARMS = 2;
/** Words for an attack that only an army makes. */
const ARMED_ATTACK = /^(?:shelling|airstrike|bombardment)s?$/;
/** In sentences: a text so short need not come to as many words of war, when one of its sentences tells of an attack. */
const SHORT = 8;
/** Those whose deaths an article of war counts as the war's. */
const IN_WAR = /^(?:soldier|troop|serviceman|servicemen|civilian|loss|defender|militant|invader|occupier)$/;

export type WarContext = {
  isWar: boolean;
  causes: readonly Cause[];
};

/** What a word tells of war and of the cause of harm; null for most words. */
const warWord = lexical((entry) => {
  const { lower } = entry;
  const one = singularOf({ entry });
  const found = {
    isArm: ARMS.test(lower),
    isAct: ARMED_ATTACK.test(lower) || ATTACK_VERBS.has(lower) || ATTACKS.has(one),
    /** The word of war in the singular, or null. */
    war: WAR_WORDS.has(lower) ? one : null,
    isAttack:
      WEAPONS.has(one) ||
      ATTACK_VERBS.has(lower) ||
      IN_WAR.test(one) ||
      (ATTACKS.has(one) && lower !== "fire" && lower !== "fighting"),
    isBlast: BLASTS.has(one),
    isAccident: ACCIDENTS.has(lower),
  };
  return Object.values(found).some(Boolean) ? found : null;
});

/** Tells what each sentence of an article says about attacks and accidents. */
export function readWarContext(tagged: TaggedText, places: readonly FoundPlace[]): WarContext {
  const { tokens, sentences } = tagged;
  const seen = new Set<string>();
  let all = 0;
  let arms = 0;
  const causes = sentences.map(({ firstToken, endToken }): Cause => {
    let hasAttack = false;
    let hasAccident = false;
    let hasBlast = false;
    for (let at = firstToken; at < endToken; at++) {
      const token = tokens[at];
      const word = token ? warWord(token) : null;
      if (!word) continue;
      if (word.isArm || isFromAir(tokens, at)) arms++;
      if (word.war !== null) {
        seen.add(word.war);
        all++;
      }
      hasAttack ||= word.isAttack;
      hasBlast ||= word.isBlast;
      hasAccident ||= word.isAccident;
    }
    if (hasAttack) return "attack";
    if (hasAccident) return "accident";
    return hasBlast ? "blast" : "none";
  });
  const isTold = all + arms >= MIN_WAR_WORDS.all && seen.size >= MIN_WAR_WORDS.different;
  const isShort = sentences.length <= SHORT && !causes.includes("accident");
  const isWar =
    arms >= ENOUGH_ARMS || isTold || (isShort && sentences.some((sentence) => tellsOfAttack(tagged, sentence, places)));
  return { isWar, causes };
}

/** "air strikes", "an air raid", "guided bombs". */
function isFromAir(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.lower ?? "";
  const word = tokens[at]?.lower ?? "";
  return (before === "air" && AIR_ATTACK.test(word)) || (FROM_AIR.test(before) && BOMB.test(word));
}
const AIR_ATTACK = /^(?:strike|raid|attack)s?$/;
const FROM_AIR = /^(?:guided|glide|gliding|aerial)$/;
const BOMB = /^bombs?$/;

/** Whether a sentence by itself tells of an act of war: arms that attack or are told of at war, or one of its sides attacking. */
function tellsOfAttack({ tokens }: TaggedText, sentence: Sentence, places: readonly FoundPlace[]): boolean {
  let hasArm = false;
  let hasAct = false;
  let hasOther = false;
  for (let at = sentence.firstToken; at < sentence.endToken; at++) {
    const token = tokens[at];
    const word = token ? warWord(token) : null;
    if (!token || !word) continue;
    if (word.isAccident) return false;
    if (ARMED_ATTACK.test(token.lower) || isFromAir(tokens, at)) return true;
    if (word.isArm) hasArm = true;
    else if (word.isAct) hasAct = true;
    else if (word.war !== null) hasOther = true;
  }
  if (hasArm && (hasAct || hasOther)) return true;
  if (!hasArm && !hasAct) return false;
  const parties = partiesIn(tokens, sentence).filter(({ country }) => isAtWar(country));
  if (hasArm) return parties.length > 0 || namesSide(places, sentence);
  return parties.some(
    ({ at, role }) =>
      role === "attack" || role === "force" || (role === "name" && ATTACK_VERBS.has(tokens[at + 1]?.lower ?? "")),
  );
}

function namesSide(places: readonly FoundPlace[], { start, end }: Sentence): boolean {
  for (let at = lastStartingBy(places, start - 1) + 1; at < places.length; at++) {
    const found = places[at];
    if (!found || found.start >= end) return false;
    if (found.place.country !== null && isAtWar(found.place.country)) return true;
  }
  return false;
}

/** Whether casualties or damage told in a sentence can be those of an attack. */
export function isOfAttack({ isWar, causes }: WarContext, sentence: number): boolean {
  const own = causes[sentence];
  if (!isWar || own === "accident") return false;
  if (own !== "none") return true;
  const next = causes.indexOf("attack", Math.max(0, sentence - REACH));
  return next >= 0 && next <= sentence + 1;
}
