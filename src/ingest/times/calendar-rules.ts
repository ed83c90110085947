import { type Day, dayOf, formatDay, parseDay, partsOf } from "../../dataset/days.ts";
import { EASTER_FEASTS, FIXED_FEASTS, ORTHODOX_EASTER_FEASTS } from "../lexicon/time-words.ts";
import {
  dateValue,
  daysValue,
  easter,
  isAgainstTense,
  mondayOf,
  monthsValue,
  monthValue,
  orthodoxEaster,
  shiftMonth,
  yearOfDay,
  yearOfMonth,
  yearValue,
} from "./calendar.ts";
import {
  has,
  isNobodysLast,
  numberOf,
  type Surroundings,
  shiftOf,
  type TimeContext,
  type TimeRule,
  wordOf,
} from "./time-rule.ts";
import type { TimeWord } from "./time-words.ts";

/** Expressions that name a date, month, quarter, season, year, decade or feast; the longer ones come first. */
export const calendarRules: readonly TimeRule[] = [
  { needs: "I", shape: /I/g, value: ([word]) => (word && parseDay(word.lower) !== null ? word.lower : null) },
  { needs: "J", shape: /J/g, value: readNumericDate },
  // “Nov. 30 – Dec. 2”, “30 November – 2 December 2025”
  { needs: "M", shape: /(?:MD-MD|DM-DM)(?:,?Y)?/g, value: readTwoDates },
  // “Dec. 3–5, 2025”, “3 to 5 December”, “the night of Dec. 3–4”
  { needs: "M", shape: /(?:tPo)?(?:MD[-c]D(?:,?Y)?|D[-c]Do?M,?Y?)/g, fits: isNoCount, value: readDayRange },
  // “Tuesday, March 10”, “Dec. 3, 2025”, “the 3rd of December”, “the night of Dec. 3”
  {
    needs: "M",
    shape: /(?:tPo)?(?:E-?)?(?:W,?)?(?:tD|D)o?M(?:,?Y|o?[lXh]U)?|(?:tPo)?(?:E-?)?(?:W,?)?Mt?D(?:,?Y|o?[lXh]U)?/g,
    fits: isNoCount,
    value: readDate,
  },
  // “the last week of March”
  {
    needs: "M",
    shape: /t[#lb]Uo(?:E-?)?M(?:,?Y)?/g,
    fits: (words) => wordOf(words, "U") === "week",
    value: readWeekOfMonth,
  },
  // “late April 2024”, “last October”, “October of next year”, “the end of March”
  {
    needs: "M",
    shape: /(?:tbo)?(?:E-?)?(?:[lXhp](?:E-?)?)?M(?:,?Y|o?[lXh]U)?/g,
    fits: isMonth,
    value: readMonth,
  },
  // “the fourth quarter of 2025”, “third-quarter results”, “the first half of this year”
  { needs: "#", shape: /t?#-?[Uj](?:o?(?:Y|t?[lXhp]U))?/g, fits: isQuarterOrHalf, value: readQuarter },
  { needs: "U", shape: /t?[lp]U(?:Y)?/g, fits: (words) => wordOf(words, "U") === "quarter", value: readLastQuarter },
  // “last summer”, “spring 2024”, “the winter of 2022”
  { needs: "S", shape: /(?:E-?)?[lXh]S|(?:to?)?(?:E-?)?So?Y/g, fits: isNobodysLast, value: readSeason },
  {
    needs: "F",
    shape: /F(?:s?F)*(?:s?U(?:sF|F)?|W)?/g,
    value: readFeast,
    fits: (words) => longestFeast(words) === words.length,
  },
  // “2014–2016”, “2022-23”
  { needs: "Y", shape: /Y[-/][YDN]/g, value: readYears },
  // “the end of 2026”, “mid-2025”, “since the 2022 invasion”
  { needs: "Y", shape: /(?:tbo)?(?:E-?)?Y/g, fits: isYear, value: (words) => yearValue(numberOf(words, "Y") ?? 0) },
  { needs: "K", shape: /(?:E-?)?K/g, fits: isNoAge, value: ([...words]) => decadeOf(words.at(-1)?.lower ?? "") },
  // “since '82”
  { needs: "'", shape: /'[DN]/g, fits: isShortYear, value: (words) => decadeYear(words.at(-1)?.value ?? 0) },
];

function readNumericDate([word]: readonly TimeWord[], { dct }: TimeContext): string | null {
  const [a = 0, b = 0, c = 0] = (word?.lower ?? "").split(/[./]/).map(Number);
  const year = c < 100 ? Math.floor(partsOf(dct).year / 100) * 100 + c : c;
  const isAmerican = word?.lower.includes("/") === true && a <= 12;
  return isAmerican ? dateValue(year, a, b) : dateValue(year, b, a);
}

function readTwoDates(words: readonly TimeWord[], context: TimeContext): string | null {
  const [fromMonth, toMonth] = [numberOf(words, "M") ?? 0, numberOf(words, "M", 1) ?? 0];
  const [fromDay, toDay] = [numberOf(words, "D") ?? 0, numberOf(words, "D", 1) ?? 0];
  const year = numberOf(words, "Y") ?? yearOfDay(toMonth, toDay, context);
  const from = dayOf(fromMonth > toMonth ? year - 1 : year, fromMonth, fromDay);
  const to = dayOf(year, toMonth, toDay);
  return from === null || to === null || from > to ? null : daysValue(from, to);
}

function readDayRange(words: readonly TimeWord[], context: TimeContext): string | null {
  const month = numberOf(words, "M") ?? 0;
  const [first, last] = [numberOf(words, "D") ?? 0, numberOf(words, "D", 1) ?? 0];
  const year = numberOf(words, "Y") ?? yearOfDay(month, last, context);
  const [from, to] = [dayOf(year, month, first), dayOf(year, month, last)];
  return from === null || to === null || from >= to ? null : daysValue(from, to);
}

function readDate(words: readonly TimeWord[], context: TimeContext): string | null {
  const [month, dayOfMonth] = [numberOf(words, "M") ?? 0, numberOf(words, "D") ?? 0];
  return dateValue(yearIn(words, context) ?? yearOfDay(month, dayOfMonth, context), month, dayOfMonth);
}

/** The year that stands with a date: “2025”, “of last year”. */
function yearIn(words: readonly TimeWord[], { dct, yearOfPair }: TimeContext): number | undefined {
  return (
    numberOf(words, "Y") ??
    yearOfPair ??
    (words.some(({ lower }) => lower === "year") ? partsOf(dct).year + shiftOf(words) : undefined)
  );
}

function readMonth(words: readonly TimeWord[], context: TimeContext): string {
  const month = numberOf(words, "M") ?? 0;
  const year = yearIn(words, context);
  if (year !== undefined) return monthValue({ year, month });
  const now = partsOf(context.dct);
  if (has(words, "h")) return monthValue({ year: now.year, month });
  if (has(words, "X")) return monthValue({ year: month > now.month ? now.year : now.year + 1, month });
  if (has(words, "l") || has(words, "p"))
    return monthValue({ year: month < now.month ? now.year : now.year - 1, month });
  return monthValue({ year: yearOfMonth(month, context), month });
}

function readWeekOfMonth(words: readonly TimeWord[], context: TimeContext): string {
  const month = numberOf(words, "M") ?? 0;
  const year = numberOf(words, "Y") ?? yearOfMonth(month, context);
  const nth = numberOf(words, "#") ?? -1;
  if (nth === -1) {
    const next = shiftMonth({ year, month }, 1);
    const monday = mondayOf((dayOf(next.year, next.month, 1) ?? 0) - 7);
    return daysValue(monday, monday + 6);
  }
  const monday = mondayOf((dayOf(year, month, 1) ?? 0) + 3) + 7 * (nth - 1);
  return daysValue(monday, monday + 6);
}

function readQuarter(words: readonly TimeWord[], context: TimeContext): string | null {
  const isHalf = has(words, "j");
  const length = isHalf ? 6 : 3;
  const ordinal = numberOf(words, "#") ?? 1;
  const number = ordinal === -1 ? 12 / length : ordinal;
  if (number > 12 / length) return null;
  const month = (number - 1) * length + 1;
  const year = yearIn(words, context);
  if (year !== undefined) return monthsValue({ year, month }, length);
  if (isHalf) return null;
  return monthsValue({ year: yearOfMonth(month, context), month }, 3);
}

function readLastQuarter(_words: readonly TimeWord[], { dct }: TimeContext): string {
  const { year, month } = partsOf(dct);
  return monthsValue(shiftMonth({ year, month: month - ((month - 1) % 3) }, -3), 3);
}

/** A season as the three months it lasts; “last summer” is the last that is over. */
function readSeason(words: readonly TimeWord[], { dct }: TimeContext): string {
  const month = numberOf(words, "S") ?? 0;
  const year = numberOf(words, "Y");
  if (year !== undefined) return monthsValue({ year, month }, 3);
  const now = partsOf(dct);
  const thisYear = now.month <= 2 && month === 12 ? now.year - 1 : now.year;
  if (has(words, "h")) return monthsValue({ year: thisYear, month }, 3);
  if (has(words, "X")) return monthsValue({ year: month > now.month ? now.year : now.year + 1, month }, 3);
  const isOver = dct >= (dayOf(thisYear, month, 1) ?? 0) + 92;
  return monthsValue({ year: isOver ? thisYear : thisYear - 1, month }, 3);
}

function readYears(words: readonly TimeWord[]): string | null {
  const [first, second] = [words[0]?.value ?? 0, words[2]?.value ?? 0];
  const last = second < 100 ? Math.floor(first / 100) * 100 + second : second;
  return last > first && last < 2100 ? `${yearValue(first)}/${yearValue(last)}` : null;
}

function decadeOf(word: string): string | null {
  const digits = word.replace(/\D/g, "");
  return digits.length === 4
    ? `${digits.slice(0, 3)}X`
    : `${digits.startsWith("0") || digits.startsWith("1") ? "20" : "19"}${digits.slice(0, 1)}X`;
}

function decadeYear(twoDigits: number): string {
  return yearValue(twoDigits < 50 ? 2000 + twoDigits : 1900 + twoDigits);
}

function feastName(words: readonly TimeWord[]): string {
  return words.reduce(
    (name, { lower, cls }) => (cls === "s" || name === "" ? name + lower.replace("’", "'") : `${name} ${lower}`),
    "",
  );
}

function longestFeast(words: readonly TimeWord[]): number {
  const name = feastName(words);
  return FIXED_FEASTS.has(name) || EASTER_FEASTS.has(name) || ORTHODOX_EASTER_FEASTS.has(name) ? words.length : 0;
}

function readFeast(words: readonly TimeWord[], context: TimeContext): string | null {
  const name = feastName(words);
  const fixed = FIXED_FEASTS.get(name);
  if (fixed) return dateValue(yearOfDay(...fixed, context), ...fixed);
  const western = EASTER_FEASTS.get(name);
  const orthodox = ORTHODOX_EASTER_FEASTS.get(name);
  const { year } = partsOf(context.dct);
  const dayIn = (candidate: number) =>
    western === undefined ? orthodoxEaster(candidate) + (orthodox ?? 0) : easter(candidate) + western;
  const cost = (day: Day) =>
    Math.abs(day - context.dct) + (isAgainstTense(day - context.dct, context.tense) ? 1000 : 0);
  const nearest = [year - 1, year, year + 1].map(dayIn).reduce((best, day) => (cost(day) < cost(best) ? day : best));
  return formatDay(nearest);
}

const COUNT_NOUN = /^(?:%|percent|per|people|drones|missiles|troops|soldiers|million|billion|thousand|hundred)$/;

/** “In March 10 people died”: the number belongs to the noun; in “the March 10 talks” to the month. */
function isNoCount(words: readonly TimeWord[], { before, after }: Surroundings): boolean {
  const last = words.at(-1);
  if (!after || last?.cls !== "D" || /\D/.test(last.lower)) return true;
  if (COUNT_NOUN.test(after.lower)) return false;
  return !(before?.lower === "in" && after.pos === "NOUN" && after.lower.endsWith("s"));
}

/** “March”, “May” and short forms also mean other things where no date word stands beside them. */
function isMonth(words: readonly TimeWord[], { before, after }: Surroundings): boolean {
  const month = words.find(({ cls }) => cls === "M");
  if (!month || words.length > 1) return true;
  if (month.lower.length === 3 && month.lower !== "may") return false;
  if (before?.pos === "ADP" || before?.pos === "SCONJ") return true;
  if (month.lower === "may")
    return before !== undefined && after?.pos !== "VERB" && after?.pos !== "PRON" && before.pos !== "PROPN";
  return !(after?.pos === "PROPN" && before?.pos !== "DET");
}

function isQuarterOrHalf(words: readonly TimeWord[], { after }: Surroundings): boolean {
  const unit = words.find(({ cls }) => cls === "U");
  const isQuarter = words.some(
    ({ cls }, index) => cls === "U" && words[index - 1]?.cls !== "h" && unit?.lower === "quarter",
  );
  const isHalf = has(words, "j") && (has(words, "Y") || wordOf(words, "U") === "year");
  return (isQuarter || isHalf) && after?.lower !== "century";
}

const YEAR_AFTER_SIGN = /^[$€£#~+]$/;

/** A number between 1900 and 2099 is a year unless it counts what follows it or stands behind a sign. */
function isYear(words: readonly TimeWord[], { before, after, afterNext }: Surroundings): boolean {
  if (before && (YEAR_AFTER_SIGN.test(before.lower) || before.pos === "NUM" || before.lower === "no.")) return false;
  if (before?.lower === "least" || before?.lower === "most" || before?.lower === "than") return false;
  if (!after || words.length > 1) return true;
  if (COUNT_NOUN.test(after.lower) || after.pos === "NUM") return false;
  const isPlural = (token: typeof after | undefined) =>
    token?.pos === "NOUN" && token.lower.endsWith("s") && token.lower !== token.lemma;
  if (isPlural(after)) return before?.pos === "DET" || after.lower === "elections" || after.lower === "olympics";
  return !(after.pos === "ADJ" && isPlural(afterNext) && before?.pos !== "DET" && before?.pos !== "ADP");
}

/** “in their 70s”, “temperatures in the 30s” are caught by their possessive only. */
function isNoAge(words: readonly TimeWord[], { before }: Surroundings): boolean {
  return words.at(-1)?.lower.length === 5 || before?.lower === "the" || before?.pos === "CCONJ";
}

function isShortYear(words: readonly TimeWord[]): boolean {
  const [mark, number] = words;
  return mark?.end === number?.start && number !== undefined && number.end - number.start === 2;
}
