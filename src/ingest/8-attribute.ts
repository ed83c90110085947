import type { ActorsInText, Attribution, FoundName, FoundQuotations, FoundQuote, TaggedText } from "./annotations.ts";
import type { TimesInText } from "./governing-date.ts";

export type Attributed = {
  actorsInText: ActorsInText;
  attributions: Attribution[];
  quotes: FoundQuote[];
};

/** Finds who said what: direct quotations and reported clauses, each with source and cue. */
export function attribute(
  _tagged: TaggedText,
  found: { quotations: FoundQuotations; names: FoundName[]; actorsInText: ActorsInText; times: TimesInText },
): Attributed {
  return { actorsInText: found.actorsInText, attributions: [], quotes: [] };
}
