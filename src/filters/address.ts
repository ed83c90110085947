import {
  createParser,
  parseAsArrayOf,
  parseAsString,
  parseAsStringLiteral,
  type SingleParserBuilder,
} from "nuqs/server";
import type { DatasetIndex } from "../dataset/dataset-index.ts";
import { parseDay } from "../dataset/days.ts";
import { documentOfRecord } from "../dataset/ids.ts";
import { blocs, measures, placeUses } from "../dataset/schema.ts";
import { type Filters, itemKinds, NO_CLAIMANT, noFilters } from "./filters.ts";
import {
  groupings,
  mapSizes,
  markGroups,
  scales,
  sortOrders,
  strikeBreakdowns,
  timelineOrders,
  timelineZooms,
  type ViewId,
  type ViewSettings,
  viewIds,
} from "./view-props.ts";

/** The whole state of the page; the address holds it and nothing else does. */
export type AddressState = Filters &
  ViewSettings & {
    view: ViewId;
    /** Id of the chosen record, or null. */
    item: string | null;
    /** The views shown as tables. */
    table: ViewId[];
    /** Whether the articles that were added in this browser stand alone; null shows them with the published ones. */
    own: "only" | null;
    /** Null follows the system. */
    theme: "light" | "dark" | null;
    /** Shows one view without the frame. */
    embed: boolean;
  };

/** What the address said that the page cannot follow; the rest of it works. */
export type AddressProblem =
  | { kind: "unknown-key"; key: string }
  | { kind: "doubled-key"; key: string }
  | { kind: "malformed"; key: string; value: string }
  | { kind: "missing"; key: string; value: string };

export const defaultAddress: AddressState = {
  ...noFilters,
  view: "overview",
  item: null,
  sort: null,
  group: null,
  by: null,
  scale: null,
  order: null,
  zoom: null,
  around: null,
  use: null,
  size: null,
  at: null,
  open: null,
  marks: [],
  table: [],
  own: null,
  theme: null,
  embed: false,
};

/** Longest search text taken from an address, in UTF-16 code units. */
const LONGEST_SEARCH = 200;

const day = createParser<string>({
  parse: (text) => (parseDay(text) === null ? null : text),
  serialize: (text) => text,
});

const flag = createParser<boolean>({
  parse: (text) => (text === "1" ? true : text === "0" ? false : null),
  serialize: (isOn) => (isOn ? "1" : "0"),
});

const searchText = createParser<string>({
  parse: (text) => (text.length > LONGEST_SEARCH ? null : text),
  serialize: (text) => text,
});

const mapPosition = createParser<string>({
  parse: (text) => {
    const match = /^(-?\d{1,3}(?:\.\d+)?),(-?\d{1,3}(?:\.\d+)?),(\d{1,2}(?:\.\d+)?)$/.exec(text);
    const isOnEarth = match && Math.abs(Number(match[1])) <= 90 && Math.abs(Number(match[2])) <= 180;
    return isOnEarth ? text : null;
  },
  serialize: (text) => text,
});

const chartViews: readonly ViewId[] = viewIds.filter((id) => id !== "overview");
const tables = createParser<ViewId[]>({
  parse: (text) => {
    if (text === "1") return [...chartViews];
    const ids = text.split(",").map((part) => chartViews.find((id) => id === part));
    return ids.every((id) => id !== undefined) ? [...new Set(ids)] : null;
  },
  serialize: (ids) => ids.join(","),
});

/** Reads every value it knows and leaves out the others, which `readAddress` tells of. */
const listOf = <T extends string>(item: SingleParserBuilder<T>) => parseAsArrayOf(item, ",");

type Table = { [Key in keyof AddressState]: SingleParserBuilder<NonNullable<AddressState[Key]>> };

/** The keys of the address in the order in which they are written: one table, read both ways. */
const table: Table = {
  view: parseAsStringLiteral(viewIds),
  actor: listOf(parseAsString),
  place: listOf(parseAsString),
  kind: listOf(parseAsStringLiteral(itemKinds)),
  bloc: listOf(parseAsStringLiteral(blocs)),
  from: day,
  to: day,
  doc: listOf(parseAsString),
  claimant: listOf(parseAsString),
  measure: listOf(parseAsStringLiteral(measures)),
  q: searchText,
  reported: flag,
  item: parseAsString,
  sort: parseAsStringLiteral(sortOrders),
  group: parseAsStringLiteral(groupings),
  by: parseAsStringLiteral(strikeBreakdowns),
  scale: parseAsStringLiteral(scales),
  order: parseAsStringLiteral(timelineOrders),
  zoom: parseAsStringLiteral(timelineZooms),
  around: day,
  use: parseAsStringLiteral(placeUses),
  size: parseAsStringLiteral(mapSizes),
  at: mapPosition,
  open: parseAsString,
  marks: listOf(parseAsStringLiteral(markGroups)),
  table: tables,
  own: parseAsStringLiteral(["only"] as const),
  theme: parseAsStringLiteral(["light", "dark"] as const),
  embed: flag,
};
const keys = Object.keys(table) as (keyof AddressState)[];
const listKeys: ReadonlySet<string> = new Set([
  "actor",
  "place",
  "kind",
  "bloc",
  "doc",
  "claimant",
  "measure",
  "marks",
]);

