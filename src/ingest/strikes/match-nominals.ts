import type { Measure } from "../../dataset/schema.ts";
import type { Token } from "../annotations.ts";
import { lexicalTest } from "../lexical-entries.ts";
import { ATTACK_VERBS, ATTACKS, NO_LAUNCH, RESULT_NOUNS, SUFFERED, VOLLEYS } from "../lexicon/strike-words.ts";
import { isSeatedAt, isWhole, type Matching } from "./matching.ts";
import { singular, singularOf } from "./singular.ts";

const TOLL = /^(?:toll|number|tally|count)$/;
const TOLL_OF_DEAD = /^(?:dead|killed|deaths|fatalities|death)$/;
const TOLL_OF_HURT = /^(?:wounded|injured|hurt|injuries)$/;
const KILLING = /^(?:deaths?|killing|killings|lives)$/;
const WOUNDING = /^(?:injuries|wounding)$/;
const DENIAL = /^(?:no|not|without|n't|n’t|den(?:y|ied|ies))$/;
const CLAIMS = /^(?:claim(?:ed|s|ing)|t(?:ook|akes|aking|aken)|cost(?:s|ing)?|of)$/;
const MEANS = /^(?:with|using|involving|featuring|from|by|comprising)$/;
/** How many words before a figure the noun may stand that makes it a count, and a denial. */
const REACH = 14;
const DENIAL_REACH = 4;
/** The word right before the figure of a toll. */
const REACHED = /^(?:to|at|of|reached|reaching|is|was|stands|stood|hit|hits|now|passed|exceeded)$/;

function add(
  matching: Matching,
  unit: number,
  found: { measure: Measure; what: string | null; refersBack?: boolean },
): void {
  const one = matching.units[unit];
  if (one?.kind !== "figure" || matching.matched.has(unit)) return;
  matching.matched.set(unit, {
    figure: one.figure,
    refersBack: false,
    ...found,
    predicate: unit,
    unit,
    isSeated: isSeatedAt(one, matching.tokens),
    partOf: null,
    isOfCampaign: one.figure.class === "result" && isOfLosses(matching.tokens, one.to),
    isElliptic: false,
  });
}

/** Figures that nouns make into counts: "the death toll rose to 12", "three deaths", "claimed 12 lives", "a barrage of 40 missiles". */
export function matchNominals(matching: Matching): void {
  const { units, tokens } = matching;
  units.forEach((unit, at) => {
    if (unit.kind !== "figure") return;
    const { figure } = unit;
    const first = Math.max(units[0]?.from ?? 0, unit.from - REACH);
    const before = unit.from > first ? (tokens[unit.from - 1]?.lower ?? "") : "";
    if (figure.class === "result" && !isDenied(tokens, Math.max(first, unit.from - DENIAL_REACH), unit.from)) {
      add(matching, at, { measure: RESULT_NOUNS.get(figure.head ?? "") ?? "casualties", what: "person" });
      return;
    }
    if (figure.class === "lives") {
      if (CLAIMS.test(before)) add(matching, at, { measure: "killed", what: "person" });
      return;
    }
    if (figure.class === "bare" || figure.class === "person") {
      const range = { from: first, to: unit.from };
      const among =
        victimsAround(tokens, unit.to) ??
        (figure.class === "person" ? victimsBefore(tokens, { from: first, to: unit.from }) : null);
      const told = REACHED.test(before) ? (tollBefore(tokens, range) ?? nounBefore(tokens, range)) : null;
      const what = figure.class === "person" ? figure.what : "person";
      const measure = among ?? told;
      if (measure) add(matching, at, { measure, what, refersBack: among !== null });
      return;
    }
    const isOutOf = isWhole(units, at) && matching.matched.get(at - 1)?.measure === "intercepted";
    if (figure.class === "weapon" && (isOutOf || isLaunchedBy(matching, at)))
      add(matching, at, { measure: "launched", what: figure.what });
  });
}

const IS = /^(?:is|are|was|were)$/;
/** How many words after a figure of losses may tell who suffered them. */
const LOSSES_REACH = 6;

/** "Three children were among the injured." */
function victimsAround(tokens: readonly Token[], after: number): Measure | null {
  const from = IS.test(tokens[after]?.lower ?? "") ? after + 1 : after;
  if (tokens[from]?.lower !== "among" || tokens[from + 1]?.lower !== "the") return null;
  const victims = tokens[from + 2]?.lower ?? "";
  if (TOLL_OF_DEAD.test(victims)) return "killed";
  return TOLL_OF_HURT.test(victims) ? "wounded" : null;
}

const INCLUDE = /^(?:include|includes|included)$/;
/** What may stand between "include" and one of those it names. */
const LISTED = /^(?:NOUN|PROPN|ADJ|NUM|DET|CCONJ|ADP|PRON|PUNCT)$/;

/** "The dead include three women and a man", "among the injured were two children". */
function victimsBefore(tokens: readonly Token[], { from, to }: Range): Measure | null {
  let verb = to - 1;
  while (verb > from && !INCLUDE.test(tokens[verb]?.lower ?? "") && !IS.test(tokens[verb]?.lower ?? "")) {
    if (!LISTED.test(tokens[verb]?.pos ?? "") || tokens[verb]?.text === ";") return null;
    verb--;
  }
  const isAmong = IS.test(tokens[verb]?.lower ?? "") && tokens[verb - 3]?.lower === "among";
  if (!isAmong && !INCLUDE.test(tokens[verb]?.lower ?? "")) return null;
  if (tokens[verb - 2]?.lower !== "the") return null;
  const victims = tokens[verb - 1]?.lower ?? "";
  if (TOLL_OF_DEAD.test(victims)) return "killed";
  return TOLL_OF_HURT.test(victims) ? "wounded" : null;
}

/** "1,040 casualties that Russian forces suffered". */
function isOfLosses(tokens: readonly Token[], after: number): boolean {
  for (let at = after; at < after + LOSSES_REACH; at++) if (SUFFERED.has(tokens[at]?.lower ?? "")) return true;
  return false;
}

type Range = { from: number; to: number };

/** "the death toll rose to 12", "the number of wounded reached 40". */
function tollBefore(tokens: readonly Token[], { from, to }: Range): Measure | null {
  const words = tokens.slice(from, to).map(({ lower }) => lower);
  const toll = words.findLastIndex((word) => TOLL.test(word));
  if (toll < 0 || words.includes(",", toll) || words.includes(";", toll)) return null;
  const around = words.slice(Math.max(0, toll - 1));
  if (words.at(-1) === "of" && !TOLL_OF_DEAD.test(around[0] ?? "")) return null;
  if (around.some((word) => TOLL_OF_HURT.test(word))) return "wounded";
  return around.some((word) => TOLL_OF_DEAD.test(word)) ? "killed" : null;
}

/** "the deaths of three people", "the killing of 12 civilians". */
function nounBefore(tokens: readonly Token[], { from, to }: Range): Measure | null {
  if (tokens[to - 1]?.lower !== "of" || to - 2 < from) return null;
  const noun = tokens[to - 2]?.lower ?? "";
  if (KILLING.test(noun)) return "killed";
  return WOUNDING.test(noun) ? "wounded" : null;
}

function isDenied(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (DENIAL.test(tokens[at]?.lower ?? "")) return true;
  return false;
}

/** "attacked the port with 20 drones", "an attack involving 30 missiles", "a wave of 60 drones". */
function isLaunchedBy({ units, tokens }: Matching, at: number): boolean {
  const start = units[at]?.from ?? 0;
  const first = units[0]?.from ?? 0;
  const link = tokens[start - 1]?.lower ?? "";
  for (let index = first; index < start; index++) if (NO_LAUNCH.has(tokens[index]?.lower ?? "")) return false;
  if (link === "of") return VOLLEYS.has(singular(tokens[start - 2]?.lower ?? ""));
  const previous = units[at - 1];
  if (previous?.kind === "and" && units[at - 2]?.kind === "figure")
    return isLaunchedBy({ units, tokens, matched: new Map() }, at - 2);
  if (!MEANS.test(link)) return false;
  const isAgent = link === "from" || link === "by";
  for (let index = start - 2; index >= Math.max(first, start - 16); index--) {
    const token = tokens[index];
    if (!token || token.text === ";" || token.text === ":") return false;
    const isNoun = isAttack(token);
    if (isAgent ? isNoun && index > start - 6 : isNoun || ATTACK_VERBS.has(token.lower)) return true;
  }
  return false;
}

const isAttack = lexicalTest((entry) => ATTACKS.has(singularOf({ entry })) || entry.lower.startsWith("attack"));
