import type { Lit } from "../../filters/view-props.ts";
import { BlocSwatch } from "../../ui/bloc-swatch.tsx";
import { type Column, DataTable } from "../../ui/data-table.tsx";
import type { ReportedClaim } from "./select-claims.ts";
import { claimColumns } from "./strike-files.ts";
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

const { date, measure, count, attack, claimant, place, reports, note } = claimColumns;

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
