import type { DatasetIndex, RecordsOfDocument } from "../dataset/dataset-index.ts";
import { rangeWords } from "../dataset/date-words.ts";
import { parseDay } from "../dataset/days.ts";
import { onceFor } from "../dataset/once.ts";
import { type Bloc, blocs, measures, type Place } from "../dataset/schema.ts";
import {
  blocNames,
  type Filters,
  type ItemKind,
  itemKindNames,
  itemKinds,
  measureNames,
  NO_CLAIMANT,
} from "../filters/filters.ts";
import { type MarkGroup, markGroups } from "../filters/view-props.ts";

/** One choice of a filter, with the count it would give under the other filters. */
export type FilterOption = {
  id: string;
  name: string;
  count: number;
  bloc: Bloc | null;
  /** Levels below the top of a tree; 0 in a plain list. */
  depth: number;
  parent: string | null;
};

type Counts = ReadonlyMap<string, number>;

/** Actors put together by bloc, the bloc of the busiest first; those without a count last. */
export function actorOptions(index: DatasetIndex, counts: Counts): FilterOption[] {
  const options = counted(actorsByName(index), counts).sort(byCountAlone);
  const groups = [...new Set(options.map(({ bloc }) => bloc))];
  const rank = (option: FilterOption) => (option.count === 0 ? groups.length : groups.indexOf(option.bloc));
  return options.sort((a, b) => rank(a) - rank(b));
}

/** In the order of their names, so that a stable sort by count leaves those of one count so. */
const actorsByName = onceFor(({ tables }: DatasetIndex): readonly FilterOption[] =>
  tables.actors.map(({ id, name, bloc }) => plain(id, name, { count: 0, bloc })).sort(byCount),
);

function counted(options: readonly FilterOption[], counts: Counts): FilterOption[] {
  return options.map((option) => ({ ...option, count: counts.get(option.id) ?? 0 }));
}

function byCountAlone(a: FilterOption, b: FilterOption): number {
  return b.count - a.count;
}

/** Places as a tree in reading order: a country, its regions, their towns; siblings by count. */
export function placeOptions(index: DatasetIndex, counts: Counts): FilterOption[] {
  const children = new Map<string | null, Place[]>();
  for (const place of index.tables.places) {
    const parent = place.parent !== null && index.places.has(place.parent) ? place.parent : null;
    const siblings = children.get(parent);
    if (siblings) siblings.push(place);
    else children.set(parent, [place]);
  }
  const options: FilterOption[] = [];
  const seen = new Set<string>();
  const add = (siblings: readonly Place[], depth: number) => {
    const siblingOptions = siblings.map(({ id, name, parent }) => ({
      ...plain(id, name, { count: counts.get(id) ?? 0, bloc: null }),
      depth,
      parent: depth === 0 ? null : parent,
    }));
    for (const option of siblingOptions.sort(byCount)) {
      if (seen.has(option.id)) continue;
      seen.add(option.id);
      options.push(option);
      add(children.get(option.id) ?? [], depth + 1);
    }
  };
  add(children.get(null) ?? [], 0);
  // Places that lie in each other hang below no country.
  for (const place of index.tables.places) if (!seen.has(place.id)) add([place], 0);
  return options;
}

/** The kinds that the dataset has, in their own order; reported speech has a switch of its own. */
export function kindOptions(index: DatasetIndex, counts: Counts): FilterOption[] {
  const present = kindsIn(index);
  return itemKinds
    .filter((kind) => present.has(kind))
    .map((kind) => plain(kind, itemKindNames[kind], { count: counts.get(kind) ?? 0, bloc: null }));
}

export function blocOptions(counts: Counts): FilterOption[] {
  return blocs.map((bloc) => plain(bloc, blocNames[bloc], { count: counts.get(bloc) ?? 0, bloc })).sort(byCount);
}

