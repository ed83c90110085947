import type { Measure } from "../../dataset/schema.ts";
import type { Token } from "../annotations.ts";
import { LOSE_ACTION, WEAPON_KINDS } from "../lexicon/strike-words.ts";
import { type Figure, isCountableThing } from "./figures.ts";
import { matchNominals } from "./match-nominals.ts";
import { matchEllipses, matchParts } from "./match-parts.ts";
import { isBoundary, isSeatedAt, isWhole, type MatchedFigure, type Matching } from "./matching.ts";
import type { Predicate } from "./predicates.ts";
import type { Unit } from "./units.ts";

/** Finds which of a sentence's figures are counts of strikes, in order. */
export function matchFigures(units: readonly Unit[], tokens: readonly Token[]): MatchedFigure[] {
  if (!units.some(({ kind }) => kind === "figure")) return [];
  const matching: Matching = { units, tokens, matched: new Map() };
  units.forEach((unit, at) => {
    if (unit.kind === "predicate") matchAdjacent(matching, at, unit.predicate);
  });
  units.forEach((unit, at) => {
    if (unit.kind === "predicate" && unit.predicate.voice !== "active") matchSubjects(matching, at);
  });
  units.forEach((unit, at) => {
    if (unit.kind === "predicate" && unit.predicate.voice === "active") matchObjects(matching, at, unit.predicate);
  });
  matchNominals(matching);
  matchParts(matching);
  matchEllipses(matching);
  return [...matching.matched.values()].sort((a, b) => a.unit - b.unit);
}

function measureOf({ figure, predicate }: { figure: Figure; predicate: Predicate }): Measure | null {
  const { by } = predicate.action;
  if (figure.class === "lives") return by.person === "killed" ? "killed" : null;
  if (figure.class === "result") return null;
  if (figure.class === "thing") {
    if (figure.count.form === "number" && figure.what !== null && isCountableThing(figure)) return by.object ?? null;
    return null;
  }
  if (figure.class === "bare" && figure.what !== null && WEAPON_KINDS.has(figure.what)) return by.weapon ?? null;
  return by[figure.class] ?? null;
}

function match({ matched, units, tokens }: Matching, unit: number, at: number): boolean {
  const [one, predicateUnit] = [units[unit], units[at]];
  if (one?.kind !== "figure" || predicateUnit?.kind !== "predicate") return false;
  const { figure } = one;
  const { predicate } = predicateUnit;
  if (matched.has(unit) || !predicate.isReal) return false;
  const measure = measureOf({ figure, predicate });
  if (measure === null || isRate(tokens, one.to) || isRate(tokens, predicateUnit.to)) return false;
  matched.set(unit, {
    figure,
    measure,
    what: whatOf(figure, measure),
    predicate: at,
    unit,
    partOf: null,
    isSeated: isSeatedAt(units[unit], tokens),
    refersBack:
      figure.partitive === "victims" ||
      figure.partitive === "pronoun" ||
      predicate.isGrave ||
      isAmong(tokens, predicateUnit.from),
    isOfCampaign: predicate.action === LOSE_ACTION,
    isElliptic: false,
  });
  return true;
}

/** "Two children are among the dead." */
function isAmong(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.lower === "the" && /^among(?:st)?$/.test(tokens[at - 2]?.lower ?? "");
}

const RATES = new Set(["daily", "monthly", "weekly", "annually"]);
const PER = new Set(["a", "per", "every", "each"]);
const PERIODS = new Set(["day", "week", "month", "year", "night", "hour"]);

/** "nearly 1,000 soldiers a day" is a rate and no count. */
function isRate(tokens: readonly Token[], at: number): boolean {
  const first = tokens[at]?.lower ?? "";
  return RATES.has(first) || (PER.has(first) && PERIODS.has(tokens[at + 1]?.lower ?? ""));
}

function whatOf({ class: type, what, partitive }: Figure, measure: Measure): string | null {
  const isPerson = measure === "killed" || measure === "wounded" || measure === "casualties";
  if (isPerson) return type === "person" && partitive !== "victims" ? what : "person";
  return type === "bare" ? null : what;
}

/** The figure right behind an active verb and the one right before a passive one are beyond doubt. */
function matchAdjacent(matching: Matching, at: number, { voice }: Predicate): void {
  const { units } = matching;
  if (voice === "active") {
    let next = at + 1;
    while (units[next]?.kind === "other") next++;
    match(matching, next, at);
    return;
  }
  let before = at - 1;
  while (units[before]?.kind === "other" || units[before]?.kind === "verb") before--;
  if (isInPhrase(units, before) && before !== at - 1) return;
  if (isWhole(units, before) && units[at - 1]?.kind === "verb") {
    match(matching, before - 1, at);
    return;
  }
  match(matching, before, at);
}

