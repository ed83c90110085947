import { formatCount } from "./format-count.ts";
import type { Strike } from "./schema.ts";

type Figure = Pick<Strike, "count" | "countMax" | "qualifier">;

const invariant: ReadonlySet<string> = new Set(["aircraft", "personnel", "infantry", "sheep", "police"]);
const irregular: Readonly<Record<string, string>> = {
  person: "people",
  child: "children",
  man: "men",
  woman: "women",
  serviceman: "servicemen",
  servicewoman: "servicewomen",
  policeman: "policemen",
  fireman: "firemen",
};
const sibilantEnd = /(?:s|x|z|ch|sh)$/;
const consonantY = /[^aeiou]y$/;

/** A figure as a chart shows it: "111", "116+" (at least), "~500", "≤12", "70,000–80,000"; null when none is stated. */
export function shortFigure({ count, countMax, qualifier }: Figure): string | null {
  if (count === null) return null;
  const figure = grouped(count, countMax);
  if (qualifier === "atLeast") return `${figure}+`;
  if (qualifier === "atMost") return `≤${figure}`;
  return qualifier === "about" ? `~${figure}` : figure;
}

/** A figure in words: "111", "at least 116", "about 500", "at most 12", "70,000–80,000"; "number not stated" when there is none. */
export function figureWords({ count, countMax, qualifier }: Figure): string {
  if (count === null) return "number not stated";
  const figure = grouped(count, countMax);
  if (qualifier === "atLeast") return `at least ${figure}`;
  if (qualifier === "atMost") return `at most ${figure}`;
  return qualifier === "about" ? `about ${figure}` : figure;
}

/** The plural of a counted noun: "ballistic missile" → "ballistic missiles", "drone and missile" → "drones and missiles". */
export function pluralOf(noun: string): string {
  return noun.split(" and ").map(pluralOfLastWord).join(" and ");
}

function pluralOfLastWord(noun: string): string {
  const at = noun.lastIndexOf(" ") + 1;
  return noun.slice(0, at) + pluralOfWord(noun.slice(at));
}

/** What is counted and what befell it: "111 drones launched", "1 house destroyed", "drones intercepted, number not stated". */
export function claimWords(strike: Pick<Strike, "what" | "measure"> & Figure): string {
  const { what, measure, count, countMax } = strike;
  const noun = count === 1 && countMax === null ? what : pluralOf(what);
  const deed = measure === "casualties" ? (what === "casualty" ? "" : " killed or wounded") : ` ${measure}`;
  return count === null ? `${noun}${deed}, number not stated` : `${figureWords(strike)} ${noun}${deed}`;
}

function grouped(count: number, countMax: number | null): string {
  const low = formatCount(count);
  return countMax === null || countMax === count ? low : `${low}–${formatCount(countMax)}`;
}

function pluralOfWord(word: string): string {
  const known = irregular[word];
  if (known !== undefined) return known;
  if (invariant.has(word) || word === "") return word;
  if (consonantY.test(word)) return `${word.slice(0, -1)}ies`;
  return sibilantEnd.test(word) ? `${word}es` : `${word}s`;
}