/** Keys under other names than today's; a link that holds one still works. */
const renamedKeys: Readonly<Record<string, keyof AddressState>> = {
  actors: "actor",
  places: "place",
  kinds: "kind",
  blocs: "bloc",
  article: "doc",
  document: "doc",
  search: "q",
  quote: "item",
};

/** Reads an address's query: `?actor=ada&from=2025-12-01` → the state, and what of it could not be followed. */
export function readAddress(query: string): { state: AddressState; problems: AddressProblem[] } {
  const state: AddressState = { ...defaultAddress };
  const problems: AddressProblem[] = [];
  const seen = new Set<string>();
  for (const [given, value] of pairsOf(query)) {
    const key = Object.hasOwn(renamedKeys, given) ? renamedKeys[given] : keys.find((known) => known === given);
    if (key === undefined) problems.push({ kind: "unknown-key", key: given });
    else if (seen.has(key)) problems.push({ kind: "doubled-key", key });
    else {
      seen.add(key);
      problems.push(...readInto(state, key, value));
    }
  }
  if (state.from !== null && state.to !== null && state.from > state.to)
    [state.from, state.to] = [state.to, state.from];
  return { state, problems };
}

/** Writes the query of a state, defaults left out: `?actor=ada&view=map`, or "" when all is default. */
export function writeAddress(state: AddressState): string {
  const parts = keys.flatMap((key) => {
    const written = write(state, key);
    return written === "" || written === write(defaultAddress, key) ? [] : [`${key}=${encodeReadably(written)}`];
  });
  return parts.length === 0 ? "" : `?${parts.join("&")}`;
}

/** Leaves out the ids that the data lacks, and tells which; an actor's former id becomes today's. */
export function keepKnownIds(
  state: AddressState,
  index: DatasetIndex,
): { state: AddressState; problems: AddressProblem[] } {
  const problems: AddressProblem[] = [];
  const known = (key: "actor" | "place" | "doc" | "claimant", records: ReadonlyMap<string, { id: string }>) => {
    const ids = new Set<string>();
    for (const value of state[key]) {
      const record = records.get(value);
      if (record) ids.add(record.id);
      else if (key === "claimant" && value === NO_CLAIMANT) ids.add(value);
      else problems.push({ kind: "missing", key, value });
    }
    return [...ids];
  };
  const actor = known("actor", index.actors);
  const place = known("place", index.places);
  const doc = known("doc", index.documents);
  const claimant = known("claimant", index.actors);
  const { item, open } = state;
  const isItemKnown =
    item === null || index.itemsById.has(item) || index.mentionsById.has(item) || index.documents.has(item);
  const article = item === null ? null : documentOfRecord(item);
  const isArticleMissing = article !== null && !index.documents.has(article);
  if (!isItemKnown && isArticleMissing) problems.push({ kind: "missing", key: "doc", value: article });
  else if (!isItemKnown) problems.push({ kind: "missing", key: "item", value: item });
  const isOpenKnown = open === null || index.places.has(open);
  if (!isOpenKnown) problems.push({ kind: "missing", key: "open", value: open });
  const isToday = [...actor, ...claimant].every((id, at) => id === [...state.actor, ...state.claimant][at]);
  if (problems.length === 0 && isToday) return { state, problems };
  const kept = { actor, place, doc, claimant, item: isItemKnown ? item : null, open: isOpenKnown ? open : null };
  return { state: { ...state, ...kept }, problems };
}

function readInto<Key extends keyof AddressState>(state: AddressState, key: Key, value: string): AddressProblem[] {
  if (value === "") return [];
  const parsed: AddressState[Key] | null = table[key].parse(value);
  if (parsed === null) return [{ kind: "malformed", key, value }];
  if (!Array.isArray(parsed)) {
    state[key] = parsed;
    return [];
  }
  const known = [...new Set(parsed)] as AddressState[Key];
  state[key] = known;
  if (!listKeys.has(key)) return [];
  const taken = new Set<string>(parsed);
  return value
    .split(",")
    .filter((part) => !taken.has(part.replaceAll("%2C", ",")))
    .map((part) => ({ kind: "malformed", key, value: part }));
}

function write<Key extends keyof AddressState>(state: AddressState, key: Key): string {
  const value = state[key];
  return value === null ? "" : table[key].serialize(value as NonNullable<AddressState[Key]>);
}

function pairsOf(query: string): [string, string][] {
  return query
    .replace(/^\?/, "")
    .split("&")
    .filter((part) => part !== "")
    .map((part) => {
      const equals = part.indexOf("=");
      return equals < 0 ? [decode(part), ""] : [decode(part.slice(0, equals)), decode(part.slice(equals + 1))];
    });
}

const loneSurrogates = /\p{Surrogate}/gu;

/** Percent signs that encode nothing stay as they are. */
function decode(text: string): string {
  const spaced = text.replaceAll("+", " ");
  try {
    return decodeURIComponent(spaced);
  } catch {
    return spaced;
  }
}

function encodeReadably(text: string): string {
  return encodeURIComponent(text.replace(loneSurrogates, "\ufffd"))
    .replaceAll("%2C", ",")
    .replaceAll("%3A", ":")
    .replaceAll("%20", "+");
}
