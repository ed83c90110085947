import { type Day, formatDay, partsOf, rangeOf } from "../../dataset/days.ts";
import { LANDMARKS } from "../lexicon/time-words.ts";
import {
  daysValue,
  mondayOf,
  monthOf,
  monthValue,
  shiftDayByMonths,
  shiftMonth,
  shiftYears,
  weekdayFrom,
  weekdayUpTo,
  yearValue,
} from "./calendar.ts";
import {
  isDayClosed,
  isNarratedUnit,
  isNoProgramme,
  isTheNight,
  isWeekday,
  standsAlone,
} from "./relative-conditions.ts";
import { has, isNobodysLast, numberOf, shiftOf, type TimeContext, type TimeRule, wordOf } from "./time-rule.ts";
import type { TimeWord } from "./time-words.ts";

/** Expressions that count from the day of writing or from the day last told of; the longer ones come first. */
export const relativeRules: readonly TimeRule[] = [
  // “nearly four years ago”, “a year and a half ago”
  { needs: "g", shape: /(?:q|Qn)?(?:[aND])[UV](?:caj)?g/g, value: readAgo },
  // “the day before yesterday”, “the day after tomorrow”
  { needs: "T", shape: /tU[BA]T/g, fits: (words) => wordOf(words, "U") === "day", value: readDayBeyond },
  // “a day earlier”, “two weeks later”, “the day before”
  { needs: "RBAlp", shape: /[aND][UV][RBA]|t[UP][BA]|t[UP][lp]/g, fits: standsAlone, value: readFromNarrated },
  { needs: "wpfX", shape: /t[wpfX][UP]/g, fits: isNarratedUnit, value: readNarratedUnit },
  // “earlier in the week”, “later in the day”
  {
    needs: "R",
    shape: /[RE]itU/g,
    value: (words, context) => readUnit(words, { ...context, dct: anchorOf(words, context) }),
  },
  // “the past week”, “the last year”
  { needs: "l", shape: /t[l](?:a)?U/g, fits: (words) => wordOf(words, "U") !== "weekend", value: readStretch },
  // “overnight into Saturday”
  { needs: "G", shape: /TGW/g, fits: isOvernight, value: readNightInto },
  // “Tuesday last week”, “Friday of next week”, “last Friday”, “this coming Monday”, “late Monday”, “Sunday night”
  { needs: "W", shape: /W,?o?[lXh]U/g, fits: (words) => wordOf(words, "U") === "week", value: readWeekdayOfWeek },
  { needs: "W", shape: /(?:E-?)?(?:h?l|h?X|h|[pf])?W(?:E?P)?/g, fits: isWeekday, value: readWeekday },
  // “today”, “late yesterday”, “tomorrow morning”, “overnight”
  { needs: "T", shape: /[ER]?TP?/g, fits: isNoProgramme, value: readDayWord },
  { needs: "P", shape: /tlP|(?:E-?)?[hl]P/g, value: readPartOfDay },
  {
    needs: "P",
    shape: /tP/g,
    fits: isTheNight,
    value: ([, word], { dct }) => (word?.lower === "night" ? daysValue(dct - 1, dct) : null),
  },
  // “last month”, “earlier this year”, “the end of next week”, “this past weekend”
  { needs: "lXh", shape: /(?:tbo)?[ER]?(?:h[lX]|[lXh])U/g, fits: isNobodysLast, value: readUnit },
  {
    needs: "b",
    shape: /tbot?U/g,
    fits: (words) => wordOf(words, "U") !== "day" || wordOf(words, "b") !== "end",
    value: readUnit,
  },
  // “ended the day lower”
  { needs: "U", shape: /tU/g, fits: isDayClosed, value: (_words, { narrated }) => formatDay(narrated) },
  { needs: "U", shape: /tU/g, fits: (words) => wordOf(words, "U") === "weekend", value: readUnit },
];