/** Who claims strike counts, by count, and those that name nobody; who claims none is left out unless it is chosen. */
export function claimantOptions(index: DatasetIndex, counts: Counts, chosen: readonly string[]): FilterOption[] {
  const named = counted(actorsByName(index), counts).sort(byCountAlone);
  const nobody = plain(NO_CLAIMANT, "No claimant stated", { count: counts.get(NO_CLAIMANT) ?? 0, bloc: null });
  return [...named, nobody].filter(({ id, count }) => count > 0 || chosen.includes(id));
}

/** The measures of strike counts that the dataset has, in their own order. */
export function measureOptions({ tables }: DatasetIndex, counts: Counts): FilterOption[] {
  const present = new Set(tables.strikes.measure);
  return measures
    .filter((_, code) => present.has(code))
    .map((measure) => plain(measure, measureNames[measure], { count: counts.get(measure) ?? 0, bloc: null }));
}

const markNames: Readonly<Record<MarkGroup, string>> = {
  quote: "Quotes",
  count: "Strike counts",
  event: "Events",
  actor: "Actors named",
  place: "Places named",
  date: "Dates",
};

/** What an article's text can have marked, with how many there are in it. */
export function markOptions(
  { items, mentions, times }: RecordsOfDocument,
  { reported }: Pick<Filters, "reported">,
): FilterOption[] {
  const counts: Readonly<Record<MarkGroup, number>> = {
    quote: items.filter(({ kind }) => kind === "quote" || (reported && kind === "reported")).length,
    count: items.filter(({ kind }) => kind === "count").length,
    event: items.filter(({ record }) => "status" in record).length,
    actor: mentions.filter(({ place }) => place === null).length,
    place: mentions.filter(({ place }) => place !== null).length,
    date: times.length,
  };
  return markGroups.map((group) => plain(group, markNames[group], { count: counts[group], bloc: null }));
}

/** The articles, newest first: "4 Dec 2025 · News from the harbour". */
export function documentOptions(index: DatasetIndex, counts: Counts): FilterOption[] {
  return counted(newestFirst(index), counts);
}

const newestFirst = onceFor(({ tables }: DatasetIndex): readonly FilterOption[] =>
  [...tables.documents]
    .sort((a, b) => (a.published < b.published ? 1 : -1))
    .map(({ id, title, published }) => {
      const day = parseDay(published);
      const name = day === null ? title : `${rangeWords({ first: day, last: day })} · ${title}`;
      return plain(id, name, { count: 0, bloc: null });
    }),
);

/**
 * The options to draw, in their given order: the ones with the highest counts up to a limit, what is chosen, and what
 * these lie in.
 */
export function optionsToDraw(
  options: readonly FilterOption[],
  given: { limit: number; chosen: ReadonlySet<string> },
): FilterOption[] {
  if (options.length <= given.limit) return [...options];
  const top = mostCounted(options, given.limit);
  const drawn = new Set([...top.map(({ id }) => id), ...given.chosen]);
  const parents = new Map(options.flatMap(({ id, parent }) => (parent === null ? [] : [[id, parent]])));
  for (const id of drawn) {
    const parent = parents.get(id);
    if (parent !== undefined) drawn.add(parent);
  }
  return options.filter(({ id }) => drawn.has(id));
}

/** The options with the highest counts; thousands that stand no chance are not compared with each other. */
function mostCounted(options: readonly FilterOption[], limit: number): FilterOption[] {
  const counts = new Uint32Array(options.map(({ count }) => count)).sort();
  const least = counts[counts.length - limit] ?? 0;
  return options
    .filter(({ count }) => count >= least)
    .sort(byCount)
    .slice(0, limit);
}

const kindsIn = onceFor(({ items }: DatasetIndex): ReadonlySet<ItemKind> => {
  const kinds = new Set<ItemKind>();
  for (const { kind } of items) kinds.add(kind);
  return kinds;
});

function plain(id: string, name: string, given: Pick<FilterOption, "count" | "bloc">): FilterOption {
  return { id, name, ...given, depth: 0, parent: null };
}

function byCount(a: FilterOption, b: FilterOption): number {
  return b.count - a.count || (a.name < b.name ? -1 : 1);
}
