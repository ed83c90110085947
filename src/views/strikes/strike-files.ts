import { figureWords } from "../../dataset/claim-words.ts";
import type { DatasetIndex, Item } from "../../dataset/dataset-index.ts";
import { formatForReader } from "../../dataset/format-date.ts";
import { viewSourceOf } from "../../filters/source-lines.ts";
import type { Download } from "../../ui/download-menu.tsx";
import { pngFileOf, svgFileOf } from "../../ui/export-chart.ts";
import { csvOf, type FileColumn } from "../../ui/table-file.ts";
import { partWords } from "./select-bars.ts";
import { measureTitle, type ReportedClaim } from "./select-claims.ts";

const date: FileColumn<ReportedClaim> = {
  header: "Date",
  text: ({ strike }) => (strike.date === null ? "not stated" : formatForReader(strike.date)),
};
const measure: FileColumn<ReportedClaim> = { header: "Measure", text: ({ strike }) => measureTitle(strike) };
const count: FileColumn<ReportedClaim> = { header: "Count", text: ({ strike }) => figureWords(strike) };
const attack: FileColumn<ReportedClaim> = {
  header: "Attack by",
  text: ({ attackerName }) => attackerName ?? "not stated",
};
const claimant: FileColumn<ReportedClaim> = {
  header: "Claimed by",
  text: ({ claimantName }) => claimantName ?? "the article itself",
};
const place: FileColumn<ReportedClaim> = { header: "Place", text: ({ placeName }) => placeName ?? "" };
const reports: FileColumn<ReportedClaim> = { header: "Reports", text: (claim) => String(claim.reports) };
const note: FileColumn<ReportedClaim> = {
  header: "Note",
  text: ({ whole, strike }) =>
    [whole && partWords(whole), ...strike.notes.map(({ message }) => message)].filter(Boolean).join("; "),
};

/** The columns that table and file share. */
export const claimColumns = { date, measure, count, attack, claimant, place, reports, note };

type Given = {
  index: DatasetIndex;
  items: readonly Item[];
  /** All claims shown, selected when a file is asked for. */
  claims: () => readonly ReportedClaim[];
  /** What holds the charts, or null where the table stands in their place. */
  drawing: (() => HTMLElement | null) | null;
};

/** The strike counts shown as files: charts as SVG and PNG, claims as CSV and JSON, each with its source. */
export function strikeFiles({ index, items, claims, drawing }: Given): Download[] {
  const source = () =>
    viewSourceOf(
      index,
      items.filter(({ kind }) => kind === "count"),
    );
  const files: Download[] = [
    {
      label: "CSV",
      fileName: "strike-counts.csv",
      make: () => claimsCsv(claims(), [source().citation, source().licence]),
    },
    {
      label: "JSON",
      fileName: "strike-counts.json",
      make: () =>
        JSON.stringify(
          { ...source(), claims: claims().map(({ strike, reports }) => ({ ...strike, reports })) },
          null,
          1,
        ),
    },
  ];
  if (drawing === null || !items.some(({ kind }) => kind === "count")) return files;
  const drawn = () => {
    const charts = drawing()?.querySelectorAll<SVGSVGElement>("svg.recharts-surface") ?? [];
    const title = "Strike counts, each figure as its source claims it";
    return svgFileOf([...charts], { title, source: source().citation });
  };
  return [
    { label: "SVG", fileName: "strike-counts.svg", make: drawn },
    { label: "PNG", fileName: "strike-counts.png", make: () => pngFileOf(drawn()) },
    ...files,
  ];
}

/** The table as a CSV file, with EDTF dates, bare counts and the offsets of each passage. */
function claimsCsv(claims: readonly ReportedClaim[], source: readonly string[]): string {
  const exact: FileColumn<ReportedClaim>[] = [
    { header: "Measure code", text: ({ strike }) => strike.measure },
    { header: "What", text: ({ strike }) => strike.what },
    { header: "Count from", text: ({ strike }) => (strike.count === null ? "" : String(strike.count)) },
    { header: "Count to", text: ({ strike }) => (strike.countMax === null ? "" : String(strike.countMax)) },
    { header: "Qualifier", text: ({ strike }) => strike.qualifier },
    { header: "EDTF date", text: ({ strike }) => strike.date ?? "" },
    { header: "Sentence", text: ({ strike }) => strike.exact },
    { header: "Document id", text: ({ strike }) => strike.document },
    { header: "Start", text: ({ strike }) => String(strike.start) },
    { header: "End", text: ({ strike }) => String(strike.end) },
    { header: "Record id", text: ({ strike }) => strike.id },
  ];
  return csvOf([...Object.values(claimColumns), ...exact], claims, source);
}
