import type { DatasetIndex, Item } from "../../dataset/dataset-index.ts";
import { eachCode } from "../../dataset/lists.ts";
import { NONE } from "../../dataset/tables.ts";
import type { Lit } from "../../filters/view-props.ts";
import type { TimelineEntry } from "./select-timeline.ts";

/**
 * Tells whether what is lit elsewhere on the page is an entry, one of its actors in any role, or its place. It compares
 * codes, so that bins of a hundred thousand entries can be asked.
 */
export function litEntry(index: DatasetIndex, lit: Lit | null): (entry: TimelineEntry) => boolean {
  if (lit === null) return () => false;
  const isLit = litItem(index, lit);
  return ({ items }) => items.some(isLit);
}

function litItem({ tables, itemsById, actors, places }: DatasetIndex, { kind, id }: Lit): (item: Item) => boolean {
  if (kind === "item") {
    const lit = itemsById.get(id);
    return (item) => item === lit;
  }
  const { items, quotes, strikes, events } = tables;
  const ofId: readonly { id: string }[] = kind === "actor" ? tables.actors : tables.places;
  const known = (kind === "actor" ? actors : places).get(id)?.id;
  const code = ofId.findIndex((other) => other.id === known);
  if (code < 0) return () => false;
  const columns =
    kind === "actor"
      ? [[quotes.speaker], [strikes.claimant, strikes.attacker, strikes.target]]
      : [[quotes.place], [strikes.place]];
  const lists = kind === "actor" ? events.actors : events.places;
  return ({ row }) => {
    const at = items.row[row] ?? NONE;
    const own = columns[items.table[row] ?? 0];
    if (own) return own.some((column) => column[at] === code);
    let isNamed = false;
    eachCode(lists, at, (other) => {
      if (other === code) isNamed = true;
    });
    return isNamed;
  };
}
