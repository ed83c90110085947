import type { FoundPlace, Sentence, Token } from "../annotations.ts";
import { countryOfCapital, countryOfDemonym, countryOfName, countryOfSeat } from "../lexicon/countries.ts";
import { ATTACK_VERBS, ATTACKS, BLASTS, DEFENDERS, FORCES, WEAPONS } from "../lexicon/strike-words.ts";
import { lastStartingBy } from "../tagged-text.ts";
import { singular } from "./figures.ts";
import type { MatchedFigure } from "./matching.ts";
import type { Unit } from "./units.ts";

/** ISO codes of the side whose attack it was and of the side attacked. */
export type Sides = { attacker: string | null; target: string | null };

const OPPONENT = new Map([
  ["UA", "RU"],
  ["RU", "UA"],
]);

/** A country's word in a sentence and what it owns there: "Russian drones", "Kyiv's forces", "Moscow had sent". */
type Party = { at: number; country: string; role: "attack" | "force" | "defender" | "name" | "victim" };

/** Finds which side attacked and which was hit, from the words nearest to the figure to those farthest. */
export function sidesOf(
  found: MatchedFigure,
  context: {
    tokens: readonly Token[];
    units: readonly Unit[];
    sentence: Sentence;
    scene: FoundPlace | null;
    claimantCountry: string | null;
    running: Sides;
    /** An explosion that nobody is said to have caused. */
    isBlast: boolean;
    /** "killing 40 soldiers and destroying two tanks": one act with the figure before. */
    isSameAct: boolean;
  },
): Sides {
  const { tokens, units, sentence, scene, claimantCountry, running } = context;
  const { figure, measure } = found;
  const parties = partiesIn(tokens, sentence).filter(
    ({ at }) => !isInVictims(units, at) && (at < figure.from || at >= figure.to),
  );
  const near = nearest(parties, found, { units, tokens, sentence });
  const sceneSide = scene ? sideOfPlace(scene, tokens) : null;
  if (measure === "intercepted" || measure === "launched") {
    const attacker = attackerOfWeapons(found, { near, sceneSide, claimantCountry, running, units });
    return { attacker, target: opponentOf(attacker) ?? otherThan(sceneSide, attacker) };
  }
  if (near.victim !== null && figure.country === null)
    return { attacker: opponentOf(near.victim), target: near.victim };
  if (found.isOfCampaign) {
    const target = figure.country ?? near.name ?? near.force ?? opponentOf(claimantCountry);
    return { attacker: opponentOf(target), target };
  }
  if (figure.country !== null && figure.class !== "weapon") {
    const isOther = near.attack !== null && near.attack !== figure.country;
    return { attacker: isOther ? near.attack : opponentOf(figure.country), target: figure.country };
  }
  if (context.isSameAct) return running;
  if (context.isBlast) return { attacker: null, target: sceneSide };
  if (near.attack !== null)
    return { attacker: near.attack, target: opponentOf(near.attack) ?? otherThan(sceneSide, near.attack) };
  const target = sceneSide ?? claimantCountry;
  if (opponentOf(target) !== null) return { attacker: opponentOf(target), target };
  if (target !== null && sceneSide !== null)
    return { attacker: running.target === target ? running.attacker : null, target };
  return running;
}

/** "Ukrainian forces killed 40 Russian troops": those killed attack nobody. */
function isInVictims(units: readonly Unit[], at: number): boolean {
  return units.some(
    (unit) =>
      unit.kind === "figure" &&
      unit.from <= at &&
      at < unit.to &&
      /^(?:person|object|aircraft)$/.test(unit.figure.class),
  );
}

type Near = Record<"attack" | "defender" | "name" | "force" | "victim", string | null>;

function attackerOfWeapons(
  { figure, measure, predicate }: MatchedFigure,
  {
    near,
    sceneSide,
    claimantCountry,
    running,
    units,
  }: {
    near: Near;
    sceneSide: string | null;
    claimantCountry: string | null;
    running: Sides;
    units: readonly Unit[];
  },
): string | null {
  if (figure.country !== null) return figure.country;
  const said = units[predicate];
  const isActive = said?.kind === "predicate" && said.predicate.voice === "active";
  if (measure === "launched") {
    const attacker = near.attack ?? (isActive ? near.name : null);
    return attacker ?? opponentOf(claimantCountry) ?? opponentOf(sceneSide) ?? running.attacker;
  }
  return (
    opponentOf(near.defender) ??
    opponentOf(claimantCountry) ??
    near.attack ??
    opponentOf(isActive ? near.name : null) ??
    opponentOf(sceneSide) ??
    running.attacker
  );
}

function opponentOf(country: string | null): string | null {
  return country === null ? null : (OPPONENT.get(country) ?? null);
}

function otherThan(side: string | null, attacker: string | null): string | null {
  return side === attacker ? null : side;
}

function countryAt(tokens: readonly Token[], at: number): string | null {
  const { lower = "" } = tokens[at] ?? {};
  return countryOfDemonym(lower) ?? countryOfName(lower) ?? countryOfCapital(lower) ?? countryOfSeat(lower) ?? null;
}

const OWNED_WITHIN = 5;
const NOMINAL = /^(?:NOUN|PROPN|ADJ|NUM|PART|VERB|PUNCT|CCONJ|ADV)$/;

