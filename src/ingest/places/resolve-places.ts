import type { TaggedText, Token } from "../annotations.ts";
import type { GazetteerPlace } from "../gazetteer.ts";
import { countryOfCapital, countryOfDemonym } from "../lexicon/countries.ts";
import { DISTRICT_NOUNS, DIVISION_ENDINGS, REGION_NOUNS, TOWN_NOUNS } from "../lexicon/place-words.ts";
import { sentenceAt } from "../tagged-text.ts";
import { placeSite } from "./place-site.ts";
import type { Mention, Resolved } from "./surroundings.ts";

/** Weights in tenfolds of population: a town beside its region's name outweighs one a million times its size. */
const BESIDE = { qualifier: 8, noun: 6, owner: 6, region: 5, country: 2, list: 4 };
const COMPANY = { region: 1, mostOfRegion: 3, country: 4 };
const PRIOR = {
  country: 9.5,
  byHand: 6.5,
  capital: 2.2,
  otherName: -0.7,
  region: 0.7,
  leastRegion: 5.5,
  regionOfTown: -2.7,
  county: -1,
};
/** How far a list of places reaches to either side in which one decides another. */
const MOST_NEIGHBOURS = 8;

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
  const decided = mentions.map((mention, index) => {
    const near = neighbours[index] ?? [];
    let best: { place: GazetteerPlace; score: Score } | null = null;
    for (const place of mention.candidates) {
      const score = scoreOf(tagged, { mention, place, company, neighbours: near, mentions });
      if (!best || score.total > best.score.total) best = { place, score };
    }
    const name = tagged.text.slice(mention.start, mention.end);
    if (best && best.score.beside > 0 && best.place.kind !== "region" && !settled.has(name))
      settled.set(name, best.place);
    return { mention, name, best };
  });
  const named = decided.map(({ mention, name, best }): Resolved | null => {
    if (!best) return null;
    const known = settled.get(name);
    const isSettled = best.score.beside === 0 && known !== undefined && best.place.kind !== "region";
    if (isSettled && known.id !== best.place.id)
      return { mention, place: known, reason: "so named elsewhere in the article" };
    const isOnly = mention.candidates.length === 1;
    return { mention, place: best.place, reason: isOnly ? "the only place of that name" : best.score.reason };
  });
  return mentions.flatMap(
    (mention, index) => (mention.made ? placeSite(tagged, { mention, index, named }) : named[index]) ?? [],
  );
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

/** The nearest other names of each mention's sentence. */
function neighboursOf(tagged: TaggedText, mentions: readonly Mention[]): Mention[][] {
  const sentences = mentions.map(({ start }) => sentenceAt(tagged, start)?.start ?? 0);
  return mentions.map((mention, index) => {
    const from = Math.max(0, index - MOST_NEIGHBOURS);
    const near = mentions.slice(from, index + MOST_NEIGHBOURS + 1);
    return near.filter((other, at) => other !== mention && sentences[from + at] === sentences[index]);
  });
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
  const inner = mention.qualified === null ? undefined : mentions[mention.qualified];
  if (inner?.candidates.some((candidate) => contains(place, candidate)))
    return [BESIDE.qualifier, "it says where the place before it lies"];
  const owner = mention.owner === null ? undefined : mentions[mention.owner];
  const owned = owner?.candidates.find((division) => contains(division, place));
  if (owned) return [BESIDE.owner, `the text says ${owned.name} beside it`];
  if (mention.candidates.some((candidate) => candidate.kind === "country")) return [0, null];
  if (place.kind === "region" && isListOfRegions(mentions, mention))
    return [BESIDE.list, "it stands in a list of regions"];
  for (const kind of ["region", "country"] as const) {
    for (const neighbour of neighbours) {
      if (neighbour.list.from === mention.list.from) continue;
      const division = neighbour.candidates.find((candidate) => candidate.kind === kind && contains(candidate, place));
      const isPlain = neighbour.candidates.every(({ id, name }) => id === division?.id || name !== place.name);
      if (division && isPlain) return [BESIDE[kind], `the sentence says ${division.name}`];
    }
  }
  return [0, null];
}

function isListOfRegions(mentions: readonly Mention[], { list }: Mention): boolean {
  if (list.to - list.from < 2) return false;
  const members = mentions.slice(list.from, list.to + 1);
  return (
    members.filter(({ candidates }) => candidates.every(({ kind }) => kind === "region")).length * 3 > members.length
  );
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
  return division.kind === "region" && id !== admin1?.toLowerCase() && division.admin1 === admin1;
}

function priorOf(text: string, mention: Mention, place: GazetteerPlace): number {
  const name = text.slice(mention.start, mention.end).toLowerCase();
  const size = Math.log10(place.population + 1);
  if (place.kind === "country") return PRIOR.country;
  if (place.kind === "region") {
    const isOfTown = mention.candidates.some(
      ({ kind, country, admin1, population }) =>
        kind === "city" &&
        ((admin1 === place.admin1 && population * 8 > place.population) ||
          (country === place.country && population * 2 > place.population)),
    );
    return (
      Math.max(PRIOR.leastRegion, size) +
      PRIOR.region +
      (isOfTown ? PRIOR.regionOfTown : 0) +
      (place.admin1?.toLowerCase() === place.id ? 0 : PRIOR.county)
    );
  }
  const base = place.geonamesId === null && place.population === 0 ? PRIOR.byHand : size;
  const capital = place.kind === "city" && countryOfCapital(name) === place.country ? PRIOR.capital : 0;
  return base + capital + (place.name.toLowerCase() === name ? 0 : PRIOR.otherName);
}
