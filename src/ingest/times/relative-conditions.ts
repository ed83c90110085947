import { NO_PLAIN_WEEKDAY, PAPERS } from "../lexicon/time-words.ts";
import { has, type Surroundings, wordOf } from "./time-rule.ts";
import type { TimeWord } from "./time-words.ts";

/** “two days after the raid” and “a day earlier than planned” count from an event, not from a day told of. */
export function standsAlone(words: readonly TimeWord[], { before, after }: Surroundings): boolean {
  if (has(words, "l")) return wordOf(words, "P") !== "";
  if (!has(words, "t") && (before?.lower === "than" || before?.lower === "within")) return false;
  if (!after) return true;
  if (after.lower === "than") return false;
  if (!has(words, "B") && !has(words, "A")) return true;
  return after.pos === "PUNCT" || after.pos === "CCONJ" || after.pos === "ADP" || after.pos === "AUX";
}

/** “the next day”, “that night”: of the day told of, unless it opens “the day after the raid”. */
export function isNarratedUnit(words: readonly TimeWord[], { after }: Surroundings): boolean {
  const [, which, unit] = words;
  if (after?.lower === "as" || after?.lower === "after") return false;
  if (which?.cls === "w") return unit?.lower === "day" || unit?.lower === "night" || unit?.lower === "evening";
  if (which?.lower === "next") return unit?.lower === "day" || unit?.cls === "P";
  return which?.cls === "p" || which?.cls === "f";
}

/** “on Sunday” against “the Sunday Times”. */
export function isWeekday(words: readonly TimeWord[], { before, after }: Surroundings): boolean {
  if (before && NO_PLAIN_WEEKDAY.has(before.lower)) return false;
  return !(after && PAPERS.has(after.lower) && after.text !== after.lower) && words.length > 0;
}

const SHOW = /^(?:programme|program|show|newspaper)$/;

/** “on the Today programme” */
export function isNoProgramme(_words: readonly TimeWord[], { after }: Surroundings): boolean {
  return !(after && SHOW.test(after.lower));
}

const CLOSES = /^(?:end|finish|close|start|begin)(?:ed|ing|s)?$/;

/** “ended the day”: the day of trading or work that is over. */
export function isDayClosed(words: readonly TimeWord[], { before }: Surroundings): boolean {
  return wordOf(words, "U") === "day" && before !== undefined && CLOSES.test(before.lower);
}

const THROUGH = new Set(["spent", "during", "in", "through", "throughout", "over", "into", "for"]);

/** “spent the night”, “during the night”: the night before the day of writing, unless it is the night of something. */
export function isTheNight(_words: readonly TimeWord[], { before, after }: Surroundings): boolean {
  if (!before || !THROUGH.has(before.lower)) return false;
  return after?.lower !== "of" && after?.lower !== "before" && after?.lower !== "sky" && after?.pos !== "NOUN";
}
