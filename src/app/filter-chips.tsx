import type { DatasetIndex } from "../dataset/dataset-index.ts";
import { rangeWords } from "../dataset/date-words.ts";
import { parseDay } from "../dataset/days.ts";
import { blocNames, type Filters, itemKindNames, measureNames, NO_CLAIMANT, noFilters } from "../filters/filters.ts";
import { Chip } from "../ui/chip.tsx";
import { TextButton } from "../ui/text-button.tsx";
import styles from "./filter-chips.module.css";

type FilterChipsProps = {
  index: DatasetIndex | null;
  filters: Filters;
  onFilter: (change: Partial<Filters>) => void;
};

const CHIPS_AT_MOST = 12;

/** What is chosen, each removable, and "Clear all". */
export function FilterChips({ index, filters, onFilter }: FilterChipsProps) {
  const chips = chipsOf(filters, index);
  if (chips.length === 0) return <p className={styles.none}>no filters</p>;
  return (
    <div className={styles.chips}>
      {chips.slice(0, CHIPS_AT_MOST).map(({ key, label, change }) => (
        <Chip key={key} label={label} onRemove={() => onFilter(change)} />
      ))}
      {chips.length > CHIPS_AT_MOST && <span className={styles.more}>and {chips.length - CHIPS_AT_MOST} more</span>}
      <TextButton onClick={() => onFilter(noFilters)}>Clear all</TextButton>
    </div>
  );
}

export type ChipText = { key: string; label: string; change: Partial<Filters> };

/** A chip for each chosen value, with the change that takes it away. */
export function chipsOf(filters: Filters, index: DatasetIndex | null): ChipText[] {
  const { actor, place, kind, bloc, doc, claimant, measure, q, reported } = filters;
  const without = <T,>(list: readonly T[], value: T): T[] => list.filter((other) => other !== value);
  return [
    ...actor.map((id) => ({
      key: `actor ${id}`,
      label: index?.actors.get(id)?.name ?? id,
      change: { actor: without(actor, id) },
    })),
    ...place.map((id) => ({
      key: `place ${id}`,
      label: index?.places.get(id)?.name ?? id,
      change: { place: without(place, id) },
    })),
    ...kind.map((id) => ({ key: `kind ${id}`, label: itemKindNames[id], change: { kind: without(kind, id) } })),
    ...bloc.map((id) => ({ key: `bloc ${id}`, label: blocNames[id], change: { bloc: without(bloc, id) } })),
    ...doc.map((id) => ({
      key: `doc ${id}`,
      label: index?.documents.get(id)?.title ?? id,
      change: { doc: without(doc, id) },
    })),
    ...claimant.map((id) => ({
      key: `claimant ${id}`,
      label: id === NO_CLAIMANT ? "no claimant stated" : `claimed by ${index?.actors.get(id)?.name ?? id}`,
      change: { claimant: without(claimant, id) },
    })),
    ...measure.map((id) => ({
      key: `measure ${id}`,
      label: measureNames[id],
      change: { measure: without(measure, id) },
    })),
    ...datesChip(filters),
    ...(q === "" ? [] : [{ key: "q", label: `“${q}”`, change: { q: "" } }]),
    ...(reported ? [{ key: "reported", label: "with reported speech", change: { reported: false } }] : []),
  ];
}

function datesChip({ from, to }: Filters): ChipText[] {
  const first = from === null ? null : parseDay(from);
  const last = to === null ? null : parseDay(to);
  const change = { from: null, to: null };
  if (first !== null && last !== null) return [{ key: "dates", label: rangeWords({ first, last }), change }];
  if (first !== null) return [{ key: "dates", label: `from ${rangeWords({ first, last: first })}`, change }];
  if (last !== null) return [{ key: "dates", label: `until ${rangeWords({ first: last, last })}`, change }];
  return [];
}
