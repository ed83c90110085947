import type { ActorsInText, Attribution, FoundEvent, FoundPlace, FoundStrike, TaggedText } from "./annotations.ts";
import type { TimesInText } from "./governing-date.ts";

/** Finds talks, statements, strikes, aid and exchanges, done or planned. */
export function findEvents(
  _tagged: TaggedText,
  _found: {
    actorsInText: ActorsInText;
    attributions: Attribution[];
    places: FoundPlace[];
    strikes: FoundStrike[];
    times: TimesInText;
  },
): FoundEvent[] {
  return [];
}
