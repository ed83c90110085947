import type { FoundName, TaggedText, Token } from "../annotations.ts";
import type { GazetteerPlace } from "../gazetteer.ts";
import { countryOfDemonym } from "../lexicon/countries.ts";
import {
  DIRECTIONS,
  DISTRICT_NOUNS,
  LOCATIVE,
  NAME_ENDINGS,
  RARELY_PLACES,
  REGION_NOUNS,
  TITLES,
  TOWN_NOUNS,
} from "../lexicon/place-words.ts";
import { isCapitalized } from "./match-names.ts";
import type { Mention } from "./surroundings.ts";

const LARGE = 400_000;
const LONGEST_NAME = 5;
const LAST_WORD = /[^\s]+$/;

/** Says which mentions are places, and not parts of other names or words that are spelt alike. */
export function placeTest(tagged: TaggedText, names: readonly FoundName[]): (mention: Mention) => boolean {
  const surnames = new Set(
    names.filter(({ kind }) => kind === "person").map(({ name }) => LAST_WORD.exec(name)?.[0].toLowerCase() ?? ""),
  );
  const { tokens } = tagged;
  return (mention) => {
    if (isInLongerName(tagged, mention)) return false;
    const isNamed = hasEvidence(tokens, mention);
    const [only, more] = [tokens[mention.firstToken], mention.endToken - mention.firstToken > 1];
    if (more || !only) return true;
    if (mention.candidates.some(isWellKnown)) return !surnames.has(only.lower) || isNamed;
    if (surnames.has(only.lower)) return false;
    if (RARELY_PLACES.has(only.lower) || only.pos !== "PROPN") return isNamed;
    return isNamed || mention.candidates.some(({ population, kind }) => population >= LARGE || kind !== "city");
  };
}

function isWellKnown({ kind, population }: GazetteerPlace): boolean {
  return kind === "country" || (kind === "city" && population >= LARGE);
}

/** The words beside it say that a place is meant: "in Nice", "Reading, England", "the town of Most". */
function hasEvidence(tokens: readonly Token[], mention: Mention): boolean {
  if (mention.isDateline || mention.qualifier !== null || mention.owner !== null) return true;
  const before = tokens[mention.left];
  const after = tokens[mention.endToken];
  if (after && (REGION_NOUNS.has(after.lower) || DISTRICT_NOUNS.has(after.lower) || TOWN_NOUNS.has(after.lower)))
    return true;
  if (!before) return false;
  return LOCATIVE.has(before.lower) || TOWN_NOUNS.has(before.lower) || REGION_NOUNS.has(before.lower);
}

/** True where the name is a part of another: "Washington Post", "Bank of England", "Jack London", "Paris Hilton". */
function isInLongerName({ text, tokens }: TaggedText, mention: Mention): boolean {
  const { firstToken, endToken } = mention;
  if (mention.isDateline) return false;
  const isCountry = mention.candidates.some(({ kind }) => kind === "country");
  const following = wordsAfter(text, tokens, endToken);
  const title = following[0] && TITLES.has(following[0].lower.replace(".", ""));
  const ending = following.findIndex(({ lower }) => NAME_ENDINGS.has(lower));
  if (ending >= 0 && !(title && isCountry)) return true;
  if (
    following[0] &&
    !title &&
    !isCountry &&
    !DIRECTIONS.has(following[0].lower) &&
    !countryOfDemonym(following[0].lower)
  )
    return true;
  return isAfterName(text, tokens, firstToken);
}

/** Capitalised words that follow without punctuation. */
function wordsAfter(text: string, tokens: readonly Token[], from: number): Token[] {
  const found: Token[] = [];
  for (let index = from; index < from + LONGEST_NAME; index++) {
    const token = tokens[index];
    if (!token || !isCapitalized(token) || text.slice(tokens[index - 1]?.end, token.start) !== " ") break;
    found.push(token);
  }
  return found;
}

function isAfterName(text: string, tokens: readonly Token[], first: number): boolean {
  const before = tokens[first - 1];
  const start = tokens[first]?.start ?? 0;
  if (!before || text.slice(before.end, start) !== " ") return false;
  const further = tokens[first - 2];
  if (before.lower === "of" && further) return isCapitalized(further) && NAME_ENDINGS.has(further.lower);
  if (!isCapitalized(before) || before.pos !== "PROPN" || before.text === before.text.toUpperCase()) return false;
  if (DIRECTIONS.has(before.lower) || TITLES.has(before.lower) || TOWN_NOUNS.has(before.lower)) return false;
  if (countryOfDemonym(before.lower) || /^(?:the|in|at|from|near|for|while|after|as|when|since)$/.test(before.lower))
    return false;
  return true;
}
