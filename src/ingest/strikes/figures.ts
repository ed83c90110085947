import type { Token } from "../annotations.ts";
import { countryOfDemonym } from "../lexicon/countries.ts";
import {
  ACTION_FORMS,
  AIRCRAFT,
  ANIMALS,
  ATTACKS,
  isPersonNoun,
  OBJECTS,
  personWord,
  RESULT_NOUNS,
  UNCOUNTED,
  WEAPON_KINDS,
  WEAPON_MODIFIERS,
  WEAPONS,
} from "../lexicon/strike-words.ts";
import { type Count, readCount } from "../numbers.ts";

export type FigureClass = "person" | "weapon" | "aircraft" | "object" | "thing" | "result" | "lives" | "bare";

/** A count with the noun that it counts: "at least 12 Russian drones", "189 of the drones", "six more". Token indexes, `to` left out. */
export type Figure = {
  from: number;
  to: number;
  count: Count;
  class: FigureClass;
  /** The head noun, singular: "drone"; null for a bare number. */
  head: string | null;
  /** The words of `what`: "ballistic missile", "person"; null for a bare number. */
  what: string | null;
  /** ISO code of a national adjective before the head. */
  country: string | null;
  /** "of them", "of the wounded": part of what was counted before; "of the drones" only names the kind; "whole" for the 41 of "41 of 62 drones". */
  partitive: "pronoun" | "victims" | "noun" | "whole" | null;
  isMore: boolean;
};

const MORE = /^(?:more|others?|additional|further)$/;
const POINTED = /^(?:them|whom|which|these|those|this)$/;
const VICTIM = /^(?:wounded|injured|dead|killed|victims|hurt|casualties|fatalities)$/;
const NEGATED = new Set("no not n't n’t nor without aged age".split(" "));
const OWNERS = new Set("her his their its all the".split(" "));
const DETERMINER = /^(?:the|its|his|her|their|our|all|those|these)$/;
const DASH = /^[-‐‑–]$/;
/** "Iskander-M/KN-23" is one word. */
const JOINS = /^[-‐‑–/]$/;
const NOT_IN_PHRASE = new Set(
  "overnight late early more dead alive later earlier today tonight yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday last next each daily aged".split(
    " ",
  ),
);
const NOMINAL = new Set(["NOUN", "PROPN", "ADJ", "NUM"]);
const MANNER = /^(?:badly|severely|seriously|critically|heavily|lightly|mildly|mostly|newly|previously)$/;

/** Reads the counted noun phrase that starts at a token, or null. */
export function figureAt(tokens: readonly Token[], at: number, end: number): Figure | null {
  if (NEGATED.has(tokens[at - 1]?.lower ?? "")) return null;
  const owned = OWNERS.has(tokens[at]?.lower ?? "") && tokens[at + 1]?.pos === "NUM";
  const isAll = tokens[at]?.lower === "all";
  const skip = owned ? 1 : 0;
  const count = readCount(tokens, at + skip + (isAll && tokens[at + 1]?.lower === "of" ? 1 : 0));
  if (!count || count.to > end) return null;
  if (owned && count.form === "article") return null;
  let next = count.to;
  let isMore = tokens[at]?.lower === "another";
  if (MORE.test(tokens[next]?.lower ?? "")) {
    isMore = true;
    next++;
  }
  const base = { from: at, count, isMore };
  if (isAge(tokens, at, next)) return null;
  if (tokens[next]?.lower === "of") {
    const part = outOfAt(tokens, next + 1, end) ?? partitiveAt(tokens, next + 1, end);
    if (part) return { ...base, ...part };
  }
  if (isCouple(tokens, count)) return { ...base, to: next, ...named("couple", []), what: "person", partitive: null };
  const phrase = phraseAt(tokens, next, end);
  if (!phrase) {
    const isNoun = count.form === "article" && tokens[at]?.lower !== "another";
    return isNoun || (owned && !isAll) ? null : { ...base, to: next, ...BARE, partitive: null };
  }
  const { class: type, head, what, country } = phrase.named;
  return type === "bare"
    ? null
    : { from: at, to: phrase.to, count, class: type, head, what, country, partitive: null, isMore };
}

const BARE = { class: "bare", head: null, what: null, country: null } as const;

/** "a couple died": the two of them, and not the first word of "a couple of houses". */
function isCouple(tokens: readonly Token[], { to, count }: Count): boolean {
  return count === 2 && /^(?:couple|pair)$/.test(tokens[to - 1]?.lower ?? "");
}