function readAgo(words: readonly TimeWord[], context: TimeContext): string | null {
  const { dct } = context;
  const count = numberOf(words, "N") ?? numberOf(words, "D") ?? numberOf(words, "a") ?? 0;
  const isMonthAndHalf = has(words, "j");
  switch (unitOf(words)) {
    case "day":
      return formatDay(dct - count);
    case "week":
      return formatDay(dct - 7 * count);
    case "fortnight":
      return formatDay(dct - 14 * count);
    case "month":
      return monthValue(shiftMonth(monthOf(dct), -count));
    case "year":
      if (isMonthAndHalf) return monthValue(shiftMonth(monthOf(dct), -12 * count - 6));
      return landmarkAgo(count, context) ?? yearsAgo(words, { dct, count });
    case "decade":
      return yearValue(partsOf(dct).year - 10 * count);
    default:
      return null;
  }
}

/** “a year ago” is known to the month, “about three years ago” and “ten years ago” only to the year. */
function yearsAgo(words: readonly TimeWord[], { dct, count }: { dct: Day; count: number }): string {
  const approximator = wordOf(words, "q");
  if (approximator === "nearly" || approximator === "almost") {
    const later = shiftMonth(monthOf(dct), 2 - 12 * count);
    return count < 10 ? monthValue(later) : yearValue(later.year);
  }
  const isRough = (approximator !== "" && approximator !== "exactly" && approximator !== "just") || has(words, "Q");
  const month = shiftMonth(monthOf(dct), -12 * count);
  return isRough || count >= 10 ? yearValue(month.year) : monthValue(month);
}

/** The beginning of the war, where the clause tells of it and the years agree to within a few months. */
function landmarkAgo(count: number, { dct, tagged, sentence }: TimeContext): string | null {
  for (const { verb, year, month } of LANDMARKS) {
    const months = (partsOf(dct).year - year) * 12 + partsOf(dct).month - month;
    if (Math.abs(months - 12 * count) > 4) continue;
    for (let at = sentence.firstToken; at < sentence.endToken; at++)
      if (verb.test(tagged.tokens[at]?.lower ?? "")) return monthValue({ year, month });
  }
  return null;
}

function readDayBeyond(words: readonly TimeWord[], { dct }: TimeContext): string | null {
  const word = wordOf(words, "T");
  if (word === "yesterday" && has(words, "B")) return formatDay(dct - 2);
  return word === "tomorrow" && has(words, "A") ? formatDay(dct + 2) : null;
}

function readFromNarrated(words: readonly TimeWord[], { narrated, lastTold }: TimeContext): string | null {
  const isBack = has(words, "B") || has(words, "l") || has(words, "p") || wordOf(words, "R") === "earlier";
  const count = numberOf(words, "N") ?? numberOf(words, "D") ?? 1;
  const by = isBack ? -count : count;
  if (has(words, "P")) return formatDay(narrated + by);
  const unit = unitOf(words);
  if (unit === "day") return formatDay(narrated + by);
  if (unit === "week") return formatDay(narrated + 7 * by);
  const told = monthOf(rangeOf(lastTold)?.first ?? narrated);
  if (unit === "month") return monthValue(shiftMonth(told, by));
  if (unit !== "year") return null;
  const isYearOnly = has(words, "t") || YEAR.test(lastTold);
  return isYearOnly ? yearValue(told.year + by) : monthValue(shiftMonth(told, 12 * by));
}

const YEAR = /^\d{4}$/;

function readNarratedUnit(words: readonly TimeWord[], { narrated, lastTold }: TimeContext): string | null {
  const told = rangeOf(lastTold)?.first ?? narrated;
  const shift = shiftOf(words);
  if (has(words, "P")) return formatDay(narrated + shift);
  switch (wordOf(words, "U")) {
    case "day":
      return formatDay(narrated + shift);
    case "week":
      return daysValue(mondayOf(narrated) + 7 * shift, mondayOf(narrated) + 7 * shift + 6);
    case "month":
      return monthValue(shiftMonth(monthOf(told), shift));
    case "year":
      return yearValue(partsOf(told).year + shift);
    default:
      return null;
  }
}

/** “later in the day” is the day told of, the week and the month are the writer's. */
function anchorOf(words: readonly TimeWord[], { dct, narrated }: TimeContext): Day {
  return wordOf(words, "U") === "day" ? narrated : dct;
}

/** The stretch up to the day of writing: “the past week” is seven days back. */
function readStretch(words: readonly TimeWord[], { dct }: TimeContext): string | null {
  switch (wordOf(words, "U")) {
    case "day":
      return daysValue(dct - 1, dct);
    case "week":
      return daysValue(dct - 7, dct);
    case "month":
      return daysValue(shiftDayByMonths(dct, -1), dct);
    case "year":
      return daysValue(shiftYears(dct, -1), dct);
    default:
      return null;
  }
}

