import type { DatasetIndex, Item } from "../../dataset/dataset-index.ts";
import { formatForReader } from "../../dataset/format-date.ts";
import type { ViewProps } from "../../filters/view-props.ts";
import { type Column, DataTable } from "../../ui/data-table.tsx";
import { csvOf, type FileColumn } from "../../ui/table-file.ts";
import { kindWord, statusWord, whatWords, whoWords } from "./entry-words.ts";

type TimelineTableProps = Pick<ViewProps, "index" | "chosen" | "lit" | "onChoose" | "onLight"> & {
  items: readonly Item[];
};

/** The timeline's items as a table, in order of date and then of telling. */
export function TimelineTable({ index, items, chosen, lit, onChoose, onLight }: TimelineTableProps) {
  const columns: Column<Item>[] = fileColumns(index).map(({ header, text }) => ({ header, cell: text }));
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

/** The table as a CSV file, with the EDTF dates and the offsets of each passage. */
export function timelineCsv(index: DatasetIndex, items: readonly Item[], source: string): string {
  const exact: FileColumn<Item>[] = [
    { header: "EDTF date", text: ({ record }) => record.date ?? "" },
    { header: "Document id", text: ({ record }) => record.document },
    { header: "Start", text: ({ record }) => String(record.start) },
    { header: "End", text: ({ record }) => String(record.end) },
    { header: "Record id", text: ({ record }) => record.id },
  ];
  return csvOf([...fileColumns(index), ...exact], byDate(items), source);
}

function fileColumns(index: DatasetIndex): FileColumn<Item>[] {
  return [
    { header: "Date", text: ({ record }) => (record.date === null ? "not stated" : formatForReader(record.date)) },
    { header: "Kind", text: (item) => [kindWord(item), statusWord(item)].filter((word) => word !== "").join(", ") },
    { header: "Who", text: (item) => whoWords(index, item) },
    { header: "What", text: whatWords },
    { header: "Article", text: ({ record }) => index.documents.get(record.document)?.title ?? "" },
  ];
}

function byDate(items: readonly Item[]): Item[] {
  const last = Number.MAX_SAFE_INTEGER;
  return [...items].sort((a, b) => (a.days?.first ?? last) - (b.days?.first ?? last));
}
