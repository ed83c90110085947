import { rangeOf } from "../../dataset/days.ts";
import type { Note } from "../../dataset/schema.ts";
import type { FoundStrike } from "../annotations.ts";

/**
 * Notes what does not add up, and mends nothing: a part above its whole, parts of several places that come to more than
 * their whole, and more weapons intercepted than the same claimant says were launched on the same night.
 */
export function noteContradictions(strikes: readonly FoundStrike[]): FoundStrike[] {
  const launched = strikes.filter(({ measure }) => measure === "launched");
  const sums = sumsByPlace(strikes);
  return strikes.map((strike, index) => {
    const notes = notesOn(strike, { strikes, launched });
    const sum = sums.get(index) ?? 0;
    if (strike.count !== null && strike.qualifier === "exact" && sum > strike.count)
      notes.push({
        code: "parts-above-whole",
        message: `The parts come to ${sum}, more than the whole, ${strike.count}.`,
      });
    return notes.length === 0 ? strike : { ...strike, notes: [...strike.notes, ...notes] };
  });
}

/** What the parts of each whole come to, where each is of a place of its own and so none is counted in another. */
function sumsByPlace(strikes: readonly FoundStrike[]): ReadonlyMap<number, number> {
  const sums = new Map<number, number>();
  const seen = new Set<string>();
  for (const { partOf, place, count, what } of strikes) {
    if (partOf === null || count === null || what !== strikes[partOf]?.what) continue;
    const key = `${partOf} ${place}`;
    if (place === null || seen.has(key)) continue;
    seen.add(key);
    sums.set(partOf, (sums.get(partOf) ?? 0) + count);
  }
  return sums;
}

function notesOn(
  strike: FoundStrike,
  { strikes, launched: all }: { strikes: readonly FoundStrike[]; launched: readonly FoundStrike[] },
): Note[] {
  const notes: Note[] = [];
  const { count } = strike;
  if (count === null) return notes;
  const whole = strike.partOf === null ? null : (strikes[strike.partOf]?.count ?? null);
  if (whole !== null && count > whole)
    notes.push({
      code: "part-above-whole",
      message: `The part, ${count}, is more than the whole that it is a part of, ${whole}.`,
    });
  if (strike.measure !== "intercepted" || strike.partOf !== null) return notes;
  const launched = all.filter((other) => isSameRaid(strike, other));
  const most = launched.reduce((highest, { count, countMax }) => Math.max(highest, countMax ?? count ?? 0), 0);
  if (launched.length > 0 && count > most)
    notes.push({
      code: "intercepted-above-launched",
      message: `More ${strike.what}s are said to have been intercepted, ${count}, than launched, ${most}.`,
    });
  return notes;
}

function isSameRaid(one: FoundStrike, other: FoundStrike): boolean {
  if (one.claimant !== other.claimant || one.what !== other.what || one.attacker !== other.attacker) return false;
  if (other.count === null || other.qualifier === "atLeast" || one.place !== other.place) return false;
  const [a, b] = [one.date && rangeOf(one.date), other.date && rangeOf(other.date)];
  return Boolean(a && b && a.first === b.first && a.last === b.last);
}
