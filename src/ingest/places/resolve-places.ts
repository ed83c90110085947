import type { TaggedText, Token } from "../annotations.ts";
import type { GazetteerPlace } from "../gazetteer.ts";
import { countryOfCapital, countryOfDemonym } from "../lexicon/countries.ts";
import { DISTRICT_NOUNS, DIVISION_ENDINGS, REGION_NOUNS, TOWN_NOUNS } from "../lexicon/place-words.ts";
import { sentenceAt } from "../tagged-text.ts";
import type { Mention } from "./surroundings.ts";

export type Resolved = { mention: Mention; place: GazetteerPlace; reason: string };

/** Weights in tenfolds of population: a town beside its region's name outweighs one a million times its size. */
const BESIDE = { qualifier: 8, noun: 6, owner: 6, region: 5, country: 3 };
const COMPANY = { region: 1, mostOfRegion: 3, country: 4 };
const PRIOR = { country: 8.5, byHand: 6.5, capital: 1, otherName: -0.7, regionOfTown: -2, county: -1 };

type Company = { countries: Map<string, number>; regions: Map<string, number>; total: number };
type Score = { beside: number; company: number; total: number; reason: string };

/**
 * Says which place each name means: by the words beside it, then the company of other places, then the story's countries, then size.
 * A name decided by its words keeps that meaning in the rest of the article.
 */
export function resolvePlaces(tagged: TaggedText, mentions: readonly Mention[]): Resolved[] {
  const company = companyOf(tagged, mentions);
  const neighbours = neighboursOf(tagged, mentions);
  const settled = new Map<string, GazetteerPlace>();
  const first = mentions.map((mention, index) => {
    const scored = mention.candidates.map((place) => ({
      place,
      score: scoreOf(tagged, { mention, place, company, neighbours: neighbours[index] ?? [], mentions }),
    }));
    const best = scored.reduce((a, b) => (b.score.total > a.score.total ? b : a));
    const name = tagged.text.slice(mention.start, mention.end);
    if (best.score.beside > 0 && best.place.kind !== "region" && !settled.has(name)) settled.set(name, best.place);
    return { mention, name, ...best };
  });
  return first.map(({ mention, name, place, score }) => {
    const known = settled.get(name);
    const isSettled = score.beside === 0 && known !== undefined && known.id !== place.id && place.kind !== "region";
    if (isSettled) return { mention, place: known, reason: "so named elsewhere in the article" };
    return { mention, place, reason: mention.candidates.length === 1 ? "the only place of that name" : score.reason };
  });
}

/** Which countries and regions the article is about: names that mean one alone, and adjectives. */
function companyOf({ tokens }: TaggedText, mentions: readonly Mention[]): Company {
  const countries = new Map<string, number>();
  const regions = new Map<string, number>();
  let total = 0;
  const vote = (country: string) => {
    countries.set(country, (countries.get(country) ?? 0) + 1);
    total++;
  };
  for (const { candidates } of mentions) {
    const [only, ...others] = candidates;
    if (!only?.country || others.some(({ country }) => country !== only.country)) continue;
    vote(only.country);
    if (only.admin1 && others.every(({ admin1 }) => admin1 === only.admin1)) {
      regions.set(only.admin1, (regions.get(only.admin1) ?? 0) + 1);
    }
  }
  for (const { lower } of tokens) {
    const country = countryOfDemonym(lower);
    if (country) vote(country);
  }
  return { countries, regions, total };
}

/** The other names of each mention's sentence. */
function neighboursOf(tagged: TaggedText, mentions: readonly Mention[]): Mention[][] {
  const bySentence = new Map<number, Mention[]>();
  const sentences = mentions.map(({ start }) => sentenceAt(tagged, start)?.start ?? 0);
  mentions.forEach((mention, index) => {
    const sentence = sentences[index] ?? 0;
    const group = bySentence.get(sentence);
    if (group) group.push(mention);
    else bySentence.set(sentence, [mention]);
  });
  return mentions.map((mention, index) =>
    (bySentence.get(sentences[index] ?? 0) ?? []).filter((other) => other !== mention),
  );
}

type Question = {
  mention: Mention;
  place: GazetteerPlace;
  company: Company;
  neighbours: readonly Mention[];
  mentions: readonly Mention[];
};

