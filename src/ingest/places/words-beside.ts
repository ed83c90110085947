import type { Token } from "../annotations.ts";
import type { GazetteerPlace } from "../gazetteer.ts";
import { DISTRICT_NOUNS, DIVISION_ENDINGS, REGION_NOUNS, TOWN_NOUNS } from "../lexicon/place-words.ts";
import { distanceKm, fitOf, type StatedRelation } from "./stated-relation.ts";
import type { Mention } from "./surroundings.ts";

/** A place that a mention may mean, with the other mentions of its sentence and all of the text. */
export type Naming = {
  mention: Mention;
  place: GazetteerPlace;
  neighbours: readonly Mention[];
  mentions: readonly Mention[];
  /** The mention right after "in": "Lypove in the Sumy region". */
  container: number | null;
  /** Where the text says that it lies, as seen from another place. */
  stated: { relation: StatedRelation; from: Mention } | null;
};

type Evidence = { weight: number; reason: string };

/** Weights in tenfolds of population: a town beside its region's name outweighs one a million times its size. */
const WEIGHT = { qualifier: 8, noun: 6, owner: 6, region: 5, list: 4, stated: 6, near: 3, country: 2 };
const NEAR_KM = 60;
const NONE = { weight: 0, reason: null };

/** How far the words beside a name speak for one of its places, and which they are; below zero where they speak against it. */
export function wordsBeside(tokens: readonly Token[], naming: Naming): Evidence | typeof NONE {
  return both(both(nounBeside(tokens, naming), placeBeside(naming)), whereStated(naming)) ?? NONE;
}

function both(one: Evidence | null, other: Evidence | null): Evidence | null {
  if (!one || !other) return one ?? other;
  return { weight: one.weight + other.weight, reason: `${one.reason}, ${other.reason}` };
}

/** "the Tambov region", "governor of Kursk", "the city of Smolensk", "Odesa Oblast". */
function nounBeside(tokens: readonly Token[], { mention, place }: Naming): Evidence | null {
  const last = tokens[mention.endToken - 1]?.lower ?? "";
  if (DIVISION_ENDINGS.has(last) && place.name.toLowerCase().endsWith(last)) {
    return { weight: WEIGHT.noun, reason: "its full name" };
  }
  const before = tokens[mention.left]?.lower ?? "";
  const head = before === "of" ? (tokens[mention.left - 1]?.lower ?? "") : before;
  const after = nounAfter(tokens, mention);
  const noun = [after, head].find((word) => word === "governor" || word === "gov" || REGION_NOUNS.has(word));
  if (noun && (noun !== head || before === "of")) return forKind("region", noun, { mention, place });
  const town = /^(?:city|town|village)$/.test(after) ? after : head;
  return TOWN_NOUNS.has(town) ? forKind("city", town, { mention, place }) : null;
}

/** Speaks for places of a kind, and against the others where one of that kind has the name. */
function forKind(
  kind: GazetteerPlace["kind"],
  noun: string,
  { mention, place }: Pick<Naming, "mention" | "place">,
): Evidence | null {
  if (place.kind === kind) return { weight: WEIGHT.noun, reason: `"${noun}" beside it` };
  const isOther = mention.candidates.some((candidate) => candidate.kind === kind);
  return isOther ? { weight: -WEIGHT.noun, reason: `"${noun}" beside it` } : null;
}

/** The word right after the list of names; district names are no evidence for a town or a region. */
function nounAfter(tokens: readonly Token[], mention: Mention): string {
  const after = tokens[mention.right];
  if (!after || mention.isPossessive || DISTRICT_NOUNS.has(after.lower)) return "";
  return after.lower.replace(".", "");
}

/** "Paris, Texas", "Ukraine's Odesa", "Lypove in the Sumy region", "Lypove, near Kherson". */
function placeBeside({ mention, place, neighbours, mentions, container }: Naming): Evidence | null {
  const outer = mention.qualifier ?? (mention.qualified === null ? container : null);
  const qualifier = candidatesAt(mentions, outer).find((division) => contains(division, place));
  if (qualifier) return { weight: WEIGHT.qualifier, reason: `the text says ${qualifier.name} beside it` };
  if (candidatesAt(mentions, mention.qualified).some((inner) => contains(place, inner))) {
    return { weight: WEIGHT.qualifier, reason: "it says where the place before it lies" };
  }
  const owner = candidatesAt(mentions, mention.owner).find((division) => contains(division, place));
  if (owner) return { weight: WEIGHT.owner, reason: `the text says ${owner.name} beside it` };
  if (mention.candidates.some(({ kind }) => kind === "country")) return null;
  if (place.kind === "region" && isListOfRegions(mentions, mention)) {
    return { weight: WEIGHT.list, reason: "it stands in a list of regions" };
  }
  const others = neighbours.filter(({ list }) => list.from !== mention.list.from);
  for (const kind of ["region", "country"] as const) {
    const division = divisionNamed(others, { kind, place });
    if (division) return { weight: WEIGHT[kind], reason: `the sentence says ${division.name}` };
    const near = kind === "region" ? townNear(neighbours, place) : undefined;
    if (near) return { weight: WEIGHT.near, reason: `near ${near.name}, which the sentence names` };
  }
  return null;
}

/** "a village 20 km east of Pokrovsk": the namesake that lies so, from the best known place of the other name above all. */
function whereStated({ place, stated }: Naming): Evidence | null {
  if (!stated || place.kind === "country" || place.kind === "region") return null;
  const { relation, from } = stated;
  const known = from.candidates.filter(({ kind }) => kind !== "country");
  const best = known.reduce<GazetteerPlace | null>(
    (most, one) => (most && most.population >= one.population ? most : one),
    null,
  );
  let weight = 0;
  for (const other of known)
    if (other.id !== place.id)
      weight = Math.max(weight, WEIGHT.stated * fitOf(relation, place, other) * (other === best ? 1 : 0.5));
  return weight > 0 ? { weight, reason: `it lies as the text says from ${best?.name}` } : null;
}

function candidatesAt(mentions: readonly Mention[], index: number | null): readonly GazetteerPlace[] {
  return index === null ? [] : (mentions[index]?.candidates ?? []);
}

function divisionNamed(
  others: readonly Mention[],
  { kind, place }: { kind: "region" | "country"; place: GazetteerPlace },
): GazetteerPlace | undefined {
  for (const { candidates } of others) {
    const division = candidates.find((candidate) => candidate.kind === kind && contains(candidate, place));
    if (division && candidates.every(({ id, name }) => id === division.id || name !== place.name)) return division;
  }
  return undefined;
}

/** Another town of the sentence, with one place of its name, within an hour's drive. */
function townNear(neighbours: readonly Mention[], place: GazetteerPlace): GazetteerPlace | undefined {
  if (place.kind !== "city") return undefined;
  for (const { candidates } of neighbours) {
    const [only, ...more] = candidates;
    if (only?.kind === "city" && more.length === 0 && distanceKm(only, place) < NEAR_KM) return only;
  }
  return undefined;
}

function isListOfRegions(mentions: readonly Mention[], { list }: Mention): boolean {
  if (list.to - list.from < 2) return false;
  const members = mentions.slice(list.from, list.to + 1);
  const regions = members.filter(({ candidates }) => candidates.every(({ kind }) => kind === "region"));
  return regions.length * 3 > members.length;
}

function contains(division: GazetteerPlace, { id, kind, country, admin1 }: GazetteerPlace): boolean {
  if (division.id === id || kind === "country") return false;
  if (division.kind === "country") return division.country === country;
  return division.kind === "region" && id !== admin1?.toLowerCase() && division.admin1 === admin1;
}
