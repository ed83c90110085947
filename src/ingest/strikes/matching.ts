import type { Measure } from "../../dataset/schema.ts";
import type { Token } from "../annotations.ts";
import type { Figure } from "./figures.ts";
import type { Unit } from "./units.ts";

/** A figure with what happened to those it counts. */
export type MatchedFigure = {
  figure: Figure;
  measure: Measure;
  /** Null where the noun must come from what was told before. */
  what: string | null;
  /** Index of the unit whose predicate says it, or of the figure itself. */
  predicate: number;
  unit: number;
  /** The matched figure of this sentence that it is a part of. */
  partOf: MatchedFigure | null;
  /** A place follows it at once: "27 over Voronezh". */
  isSeated: boolean;
  /** It may be a part of a figure told in the sentence before. */
  refersBack: boolean;
  /** "Russia has lost 400 tanks": told of a side and of no place. */
  isOfCampaign: boolean;
  /** It shares its predicate with the figure before by ellipsis: "and one over Kursk". */
  isElliptic: boolean;
};

/** A sentence's units and the figures matched so far, by unit. */
export type Matching = { units: readonly Unit[]; tokens: readonly Token[]; matched: Map<number, MatchedFigure> };

/** The 62 of "41 of 62 drones". */
export function isWhole(units: readonly Unit[], at: number): boolean {
  const before = units[at - 1];
  return before?.kind === "figure" && before.figure.partitive === "whole";
}

/** Prepositions before the scene of a figure. */
export const SCENE = /^(?:over|in|near|above|across|at|off|outside|around|from)$/;

/** A place follows the figure at once: "27 over Voronezh". */
export function isSeatedAt(unit: Unit | undefined, tokens: readonly Token[]): boolean {
  return unit !== undefined && SCENE.test(tokens[unit.to]?.lower ?? "");
}

/** Units that no subject or object goes on over. */
export function isBoundary(unit: Unit | undefined): boolean {
  return (
    unit === undefined ||
    unit.kind === "verb" ||
    unit.kind === "predicate" ||
    unit.kind === "subordinator" ||
    unit.kind === "stop"
  );
}
