import { figureWords } from "../../dataset/claim-words.ts";
import type { Correction, NamedActor } from "../../dataset/corrections.ts";
import { formatForReader } from "../../dataset/format-date.ts";

const kinds: Readonly<Record<Correction["kind"], string>> = {
  quote: "Quote",
  count: "Strike count",
  mention: "Name",
  date: "Date",
  event: "Event",
};

const LONGEST_WORDS = 120;

/** What a correction is about: "Quote “The bay is open,”". */
export function correctedWords({ kind, target }: Correction): string {
  const { exact } = target.selector[1];
  const words = exact.length > LONGEST_WORDS ? `${exact.slice(0, LONGEST_WORDS)} …` : exact;
  return `${kinds[kind]} “${words}”`;
}

/** What it says: "speaker Ada Quill, date Tue 4 Mar 2025", "dropped", "added, place Long Bay". */
export function correctionWords(correction: Correction, placeName: (id: string) => string): string {
  if (correction.action === "drop") return "dropped";
  const set: Readonly<Record<string, unknown>> = correction.set;
  const words = Object.entries(set).flatMap(([field, value]) => fieldWords(field, value, placeName));
  if ("count" in set || "qualifier" in set) words.unshift(figureOf(set));
  return [...(correction.action === "add" ? ["added"] : []), ...words].join(", ");
}

const partsOfFigure = ["count", "countMax", "qualifier"];

function fieldWords(field: string, value: unknown, placeName: (id: string) => string): string[] {
  if (value === undefined || partsOfFigure.includes(field)) return [];
  if (value === null) return [`no ${field}`];
  if (typeof value === "object") return [`${field} ${(value as NamedActor).name}`];
  const written = String(value);
  if (field === "place") return [`place ${placeName(written)}`];
  if (field === "date" || field === "value") return [`date ${formatForReader(written)}`];
  return [written];
}

function figureOf(set: Readonly<Record<string, unknown>>): string {
  const { count = null, countMax = null, qualifier = "exact" } = set as Partial<Parameters<typeof figureWords>[0]>;
  return count === null && "qualifier" in set && !("count" in set)
    ? String(qualifier)
    : figureWords({ count, countMax, qualifier });
}
