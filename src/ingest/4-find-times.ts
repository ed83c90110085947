import { type Day, formatDay, parseDay } from "../dataset/days.ts";
import type { Article, FoundTime, TaggedText } from "./annotations.ts";
import { documentCreationTime } from "./times/document-creation-time.ts";
import { matchTimes } from "./times/match-times.ts";

/**
 * Finds time expressions and the document creation time: the day the text itself treats as its present.
 * In an article of 2025-12-03, “Tuesday's talks” → `2025-12-02`, “overnight” → `2025-12-02/2025-12-03`, “last month” → `2025-11`.
 */
export function findTimes(article: Article, tagged: TaggedText): { times: FoundTime[]; dct: string } {
  const matched = matchTimes(tagged);
  const dct = documentCreationTime(parseDay(article.published) ?? 0, matched);
  const times: FoundTime[] = [];
  let narrated = dct;
  for (const { rule, words, tense, sentence } of matched) {
    const context = { dct, narrated, tense, sentence: tagged.tokens.slice(sentence.firstToken, sentence.endToken) };
    const value = rule.value(words, context);
    const [first, last] = [words[0], words.at(-1)];
    if (value === null || !first || !last) continue;
    times.push({ start: first.start, end: last.end, value });
    narrated = dayNarrated(value) ?? narrated;
  }
  return { times, dct: formatDay(dct) };
}

/** The day that a later “a day earlier” counts from: the last one given to the day. */
function dayNarrated(value: string): Day | null {
  return parseDay(value.slice(value.indexOf("/") + 1));
}