function scoreOf(tagged: TaggedText, question: Question): Score {
  const { mention, place, company } = question;
  const [beside, besideReason] = besideScore(tagged.tokens, question);
  const region = Math.min(
    COMPANY.mostOfRegion,
    COMPANY.region * Math.log2(1 + (company.regions.get(place.admin1 ?? "") ?? 0)),
  );
  const country = (COMPANY.country * (company.countries.get(place.country ?? "") ?? 0)) / Math.max(1, company.total);
  const prior = priorOf(tagged.text, mention, place);
  const reason =
    besideReason ??
    (region > 0 && region >= country
      ? `other places of ${place.admin1} in the article`
      : country > 0
        ? `the article is about ${place.country}`
        : "the largest of that name");
  return { beside, company: region + country, total: beside + region + country + prior, reason };
}

function besideScore(
  tokens: readonly Token[],
  { mention, place, neighbours, mentions }: Question,
): [number, string | null] {
  const noun = nounScore(tokens, mention, place);
  if (noun) return noun;
  const qualifier = mention.qualifier === null ? undefined : mentions[mention.qualifier];
  const within = qualifier?.candidates.find((division) => contains(division, place));
  if (within) return [BESIDE.qualifier, `the text says ${within.name} beside it`];
  const owner = mention.owner === null ? undefined : mentions[mention.owner];
  const owned = owner?.candidates.find((division) => contains(division, place));
  if (owned) return [BESIDE.owner, `the text says ${owned.name} beside it`];
  for (const kind of ["region", "country"] as const) {
    for (const neighbour of neighbours) {
      const division = neighbour.candidates.find((candidate) => candidate.kind === kind && contains(candidate, place));
      const isPlain = neighbour.candidates.every(({ id, name }) => id === division?.id || name !== place.name);
      if (division && isPlain) return [BESIDE[kind], `the sentence says ${division.name}`];
    }
  }
  return [0, null];
}

/** "the Tambov region", "governor of Kursk", "the city of Smolensk", "Odesa Oblast". */
function nounScore(
  tokens: readonly Token[],
  mention: Mention,
  { kind, id, name }: GazetteerPlace,
): [number, string] | null {
  const after = nounAfter(tokens, mention);
  const isRegion = kind === "region";
  if (after && REGION_NOUNS.has(after)) return isRegion ? [BESIDE.noun, `"${after}" beside it`] : null;
  const last = tokens[mention.endToken - 1]?.lower ?? "";
  if (DIVISION_ENDINGS.has(last) && name.toLowerCase().endsWith(last)) return [BESIDE.noun, "its full name"];
  const before = tokens[mention.left]?.lower;
  const head = before === "of" ? tokens[mention.left - 1]?.lower : before;
  if (head === "governor" || after === "governor" || after === "gov")
    return isRegion ? [BESIDE.noun, "it has a governor"] : null;
  if (head === undefined) return null;
  if (before === "of" && REGION_NOUNS.has(head)) return isRegion ? [BESIDE.noun, `"${head}" before it`] : null;
  const isTown = TOWN_NOUNS.has(head) || (after !== null && /^(?:city|town|village)$/.test(after));
  return isTown && kind === "city" && id ? [1, "it is called a town"] : null;
}

/** The word right after the list, lower case; district names are no evidence for a town or a region. */
function nounAfter(tokens: readonly Token[], mention: Mention): string | null {
  const after = tokens[mention.right];
  if (!after || mention.isPossessive) return null;
  return DISTRICT_NOUNS.has(after.lower) ? null : after.lower.replace(".", "");
}

function contains(division: GazetteerPlace, { id, kind, country, admin1 }: GazetteerPlace): boolean {
  if (division.id === id || kind === "country") return false;
  if (division.kind === "country") return division.country === country;
  return division.kind === "region" && kind !== "region" && division.admin1 === admin1;
}

function priorOf(text: string, mention: Mention, place: GazetteerPlace): number {
  const name = text.slice(mention.start, mention.end).toLowerCase();
  const size = Math.log10(place.population + 1);
  if (place.kind === "country") return PRIOR.country;
  if (place.kind === "region") {
    const isOfTown = mention.candidates.some(
      (other) => other.kind === "city" && other.country === place.country && other.population * 25 > place.population,
    );
    return size + (isOfTown ? PRIOR.regionOfTown : 0) + (place.admin1?.toLowerCase() === place.id ? 0 : PRIOR.county);
  }
  const base = place.geonamesId === null && place.population === 0 ? PRIOR.byHand : size;
  const capital = place.kind === "city" && countryOfCapital(name) === place.country ? PRIOR.capital : 0;
  return base + capital + (place.name.toLowerCase() === name ? 0 : PRIOR.otherName);
}
