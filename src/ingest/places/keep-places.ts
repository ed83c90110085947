import type { FoundName, TaggedText, Token } from "../annotations.ts";
import type { GazetteerPlace } from "../gazetteer.ts";
import {
  DIRECTIONS,
  DISTRICT_NOUNS,
  KINDS_NAMED_AFTER_PLACES,
  LOCATION_HEADS,
  LOCATIVE,
  NAME_ENDINGS,
  NEVER_PLACES,
  PLACE_OBJECT,
  RARELY_PLACES,
  REGION_NOUNS,
  TITLES,
  TOWN_NOUNS,
  TREATIES_NAMED_AFTER_TOWNS,
} from "../lexicon/place-words.ts";
import type { Mention } from "./surroundings.ts";
import { countryNamedBy, countryOfPeople, isCapitalized } from "./word-facts.ts";

/** Countries whose names persons bear: "Georgia" before a surname is one. */
const NAMES_OF_PERSONS = new Set(["georgia", "jordan", "israel", "chad", "kenya", "india"]);
const LARGE = 400_000;
const LARGE_REGION = 20_000;
const ENGLISH_NAMES = new Set(["US", "GB", "CA", "AU", "NZ", "IE"]);
const LONGEST_NAME = 5;
const DEPARTMENT_OF = /^ (?:Department|Ministry|Office|Bureau|House|Chamber|Court) (?:of|for) (?:the )?\p{Lu}/u;
/** Names inside codes: "A/California/7/2009", "$US". */
const CODE_BEFORE = /(?:\b[A-Z\d]\/|\$)$/;
const LONGEST_DEPARTMENT = 40;
/** Words that a sentence may open with, in capitals, before a place. */
const NO_FORENAMES = new Set("the in at from near for while after as when since".split(" "));
const LAST_WORD = /[^\s]+$/;

/** Says which mentions are places, and not parts of other names or words that are spelt alike. */
export function placeTest(tagged: TaggedText, names: readonly FoundName[]): (mention: Mention) => boolean {
  const surnames = new Set(
    names.filter(({ kind }) => kind === "person").map(({ name }) => LAST_WORD.exec(name)?.[0].toLowerCase() ?? ""),
  );
  const { tokens } = tagged;
  const countries = countriesNamed(tokens);
  return (mention) => {
    if (mention.made) return true;
    if (isInLongerName(tagged, mention) || isAgency(tagged, mention)) return false;
    const isNamed = hasEvidence(tokens, mention) || isMeasured(tagged.text, mention);
    const [only, more] = [tokens[mention.firstToken], mention.endToken - mention.firstToken > 1];
    if (more || !only) return true;
    if (mention.candidates.some(isWellKnown)) return !surnames.has(only.lower) || isNamed;
    if (surnames.has(only.lower)) return false;
    if (RARELY_PLACES.has(only.lower) || only.pos !== "PROPN") return isNamed;
    return isNamed || mention.candidates.some((place) => isLikely(place, countries));
  };
}

/** English town names are English words and surnames as well; others are places wherever their country is spoken of. */
function isLikely({ kind, population, country }: GazetteerPlace, countries: ReadonlySet<string>): boolean {
  if (population >= LARGE || kind === "area" || kind === "site") return true;
  if (kind === "region" && (population === 0 || population >= LARGE_REGION)) return true;
  return country !== null && !ENGLISH_NAMES.has(country) && countries.has(country);
}

/** The countries that the text speaks of, by name or by people. */
function countriesNamed(tokens: readonly Token[]): Set<string> {
  const found = new Set<string>();
  for (const token of tokens) {
    const country = countryNamedBy(token);
    if (country) found.add(country);
  }
  return found;
}

function isWellKnown({ kind, population }: GazetteerPlace): boolean {
  return kind === "country" || (kind === "city" && population >= LARGE);
}

/** In characters: how soon after a name its distance follows. */
const DISTANCE_WITHIN = 60;
/** "Lypove, a village some 20 km east of". */
const MEASURED = /^,?\s(?:\p{Ll}+\s){0,5}\d[\d,.]*[\s-]?(?:km|kilomet(?:er|re)s?|miles?)\b/u;

function isMeasured(text: string, { end }: Mention): boolean {
  return MEASURED.test(text.slice(end, end + DISTANCE_WITHIN));
}

/** The words beside it say that a place is meant: "in Nice", "Reading, England", "the town of Most". */
function hasEvidence(tokens: readonly Token[], mention: Mention): boolean {
  if (mention.isDateline || mention.qualifier !== null || mention.owner !== null) return true;
  if (mention.list.to > mention.list.from) return true;
  const before = tokens[mention.left];
  const after = tokens[mention.endToken];
  if (
    after &&
    (LOCATION_HEADS.has(after.lower) ||
      REGION_NOUNS.has(after.lower) ||
      DISTRICT_NOUNS.has(after.lower) ||
      TOWN_NOUNS.has(after.lower))
  )
    return true;
  if (!before || (before.lower === "to" && tokens[mention.left - 1]?.lower === "according")) return false;
  return (
    LOCATIVE.has(before.lower) ||
    PLACE_OBJECT.has(before.lower) ||
    TOWN_NOUNS.has(before.lower) ||
    REGION_NOUNS.has(before.lower)
  );
}

/** True where the name is a part of another: "Washington Post", "Bank of England", "Jack London", "Paris Hilton". */
function isInLongerName({ text, tokens }: TaggedText, mention: Mention): boolean {
  const { firstToken, endToken } = mention;
  if (mention.isDateline) return false;
  const isCountry = mention.candidates.some(({ kind }) => kind === "country");
  const following = wordsAfter(text, tokens, endToken);
  const title = following[0] && TITLES.has(following[0].lower.replace(".", ""));
  const ending = following.findIndex(({ lower }) => NAME_ENDINGS.has(lower.replace(".", "")));
  if (ending >= 0 && !(title && isCountry)) return true;
  if (CODE_BEFORE.test(text.slice(mention.start - 3, mention.start))) return true;
  if (!isCountry && TREATIES_NAMED_AFTER_TOWNS.has(tokens[endToken]?.lower ?? "")) return true;
  if (!isCountry && KINDS_NAMED_AFTER_PLACES.has(tokens[endToken]?.lower ?? "")) return true;
  if (DEPARTMENT_OF.test(text.slice(mention.end, mention.end + LONGEST_DEPARTMENT)) && isCountry) return true;
  const isRegionInFull = mention.endToken - firstToken > 1 && REGION_NOUNS.has(tokens[endToken - 1]?.lower ?? "");
  if (
    following[0] &&
    !title &&
    !isRegionInFull &&
    (!isCountry || NAMES_OF_PERSONS.has(tokens[firstToken]?.lower ?? "")) &&
    !NEVER_PLACES.has(following[0].lower) &&
    !countryOfPeople(following[0])
  )
    return true;
  return isAfterName(text, tokens, firstToken);
}

/** The news agency of a dateline: "KHARKIV, Ukraine (Meridian) —". */
function isAgency({ text }: TaggedText, { isDateline, start }: Mention): boolean {
  return isDateline && text[start - 1] === "(";
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
  if (before.lower === "of" && further)
    return isCapitalized(further) && NAME_ENDINGS.has(further.lower.replace(".", ""));
  if (!isCapitalized(before) || before.pos !== "PROPN" || before.text === before.text.toUpperCase()) return false;
  if (DIRECTIONS.has(before.lower) || TITLES.has(before.lower) || TOWN_NOUNS.has(before.lower)) return false;
  return !countryOfPeople(before) && !NO_FORENAMES.has(before.lower);
}
