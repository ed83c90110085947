import { baseOfGivenName } from "../lexicon/given-name-forms.ts";
import { foldForComparison } from "./fold-spelling.ts";

const PARTICLES = new Set(
  "van von der den de del della di da dos du la le bin ibn al el ter ten af av zu zur abu".split(" "),
);
const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/i;

/** The parts of a person's name that tell persons apart, folded for comparison; `given` is null for a surname alone. */
export type NameParts = { given: string | null; surname: string };

/** "Vladimir V. Putin" → volodimir, putin; "Ursula von der Leyen" → ursula, leen; "Putin" → null, putin. */
export function partsOfName(name: string): NameParts {
  const words = name.split(/\s+/).filter((word) => word !== "" && !SUFFIX.test(word) && !PARTICLES.has(word));
  const surname = foldForComparison(words.at(-1) ?? name);
  const first = words.length > 1 ? words[0] : undefined;
  return { given: first === undefined ? null : foldForComparison(baseOfGivenName(first.toLowerCase())), surname };
}

/** True when two given names may be one person's: equal, or one an initial of the other ("J." and "John"). */
export function mayBeSameGiven(a: string, b: string): boolean {
  if (a === b) return true;
  return (a.length === 1 || b.length === 1) && a[0] === b[0];
}
