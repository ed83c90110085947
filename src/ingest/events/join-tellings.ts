import type { Draft } from "./draft.ts";

/**
 * Joins the tellings of one event within an article: same kind and status, same day or one without a day of its own, and
 * an actor or place in common. The fullest telling stands for all; its words, date, actors and places are its own.
 */
export function joinTellings(drafts: readonly Draft[]): Draft[] {
  const kept: Draft[] = [];
  for (const draft of [...drafts].sort((a, b) => fullness(b) - fullness(a) || a.start - b.start)) {
    if (!kept.some((other) => isSame(draft, other))) kept.push(draft);
  }
  return kept.sort((a, b) => a.start - b.start || (a.kind < b.kind ? -1 : 1));
}

function isSame(draft: Draft, kept: Draft): boolean {
  if (draft.kind !== kept.kind || draft.status !== kept.status) return false;
  const isSameDay = draft.date === kept.date;
  if (draft.kind === "statement")
    return isSameDay && draft.actors.some((actor) => kept.actors.includes(actor)) && draft.start === kept.start;
  if (!isSameDay && draft.isDated) return false;
  if (draft.kind === "strike")
    return (
      isSameDay && overlaps(draft.places, kept.places) && overlaps(draft.actors.slice(0, 1), kept.actors.slice(0, 1))
    );
  const isUndatedRetelling = draft.kind === "talks" && !draft.isDated;
  if (!isSameDay && !isUndatedRetelling) return false;
  return (
    draft.actors.some((actor) => kept.actors.includes(actor)) ||
    draft.places.some((place) => kept.places.includes(place))
  );
}

/** A list that is empty contradicts none; the first actor of a strike is the attacker. */
function overlaps<T>(some: readonly T[], others: readonly T[]): boolean {
  return some.length === 0 || others.length === 0 || some.some((one) => others.includes(one));
}

function fullness({ isDated, actors, places }: Draft): number {
  return (isDated ? 4 : 0) + Math.min(4, actors.length) + Math.min(2, places.length);
}