function partiesIn(tokens: readonly Token[], { firstToken, endToken }: Sentence): Party[] {
  const parties: Party[] = [];
  for (let at = firstToken; at < endToken; at++) {
    if (!/^\p{Lu}/u.test(tokens[at]?.text ?? "")) continue;
    const country = countryAt(tokens, at);
    if (country !== null) parties.push({ at, country, role: roleAt(tokens, at, endToken) });
  }
  return parties;
}

const LOSSES = /^(?:loss|casualty)$/;
const SUFFERED = /^(?:suffered|sustained|incurred)$/;

function roleAt(tokens: readonly Token[], at: number, end: number): Party["role"] {
  for (let next = at + 1; next < Math.min(end, at + 1 + OWNED_WITHIN); next++) {
    const token = tokens[next];
    if (!token || !NOMINAL.test(token.pos) || /^[,;:()]$/.test(token.text)) break;
    const noun = singular(token.lower);
    if (/^(?:defense|defence|defenses|defences)$/.test(token.lower)) return "defender";
    if (/^(?:ministry|official|governor|president|minister|service)$/.test(noun)) return "name";
    if (WEAPONS.has(noun) || ATTACKS.has(noun) || BLASTS.has(noun)) return "attack";
    if (noun === "region") break;
    if (noun === "air") {
      if (tokens[next + 1]?.lower === "force") return "defender";
      continue;
    }
    if (LOSSES.test(noun)) return "victim";
    if (FORCES.has(noun)) return SUFFERED.test(tokens[next + 1]?.lower ?? "") ? "victim" : "force";
    if (DEFENDERS.has(noun)) return "defender";
    if (token.pos === "VERB" && !/ed$|^guided$/.test(token.lower)) break;
  }
  return "name";
}

/** For each role the country nearest to the figure and its verb; what stands before weighs more. */
function nearest(
  parties: readonly Party[],
  { figure, predicate }: MatchedFigure,
  { units, tokens, sentence }: { units: readonly Unit[]; tokens: readonly Token[]; sentence: Sentence },
): Near {
  const active = units[predicate];
  const attacked =
    active?.kind === "figure" && figure.class === "weapon" ? attackVerbBefore(tokens, figure, sentence) : -1;
  const verb = attacked >= 0 ? attacked : (active?.from ?? figure.from);
  const isKilling = attacked >= 0 || (active?.kind === "predicate" && active.predicate.voice === "active");
  const weigh = ({ at }: Party) => (at < verb ? verb - at : 1.5 * (at - verb));
  const best = (roles: readonly Party["role"][]) =>
    parties
      .filter(({ role, at }) => roles.includes(role) && (role !== "force" || at < verb))
      .reduce<Party | null>((found, party) => (found === null || weigh(party) < weigh(found) ? party : found), null)
      ?.country ?? null;
  const isParticiple = active?.kind === "predicate" && /ing$/.test(active.predicate.word);
  const subject = isParticiple ? null : subjectOf(parties, verb, tokens);
  return {
    attack: (isKilling ? subject : null) ?? best(["attack"]) ?? (isKilling ? best(["force"]) : null),
    defender: best(["defender", "force"]),
    name: subject,
    force: best(["force"]),
    victim: best(["victim"]),
  };
}

/** "Russia struck four regions with more than 90 missiles": whose act the launch is, its verb tells. */
function attackVerbBefore(
  tokens: readonly Token[],
  { from }: MatchedFigure["figure"],
  { firstToken }: Sentence,
): number {
  for (let at = from - 1; at >= firstToken; at--) {
    const token = tokens[at];
    if (!token || /^[;:]$/.test(token.text)) return -1;
    if (token.pos === "VERB" && ATTACK_VERBS.has(token.lower)) return at;
  }
  return -1;
}

const OPENS_CLAUSE = /^(?:after|before|as|since|until|once)$/;

/** "Moscow had sent", "Russian forces fired": whose act an active verb tells. */
function subjectOf(parties: readonly Party[], verb: number, tokens: readonly Token[]): string | null {
  const near = parties.findLast(({ at }) => at < verb);
  const opener = near ? tokens[near.at - 1] : undefined;
  if (!near || (opener?.pos === "ADP" && !OPENS_CLAUSE.test(opener.lower))) return null;
  const reach = near.role === "name" ? 3 : near.role === "force" ? 6 : 0;
  return verb - near.at <= reach ? near.country : null;
}

/** ISO code of the side that holds a place: Crimea and what the text calls occupied are held by Russia, which is the side attacked there. */
export function sideOfPlace({ place, start }: FoundPlace, tokens: readonly Token[]): string | null {
  if (place.country === "UA" && (/^UA-4[03]$/.test(place.admin1 ?? "") || /^(?:Crimea|Sevastopol)$/.test(place.name)))
    return "RU";
  return isCalledOccupied(tokens, start) ? "RU" : place.country;
}

function isCalledOccupied(tokens: readonly Token[], start: number): boolean {
  const at = lastStartingBy(tokens, start);
  return tokens
    .slice(Math.max(0, at - 8), at)
    .some(({ lower }) =>
      /^(?:occupied|annexed|russian-occupied|russian-held|russian-controlled|moscow-controlled)$/.test(lower),
    );
}
