import type { FoundPlace, Sentence, Token } from "../annotations.ts";
import { lexical } from "../lexical-entries.ts";
import { countryOfCapital, countryOfDemonym, countryOfName, countryOfSeat } from "../lexicon/countries.ts";
import { ATTACK_VERBS, ATTACKS, BLASTS, DEFENDERS, FORCES, SUFFERED, WEAPONS } from "../lexicon/strike-words.ts";
import { lastStartingBy } from "../tagged-text.ts";
import type { MatchedFigure } from "./matching.ts";
import { singularOf } from "./singular.ts";
import type { Unit } from "./units.ts";

/** ISO codes of the side whose attack it was and of the side attacked. */
export type Sides = { attacker: string | null; target: string | null };

const OPPONENT = new Map([
  ["UA", "RU"],
  ["RU", "UA"],
]);

/** Whether a country, by its ISO code, is one of the two that attack each other. */
export function isAtWar(country: string): boolean {
  return OPPONENT.has(country);
}

/** A country's word in a sentence and what it owns there: "Russian drones", "Kyiv's forces", "Moscow had sent". */
export type Party = { at: number; country: string; role: "attack" | "force" | "defender" | "name" | "victim" };

/** Finds which side attacked and which was hit, from the words nearest to the figure to those farthest. */
export function sidesOf(
  found: MatchedFigure,
  context: {
    tokens: readonly Token[];
    units: readonly Unit[];
    parties: readonly Party[];
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
  const parties = context.parties.filter(({ at }) => !isInVictims(units, at) && (at < figure.from || at >= figure.to));
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

const VICTIMS: ReadonlySet<string> = new Set(["person", "object", "aircraft"]);

/** "Ukrainian forces killed 40 Russian troops": those killed attack nobody. */
function isInVictims(units: readonly Unit[], at: number): boolean {
  return units.some(
    (unit) => unit.kind === "figure" && unit.from <= at && at < unit.to && VICTIMS.has(unit.figure.class),
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
    opponentOf(isActive ? near.name : null) ??
    near.attack ??
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

const CAPITAL = /^\p{Lu}/u;

/** ISO code of the country that a capitalised word stands for: "Russian", "Kyiv", "Kremlin". */
const countryOfWord = lexical(({ text, lower }) =>
  CAPITAL.test(text)
    ? (countryOfDemonym(lower) ?? countryOfName(lower) ?? countryOfCapital(lower) ?? countryOfSeat(lower) ?? null)
    : null,
);

const OWNED_WITHIN = 5;
const NOMINAL = /^(?:NOUN|PROPN|ADJ|NUM|PART|VERB|PUNCT|CCONJ|ADV)$/;

/** The countries' words of a sentence, in order. */
export function partiesIn(tokens: readonly Token[], { firstToken, endToken }: Sentence): Party[] {
  const parties: Party[] = [];
  for (let at = firstToken; at < endToken; at++) {
    const token = tokens[at];
    const country = token ? countryOfWord(token) : null;
    if (country !== null) parties.push({ at, country, role: roleAt(tokens, at, endToken) });
  }
  return parties;
}

const DEFENSE = /^(?:defense|defence|defenses|defences)$/;
const OFFICE = /^(?:ministry|official|governor|president|minister|service)$/;
const STOP = /^[,;:()]$/;
const PARTICIPLE = /ed$|^guided$/;

const LOSSES = /^(?:loss|casualty)$/;

/** What a word makes of the country that owns it; "goes-on" where a later word tells, "ends" where none does. */
const owned = lexical((entry): Party["role"] | "air" | "goes-on" | "ends" => {
  const { text, lower, pos } = entry;
  if (!NOMINAL.test(pos) || STOP.test(text)) return "ends";
  const noun = singularOf({ entry });
  if (DEFENSE.test(lower)) return "defender";
  if (OFFICE.test(noun)) return "name";
  if (WEAPONS.has(noun) || ATTACKS.has(noun) || BLASTS.has(noun)) return "attack";
  if (noun === "region") return "ends";
  if (noun === "air") return "air";
  if (LOSSES.test(noun)) return "victim";
  if (FORCES.has(noun)) return "force";
  if (DEFENDERS.has(noun)) return "defender";
  return pos === "VERB" && !PARTICIPLE.test(lower) ? "ends" : "goes-on";
});

function roleAt(tokens: readonly Token[], at: number, end: number): Party["role"] {
  for (let next = at + 1; next < Math.min(end, at + 1 + OWNED_WITHIN); next++) {
    const token = tokens[next];
    const own = token ? owned(token) : "ends";
    if (own === "ends") return "name";
    if (own === "air") {
      if (tokens[next + 1]?.lower === "force") return "defender";
    } else if (own === "force") return SUFFERED.has(tokens[next + 1]?.lower ?? "") ? "victim" : "force";
    else if (own !== "goes-on") return own;
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
  const isParticiple = active?.kind === "predicate" && active.predicate.word.endsWith("ing");
  const subject = isParticiple ? null : subjectOf(parties, verb, tokens);
  const attack = nearestOf(parties, verb, "attack");
  const force = nearestOf(parties, verb, "force");
  const defender = nearer(nearestOf(parties, verb, "defender"), force, verb);
  return {
    attack: (isKilling ? subject : null) ?? attack?.country ?? (isKilling ? (force?.country ?? null) : null),
    defender: defender?.country ?? null,
    name: subject,
    force: force?.country ?? null,
    victim: nearestOf(parties, verb, "victim")?.country ?? null,
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
    if (!token || token.text === ";" || token.text === ":") return -1;
    if (token.pos === "VERB" && ATTACK_VERBS.has(token.lower)) return at;
  }
  return -1;
}

const OPENS_CLAUSE = /^(?:after|before|as|since|until|once)$/;

/** Forces count only before the verb. */
function nearestOf(parties: readonly Party[], verb: number, role: Party["role"]): Party | null {
  let best: Party | null = null;
  for (const party of parties)
    if (party.role === role && (role !== "force" || party.at < verb)) best = nearer(best, party, verb);
  return best;
}

/** The nearer of two, at even distance the one that stands first. */
function nearer(one: Party | null, other: Party | null, verb: number): Party | null {
  if (one === null || other === null) return one ?? other;
  const [first, second] = one.at < other.at ? [one, other] : [other, one];
  return distance(second, verb) < distance(first, verb) ? second : first;
}

function distance({ at }: Party, verb: number): number {
  return at < verb ? verb - at : 1.5 * (at - verb);
}

/** "Moscow had sent", "Russian forces fired": whose act an active verb tells. */
function subjectOf(parties: readonly Party[], verb: number, tokens: readonly Token[]): string | null {
  const near = parties.findLast(({ at }) => at < verb);
  const opener = near ? tokens[near.at - 1] : undefined;
  if (!near || (opener?.pos === "ADP" && !OPENS_CLAUSE.test(opener.lower))) return null;
  const reach = near.role === "name" ? 3 : near.role === "force" ? 6 : 0;
  return verb - near.at <= reach ? near.country : null;
}

const HELD_BY_RUSSIA = /^UA-4[03]$/;
const OCCUPIED = new Set(
  "occupied annexed russian-occupied russian-held russian-controlled moscow-controlled".split(" "),
);
/** How many words before a place may call it occupied. */
const OCCUPIED_REACH = 8;
const ENDS_STRETCH = /^[.!?;:]$/;

/** ISO code of the side that holds a place: Crimea and what the text calls occupied are held by Russia, which is the side attacked there. */
export function sideOfPlace({ place, start }: FoundPlace, tokens: readonly Token[]): string | null {
  if (
    place.country === "UA" &&
    (HELD_BY_RUSSIA.test(place.admin1 ?? "") || place.name === "Crimea" || place.name === "Sevastopol")
  )
    return "RU";
  return isCalledOccupied(tokens, start) ? "RU" : place.country;
}

function isCalledOccupied(tokens: readonly Token[], start: number): boolean {
  const at = lastStartingBy(tokens, start);
  for (let before = at - 1; before >= Math.max(0, at - OCCUPIED_REACH); before--) {
    const token = tokens[before];
    if (!token || ENDS_STRETCH.test(token.text)) return false;
    if (OCCUPIED.has(token.lower)) return true;
  }
  return false;
}
