import type { TaggedText, Token } from "../annotations.ts";
import type { GazetteerPlace } from "../gazetteer.ts";
import { lexicalTest } from "../lexical-entries.ts";
import { DIRECTIONS, STATES_OF_A_PLACE } from "../lexicon/place-words.ts";
import { lastStartingBy, sentenceAt } from "../tagged-text.ts";
import type { NameMatch } from "./match-names.ts";
import { countryOfPeople } from "./word-facts.ts";

/** A possible place name with what stands round it; token indices. */
export type Mention = NameMatch & {
  /** The word that governs the list of names it stands in, articles and adjectives passed over: a preposition, a verb; -1 where the sentence starts. */
  left: number;
  /** The word right after that list. */
  right: number;
  /** First and last mention of the list: "Canada, Germany and Poland". */
  list: { from: number; to: number };
  /** Where it stands among the mentions. */
  index: number;
  /** The mention that owns this one ("Ukraine" in "Ukraine's Odesa region"), or null. */
  owner: number | null;
  /** The mention before the comma that this one says the region or country of, or null. */
  qualified: number | null;
  /** The mention after the comma that says where this one lies ("Texas" in "Paris, Texas"), or null. */
  qualifier: number | null;
  isPossessive: boolean;
  isDateline: boolean;
};

/** A mention, the place it means, and why that one. */
export type Resolved = { mention: Mention; place: GazetteerPlace; reason: string };

const POSSESSIVE = /^['’]s?$/;
const ARTICLES = new Set(["the", "a", "an"]);
const COORDINATION =
  /^(?:\s*,)?\s+(?:and|or|nor|&|as well as)\s+(?:(?:in|over|near|at) )?(?:the )?(?:(?:(?:north|south)?(?:east|west)|north|south)ern |central )?$/i;
const COMMA = /^\s*,\s+(?:the )?(?:(?:(?:north|south)?(?:east|west)|north|south)ern |central )?$/i;
/** "KYIV, Ukraine (Harbour News) —", "MOSCOW, November 12. /NEWS/." */
const DATELINE = /^\p{Lu}[^—–(\n]{0,60}(?:(?:\([^)\n]{1,40}\)\s*)?(?:[—–]|--|-\s)|\/\p{Lu}[\p{L} .-]{1,30}\/)/u;
const TOWN_OR_AGENCY = /^\P{Ll}{3,}|\(/u;
const LONGEST_DATELINE = 110;
const LONGEST_JOINT = 40;
const MOST_STEPS = 6;

/** Reads for each name what stands before and after it. */
export function readSurroundings(tagged: TaggedText, matches: readonly NameMatch[]): Mention[] {
  const joints = matches.map((match, index) => jointOf(tagged.text, match, matches[index + 1]));
  const lists = listsOf(matches, joints);
  const endingAt = new Map(matches.map(({ endToken }, index) => [endToken, index]));
  return matches.map((match, index): Mention => {
    const list = lists[index] ?? { from: index, to: index };
    const first = matches[list.from] ?? match;
    const opening = sentenceAt(tagged, first.start)?.firstToken ?? 0;
    const left = passOver(tagged.tokens, first.firstToken - 1, opening);
    const ownLeft = passOver(tagged.tokens, match.firstToken - 1, opening);
    const isOwned = POSSESSIVE.test(tagged.tokens[ownLeft]?.text ?? "");
    const { start, end, firstToken, endToken, candidates, made } = match;
    return {
      start,
      end,
      firstToken,
      endToken,
      candidates,
      made,
      index,
      list,
      left,
      right: (matches[list.to] ?? match).endToken,
      owner: isOwned ? (endingAt.get(ownLeft) ?? null) : null,
      qualified: joints[index - 1] === "comma" && liesIn(matches[index - 1], match) ? index - 1 : null,
      qualifier: joints[index] === "comma" && liesIn(match, matches[index + 1]) ? index + 1 : null,
      isPossessive: POSSESSIVE.test(tagged.tokens[match.endToken]?.text ?? ""),
      isDateline: isInDateline(tagged, match),
    };
  });
}

/** Goes left from a token, within its sentence, over what may stand between a preposition or verb and a name: "in [the embattled eastern] city". */
function passOver(tokens: readonly Token[], from: number, opening: number): number {
  let at = from;
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    const token = tokens[at];
    if (!token || !isPassedOver(token)) break;
    at--;
  }
  return at < opening ? -1 : at;
}

const isPassedOver = lexicalTest((entry) => {
  const { lower, pos } = entry;
  if (ARTICLES.has(lower) || DIRECTIONS.has(lower) || STATES_OF_A_PLACE.has(lower) || lower === "-") return true;
  return pos === "ADJ" || countryOfPeople({ entry }) !== null;
});

/** What joins a name to the next. */
type Joint = "comma" | "coordination" | null;

function jointOf(text: string, match: NameMatch, next: NameMatch | undefined): Joint {
  if (!next || next.start - match.end > LONGEST_JOINT) return null;
  const gap = text.slice(match.end, next.start);
  if (COMMA.test(gap)) return "comma";
  return COORDINATION.test(gap) ? "coordination" : null;
}

/** Names joined by commas and "and" share what governs them; two with a comma alone are no list. */
function listsOf(matches: readonly NameMatch[], joints: readonly Joint[]): Mention["list"][] {
  const lists: Mention["list"][] = [];
  let from = 0;
  while (from < matches.length) {
    let to = from;
    let isJoined = false;
    for (; joints[to]; to++) if (joints[to] === "coordination") isJoined = true;
    const isList = isJoined || to - from > 1 || (to > from && liesIn(matches[from], matches[to]));
    for (let index = from; index <= to; index++) lists.push(isList ? { from, to } : { from: index, to: index });
    from = to + 1;
  }
  return lists;
}

/** True where one of the places so named lies in one of the others: Miami in Florida. */
function liesIn(inner: NameMatch | undefined, outer: NameMatch | undefined): boolean {
  if (!inner || !outer || inner.candidates.some(({ kind }) => kind === "country")) return false;
  return outer.candidates.some(
    (division) =>
      (division.kind === "country" || division.kind === "region") &&
      inner.candidates.some(
        ({ id, country, admin1 }) =>
          id !== division.id &&
          (division.kind === "country" ? country === division.country : admin1 === division.admin1),
      ),
  );
}

function isInDateline({ text, paragraphs }: TaggedText, { start, end }: NameMatch): boolean {
  const paragraph = paragraphs[lastStartingBy(paragraphs, start)];
  if (!paragraph || start - paragraph.start > LONGEST_DATELINE) return false;
  const [dateline] = DATELINE.exec(text.slice(paragraph.start, paragraph.start + LONGEST_DATELINE)) ?? [];
  return dateline !== undefined && end <= paragraph.start + dateline.length && TOWN_OR_AGENCY.test(dateline);
}
