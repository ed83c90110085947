import type { FoundName } from "../annotations.ts";
import { lexicalTest } from "../lexical-entries.ts";
import { GROUP_NOUNS } from "../lexicon/group-nouns.ts";
import { NO_SURNAMES, PARTISANS, PLATFORMS } from "../lexicon/no-names.ts";
import { OFFICE_MODIFIERS, TITLES } from "../lexicon/offices.ts";
import { ORGANIZATION_HEADS } from "../lexicon/organizations.ts";
import { affiliationAt, countryIn, type WordRange } from "./affiliation.ts";
import { claim, isCalendar, isCapital, type Reading, spanOf, textOf } from "./claims.ts";
import { type FoundRole, isRole, isRoleNoun, officeBeforeRank, roleAfter, roleBefore } from "./find-roles.ts";
import { isGiven, isSurname } from "./person-words.ts";
import { isPlaceName } from "./place-names.ts";
import { isSayingVerb } from "./saying.ts";
import type { Word } from "./words.ts";

const PARTICLES = new Set(
  "van von der den de del della di da dos du la le bin ibn al el ter ten af av zu zur abu ben y e".split(" "),
);
const INITIAL = /^(?:\p{Lu}\.)+$/u;
const ACCENTED = /[^\p{ASCII}]/u;
const NAME_WORD = /^\p{L}[\p{L}'’-]*\.?$/u;
const SUFFIX = /^(?:Jr|Sr|II|III|IV)\.?$/;
const MAX_NAME_WORDS = 5;

/** A run of capitalised words that may be a person's name, and what speaks for it. */
type Candidate = { range: WordRange; role: FoundRole | null; title: string | null; score: number; isHeadline: boolean };

/** Bare relations, which say nothing once the person they refer to is left out. */
const RELATIONS = new Set(
  "counterpart successor predecessor rival opponent critic ally colleague boss fellow".split(" "),
);
const PLACE_PREPOSITIONS = new Set([
  "in",
  "at",
  "near",
  "from",
  "over",
  "around",
  "outside",
  "into",
  "across",
  "through",
]);

/** Parts of speech whose capital at a sentence's start makes no name. */
const NO_NAMES = new Set(["DET", "PRON", "ADP", "CCONJ", "SCONJ", "ADV", "AUX", "PART", "INTJ", "NUM"]);

const ACCEPTED = 2;

/**
 * Finds persons' names: by title, role, given name, verb of saying and form, and by surname or given name alone
 * once the article has given the full name.
 */
export function findPersons(reading: Reading): FoundName[] {
  const { words } = reading;
  const candidates = collectCandidates(reading);
  const alone = scoresAlone(reading, candidates);
  const parts = new Set<string>();
  for (const { range, score } of candidates) {
    if (score < ACCEPTED || sizeOf(reading, range) < 2) continue;
    const names = words.slice(range.first, range.end).filter(({ text }) => !INITIAL.test(text) && !SUFFIX.test(text));
    for (const word of [names[0], names.at(-1)]) if (word) parts.add(word.lower);
  }
  for (const [word, score] of alone) if (score >= ACCEPTED) parts.add(word);
  const found: FoundName[] = [];
  for (const candidate of candidates) {
    const { range, score } = candidate;
    const isKnown = words.slice(range.first, range.end).some(({ lower }) => parts.has(lower));
    const isAlone = sizeOf(reading, range) === 1;
    const lastPart = words[range.end - 1]?.lower ?? "";
    const isAccepted = isAlone
      ? isKnown || (alone.get(lastPart) ?? 0) >= ACCEPTED
      : score >= ACCEPTED || (isKnown && score >= 0.5);
    if (isAccepted) found.push(claimPerson(reading, candidate));
  }
  return found;
}

const isCounted = lexicalTest(({ text }) => !SUFFIX.test(text) && !PARTICLES.has(text));

function sizeOf({ words }: Reading, { first, end }: WordRange): number {
  let size = 0;
  for (let at = first; at < end; at++) {
    const word = words[at];
    if (word && isCounted(word)) size++;
  }
  return size;
}

function claimPerson(reading: Reading, { range, role, title }: Candidate): FoundName {
  const isRelation = role !== null && RELATIONS.has(role.role.toLowerCase());
  const worded = isRelation ? null : (role ?? (title ? titleRole(reading, range.first - 1) : null));
  return claim(reading, range, {
    kind: "person",
    role: worded?.role ?? null,
    roleSpan: worded?.roleSpan ?? null,
    country: worded?.country ?? ownerOf(reading, range.first),
  });
}

/** "Gov." is a role as well as a title; "Mr" and "Dr" are none. */
function titleRole(reading: Reading, at: number): FoundRole | null {
  const word = reading.words[at];
  if (
    !word ||
    !/^(?:gov|gen|lt|col|maj|capt|sgt|adm|brig|cmdr|sen|rep|pres|amb|king|queen|prince|princess)\.?$/.test(word.lower)
  )
    return null;
  let first = at;
  while (
    isCapital(reading.words[first - 1]) &&
    !reading.words[first - 1]?.isPossessive &&
    !reading.taken[first - 1] &&
    reading.words[first - 1]?.sentence === word.sentence
  )
    first--;
  const office = officeBeforeRank(reading, first);
  if (office) return office;
  const range = { first, end: at + 1 };
  return {
    role: textOf(reading, range),
    roleSpan: spanOf(reading, range),
    country: countryIn(reading.words, range),
    range,
  };
}

/** "Poland's Zbigniew Korczak" → PL. */
function ownerOf({ words }: Reading, first: number): string | null {
  for (let length = 1; length <= 3; length++) {
    const owner = affiliationAt(words, first - length);
    if (owner?.length === length && owner.via !== "people" && words[first - 1]?.isPossessive) return owner.country;
  }
  return null;
}

function collectCandidates(reading: Reading): Candidate[] {
  const { words } = reading;
  const candidates: Candidate[] = [];
  let listEnd = -1;
  let from = 0;
  for (const at of reading.capitals) {
    if (at < from || !startsName(reading, at)) continue;
    const end = nameEnd(reading, at);
    const candidate = weigh(reading, { first: firstParticle(reading, at), end });
    if (candidate) {
      if (candidate.range.first === listEnd + 1 && isListing(words[listEnd]) && end - at > 1) candidate.score += 1;
      candidates.push(candidate);
      listEnd = candidate.score >= ACCEPTED ? end : -1;
    }
    from = end;
  }
  return candidates;
}

/** Between names of a list: who stands beside a person is likely one. */
function isListing(word: Word | undefined): boolean {
  return word?.text === "," || word?.lower === "and" || word?.lower === "or";
}

/** "High Commissioner for Human Rights Ada Stone". */
const OFFICE_SUBJECTS = new Set(["affairs", "rights", "refugees", "policy"]);
/** "R-Ohio", "D-Wis.": an American lawmaker's party and state. */
const PARTY_AND_STATE = /^[RDI]-\p{Lu}/u;
/** "Governor of the Kursk Region Ada Stone": the region's name ends here. */
const REGION_HEAD = /^(?:Region|Oblast|Krai|Raion|District|Province|Territory|Republic)$/;

const mayBeName = lexicalTest((entry) => {
  const { text, lower } = entry;
  if (PARTY_AND_STATE.test(text) || REGION_HEAD.test(text)) return false;
  if (!NAME_WORD.test(text) && !INITIAL.test(text)) return false;
  if (isCalendar({ entry }) || PLATFORMS.has(lower) || TITLES.has(withoutStop(lower))) return false;
  if (GROUP_NOUNS.has(lower) || ORGANIZATION_HEADS.has(lower)) return false;
  return !isRoleNoun(lower) && !OFFICE_SUBJECTS.has(lower) && !PARTISANS.has(lower);
});

function isNameWord({ words, taken }: Reading, at: number): boolean {
  const word = words[at];
  return isCapital(word) && !taken[at] && mayBeName(word);
}

function withoutStop(lower: string): string {
  return lower.endsWith(".") ? lower.slice(0, -1) : lower;
}

function startsName(reading: Reading, at: number): boolean {
  const { words } = reading;
  const word = words[at];
  if (!word || !isNameWord(reading, at)) return false;
  if (word.affiliation || OFFICE_MODIFIERS.has(word.lower)) return false;
  if (word.isInitial && NO_NAMES.has(word.pos)) return false;
  return !isInsideAffiliation(words, at);
}

/** Names of several words ("New Zealand", "United States") hold words that start no name. */
function isInsideAffiliation(words: readonly Word[], at: number): boolean {
  return (words[at - 1]?.affiliation?.length ?? 0) > 1 || (words[at - 2]?.affiliation?.length ?? 0) > 2;
}

function nameEnd(reading: Reading, first: number): number {
  const { words } = reading;
  let end = first + 1;
  const longest = reading.headlines.has(words[first]?.sentence ?? -1) ? 2 : MAX_NAME_WORDS;
  while (end < words.length && end - first < longest) {
    const [previous, word] = [words[end - 1], words[end]];
    if (!previous || !word?.isJoined || previous.isPossessive || word.sentence !== previous.sentence) break;
    if (
      isNameWord(reading, end) &&
      !(affiliationAt(words, end) && !isSurname(word) && !isSurnameOfHolder(words, first, end))
    ) {
      end++;
      continue;
    }
    const particles = particlesFrom(reading, end);
    if (particles === 0) break;
    end += particles + 1;
  }
  return end;
}

/** "rights chief Viktor Finn": between an office's given name and the rest of the sentence a people's name is a surname. */
function isSurnameOfHolder(words: readonly Word[], first: number, at: number): boolean {
  const [before, given, word] = [words[first - 1], words[first], words[at]];
  if (at !== first + 1 || !before || !given || !word || before.sentence !== given.sentence) return false;
  return isRole(before) && isGiven(given) && !word.isPossessive && !isCapital(words[at + 1]);
}

const LEADING_PARTICLES = new Set("van von der den de di da al bin".split(" "));

/** "von der" Leyen: a surname alone takes its particles along. */
function firstParticle({ words }: Reading, at: number): number {
  let first = at;
  while (words[first]?.isJoined && LEADING_PARTICLES.has(words[first - 1]?.text ?? "")) first--;
  return first;
}

/** How many particles in small letters stand before the next capital: "von der" Leyen → 2. */
function particlesFrom(reading: Reading, from: number): number {
  let count = 0;
  while (count < 3 && PARTICLES.has(reading.words[from + count]?.text ?? "")) count++;
  return count > 0 && isNameWord(reading, from + count) ? count : 0;
}

function weigh(reading: Reading, range: WordRange): Candidate | null {
  const { words } = reading;
  const [first, last] = [words[range.first], words[range.end - 1]];
  if (!first || !last) return null;
  const size = sizeOf(reading, range);
  if (size === 1 && (INITIAL.test(first.text) || SUFFIX.test(first.text) || first.text.length < 2)) return null;
  const [before, after] = [words[range.first - 1], words[range.end]];
  const title = before && before.sentence === first.sentence ? withoutStop(before.lower) : "";
  const hasTitle = TITLES.has(title);
  const role =
    size > 5 ? null : (roleBefore(reading, range.first) ?? (last.isPossessive ? null : roleAfter(reading, range.end)));
  const isHeadline = reading.headlines.has(first.sentence);
  let score = 0;
  if (hasTitle) score += 3;
  if (role) score += size === 1 && role.range.first > range.first ? 1.5 : 2.5;
  if (isGiven(first)) score += size > 1 ? 2 : 0.5;
  if (isSurname(last)) score += 1;
  if (size > 1 && ACCENTED.test(`${first.text}${last.text}`)) score += 1;
  if (size > 1 && INITIAL.test(first.text)) score += 1.5;
  if (size > 1 && INITIAL.test(words[range.first + 1]?.text ?? "")) score += 1;
  if (after && isSayingVerb(after) && !last.isPossessive) score += 1;
  if (before && isSayingVerb(before) && before.sentence === first.sentence) score += 1;
  if (after?.text === "," && words[range.end + 1]?.lower === "who") score += 1.5;
  if (after?.text === "," && words[range.end + 1]?.shape === "number" && words[range.end + 2]?.text === ",")
    score += 1.5;
  if (ownerOf(reading, range.first)) score += 1;
  if (before?.lower === "the" || before?.lower === "a") score -= 2;
  if (first.pos !== "PROPN") score -= 0.5;
  if (last.pos !== "PROPN") score -= 1;
  if (first.shape === "upper" && last.shape === "upper") score -= 1;
  if (size === 1 && before && PLACE_PREPOSITIONS.has(before.lower)) score -= 1.5;
  if (NO_SURNAMES.has(last.lower)) score -= 3;
  if (isPlaceName(reading, range)) score -= hasTitle || role ? 1 : 2.5;
  if (isHeadline) score -= 1;
  if (size === 1 && first.isInitial) score -= 0.5;
  return { range, role, title: hasTitle ? title : null, score, isHeadline };
}

/** For single words that the article never writes small: what all their occurrences in the article add up to. */
function scoresAlone(reading: Reading, candidates: readonly Candidate[]): Map<string, number> {
  const scores = new Map<string, number>();
  for (const { range, score } of candidates) {
    const word = reading.words[range.first];
    if (!word || sizeOf(reading, range) > 1) continue;
    scores.set(word.lower, (scores.get(word.lower) ?? 0) + score);
  }
  for (const { shape, lower } of reading.words) if (shape === "lower") scores.delete(lower);
  return scores;
}
