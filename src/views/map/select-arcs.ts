import type { DatasetIndex } from "../../dataset/dataset-index.ts";
import { type Bloc, blocs, type Place } from "../../dataset/schema.ts";
import { itemTables, NONE } from "../../dataset/tables.ts";
import { plural } from "./select-map.ts";

/** Attacks whose text says from where they came: from one place to another, with the strike counts that tell of them. */
export type StrikeArc = {
  id: string;
  from: Place;
  to: Place;
  /** Whose attacks they are; null where that is not stated, and where several attack. */
  attacker: Bloc | null;
  /** Rows of `DatasetIndex.items`, in order of telling. */
  rows: readonly [number, ...number[]];
};

const STRIKES = itemTables.indexOf("strikes");

/** The attacks among some items that can be drawn from one place to another, those told of most often first. */
export function selectArcs({ tables, places }: DatasetIndex, itemRows: Uint32Array): StrikeArc[] {
  const { items, strikes, actors, origins } = tables;
  if (origins.size === 0) return [];
  const arcs = new Map<string, { from: Place; to: Place; rows: [number, ...number[]]; attackers: Set<Bloc | null> }>();
  for (const item of itemRows) {
    const row = items.row[item] ?? 0;
    const to = tables.places[strikes.place[row] ?? NONE];
    if (items.table[item] !== STRIKES || !to) continue;
    for (const origin of origins.get(row) ?? []) {
      const from = places.get(origin);
      if (!from || from.id === to.id) continue;
      const attacker = actors[strikes.attacker[row] ?? NONE]?.bloc ?? null;
      const known = arcs.get(`${from.id} ${to.id}`);
      known?.rows.push(item);
      known?.attackers.add(attacker);
      if (!known) arcs.set(`${from.id} ${to.id}`, { from, to, rows: [item], attackers: new Set([attacker]) });
    }
  }
  return Array.from(arcs, ([id, { from, to, rows, attackers }]) => ({
    id,
    from,
    to,
    rows,
    attacker: attackers.size === 1 ? (blocs.find((bloc) => attackers.has(bloc)) ?? null) : null,
  })).sort((a, b) => b.rows.length - a.rows.length);
}

/** What an arc is called, its first claim in words: "From Cape to Haven: 5 drones launched, and 2 more strike counts". */
export function arcWords({ from, to, rows }: StrikeArc, claim: string): string {
  const others = rows.length - 1;
  return `From ${from.name} to ${to.name}: ${claim}${others === 0 ? "" : `, and ${plural(others, "more strike count")}`}`;
}