/** True after a preposition: "in two cars". */
function isInPhrase(units: readonly Unit[], at: number): boolean {
  return units[at - 1]?.kind === "preposition";
}

/** Walks left from a passive or intransitive verb over its subject: "A petrol station and three trucks burned out". */
function matchSubjects(matching: Matching, at: number): void {
  const { units } = matching;
  let from = at - 1;
  while (units[from]?.kind === "verb" || units[from]?.kind === "other") from--;
  const last = units[from];
  if (last?.kind === "relative") {
    const isAside = units[from - 1]?.kind === "comma";
    const head = isAside ? from - 2 : from - 1;
    if (!isAside || !isObjectAt(units, head)) match(matching, head, at);
    return;
  }
  let first = from;
  while (first > 0 && !isBoundary(units[first - 1]) && units[first - 1]?.kind !== "relative") first--;
  let isObject = false;
  let isPart = false;
  for (let index = first; index <= from; index++) {
    const unit = units[index];
    if (unit?.kind === "preposition") isObject = true;
    else if (unit?.kind === "part") isPart = true;
    else if (unit?.kind === "noun") isObject = false;
    else if (unit?.kind === "comma" && isPart)
      isPart = units[index + 1]?.kind === "figure" && hasFigureAfter(units, index + 1, from);
    else if (unit?.kind === "figure") {
      if (!isObject && !isPart && unit.figure.partitive !== "pronoun" && !isWhole(units, index))
        match(matching, index, at);
      isObject = false;
    }
  }
}

/** "shot down 12 drones and two missiles, which were launched from …": what is counted is what was shot down. */
function isObjectAt(units: readonly Unit[], at: number): boolean {
  let first = at - 1;
  while (units[first] && !isBoundary(units[first]) && units[first]?.kind !== "relative") first--;
  const unit = units[first];
  return unit?.kind === "predicate" && unit.predicate.voice === "active" && unit.predicate.isReal;
}

function hasFigureAfter(units: readonly Unit[], from: number, to: number): boolean {
  for (let at = from + 1; at <= to; at++) if (units[at]?.kind === "figure") return true;
  return false;
}

/** Reads the objects of an active verb: "killed two people and a child in Kherson". */
function matchObjects(matching: Matching, at: number, predicate: Predicate): void {
  const { units, matched } = matching;
  let isObject = false;
  let isPart = false;
  for (let index = at + 1; index < units.length; index++) {
    const unit = units[index];
    if (!unit || isBoundary(unit) || unit.kind === "relative") {
      if (unit?.kind === "verb" && isParticiple(matching.tokens[unit.from])) continue;
      return;
    }
    const holder = matched.get(index);
    if (holder && holder.predicate !== at) return;
    if (unit.kind === "preposition") isObject = !isLinked(units, index);
    else if (unit.kind === "part") isPart = [...matched.values()].some(({ predicate: own }) => own === at);
    else if (unit.kind === "and" || unit.kind === "comma") {
      if (isSubject(units, index + 1)) return;
      isObject = false;
    } else if (unit.kind === "noun") isObject = false;
    else if (unit.kind === "figure") {
      const isOfThem = unit.figure.partitive === "pronoun" && matched.has(index - 2);
      if (isMeans(matching, index, predicate)) match(matching, index, at);
      else if (!isObject && !isPart && !isOfThem && !isWhole(units, index)) match(matching, index, at);
      isObject = false;
    }
  }
}

function isParticiple(token: Token | undefined): boolean {
  return token?.lower.endsWith("ed") === true;
}

/** "combined 600 drones with dozens of missiles", "the deaths of", "killing of". */
function isLinked(units: readonly Unit[], at: number): boolean {
  return units[at - 1]?.kind === "predicate";
}

function isMeans({ units, tokens }: Matching, at: number, { word }: Predicate): boolean {
  const before = units[at - 1];
  return before?.kind === "preposition" && tokens[before.from]?.lower === "with" && word.startsWith("combin");
}

/** Whether the noun phrase that starts at a unit is the subject of a verb that follows it. */
function isSubject(units: readonly Unit[], at: number): boolean {
  const first = units[at];
  if (first?.kind !== "figure" && first?.kind !== "noun") return false;
  for (let index = at + 1; index < units.length; index++) {
    const unit = units[index];
    if (
      !unit ||
      unit.kind === "comma" ||
      unit.kind === "stop" ||
      unit.kind === "relative" ||
      unit.kind === "subordinator" ||
      unit.kind === "part"
    )
      return false;
    if (unit.kind === "verb" || unit.kind === "predicate") return true;
  }
  return false;
}
