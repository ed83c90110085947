import type { DatasetIndex, Item } from "../../dataset/dataset-index.ts";
import { formatForReader } from "../../dataset/format-date.ts";
import { viewSourceOf } from "../../filters/source-lines.ts";
import type { Download } from "../../ui/download-menu.tsx";
import { pngFileOf, svgFileOf } from "../../ui/export-chart.ts";
import { csvOf, type FileColumn } from "../../ui/table-file.ts";
import { kindWord, statusWord, whatWords, whoWords } from "./entry-words.ts";

type Given = {
  index: DatasetIndex;
  items: () => readonly Item[];
  /** The drawing, or null where the table stands in its place. */
  chart: (() => SVGSVGElement | null) | null;
};

/** What the timeline shows as files: the drawing as SVG and PNG, the items as CSV and JSON, each with its source. */
export function timelineFiles({ index, items, chart }: Given): Download[] {
  const source = () => viewSourceOf(index, items());
  const files: Download[] = [
    { label: "CSV", fileName: "timeline.csv", make: () => timelineCsv(index, items()) },
    {
      label: "JSON",
      fileName: "timeline.json",
      make: () =>
        JSON.stringify({ ...source(), items: items().map(({ kind, record }) => ({ ...record, item: kind })) }, null, 1),
    },
  ];
  if (chart === null) return files;
  const drawn = () => {
    const svg = chart();
    return svgFileOf(svg ? [svg] : [], { title: "Timeline", source: source().citation });
  };
  return [
    { label: "SVG", fileName: "timeline.svg", make: drawn },
    { label: "PNG", fileName: "timeline.png", make: () => pngFileOf(drawn()) },
    ...files,
  ];
}

/** The columns that table and files share. */
export function timelineColumns(index: DatasetIndex): FileColumn<Item>[] {
  return [
    { header: "Date", text: ({ record }) => (record.date === null ? "not stated" : formatForReader(record.date)) },
    { header: "Kind", text: (item) => [kindWord(item), statusWord(item)].filter((word) => word !== "").join(", ") },
    { header: "Who", text: (item) => whoWords(index, item) },
    { header: "What", text: whatWords },
    { header: "Article", text: ({ record }) => index.documents.get(record.document)?.title ?? "" },
  ];
}

/** Items in order of their first day and then of telling; those without a date come last. */
export function byDate(items: readonly Item[]): Item[] {
  const last = Number.MAX_SAFE_INTEGER;
  return [...items].sort((a, b) => (a.days?.first ?? last) - (b.days?.first ?? last));
}

/** The table as a CSV file, with the EDTF dates and the offsets of each passage. */
function timelineCsv(index: DatasetIndex, items: readonly Item[]): string {
  const exact: FileColumn<Item>[] = [
    { header: "EDTF date", text: ({ record }) => record.date ?? "" },
    { header: "Document id", text: ({ record }) => record.document },
    { header: "Start", text: ({ record }) => String(record.start) },
    { header: "End", text: ({ record }) => String(record.end) },
    { header: "Record id", text: ({ record }) => record.id },
  ];
  const { citation, licence } = viewSourceOf(index, items);
  return csvOf([...timelineColumns(index), ...exact], byDate(items), [citation, licence]);
}
