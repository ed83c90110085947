import type { ActorsInText, Attribution, FoundPlace, FoundStrike, TaggedText } from "./annotations.ts";
import type { TimesInText } from "./governing-date.ts";

/** Finds counts of weapons, casualties and damage, each as its source claims it. */
export function countStrikes(
  _tagged: TaggedText,
  found: { actorsInText: ActorsInText; attributions: Attribution[]; places: FoundPlace[]; times: TimesInText },
): { actorsInText: ActorsInText; strikes: FoundStrike[] } {
  return { actorsInText: found.actorsInText, strikes: [] };
}