function readWeekdayOfWeek(words: readonly TimeWord[], { dct }: TimeContext): string {
  const monday = mondayOf(dct) + 7 * shiftOf(words);
  return formatDay(weekdayFrom(monday, numberOf(words, "W") ?? 0));
}

function readWeekday(words: readonly TimeWord[], { dct, narrated, tense }: TimeContext): string {
  const weekday = numberOf(words, "W") ?? 0;
  if (has(words, "l")) return formatDay(weekdayUpTo(dct - 1, weekday));
  if (has(words, "p")) return formatDay(weekdayUpTo(narrated - 1, weekday));
  if (has(words, "f")) return formatDay(weekdayFrom(narrated + 1, weekday));
  if (has(words, "X") && wordOf(words, "X") === "next") return formatDay(weekdayFrom(mondayOf(dct) + 7, weekday));
  if (has(words, "X")) return formatDay(weekdayFrom(dct + 1, weekday));
  const isAhead = tense === "future" || tense === "present" || (has(words, "h") && tense !== "past");
  return formatDay(isAhead ? weekdayFrom(dct, weekday) : weekdayUpTo(dct, weekday));
}

function readDayWord(words: readonly TimeWord[], { dct }: TimeContext): string {
  switch (wordOf(words, "T")) {
    case "overnight":
      return daysValue(dct - 1, dct);
    case "yesterday":
      return formatDay(dct - 1);
    case "tomorrow":
      return formatDay(dct + 1);
    default:
      return formatDay(dct);
  }
}

function isOvernight(words: readonly TimeWord[]): boolean {
  return wordOf(words, "T") === "overnight";
}

function readNightInto(words: readonly TimeWord[], { dct }: TimeContext): string {
  const morning = weekdayUpTo(dct, numberOf(words, "W") ?? 0);
  return daysValue(morning - 1, morning);
}

function readPartOfDay(words: readonly TimeWord[], { dct }: TimeContext): string | null {
  if (!has(words, "l")) return formatDay(dct);
  if (wordOf(words, "l") === "past" ? !has(words, "t") : has(words, "t")) return null;
  return wordOf(words, "P") === "night" ? daysValue(dct - 1, dct) : formatDay(dct - 1);
}

function readUnit(words: readonly TimeWord[], { dct, tense }: TimeContext): string | null {
  const shift = shiftOf(words);
  const monday = mondayOf(dct) + 7 * shift;
  switch (wordOf(words, "U")) {
    case "day":
      return formatDay(dct + shift);
    case "week":
      if (shift === 0 && wordOf(words, "R") === "earlier") return daysValue(monday, dct);
      if (shift === 0 && wordOf(words, "R") === "later") return daysValue(dct, monday + 6);
      return daysValue(monday, monday + 6);
    case "weekend":
      return readWeekend(words, { dct, tense });
    case "month":
      return monthValue(shiftMonth(monthOf(dct), shift));
    case "year":
      return yearValue(partsOf(dct).year + shift);
    case "quarter": {
      const { year, month } = monthOf(dct);
      const first = shiftMonth({ year, month: month - ((month - 1) % 3) }, 3 * shift);
      return `${monthValue(first)}/${monthValue(shiftMonth(first, 2))}`;
    }
    default:
      return null;
  }
}

/** Saturday and Sunday: the last that is over, the one that is on, or the one to come. */
function readWeekend(words: readonly TimeWord[], { dct, tense }: Pick<TimeContext, "dct" | "tense">): string {
  const saturday = mondayOf(dct) + 5;
  const isOn = dct >= saturday;
  const shift = shiftOf(words);
  const first =
    shift === 0 && !isOn && tense !== "future" && (tense === "past" || !has(words, "h")) ? saturday - 7 : saturday;
  return daysValue(
    first + 7 * (shift === -1 ? -1 : shift === 1 && isOn ? 1 : 0),
    first + 1 + 7 * (shift === -1 ? -1 : shift === 1 && isOn ? 1 : 0),
  );
}

function unitOf(words: readonly TimeWord[]): string {
  return (wordOf(words, "U") || wordOf(words, "V")).replace(/s$/, "");
}
