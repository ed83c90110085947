import { type Day, partsOf } from "../../dataset/days.ts";
import type { MatchedTime } from "./match-times.ts";

/**
 * The day the text itself treats as its present: the day of publication, or the day before it where all the past
 * weekdays are other ones and the eve's is among them. A story dated Thursday whose news is all “on Wednesday” was written on
 * Wednesday. Words such as “today” and “last night”, and a past “on Thursday”, keep the day of publication.
 */
export function documentCreationTime(published: Day, times: readonly MatchedTime[]): Day {
  const today = partsOf(published).weekday;
  const eve = (today + 6) % 7;
  let tellsOfEve = 0;
  for (const { words, tense } of times) {
    const shape = words.map(({ cls }) => cls).join("");
    if (/T|hP|lP/.test(shape) && !words.some(({ lower }) => lower === "overnight")) return published;
    const weekday = words.find(({ cls }) => cls === "W");
    if (!weekday || tense === "future" || /[lpfX]|M/.test(shape)) continue;
    if (weekday.value === today) return published;
    if (weekday.value === eve) tellsOfEve++;
  }
  return tellsOfEve > 0 ? published - 1 : published;
}
