import type { TaggedText, Token } from "../annotations.ts";
import type { GazetteerPlace } from "../gazetteer.ts";
import { lexicalTest } from "../lexical-entries.ts";
import { countryOfCapital, countryOfSeat } from "../lexicon/countries.ts";
import {
  ATTACK_NOUNS,
  DIRECTIONS,
  DISTRICT_NOUNS,
  GIVING,
  LITERAL_PREPOSITIONS,
  LOCATION_HEADS,
  LOCATION_OF,
  LOCATION_SUFFIXES,
  MOTION,
  OFFICE_NOUNS,
  PLACE_OBJECT,
  REGION_NOUNS,
  TITLES,
  TOWN_NOUNS,
} from "../lexicon/place-words.ts";
import type { Resolved } from "./surroundings.ts";
import { isCapitalized } from "./word-facts.ts";

type Use = "literal" | "associative";

const REACH = 6;
const LONGEST_PHRASE = 9;
const IN_MIND =
  /^(?:interest|interests|confidence|trust|faith|belief|believe|believes|believed|trusts|invest|invested)$/;
const TIME_NOUNS =
  /^(?:overnight|today|yesterday|tomorrow|tonight|last|this|next|early|late|earlier|later|(?:mon|tues|wednes|thurs|fri|satur|sun)day|jan\w*|feb\w*|march|april|may|june|july|aug\w*|sept?\w*|oct\w*|nov\w*|dec\w*)\.?$/;
const isTimeNoun = lexicalTest(({ lower }) => TIME_NOUNS.test(lower));
/** Parts of the world that have governments or peoples who act together. */
const ACTING_AREAS = new Set([
  "europe",
  "western-europe",
  "eastern-europe",
  "africa",
  "asia",
  "latin-america",
  "ussr",
  "korea",
]);

const AUXILIARIES = new Set("was were is are been be being".split(" "));
const PARTICIPLE = /(?:ed|hit|struck|shaken|beset)$/;
const MODIFIERS = new Set("ADJ ADV NUM DET VERB CCONJ PUNCT".split(" "));
const STOPS = new Set(". , ; : — –".split(" "));
const CLAUSE_STOPS = new Set(". ; : — –".split(" "));
const BORDER = /^(?:border|borders|frontier|boundary|boundaries)$/;
/** "southern Ukraine": a part of the country, which decides nothing. */
const COMPASS_PART = /^(?:(?:north|south)?-?(?:east|west)|north|south)ern$|^central$/;
const COMMA = /^,\s+$/;
const AFTER_APPOSITION = /^(?:[,.)]|\s[(—–])/;

type Question = { tagged: TaggedText; resolved: readonly Resolved[]; index: number; own: Resolved; canAct: boolean };

/**
 * Says whether a name is a location or stands for the state, government or people there, by its grammar:
 * "in Kyiv" literal, "Kyiv rejected", "Kyiv's allies", "weapons to Ukraine" associative.
 */
export function placeUse(tagged: TaggedText, resolved: readonly Resolved[], index: number): Use {
  const own = resolved[index];
  if (!own || own.mention.made || own.mention.isDateline || own.mention.qualifier !== null) return "literal";
  const { mention, place } = own;
  if (COMPASS_PART.test(tagged.tokens[mention.firstToken - 1]?.lower ?? "")) return "literal";
  const canAct = isActor(place, tagged.text.slice(mention.start, mention.end));
  if (isApposition(tagged, resolved, index)) return placeUse(tagged, resolved, index - 1);
  const question = { tagged, resolved, index, own, canAct };
  return mention.isPossessive ? readOwner(question) : (readNoun(question) ?? readClause(question));
}

/** "in Hong Kong, China, on Tuesday": the name between the commas is used as the one before it. */
function isApposition({ text }: TaggedText, resolved: readonly Resolved[], index: number): boolean {
  const [before, own] = [resolved[index - 1]?.mention, resolved[index]?.mention];
  if (!before || !own || before.isPossessive || own.list.to > own.list.from) return false;
  return COMMA.test(text.slice(before.end, own.start)) && AFTER_APPOSITION.test(text.slice(own.end, own.end + 2));
}

/** Countries, capitals, seats of government and a few parts of the world stand for who decides there; towns and regions do not. */
function isActor({ kind, id, country }: GazetteerPlace, name: string): boolean {
  const lower = name.toLowerCase();
  if (kind === "country" || ACTING_AREAS.has(id) || countryOfSeat(lower) !== undefined) return true;
  return kind === "city" && countryOfCapital(lower) === country;
}

/** "Ukraine's air force" and "Kyiv's allies" against "Ukraine's coast" and "Russia's Kursk region". */
function readOwner({ tagged, resolved, index, own, canAct }: Question): Use {
  const owned = resolved[index + 1]?.mention;
  const isOwner = owned?.owner === own.mention.index;
  if (isOwner && !owned.isPossessive && headOf(tagged.tokens, owned.endToken - 1) === null) return "literal";
  if (isOwner && REGION_NOUNS.has(tagged.tokens[owned.right]?.lower ?? "")) return "literal";
  const head = headOf(tagged.tokens, own.mention.endToken + 1) ?? "";
  if (LOCATION_HEADS.has(head)) return "literal";
  return canAct || OFFICE_NOUNS.has(head) ? "associative" : "literal";
}