/** "41 of 62 drones": the noun is told with the whole, which is a figure of its own. */
function outOfAt(
  tokens: readonly Token[],
  at: number,
  end: number,
): (Named & { to: number; partitive: "whole" }) | null {
  const start = /^(?:the|its|those|all)$/.test(tokens[at]?.lower ?? "") ? at + 1 : at;
  const whole = readCount(tokens, start);
  if (!whole || whole.form === "article" || whole.count === null) return null;
  const phrase = phraseAt(tokens, whole.to, end);
  return phrase && phrase.named.class !== "thing" ? { to: at, ...phrase.named, partitive: "whole" } : null;
}

/** "her son, 12, was hurt". */
function isAge(tokens: readonly Token[], at: number, to: number): boolean {
  if (to > at + 1 || tokens[at - 1]?.text !== "," || !/^[,.)]$/.test(tokens[to]?.text ?? "")) return false;
  return /^(?:NOUN|PROPN)$/.test(tokens[at - 2]?.pos ?? "");
}

function partitiveAt(
  tokens: readonly Token[],
  at: number,
  end: number,
): (Pick<Figure, "to" | "class" | "head" | "what" | "country"> & { partitive: "pronoun" | "victims" | "noun" }) | null {
  const first = tokens[at]?.lower ?? "";
  if (POINTED.test(first) && !isNominalNext(tokens, at)) {
    const kind = phraseAt(tokens, at + 1, end);
    if (kind && kind.named.class !== "thing") return { to: kind.to, ...kind.named, partitive: "pronoun" };
    const adjective = tokens[at + 1];
    if (WEAPON_KINDS.has(adjective?.lower ?? ""))
      return { to: at + 2, ...BARE, what: adjective?.lower ?? null, partitive: "pronoun" };
    return { to: at + 1, ...BARE, partitive: "pronoun" };
  }
  if (!DETERMINER.test(first)) return null;
  if (VICTIM.test(tokens[at + 1]?.lower ?? "")) return { to: at + 2, ...BARE, partitive: "victims" };
  const inner = readCount(tokens, at + 1);
  const phrase = phraseAt(tokens, inner?.to ?? at + 1, end);
  return phrase ? { to: phrase.to, ...phrase.named, partitive: "noun" } : null;
}

function isNominalNext(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return tokens[at]?.lower !== "them" && tokens[at]?.lower !== "whom" && next?.pos === "NOUN";
}

type Named = Pick<Figure, "class" | "head" | "what" | "country">;

/** The run of modifiers and nouns from a token on, classed by its last noun. */
function phraseAt(tokens: readonly Token[], from: number, end: number): { to: number; named: Named } | null {
  const run = runAt(tokens, from, end);
  if (!run) return null;
  const own = tokens.slice(from, run.to);
  let name = named(singular(run.head), own);
  let { to } = run;
  for (let hops = 0; hops < 2; hops++) {
    const joined = joinedHead(tokens, to, end, name, own);
    if (!joined) break;
    ({ to, named: name } = joined);
  }
  return { to, named: name };
}

