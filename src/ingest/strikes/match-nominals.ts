import type { Measure } from "../../dataset/schema.ts";
import type { Token } from "../annotations.ts";
import { ATTACK_VERBS, ATTACKS, NO_LAUNCH, RESULT_NOUNS, VOLLEYS } from "../lexicon/strike-words.ts";
import { singular } from "./figures.ts";
import { isSeatedAt, isWhole, type Matching } from "./matching.ts";

const TOLL = /^(?:toll|number|tally|count)$/;
const TOLL_OF_DEAD = /^(?:dead|killed|deaths|fatalities|death)$/;
const TOLL_OF_HURT = /^(?:wounded|injured|hurt|injuries)$/;
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
    const before = tokens.slice(Math.max(units[0]?.from ?? 0, unit.from - 14), unit.from).map(({ lower }) => lower);
    if (figure.class === "result" && !isDenied(before)) {
      add(matching, at, { measure: RESULT_NOUNS.get(figure.head ?? "") ?? "casualties", what: "person" });
      return;
    }
    if (figure.class === "lives") {
      if (/^(?:claim(?:ed|s|ing)|t(?:ook|akes|aking|aken)|cost(?:s|ing)?|of)$/.test(before.at(-1) ?? ""))
        add(matching, at, { measure: "killed", what: "person" });
      return;
    }
    if (figure.class === "bare" || figure.class === "person") {
      const among = victimsAround(matching, unit.to);
      const measure = among ?? tollBefore(before) ?? nounBefore(before);
      const what = figure.class === "person" ? figure.what : "person";
      if (measure) add(matching, at, { measure, what, refersBack: among !== null });
      return;
    }
    const isOutOf = isWhole(units, at) && matching.matched.get(at - 1)?.measure === "intercepted";
    if (figure.class === "weapon" && (isOutOf || isLaunchedBy(matching, at)))
      add(matching, at, { measure: "launched", what: figure.what });
  });
}

/** "Three children were among the injured." */
function victimsAround({ tokens }: Matching, after: number): Measure | null {
  const words = [0, 1, 2, 3].map((ahead) => tokens[after + ahead]?.lower ?? "");
  const from = /^(?:is|are|was|were)$/.test(words[0] ?? "") ? 1 : 0;
  if (words[from] !== "among" || words[from + 1] !== "the") return null;
  const victims = words[from + 2] ?? "";
  if (TOLL_OF_DEAD.test(victims)) return "killed";
  return TOLL_OF_HURT.test(victims) ? "wounded" : null;
}

/** "1,040 casualties that Russian forces suffered". */
function isOfLosses(tokens: readonly Token[], after: number): boolean {
  return tokens.slice(after, after + 6).some(({ lower }) => /^(?:suffered|sustained|incurred)$/.test(lower));
}

function tollBefore(before: readonly string[]): Measure | null {
  const toll = before.findLastIndex((word) => TOLL.test(word));
  if (toll < 0 || !REACHED.test(before.at(-1) ?? "") || before.slice(toll).some((word) => /^[,;]$/.test(word)))
    return null;
  const around = before.slice(Math.max(0, toll - 1));
  if (before.at(-1) === "of" && !around.slice(0, 1).some((word) => TOLL_OF_DEAD.test(word))) return null;
  if (around.some((word) => TOLL_OF_HURT.test(word))) return "wounded";
  return before[toll - 1] === "death" || around.some((word) => TOLL_OF_DEAD.test(word)) ? "killed" : null;
}

/** "the deaths of three people", "the killing of 12 civilians". */
function nounBefore(before: readonly string[]): Measure | null {
  if (before.at(-1) !== "of") return null;
  const noun = before.at(-2) ?? "";
  if (/^(?:deaths?|killing|killings|lives)$/.test(noun)) return "killed";
  return /^(?:injuries|wounding)$/.test(noun) ? "wounded" : null;
}

function isDenied(before: readonly string[]): boolean {
  return before.slice(-4).some((word) => /^(?:no|not|without|n't|n’t|den(?:y|ied|ies))$/.test(word));
}

/** "attacked the port with 20 drones", "an attack involving 30 missiles", "a wave of 60 drones". */
function isLaunchedBy({ units, tokens }: Matching, at: number): boolean {
  const start = units[at]?.from ?? 0;
  const first = units[0]?.from ?? 0;
  const link = tokens[start - 1]?.lower ?? "";
  if (tokens.slice(first, start).some(({ lower }) => NO_LAUNCH.has(lower))) return false;
  if (link === "of") return VOLLEYS.has(singular(tokens[start - 2]?.lower ?? ""));
  const previous = units[at - 1];
  if (previous?.kind === "and" && units[at - 2]?.kind === "figure")
    return isLaunchedBy({ units, tokens, matched: new Map() }, at - 2);
  if (!/^(?:with|using|involving|featuring|from|by|comprising)$/.test(link)) return false;
  const isAgent = link === "from" || link === "by";
  for (let index = start - 2; index >= Math.max(first, start - 16); index--) {
    const { lower = "", text = "" } = tokens[index] ?? {};
    if (/^[;:]$/.test(text)) return false;
    const isAttack = ATTACKS.has(singular(lower)) || /^attack/.test(lower);
    if (isAgent ? isAttack && index > start - 6 : isAttack || ATTACK_VERBS.has(lower))
      return !/^(?:aid|supply)$/.test(lower);
  }
  return false;
}