/** What the noun before or after the name says of it; null where there is none. */
function readNoun({ tagged: { text, tokens }, own: { mention }, canAct }: Question): Use | null {
  const office = tokens[mention.left - 1]?.lower ?? "";
  if (tokens[mention.left]?.lower === "of" && OFFICE_NOUNS.has(office)) {
    return canAct || /^(?:governor|mayor|head|chief|gov)$/.test(office) ? "associative" : "literal";
  }
  if (tokens[mention.endToken]?.text === "-") {
    const suffix = tokens[mention.endToken + 1]?.lower ?? "";
    return LOCATION_SUFFIXES.has(suffix) || !canAct ? "literal" : "associative";
  }
  const after = tokens[mention.right];
  if (!after || text.slice(tokens[mention.right - 1]?.end, after.start) !== " ") return null;
  if (REGION_NOUNS.has(after.lower) || DISTRICT_NOUNS.has(after.lower) || TOWN_NOUNS.has(after.lower)) return "literal";
  if (!startsNoun(tokens, mention.right)) return null;
  const head = headOf(tokens, mention.right) ?? "";
  if (mention.right !== mention.endToken && !head.endsWith("s")) return null;
  if (LOCATION_HEADS.has(head)) return "literal";
  return canAct || OFFICE_NOUNS.has(head) ? "associative" : null;
}

function startsNoun(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token || isTimeNoun(token)) return false;
  if (isCapitalized(token)) return TITLES.has(token.lower.replace(".", ""));
  if (token.pos === "NOUN") return true;
  return token.pos === "ADJ" && !TIME_NOUNS.test(headOf(tokens, at) ?? "today");
}

/** The head of the noun phrase that starts at a token: "biggest Black Sea port" → port; null where none starts. */
function headOf(tokens: readonly Token[], from: number): string | null {
  let head: string | null = null;
  for (let at = from; at < from + LONGEST_PHRASE; at++) {
    const token = tokens[at];
    if (!token) break;
    if (token.pos === "NOUN" || token.pos === "PROPN") head = token.lower;
    else if (head !== null || !MODIFIERS.has(token.pos) || STOPS.has(token.text)) break;
  }
  return head;
}

/** What the preposition or verb that governs the name says of it. */
function readClause({ tagged: { tokens }, own: { mention }, canAct }: Question): Use {
  if (!canAct) return "literal";
  const before = tokens[mention.left];
  if (before && (before.pos === "ADP" || before.lower === "to")) return readPreposition(tokens, mention.left);
  if (before && PLACE_OBJECT.has(before.lower)) return "literal";
  if (before?.text === "," && TOWN_NOUNS.has(tokens[mention.left - 1]?.lower ?? "")) return "literal";
  return isStruck(tokens, mention.right) ? "literal" : "associative";
}

function readPreposition(tokens: readonly Token[], at: number): Use {
  const preposition = tokens[at]?.lower ?? "";
  const head = tokens[at - 1]?.lower ?? "";
  if (preposition === "in") return IN_MIND.test(head) ? "associative" : "literal";
  if (LITERAL_PREPOSITIONS.has(preposition)) return "literal";
  switch (preposition) {
    case "with":
      return BORDER.test(head) ? "literal" : "associative";
    case "of":
      return LOCATION_OF.has(head) || DIRECTIONS.has(head) ? "literal" : "associative";
    case "on":
      return distanceTo(tokens, at, ATTACK_NOUNS) < REACH ? "literal" : "associative";
    case "from":
      return distanceTo(tokens, at, GIVING) < Math.min(REACH, distanceTo(tokens, at, MOTION)) || OFFICE_NOUNS.has(head)
        ? "associative"
        : "literal";
    case "to":
    case "toward":
    case "towards":
    case "for":
    case "between":
      return distanceTo(tokens, at, MOTION) < Math.min(REACH, distanceTo(tokens, at, GIVING))
        ? "literal"
        : "associative";
    default:
      return "associative";
  }
}

/** How many words before a token the nearest of some words stands, within the clause. */
function distanceTo(tokens: readonly Token[], at: number, words: ReadonlySet<string>): number {
  for (let steps = 1; steps <= REACH; steps++) {
    const token = tokens[at - steps];
    if (!token || CLAUSE_STOPS.has(token.text)) break;
    if (words.has(token.lower)) return steps;
  }
  return REACH;
}

/** "Kyiv was hit", "Moscow came under attack": the place, not its government, is the subject. */
function isStruck(tokens: readonly Token[], from: number): boolean {
  if (tokens[from]?.lower === "came" && tokens[from + 1]?.lower === "under") return true;
  for (let at = from; at < from + 3; at++) {
    if (!AUXILIARIES.has(tokens[at]?.lower ?? "")) continue;
    const participle = tokens[at + 1]?.lower ?? "";
    return PARTICIPLE.test(participle) && PLACE_OBJECT.has(participle);
  }
  return false;
}
