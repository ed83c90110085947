import type { Quotation, TaggedText } from "../annotations.ts";
import { cueFor, type ReadNarration, readNarrations } from "./choose-cue.ts";
import { type Cue, isUnreal } from "./cues.ts";
import type { Item } from "./item.ts";
import { readNarrationsInside } from "./narration.ts";
import { isTitleOrTerm } from "./titles.ts";

/** Words that somebody quoted quotes in turn, and the cue that gives them: `quotation` stands inside `outer`. */
export type QuotedInside = { quotation: number; outer: number; cue: Cue; within: ReadNarration };

/** Sources too vague for words inside of somebody else's: “it”, “people”, “anyone”. */
const VAGUE =
  /^(?:it|they|you|one|this|that|these|those|who|which|what|people|folks|everyone|everybody|someone|somebody|anyone|anybody|nobody)$/;

/**
 * Finds quotations inside quotations that their own sentence gives a speaker: `“He told me ‘we leave at dawn,’” she said.`
 * The others, such as a term or what somebody might say, are a part of the outer one and nothing else.
 */
export function findQuotedInside(tagged: TaggedText, quotations: readonly Quotation[]): QuotedInside[] {
  return readNarrationsInside(tagged, quotations).flatMap(({ outer, narrations }) =>
    readNarrations(narrations).flatMap((within) =>
      within.clause.items.flatMap((item, at) => {
        const cue = item.pos === "QUOTE" ? cueFor(within, at) : null;
        if (item.pos !== "QUOTE" || !cue || !isSaid(cue, at, within) || isTitleOrTerm(within.clause, at, cue))
          return [];
        return [{ quotation: item.quotation, outer, cue, within }];
      }),
    ),
  );
}

/** In words: speech is loose, and a cue farther off has likely something else for its content. */
const REACH = 8;

function isSaid(cue: Cue, at: number, { clause }: ReadNarration): boolean {
  if (at - cue.end > REACH || cue.start - at > REACH) return false;
  const head = clause.items[cue.source?.host.head ?? -1];
  if (!head || VAGUE.test(head.lower) || cue.kind === "labelling") return false;
  return !goesOn(clause.items, cue.end, at) && !isUnreal(cue, clause) && !isInfinitive(cue, clause.items);
}

/** “He told me “…” and left ‘the house’”: what comes after another verb is not what he told. */
function goesOn(items: readonly Item[], from: number, to: number): boolean {
  return items.some(
    (item, at) => at >= from && at + 1 < to && item.pos === "CCONJ" && /^(?:VERB|AUX)$/.test(items[at + 1]?.pos ?? ""),
  );
}

/** “Can I, to people like you, say ‘…’”: the base form is a verb of its own only right after its subject. */
function isInfinitive({ start, source }: Cue, items: readonly Item[]): boolean {
  const verb = items[start];
  return verb?.pos === "VERB" && verb.lower === verb.lemma && source?.host.to !== start;
}
