import type { DatasetIndex } from "../dataset/dataset-index.ts";
import type { Narrowed } from "../filters/cross-filter.ts";
import { type FilterField, type Filters, noFilters } from "../filters/filters.ts";
import { Button } from "../ui/button.tsx";
import { chipsOf } from "./filter-chips.tsx";
import styles from "./nothing-left.module.css";

type NothingLeftProps = {
  index: DatasetIndex;
  narrowed: Narrowed;
  filters: Filters;
  onFilter: (change: Partial<Filters>) => void;
};

const fields: readonly FilterField[] = ["actor", "place", "kind", "bloc", "dates", "doc", "claimant", "measure", "q"];

/** When the filters leave nothing: which one to drop, and how many claims that would give. */
export function NothingLeft({ index, narrowed, filters, onFilter }: NothingLeftProps) {
  if (index.items.length === 0 || narrowed.items().length > 0) return null;
  const drops = fields.flatMap((field) => {
    const count = narrowed.items(field).length;
    if (count === 0) return [];
    const chips = chipsOf(only(filters, field), index);
    const [first] = chips;
    return first ? [{ field, count, label: chips.length === 1 ? first.label : `${first.label} and others` }] : [];
  });
  return (
    <div role="status" className={styles.note}>
      <p>Nothing matches these filters together.</p>
      <p className={styles.drops}>
        {drops.map(({ field, count, label }) => (
          <Button key={field} onClick={() => onFilter(without(field))}>
            Drop {label} ({count.toLocaleString("en")})
          </Button>
        ))}
        {drops.length === 0 && <Button onClick={() => onFilter(noFilters)}>Clear all filters</Button>}
      </p>
    </div>
  );
}

function without(field: FilterField): Partial<Filters> {
  return field === "dates" ? { from: null, to: null } : { [field]: noFilters[field] };
}

function only(filters: Filters, field: FilterField): Filters {
  if (field === "dates") return { ...noFilters, from: filters.from, to: filters.to };
  return { ...noFilters, [field]: filters[field] };
}
