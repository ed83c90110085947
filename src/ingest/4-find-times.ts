import { type Day, formatDay, parseDay } from "../dataset/days.ts";
import type { Article, FoundTime, TaggedText } from "./annotations.ts";
import { documentCreationTime } from "./times/document-creation-time.ts";
import { matchTimes } from "./times/match-times.ts";
import { has, numberOf } from "./times/time-rule.ts";
import type { TimeWord } from "./times/time-words.ts";

/**
 * Finds time expressions and the document creation time: the day the text itself treats as its present.
 * In an article of 2025-12-03, “Tuesday's talks” → `2025-12-02`, “overnight” → `2025-12-02/2025-12-03`, “last month” → `2025-11`.
 */
export function findTimes(article: Article, tagged: TaggedText): { times: FoundTime[]; dct: string } {
  const matched = matchTimes(tagged);
  const dct = documentCreationTime(tagged, parseDay(article.published) ?? 0, matched);
  const times: FoundTime[] = [];
  let narrated = dct;
  let narratedPast = dct;
  for (const [index, { rule, words, tense, sentence }] of matched.entries()) {
    const [first, last] = [words[0], words.at(-1)];
    if (!first || !last) continue;
    const next = matched[index + 1]?.words;
    const value = rule.value(words, {
      dct,
      narrated: tense === "future" ? narrated : narratedPast,
      lastTold: times.at(-1)?.value ?? formatDay(dct),
      tense,
      yearOfPair: yearOfPair(article.text.slice(last.end, next?.[0]?.start ?? last.end), next),
      tagged,
      sentence,
    });
    if (value === null) continue;
    times.push({ start: first.start, end: last.end, value });
    narrated = dayNarrated(value) ?? narrated;
    if (narrated <= dct) narratedPast = narrated;
  }
  return { times, dct: formatDay(dct) };
}

/** The day that a later “a day earlier” counts from: the last one given to the day. */
function dayNarrated(value: string): Day | null {
  return parseDay(value.slice(value.indexOf("/") + 1));
}

const LONGEST_JOIN = " through ".length;
const JOINS = /^(?: (?:and|or|to|through|until) | ?[-–—] ?)$/;

/** The year that stands once for two: “from March to June 2022”. */
function yearOfPair(between: string, next: readonly TimeWord[] | undefined): number | undefined {
  return next && between.length <= LONGEST_JOIN && JOINS.test(between) && has(next, "M")
    ? numberOf(next, "Y")
    : undefined;
}