function runAt(tokens: readonly Token[], from: number, end: number): { to: number; head: string } | null {
  let head: Token | null = null;
  let joined: Token | null = null;
  let at = from;
  for (; at < end; at++) {
    const token = tokens[at];
    if (!token || NOT_IN_PHRASE.has(token.lower)) break;
    const before = tokens[at - 1];
    if (JOINS.test(token.text) && before?.end === token.start && tokens[at + 1]?.start === token.end) {
      joined = before;
      head = null;
      continue;
    }
    if (/^[[\]"“”]$/.test(token.text) && at > from - 1) continue;
    const isHyphened = before !== undefined && JOINS.test(before.text) && before.end === token.start;
    if (isHyphened) {
      if (isModelCode(token)) head = joined;
      else head = token.pos === "NOUN" || token.pos === "PROPN" ? token : head;
      continue;
    }
    const one = singular(token.lower);
    const isKnown = WEAPONS.has(one) || OBJECTS.has(one);
    if (head && joinsCompound(tokens, at)) continue;
    if (head && !isKnown && endsPhrase(token, head)) break;
    if (token.pos === "NOUN" || token.pos === "PROPN" || isKnown) {
      if (head ? isActionHere(tokens, at) || isParticipleOf(tokens, at, head) : isOutcome(tokens, at)) break;
      head = token;
      continue;
    }
    if (NOMINAL.has(token.pos) && !head && !isBareAdjective(tokens, at, end)) continue;
    if (
      !head &&
      (MANNER.test(token.lower) || token.pos === "VERB") &&
      isNominal(tokens[at + 1]) &&
      !isActionWithObject(tokens, at)
    )
      continue;
    if (!head && token.text === "," && tokens[at - 1]?.pos === "ADJ" && at > from && tokens[at + 1]?.pos === "ADJ")
      continue;
    break;
  }
  return head ? { to: at, head: head.lower } : null;
}

/** The M of "Iskander-M", the 2 of "Geran-2": the model is known by what stands before. */
function isModelCode({ lower }: Token): boolean {
  return /^(?:\p{L}|\d+|\p{L}?\d+\p{L}?)$/u.test(lower);
}

/** "Iskander-M ballistic missiles", "infantry fighting vehicles": the phrase goes on to its last noun. */
function joinsCompound(tokens: readonly Token[], at: number): boolean {
  const next = singular(tokens[at + 1]?.lower ?? "");
  const lower = tokens[at]?.lower ?? "";
  if (WEAPON_KINDS.has(lower)) return WEAPONS.has(next);
  return /ing$/.test(lower) && OBJECTS.has(next);
}

/** "seven wounded on Sunday", "210 wounded.": what happened to them, though tagged as a noun. */
function isOutcome(tokens: readonly Token[], at: number): boolean {
  return VICTIM.test(tokens[at]?.lower ?? "") && isActionHere(tokens, at) && !isNominal(tokens[at + 1]);
}

/** "a woman rescued from the flat": a participle, though tagged as a noun. */
function isParticipleOf(tokens: readonly Token[], at: number, head: Token): boolean {
  return /ed$/.test(tokens[at]?.lower ?? "") && tokens[at + 1]?.pos === "ADP" && isPersonNoun(singular(head.lower));
}

function endsPhrase(token: Token, head: Token): boolean {
  if (token.pos === "ADJ") return true;
  if (token.pos === "NUM") return true;
  return token.pos === "VERB" || (token.pos === "PROPN" && head.pos === "NOUN" && isPlural(head.lower));
}

function isActionHere(tokens: readonly Token[], at: number): boolean {
  const forms = ACTION_FORMS.get(tokens[at]?.lower ?? "");
  if (!forms) return false;
  return forms.some(({ form, particle }) =>
    particle === null ? form === "past" || form === "ing" : tokens[at + 1]?.lower === particle,
  );
}

/** "two wounded soldiers" against "three wounded two". */
function isActionWithObject(tokens: readonly Token[], at: number): boolean {
  return isActionHere(tokens, at) && !(tokens[at + 1]?.pos === "NOUN" || tokens[at + 1]?.pos === "ADJ");
}

function isBareAdjective(tokens: readonly Token[], at: number, end: number): boolean {
  const next = tokens[at + 1];
  return (
    at + 1 >= end || !next || (next.pos === "PUNCT" && next.text !== "-" && next.text !== "," && next.text !== "]")
  );
}

function isNominal(token: Token | undefined): boolean {
  return token !== undefined && (NOMINAL.has(token.pos) || token.pos === "VERB");
}

function isPlural(word: string): boolean {
  return /s$/.test(word) || /^(?:people|men|women|children|troops|aircraft)$/.test(word);
}

function named(head: string, own: readonly Token[]): Named {
  const country = own.map(({ lower }) => countryOfDemonym(lower)).find((iso) => iso !== undefined) ?? null;
  const shown = head === "vehicle" && own.at(-2)?.lower === "aerial" ? "drone" : head;
  const type = classOf(shown);
  return { class: type, head: shown, what: whatOf(shown, type, own), country };
}

function classOf(head: string): FigureClass {
  if (WEAPONS.has(head) || MISSILES.test(head)) return "weapon";
  if (AIRCRAFT.has(head)) return "aircraft";
  if (head === "life") return "lives";
  if (RESULT_NOUNS.has(head)) return "result";
  if (OBJECTS.has(head)) return "object";
  if (ANIMALS.has(head)) return "thing";
  return isPersonNoun(head) || head === "couple" ? "person" : "thing";
}

const DRONES = /^(?:uav|shahed|geran|gerbera|lancet|quadcopter|fpv|decoy)$/;
const MISSILES = /^(?:iskander|kinzhal|oreshnik|kalibr|atacms|(?:kh|kn|x)-?\d+\p{L}?)$/u;
/** Compounds without which the last noun says too little: "petrol station", "boiler house"; never before ships. */
const KEPT_MODIFIERS =
  /^(?:petrol|gas|oil|fuel|power|apartment|boiler|railway|train|fire|police|bus|health|grain|ammunition|radar|rocket|missile|air|defense|defence|shopping|office|school|electricity|pumping|metro|storage|sports|artillery|farm|furniture|drone|border|transmission|water|heating|community|youth|book|post|production|energy|warehouse|car|truck|street|football|childcare)$/;
const VESSELS =
  /^(?:corvette|frigate|cruiser|destroyer|submarine|ship|vessel|boat|tanker|ferry|barge|tug|warship|minesweeper)$/;

function whatOf(head: string, type: FigureClass, own: readonly Token[]): string {
  if (type === "person") return personWord(head);
  const before = own.slice(0, -1).map(({ lower }) => lower);
  if (type === "weapon") {
    const noun = DRONES.test(head) ? "drone" : MISSILES.test(head) ? "missile" : head;
    const kinds = before.filter((word) => WEAPON_KINDS.has(word));
    return noun === "drone" ? noun : [...new Set(kinds.slice(-1)), noun].join(" ");
  }
  const last = before.at(-1) ?? "";
  return type === "object" && !VESSELS.test(head) && KEPT_MODIFIERS.test(last) ? `${last} ${head}` : head;
}

/** "strike and decoy drones" has one head, "drones and missiles" has two. */
function joinedHead(
  tokens: readonly Token[],
  at: number,
  end: number,
  name: Named,
  own: readonly Token[],
): { to: number; named: Named } | null {
  const link = tokens[at]?.lower ?? "";
  if (!/^(?:and|or|,)$/.test(link)) return null;
  if (/^(?:an?|the)$/.test(tokens[at + 1]?.lower ?? "") || readCount(tokens, at + 1)) return null;
  const next = runAt(tokens, at + 1, end);
  if (!next) return null;
  const second = named(singular(next.head), tokens.slice(at + 1, next.to));
  const isAttack = ATTACKS.has(second.head ?? "") && WEAPONS.has(singular(tokens[at + 1]?.lower ?? ""));
  if (isAttack && name.class === "weapon") return { to: next.to, named: second };
  if (second.class !== "weapon") return null;
  const isModifier = own.every(
    ({ lower, pos }) => WEAPON_MODIFIERS.has(lower) || WEAPON_KINDS.has(lower) || pos === "PROPN" || DASH.test(lower),
  );
  if (name.class !== "weapon" || (isModifier && own.length > 0 && WEAPON_MODIFIERS.has(own.at(-1)?.lower ?? ""))) {
    if (!isModifier) return null;
    return { to: next.to, named: { ...second, country: name.country ?? second.country } };
  }
  if (link === ",") return null;
  if (name.what === second.what) return { to: next.to, named: name };
  return { to: next.to, named: { ...name, what: `${name.what} and ${second.what}` } };
}

const IRREGULAR = new Map(
  "people:person persons:person men:man women:woman children:child lives:life servicemen:serviceman policemen:policeman aircraft:aircraft wives:wife troops:troop wolves:wolf calves:calf buses:bus busses:bus feet:foot series:series"
    .split(" ")
    .map((pair) => {
      const [plural = "", one = ""] = pair.split(":");
      return [plural, one];
    }),
);

/** The singular of a noun in lower case: "substations" → "substation", "firewomen" → "firewoman". */
export function singular(word: string): string {
  const irregular = IRREGULAR.get(word);
  if (irregular) return irregular;
  if (!word.endsWith("s") && !word.endsWith("men")) return word;
  if (/(?:wo)?men$/.test(word)) return word.replace(/men$/, "man");
  if (/ies$/.test(word) && word.length > 4) return word.replace(/ies$/, "y");
  if (/(?:ch|sh|ss|x|z)es$/.test(word)) return word.replace(/es$/, "");
  return /[^su]s$/.test(word) && word.length > 3 ? word.replace(/s$/, "") : word;
}

/** True where a noun with a number may be a thing destroyed, although no list has it. */
export function isCountableThing({ head, count }: Figure): boolean {
  return head !== null && count.form === "number" && !UNCOUNTED.has(head) && !ANIMALS.has(head) && !isPersonNoun(head);
}
