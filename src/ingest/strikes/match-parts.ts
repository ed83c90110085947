import type { Token } from "../annotations.ts";
import type { Figure } from "./figures.ts";
import { isBoundary, isSeatedAt, type MatchedFigure, type Matching, SCENE } from "./matching.ts";
import type { Unit } from "./units.ts";

/** "including a child", "41 of them over the sea", "two of them children". */
export function matchParts(matching: Matching): void {
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
  if ((first === "among" || first === "of") && (second === "them" || second === "whom")) return true;
  return units[at - 1]?.kind === "comma" && GRAVELY.test(first) && !LETTER.test(second);
}

const GRAVELY = /^(?:seriously|critically|severely|gravely|fatally)$/;
const LETTER = /^\p{L}/u;
const GOES_ON = /^(?:are|were|was|is|have|had)$/;
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
    return whole.what === null ? null : `${figure.what} ${head}`;
  }
  const isWeapon = whole.measure === "launched" || whole.measure === "intercepted";
  if (isWeapon) return figure.class === "weapon" ? figure.what : null;
  return figure.class === "object" || figure.class === "aircraft" ? figure.what : null;
}

/** "and 21 more over the Kaluga region", "29 over Ryazan, 27 over Voronezh": the verb of the figure before holds on. */
export function matchEllipses(matching: Matching): void {
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
    const isByAgent = before.measure === "launched" && after === "by";
    const isScene = SCENE.test(after) || isByAgent || (unit.figure.isMore && !GOES_ON.test(after));
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
