import { type Day, partsOf } from "../../dataset/days.ts";
import type { TaggedText } from "../annotations.ts";
import { REPORTING_VERBS } from "../lexicon/verbs-of-saying.ts";
import type { MatchedTime } from "./match-times.ts";

/** How many words before a weekday its verb of saying may stand: “said on Wednesday”, “told reporters on Wednesday”. */
const REACH = 4;

/**
 * The day the text itself treats as its present: the day of publication, or the day before it where the news is told of
 * that day and none of the publication's. A story dated Thursday whose news is all “said on Wednesday” was written on
 * Wednesday; words such as “today” and “last night”, and a past “on Thursday”, keep the day of publication.
 * A single weekday that no verb of saying stands before is taken for background.
 */
export function documentCreationTime(tagged: TaggedText, published: Day, times: readonly MatchedTime[]): Day {
  const today = partsOf(published).weekday;
  const eve = (today + 6) % 7;
  let tellsOfEve = 0;
  for (const { words, tense, shape } of times) {
    if (/T|hP|lP/.test(shape) && !words.some(({ lower }) => lower === "overnight")) return published;
    const weekday = words.find(({ cls }) => cls === "W");
    if (!weekday || tense === "future" || tense === "present" || /[lpfX]|M/.test(shape)) continue;
    if (weekday.value === today) return published;
    if (weekday.value === eve) tellsOfEve += isReported(tagged, weekday.token) ? 2 : 1;
  }
  return tellsOfEve > 1 ? published - 1 : published;
}

/** “said on Tuesday”, but not “said Tuesday's talks” */
function isReported({ tokens }: TaggedText, weekday: number): boolean {
  const after = tokens[weekday + 1];
  if (after?.lower === "'s" || after?.lower === "’s") return false;
  return tokens.slice(Math.max(0, weekday - REACH), weekday).some(({ lemma }) => REPORTING_VERBS.has(lemma));
}
