import type { Lit } from "../../filters/view-props.ts";
import type { TimelineEntry } from "./select-timeline.ts";

/** Whether what is lit elsewhere on the page is this entry, one of its actors in any role, or its place. */
export function litEntry({ items }: TimelineEntry, lit: Lit | null): boolean {
  if (lit === null) return false;
  return items.some(({ record }) => {
    if (lit.kind === "item") return record.id === lit.id;
    if (lit.kind === "place") return "places" in record ? record.places.includes(lit.id) : record.place === lit.id;
    if ("speaker" in record) return record.speaker === lit.id;
    if ("actors" in record) return record.actors.includes(lit.id);
    return [record.claimant, record.attacker, record.target].includes(lit.id);
  });
}
