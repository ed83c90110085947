import type { Item } from "../../dataset/dataset-index.ts";
import type { ViewProps } from "../../filters/view-props.ts";
import { type Column, DataTable } from "../../ui/data-table.tsx";
import { byDate, timelineColumns } from "./timeline-files.ts";

type TimelineTableProps = Pick<ViewProps, "index" | "chosen" | "lit" | "onChoose" | "onLight"> & {
  items: readonly Item[];
};

/** The timeline's items as a table, in order of date and then of telling. */
export function TimelineTable({ index, items, chosen, lit, onChoose, onLight }: TimelineTableProps) {
  const columns: Column<Item>[] = timelineColumns(index).map(({ header, text }) => ({ header, cell: text }));
  return (
    <DataTable
      caption="Timeline: every item with its date"
      columns={columns}
      rows={byDate(items)}
      keyOf={({ record }) => record.id}
      chosen={chosen}
      lit={lit?.kind === "item" ? lit.id : null}
      onChoose={({ record }) => onChoose(record.id)}
      onLight={(item) => onLight(item && { kind: "item", id: item.record.id })}
    />
  );
}
