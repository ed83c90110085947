import { figureWords } from "../../dataset/claim-words.ts";
import { formatForReader } from "../../dataset/format-date.ts";
import type { Lit } from "../../filters/view-props.ts";
import { BlocSwatch } from "../../ui/bloc-swatch.tsx";
import { type Column, DataTable } from "../../ui/data-table.tsx";
import { csvOf, type FileColumn } from "../../ui/table-file.ts";
import { partWords } from "./select-bars.ts";
import { measureTitle, type ReportedClaim } from "./select-claims.ts";
import styles from "./strikes.module.css";

type ClaimsTableProps = {
  claims: readonly ReportedClaim[];
  chosen: string | null;
  lit: Lit | null;
  onChoose: (recordId: string) => void;
  onLight: (lit: Lit | null) => void;
};

/** Every claim with who makes it, how many reports carry it, and what does not add up. */
export function ClaimsTable({ claims, chosen, lit, onChoose, onLight }: ClaimsTableProps) {
  return (
    <DataTable
      caption="Claims: each figure as its source gives it"
      columns={columns}
      rows={claims}
      keyOf={({ strike }) => strike.id}
      chosen={chosen}
      lit={lit?.kind === "item" ? lit.id : null}
      onChoose={({ strike }) => onChoose(strike.id)}
      onLight={(claim) => onLight(claim && { kind: "item", id: claim.strike.id })}
    />
  );
}

/** The table as a CSV file, with EDTF dates, bare counts and the offsets of each passage. */
export function claimsCsv(claims: readonly ReportedClaim[], source: string): string {
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
  return csvOf([...textColumns, ...exact], claims, source);
}

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
const textColumns = [date, measure, count, attack, claimant, place, reports, note];

const columns: readonly Column<ReportedClaim>[] = [
  { header: date.header, cell: date.text },
  { header: measure.header, cell: measure.text },
  { header: count.header, cell: (claim) => <strong className={styles.strong}>{count.text(claim)}</strong> },
  {
    header: attack.header,
    cell: (claim) => (
      <>
        {claim.attackerName !== null && <BlocSwatch bloc={claim.bloc} />} {attack.text(claim)}
      </>
    ),
  },
  { header: claimant.header, cell: claimant.text },
  { header: place.header, cell: place.text },
  { header: reports.header, cell: reports.text, align: "right" },
  { header: note.header, cell: (claim) => <span className={styles.warning}>{note.text(claim)}</span> },
];
