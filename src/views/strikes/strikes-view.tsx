import type { ViewProps } from "../../filters/view-props.ts";
import { EmptyNote } from "../../ui/empty-note.tsx";
import { ViewCard } from "../../ui/view-card.tsx";

/** Not drawn yet: says how many items it would show. */
export function StrikesView({ narrowed, index, card }: ViewProps) {
  return (
    <ViewCard title="Strike counts" count={`${narrowed.items().length} of ${index.items.length} items`} card={card}>
      <EmptyNote>This view is being built.</EmptyNote>
    </ViewCard>
  );
}
