import type { TaggedText } from "../annotations.ts";
import type { GazetteerPlace } from "../gazetteer.ts";
import { countryOfCapital } from "../lexicon/countries.ts";
import { lastStartingBy } from "../tagged-text.ts";
import { placeSite } from "./place-site.ts";
import { statedRelation } from "./stated-relation.ts";
import type { Mention, Resolved } from "./surroundings.ts";
import { countryOfPeople } from "./word-facts.ts";
import { type Naming, wordsBeside } from "./words-beside.ts";

/** Weights in tenfolds of population, as those of the words beside a name. */
const COMPANY = { region: 0.5, mostOfRegion: 1.5, country: 4 };
const PRIOR = {
  country: 9.5,
  byHand: 6.5,
  capital: 2.2,
  otherName: -0.7,
  region: 0.7,
  leastRegion: 5.5,
  regionOfTown: -2.7,
  county: -1,
  withoutState: -3,
};
const LARGE_TOWN = 200_000;
/** How far a list of places reaches to either side in which one decides another. */
const MOST_NEIGHBOURS = 8;

type Company = { countries: Map<string, number>; regions: Map<string, number>; namesStates: boolean; total: number };
type Score = { beside: number; company: number; total: number; reason: string };

/**
 * Says which place each name means: by the words beside it, then the company of other places, then the story's countries, then size.
 * A name decided by its words keeps that meaning in the rest of the article.
 */
export function resolvePlaces(tagged: TaggedText, mentions: readonly Mention[]): Resolved[] {
  const company = companyOf(tagged, mentions);
  const sentences = mentions.map(({ start }) => lastStartingBy(tagged.sentences, start));
  const settled = new Map<string, GazetteerPlace>();
  const decided = mentions.map((mention, index) => {
    const [only, ...others] = mention.candidates;
    if (!only || others.length === 0) return only ? { mention, place: only, score: null } : null;
    const neighbours = neighboursOf(mentions, sentences, index);
    const stated = statedOf(tagged.text, { mentions, sentences, index });
    const next = mentions[index + 1];
    const container = next && LIES_IN.test(tagged.text.slice(mention.end, next.start)) ? index + 1 : null;
    let best: { place: GazetteerPlace; score: Score } | null = null;
    for (const place of mention.candidates) {
      const score = scoreOf(tagged, { mention, place, company, neighbours, mentions, container, stated });
      if (!best || score.total > best.score.total) best = { place, score };
    }
    const name = tagged.text.slice(mention.start, mention.end);
    if (best && best.score.beside > 0 && best.place.kind !== "region" && !settled.has(name))
      settled.set(name, best.place);
    return best && { mention, ...best };
  });
  const named = decided.map((decision): Resolved | null => {
    if (!decision) return null;
    const { mention, place, score } = decision;
    if (score === null) return { mention, place, reason: "the only place of that name" };
    const known = settled.get(tagged.text.slice(mention.start, mention.end));
    const isSettled = score.beside === 0 && known !== undefined && place.kind !== "region" && known.id !== place.id;
    return isSettled
      ? { mention, place: known, reason: "so named elsewhere in the article" }
      : { mention, place, reason: score.reason };
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
  for (const token of tokens) {
    const country = countryOfPeople(token);
    if (country) vote(country);
  }
  return { countries, regions, namesStates: [...regions.keys()].some(isState), total };
}

/** The nearest other names of a mention's sentence; `sentences` gives the sentence of each mention. */
function neighboursOf(mentions: readonly Mention[], sentences: readonly number[], index: number): Mention[] {
  const own = sentences[index];
  let from = index;
  while (from > index - MOST_NEIGHBOURS && sentences[from - 1] === own) from--;
  let to = index;
  while (to < index + MOST_NEIGHBOURS && sentences[to + 1] === own) to++;
  return [...mentions.slice(from, index), ...mentions.slice(index + 1, to + 1)];
}

const LONGEST_GAP = 180;
const LIES_IN = /^,?\s+in\s+(?:the\s+)?$/;

/** What the words after a name say of where it lies, as seen from the next name that is not its own region's. */
function statedOf(
  text: string,
  { mentions, sentences, index }: { mentions: readonly Mention[]; sentences: readonly number[]; index: number },
): Naming["stated"] {
  const next = mentions[index]?.qualifier === index + 1 ? index + 2 : index + 1;
  const [before, from] = [mentions[next - 1], mentions[next]];
  if (!before || !from || sentences[next] !== sentences[index] || from.start - before.end > LONGEST_GAP) return null;
  const relation = statedRelation(text.slice(before.end, from.start));
  return relation && { relation, from };
}

type Question = Naming & { company: Company };

function scoreOf(tagged: TaggedText, question: Question): Score {
  const { mention, place, company } = question;
  const { weight: beside, reason: besideReason } = wordsBeside(tagged.tokens, question);
  const region = Math.min(
    COMPANY.mostOfRegion,
    COMPANY.region * Math.log2(1 + (company.regions.get(place.admin1 ?? "") ?? 0)),
  );
  const country = (COMPANY.country * (company.countries.get(place.country ?? "") ?? 0)) / Math.max(1, company.total);
  const prior = priorOf(tagged.text, mention, place) + (lacksState(place, company) ? PRIOR.withoutState : 0);
  const reason =
    besideReason ??
    (region > 0 && region >= country
      ? `other places of ${place.admin1} in the article`
      : country > 0
        ? `the article is about ${place.country}`
        : "the largest of that name");
  return { beside, company: region + country, total: beside + region + country + prior, reason };
}

/** Wire copy gives the state with all but the largest American towns, and Washington is in every story. */
function lacksState({ kind, country, population }: GazetteerPlace, { namesStates }: Company): boolean {
  return kind === "city" && country === "US" && population < LARGE_TOWN && !namesStates;
}

function isState(code: string): boolean {
  return code.startsWith("US-") && code !== "US-DC";
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
