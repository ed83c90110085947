import type { Measure } from "../../dataset/schema.ts";
import type { Token } from "../annotations.ts";
import { LOSE_ACTION, WEAPON_KINDS } from "../lexicon/strike-words.ts";
import { type Figure, isCountableThing } from "./figures.ts";
import { matchNominals } from "./match-nominals.ts";
import { isSeatedAt, isWhole, type MatchedFigure, type Matching, SCENE } from "./matching.ts";
import type { Predicate, Unit } from "./units.ts";

/** Finds which of a sentence's figures are counts of strikes, in order. */
export function matchFigures(units: readonly Unit[], tokens: readonly Token[]): MatchedFigure[] {
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
    refersBack: figure.partitive === "victims" || figure.partitive === "pronoun" || predicate.isGrave,
    isOfCampaign: predicate.action === LOSE_ACTION,
    isElliptic: false,
  });
  return true;
}

/** "nearly 1,000 soldiers a day" is a rate and no count. */
function isRate(tokens: readonly Token[], at: number): boolean {
  const [first, second] = [tokens[at]?.lower ?? "", tokens[at + 1]?.lower ?? ""];
  if (/^(?:daily|monthly|weekly|annually)$/.test(first)) return true;
  return /^(?:a|per|every|each)$/.test(first) && /^(?:day|week|month|year|night|hour)$/.test(second);
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

function isBoundary(unit: Unit | undefined): boolean {
  return (
    unit === undefined ||
    unit.kind === "verb" ||
    unit.kind === "predicate" ||
    unit.kind === "subordinator" ||
    unit.kind === "stop"
  );
}

/** Walks left from a passive or intransitive verb over its subject: "A petrol station and three trucks burned out". */
function matchSubjects(matching: Matching, at: number): void {
  const { units } = matching;
  let from = at - 1;
  while (units[from]?.kind === "verb" || units[from]?.kind === "other") from--;
  const last = units[from];
  if (last?.kind === "relative") {
    const head = units[from - 1]?.kind === "comma" ? from - 2 : from - 1;
    match(matching, head, at);
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

function hasFigureAfter(units: readonly Unit[], from: number, to: number): boolean {
  return units.slice(from + 1, to + 1).some(({ kind }) => kind === "figure");
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
  return token !== undefined && /ed$/.test(token.lower);
}

/** "combined 600 drones with dozens of missiles", "the deaths of", "killing of". */
function isLinked(units: readonly Unit[], at: number): boolean {
  return units[at - 1]?.kind === "predicate";
}

function isMeans({ units, tokens }: Matching, at: number, { word }: Predicate): boolean {
  const before = units[at - 1];
  return before?.kind === "preposition" && tokens[before.from]?.lower === "with" && /^combin/.test(word);
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

/** "including a child", "41 of them over the sea", "two of them children". */
function matchParts(matching: Matching): void {
  const { units, matched, tokens } = matching;
  let whole: MatchedFigure | null = null;
  let isPart = false;
  units.forEach((unit, at) => {
    if (unit.kind === "part") isPart = true;
    else if (isBoundary(unit) || unit.kind === "relative") isPart = false;
    if (unit.kind !== "figure") return;
    const own = matched.get(at);
    const { figure } = unit;
    const isMarked =
      isPart || figure.partitive === "pronoun" || figure.partitive === "victims" || isMarkedAfter(units, tokens, at);
    if (own && !isMarked) {
      whole = own;
      return;
    }
    if (!isMarked || !whole) return;
    if (own) {
      if (own.measure === whole.measure && own.figure.count.count !== null) own.partOf = whole;
      return;
    }
    const what = partWhat(figure, whole);
    if (what === null) return;
    matched.set(at, {
      figure,
      measure: whole.measure,
      what,
      predicate: whole.predicate,
      unit: at,
      isSeated: isSeatedAt(unit, tokens),
      partOf: whole,
      refersBack: false,
      isOfCampaign: whole.isOfCampaign,
      isElliptic: true,
    });
  });
}

/** "two teenagers among them", "five seriously", "three of whom". */
function isMarkedAfter(units: readonly Unit[], tokens: readonly Token[], at: number): boolean {
  const end = units[at]?.to ?? 0;
  const [first, second] = [tokens[end]?.lower ?? "", tokens[end + 1]?.lower ?? ""];
  if (/^(?:among|of)$/.test(first) && /^(?:them|whom)$/.test(second)) return true;
  return (
    units[at - 1]?.kind === "comma" &&
    /^(?:seriously|critically|severely|gravely|fatally)$/.test(first) &&
    !/^\p{L}/u.test(second)
  );
}

const CASUALTY = /^(?:killed|wounded|casualties)$/;

/** What the part counts, or null where it cannot be a part of the whole. */
function partWhat(figure: Figure, whole: MatchedFigure): string | null {
  if (figure.count.count === null) return null;
  if (CASUALTY.test(whole.measure)) {
    if (figure.class === "person") return figure.what;
    return figure.class === "bare" ? (whole.what ?? "person") : null;
  }
  if (figure.class === "bare") {
    const head = (whole.what ?? "").split(" ").at(-1) ?? "";
    if (figure.what === null) return whole.what;
    return whole.what === null ? null : `${figure.what} ${whole.what.includes(" and ") ? head : head}`;
  }
  const isWeapon = whole.measure === "launched" || whole.measure === "intercepted";
  if (isWeapon) return figure.class === "weapon" ? figure.what : null;
  return figure.class === "object" || figure.class === "aircraft" ? figure.what : null;
}

/** "and 21 more over the Kaluga region", "29 over Ryazan, 27 over Voronezh": the verb of the figure before holds on. */
function matchEllipses(matching: Matching): void {
  const { units, matched, tokens } = matching;
  let before: MatchedFigure | null = null;
  units.forEach((unit, at) => {
    if (unit.kind !== "figure") return;
    const own = matched.get(at);
    if (own) {
      if (!own.partOf || own.isElliptic) before = own;
      return;
    }
    if (!before) return;
    const what = partWhat(unit.figure, before);
    if (what === null || unit.figure.count.form === "article") return;
    const link = units[at - 1];
    const isLinked =
      link &&
      (link.kind === "comma" || link.kind === "and" || (link.kind === "stop" && tokens[link.from]?.text !== ")"));
    const after = tokens[unit.to]?.lower ?? "";
    const isScene = SCENE.test(after) || (unit.figure.isMore && !/^(?:are|were|was|is|have|had)$/.test(after));
    if (!isLinked || !isScene || holdsVerb(units, at + 1)) return;
    const found: MatchedFigure = {
      figure: unit.figure,
      measure: before.measure,
      what,
      predicate: before.predicate,
      unit: at,
      isSeated: isScene,
      partOf: before.partOf && !unit.figure.isMore ? before.partOf : wholeOfList(matching, before, at),
      refersBack: false,
      isOfCampaign: before.isOfCampaign,
      isElliptic: true,
    };
    matched.set(at, found);
    before = found;
  });
}

/** A list of places after a total without one divides it: "62 drones: 29 over Ryazan, 27 over Voronezh". */
function wholeOfList({ units, tokens }: Matching, before: MatchedFigure, at: number): MatchedFigure | null {
  if (before.isElliptic) return before.partOf;
  const figure = units[at];
  if (figure?.kind !== "figure" || figure.figure.isMore) return null;
  const isSeated = units
    .slice(before.unit + 1, at)
    .some((unit) => unit.kind === "preposition" && SCENE.test(tokens[unit.from]?.lower ?? ""));
  const fits = (figure.figure.count.count ?? 0) < (before.figure.count.count ?? 0);
  return isSeated || !fits ? null : before;
}

function holdsVerb(units: readonly Unit[], from: number): boolean {
  for (let index = from; index < units.length; index++) {
    const unit = units[index];
    if (!unit || unit.kind === "comma" || unit.kind === "and" || unit.kind === "stop") return false;
    if (unit.kind === "verb" || unit.kind === "predicate" || unit.kind === "relative") return true;
  }
  return false;
}
