import type { Span } from "../../dataset/schema.ts";
import type { FoundName, TaggedText, Token } from "../annotations.ts";
import { type Gazetteer, type GazetteerPlace, isAllCaps, normalizeName } from "../gazetteer.ts";
import { lexicalTest } from "../lexical-entries.ts";
import { countryOfDemonym, countryOfName } from "../lexicon/countries.ts";
import { NEVER_PLACES } from "../lexicon/place-words.ts";
import { lastStartingBy } from "../tagged-text.ts";
import { isCapitalized, normalized } from "./word-facts.ts";

/** A name in the text that may be a place's, its tokens (`endToken` left out), and every place of that name. */
export type NameMatch = Span & {
  firstToken: number;
  endToken: number;
  /** For a made name, the places that the name inside it may mean: "Kaluga" in "Kaluga Airport". */
  candidates: readonly GazetteerPlace[];
  /** The kind of a name that no list has and its own words make; null for one of a list. */
  made: "site" | "area" | null;
};

const JOINED = /^(?:[ \t]*\n?[ \t]*)$/;
const POSSESSIVE = /^['’]s?$/;
/** What may stand inside a name without a capital of its own: "de", "upon", a hyphen, an apostrophe and what follows it. */
const WORD_OR_JOINT = /^(?:\p{L}+|['’.-].*)$/u;
const ENDING = /^['’]\p{L}/u;
const CONTRACTION = /['’](?:ve|ll|re|d|m|t)$/i;
/** Nouns in small letters that make a name another place's, and the first words of such phrases. */
const NAMING_NOUN = /^(?:district|raion|rayon|bridge|dam|airport|airfield|airbase|air|nuclear|plant)$/;
const NAMING_PHRASE =
  /(?:district|raion|rayon|bridge|dam|airport|airfield|air ?base|nuclear (?:power )?(?:plant|station|complex)|plant)\b/y;
/** The nouns under which the list has what copy words so. */
const NOUNS_OF = new Map([
  ["raion", ["district"]],
  ["rayon", ["district"]],
  ["airfield", ["airfield", "air base"]],
  ["airbase", ["air base"]],
  ["nuclear plant", ["nuclear power plant"]],
  ["nuclear station", ["nuclear power plant"]],
  ["nuclear power station", ["nuclear power plant"]],
  ["nuclear complex", ["nuclear power plant"]],
  ["nuclear power complex", ["nuclear power plant"]],
]);
const LETTERS = /^[a-z]+$/;
const LONGEST_ABBREVIATION = 5;
const MOST_TOKENS = 9;

/** The longest name of the gazetteer at every word, outside of the persons' and organisations' names found before. */
export function matchNames(tagged: TaggedText, names: readonly FoundName[], gazetteer: Gazetteer): NameMatch[] {
  const { tokens } = tagged;
  const matches: NameMatch[] = [];
  let nextName = 0;
  for (let first = 0; first < tokens.length; first++) {
    const token = tokens[first];
    if (!token || !isCapitalized(token)) continue;
    while ((names[nextName]?.end ?? Number.POSITIVE_INFINITY) <= token.start) nextName++;
    if ((names[nextName]?.start ?? Number.POSITIVE_INFINITY) <= token.start) continue;
    const match = longestAt(tagged, first, gazetteer);
    if (!match) continue;
    if (match.endToken === first + 1 && (NEVER_PLACES.has(token.lower) || isDemonym(token))) continue;
    matches.push(match);
    first = match.endToken - 1;
  }
  return matches;
}

function longestAt(tagged: TaggedText, first: number, gazetteer: Gazetteer): NameMatch | null {
  const { text, tokens } = tagged;
  const start = tokens[first]?.start ?? 0;
  const most = longestFrom(tokens, first, gazetteer);
  if (most === 0) return null;
  let best: NameMatch | null = null;
  for (let last = first; last < Math.min(tokens.length, first + MOST_TOKENS); last++) {
    const token = tokens[last];
    if (!token) break;
    if (last > first && !JOINED.test(text.slice(tokens[last - 1]?.end, token.start))) break;
    if (!isCapitalized(token) && !WORD_OR_JOINT.test(token.text)) break;
    if (CONTRACTION.test(token.text)) break;
    if (last > first && NAMING_NOUN.test(token.text)) {
      const site = siteNamed(tagged, { first, last }, gazetteer);
      if (site) return site;
    }
    if (POSSESSIVE.test(token.text) || (!isCapitalized(token) && !ENDING.test(token.text))) continue;
    const name = text.slice(start, token.end);
    const key = last === first ? normalized(token) : normalizeName(name);
    if (countWords(key) > most) break;
    const candidates = speltLike(tagged, { start, name, key }, gazetteer.lookUp(key));
    if (candidates.length > 0) {
      best = { start, end: token.end, firstToken: first, endToken: last + 1, candidates, made: null };
    }
  }
  return best;
}

/** "Synelnykove district", "the Kerch bridge": a place of the list although copy writes its noun small, and so leaves it out of the name. */
function siteNamed(
  { text, tokens }: TaggedText,
  { first, last }: { first: number; last: number },
  gazetteer: Gazetteer,
): NameMatch | null {
  const [start, end] = [tokens[first]?.start ?? 0, tokens[last - 1]?.end ?? 0];
  if (text.slice(end, tokens[last]?.start) !== " ") return null;
  NAMING_PHRASE.lastIndex = end + 1;
  const phrase = NAMING_PHRASE.exec(text)?.[0];
  if (!phrase) return null;
  const name = text.slice(start, end);
  for (const noun of NOUNS_OF.get(phrase) ?? [phrase]) {
    const candidates = gazetteer.lookUp(`${name} ${noun}`);
    if (candidates.length > 0) return { start, end, firstToken: first, endToken: last, candidates, made: null };
  }
  return null;
}

/** How many words a name may have that starts here; "People's Republic" starts with two tokens that make one word. */
function longestFrom(tokens: readonly Token[], first: number, gazetteer: Gazetteer): number {
  const token = tokens[first];
  if (!token || CONTRACTION.test(token.text)) return 0;
  const key = normalized(token);
  const blank = key.indexOf(" ");
  const word = blank < 0 ? key : key.slice(0, blank);
  const isOwner = POSSESSIVE.test(tokens[first + 1]?.text ?? "");
  return Math.max(gazetteer.longestFrom(word), isOwner ? gazetteer.longestFrom(`${word}s`) : 0);
}

/** "Somali" is also a region of Ethiopia, "English" a town; an abbreviation such as "US" is no adjective here. */
const isDemonym = lexicalTest(
  ({ text, lower }) => !isAllCaps(text) && countryOfDemonym(lower) !== undefined && countryOfName(lower) === undefined,
);

function countWords(key: string): number {
  let count = 1;
  for (let at = key.indexOf(" "); at >= 0; at = key.indexOf(" ", at + 1)) count++;
  return count;
}

/**
 * An abbreviation is one in capitals only ("US", never "us"); capitals alone spell no other name of a few letters ("WHO"),
 * except where a dateline opens the paragraph ("KYIV, Ukraine").
 */
function speltLike(
  { paragraphs }: TaggedText,
  { start, name, key }: { start: number; name: string; key: string },
  places: readonly GazetteerPlace[],
): readonly GazetteerPlace[] {
  if (places.length === 0 || key.length > LONGEST_ABBREVIATION || !LETTERS.test(key)) return places;
  const isShort = isAllCaps(name);
  if (isShort && paragraphs[lastStartingBy(paragraphs, start)]?.start === start) return places;
  return places.filter(({ abbreviations }) => abbreviations.includes(key) === isShort);
}
