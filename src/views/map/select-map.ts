import type { DatasetIndex, Item } from "../../dataset/dataset-index.ts";
import type { Bloc, Mention, Place } from "../../dataset/schema.ts";
import type { ViewSettings } from "../../filters/view-props.ts";

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
type Claims = { mentions: readonly Mention[]; items: readonly Item[] };
type Tally = { literal: number; associative: number; counts: number; attackers: Set<Bloc> };

/** Counts mentions and strike counts by place in one pass over each; the places that show, largest first. */
export function selectMap(index: DatasetIndex, claims: Claims, { use, size }: Shown): MapPlace[] {
  const tallies = new Map<string, Tally>();
  const tallyOf = (place: string) => {
    const known = tallies.get(place);
    if (known) return known;
    const tally: Tally = { literal: 0, associative: 0, counts: 0, attackers: new Set() };
    tallies.set(place, tally);
    return tally;
  };
  for (const mention of claims.mentions) {
    if (mention.place === null) continue;
    if (mention.use === "associative") tallyOf(mention.place).associative++;
    else tallyOf(mention.place).literal++;
  }
  for (const { kind, record } of claims.items) {
    if (kind !== "count" || record.place === null) continue;
    const tally = tallyOf(record.place);
    tally.counts++;
    const attacker = index.actors.get(record.attacker ?? "");
    if (attacker) tally.attackers.add(attacker.bloc);
  }
  const shown: MapPlace[] = [];
  for (const [id, tally] of tallies) {
    const place = index.places.get(id);
    if (!place) continue;
    const literal = use === "associative" ? 0 : tally.literal;
    const associative = use === "literal" ? 0 : tally.associative;
    const [attacker = null] = tally.attackers.size === 1 ? tally.attackers : [];
    const sized = size === "counts" ? tally.counts : literal + associative;
    if (sized > 0) shown.push({ place, literal, associative, counts: tally.counts, attacker, size: sized });
  }
  return shown.sort((a, b) => b.size - a.size || (a.place.id < b.place.id ? -1 : 1));
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
    associative > 0 &&
      `${literal > 0 ? associative.toLocaleString("en") : plural(associative, "mention")} for a government`,
    counts > 0 && plural(counts, "strike count"),
  ];
  return [place.name, ...parts.filter((part) => part !== false)].join(", ");
}

/** "1 quote", "12 quotes". */
export function plural(count: number, noun: string): string {
  return `${count.toLocaleString("en")} ${noun}${count === 1 ? "" : "s"}`;
}
