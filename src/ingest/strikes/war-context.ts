import type { TaggedText } from "../annotations.ts";
import { lexical } from "../lexical-entries.ts";
import { ACCIDENTS, ATTACK_VERBS, ATTACKS, BLASTS, WAR_WORDS, WEAPONS } from "../lexicon/strike-words.ts";
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
/** Those whose deaths an article of war counts as the war's. */
const IN_WAR = /^(?:soldier|troop|serviceman|servicemen|civilian|loss|defender|militant)$/;

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
export function readWarContext({ tokens, sentences }: TaggedText): WarContext {
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
      if (word.isArm) arms++;
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
  return { isWar: arms >= ENOUGH_ARMS || isTold, causes };
}

/** Whether casualties or damage told in a sentence can be those of an attack. */
export function isOfAttack({ isWar, causes }: WarContext, sentence: number): boolean {
  const own = causes[sentence];
  if (!isWar || own === "accident") return false;
  if (own !== "none") return true;
  const next = causes.indexOf("attack", Math.max(0, sentence - REACH));
  return next >= 0 && next <= sentence + 1;
}
