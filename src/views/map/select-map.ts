import type { DatasetIndex } from "../../dataset/dataset-index.ts";
import { formatCount } from "../../dataset/format-count.ts";
import { type Bloc, blocs, type Place, placeUses } from "../../dataset/schema.ts";
import { itemTables, NONE, type Tables } from "../../dataset/tables.ts";
import type { ViewSettings } from "../../filters/view-props.ts";

const STRIKES = itemTables.indexOf("strikes");

/** A place with what the articles say of it under the filters. */
export type MapPlace = {
  place: Place;
  /** Mentions that mean the location. */
  literal: number;
  /** Mentions that stand for a government, an army or a people: nothing happened there. */
  associative: number;
  /** Strike counts with this place, as the articles give them. */
  counts: number;
  /** The bloc whose attacks the strike counts here are of; null for none, and where there are several. */
  attacker: Bloc | null;
  /** What the mark's size stands for. */
  size: number;
};

type Shown = Pick<ViewSettings, "use" | "size">;
/** Rows of `DatasetIndex.mentions` and `DatasetIndex.items`. */
type Claims = { mentionRows: Uint32Array; itemRows: Uint32Array };

/** Counts mentions and strike counts by place in one pass over each; the places that show, largest first. */
export function selectMap(index: DatasetIndex, claims: Claims, { use, size }: Shown): MapPlace[] {
  const { places } = index.tables;
  const literals = new Uint32Array(places.length);
  const associatives = new Uint32Array(places.length);
  countMentions(index.tables, claims.mentionRows, { literals, associatives });
  const { counts, attackers } = countStrikes(index.tables, claims.itemRows);
  const shown: MapPlace[] = [];
  places.forEach((place, code) => {
    const literal = use === "associative" ? 0 : (literals[code] ?? 0);
    const associative = use === "literal" ? 0 : (associatives[code] ?? 0);
    const strikes = counts[code] ?? 0;
    const attacker = blocs.find((_, bloc) => attackers[code] === 1 << bloc) ?? null;
    const sized = size === "counts" ? strikes : literal + associative;
    if (sized > 0) shown.push({ place, literal, associative, counts: strikes, attacker, size: sized });
  });
  return shown.sort((a, b) => b.size - a.size || (a.place.id < b.place.id ? -1 : 1));
}

function countMentions(
  { mentions }: Tables,
  rows: Uint32Array,
  { literals, associatives }: { literals: Uint32Array; associatives: Uint32Array },
): void {
  const associative = placeUses.indexOf("associative");
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] ?? 0;
    const tally = mentions.use[row] === associative ? associatives : literals;
    const place = mentions.place[row] ?? NONE;
    if (place < tally.length) tally[place] = (tally[place] ?? 0) + 1;
  }
}

/** Strike counts by place, and one bit for each bloc that attacks there. */
function countStrikes({ items, strikes, places, actors }: Tables, rows: Uint32Array) {
  const counts = new Uint32Array(places.length);
  const attackers = new Uint8Array(places.length);
  const bits = actors.map(({ bloc }) => 1 << blocs.indexOf(bloc));
  for (let at = 0; at < rows.length; at++) {
    const item = rows[at] ?? 0;
    if (items.table[item] !== STRIKES) continue;
    const row = items.row[item] ?? 0;
    const place = strikes.place[row] ?? NONE;
    if (place >= places.length) continue;
    counts[place] = (counts[place] ?? 0) + 1;
    attackers[place] = (attackers[place] ?? 0) | (bits[strikes.attacker[row] ?? NONE] ?? 0);
  }
  return { counts, attackers };
}

/** The code of the outline that a place is drawn as: `UA`, `UA-12`; null where it is a point. */
export function outlineCodeOf({ id, kind, country }: Place): string | null {
  if (kind === "country") return country;
  return kind === "region" ? id.toUpperCase() : null;
}

/** What a mark is called: "Kyiv, 3 mentions as a location, 4 for a government, 1 strike count". */
export function placeWords({ place, literal, associative, counts }: MapPlace): string {
  const parts = [
    literal > 0 && `${plural(literal, "mention")} as a location`,
    associative > 0 && `${literal > 0 ? formatCount(associative) : plural(associative, "mention")} for a government`,
    counts > 0 && plural(counts, "strike count"),
  ];
  return [place.name, ...parts.filter((part) => part !== false)].join(", ");
}

/** "1 quote", "12 quotes". */
export function plural(count: number, noun: string): string {
  return `${formatCount(count)} ${noun}${count === 1 ? "" : "s"}`;
}
