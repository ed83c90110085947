import { claimOf } from "../../dataset/claims.ts";
import type { DatasetIndex } from "../../dataset/dataset-index.ts";
import { viewSourceOf } from "../../filters/source-lines.ts";
import type { Column } from "../../ui/data-table.tsx";
import type { Download } from "../../ui/download-menu.tsx";
import { csvOf, type FileColumn } from "../../ui/table-file.ts";
import type { SpeechItem } from "./select-quotes.ts";

/** The columns that table and file share. */
export function quoteColumns(index: DatasetIndex): (FileColumn<SpeechItem> & Column<SpeechItem>)[] {
  const column = (header: string, text: (item: SpeechItem) => string) => ({ header, text, cell: text });
  return [
    column("Date", (item) => claimOf(index, item).date),
    column("Speaker", (item) => claimOf(index, item).by?.name ?? "not stated"),
    column("Role", (item) => claimOf(index, item).by?.role ?? ""),
    column("Words", ({ kind, record }) => (kind === "quote" ? `“${record.exact}”` : record.exact)),
    column("Place", ({ record }) => index.places.get(record.place ?? "")?.name ?? ""),
    column("Article", ({ record }) => index.documents.get(record.document)?.title ?? record.document),
  ];
}

/** The quotes shown, as files with their source. */
export function quoteFiles(index: DatasetIndex, speech: readonly SpeechItem[]): Download[] {
  const source = () => viewSourceOf(index, speech);
  return [
    {
      label: "CSV",
      fileName: "quotes.csv",
      make: () => csvOf(quoteColumns(index), speech, [source().citation, source().licence]),
    },
    {
      label: "JSON",
      fileName: "quotes.json",
      make: () => `${JSON.stringify({ ...source(), quotes: speech.map(({ record }) => record) }, null, 1)}\n`,
    },
  ];
}
