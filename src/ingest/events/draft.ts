import { parseDay, rangeOf } from "../../dataset/days.ts";
import type { FoundEvent, Token } from "../annotations.ts";
import { governingDate, ownDate } from "../governing-date.ts";
import { NOT_DONE } from "../lexicon/event-words.ts";
import type { Tense } from "../times/calendar.ts";
import { tenseAt } from "../times/tense.ts";
import type { Scene } from "./scene.ts";

/** An event before tellings of the same one are joined; `isDated` when its own clause gives the date. */
export type Draft = FoundEvent & { isDated: boolean };

type Range = { from: number; to: number };

/** How many words before its verb a “not” or “refused to” may stand. */
const NEGATION_REACH = 5;

/** The date and status of what the token at `index` tells, from its clause and its tense; null for what was not done. */
export function timingOf(
  scene: Scene,
  at: { index: number; clause: Range },
): Pick<Draft, "date" | "status" | "isDated"> | null {
  const { tagged, sentence, times } = scene;
  const { tokens } = tagged;
  const token = tokens[at.index];
  if (!token || isNotDone(tokens, at)) return null;
  const own = ownDate(token, times);
  const isDated = own !== null;
  const date = own ?? governingDate(token, times);
  const first = rangeOf(date)?.first ?? 0;
  const dct = parseDay(times.dct) ?? 0;
  const tense = tenseAt(tagged, {
    from: at.index + 1,
    to: at.index + 1,
    first: at.clause.from,
    end: sentence.endToken,
  });
  if (isDated && first > dct) return { date, status: "planned", isDated };
  if (tense !== "future") return { date, status: "happened", isDated };
  return isDated && first === dct
    ? { date, status: "planned", isDated }
    : { date: null, status: "planned", isDated: false };
}

/** The tense of the clause at a token. */
export function tenseOf({ tagged, sentence }: Scene, index: number): Tense {
  return tenseAt(tagged, { from: index + 1, to: index + 1, first: sentence.firstToken, end: sentence.endToken });
}

function isNotDone(tokens: readonly Token[], { index, clause }: { index: number; clause: Range }): boolean {
  for (let before = index - 1; before >= Math.max(clause.from, index - NEGATION_REACH); before--) {
    const token = tokens[before];
    if (token && (NOT_DONE.has(token.lemma) || NOT_DONE.has(token.lower))) return true;
  }
  const opener = tokens[clause.from]?.lower;
  return opener === "if" || opener === "unless" || opener === "whether";
}
