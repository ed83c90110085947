import { claimOf } from "../../dataset/claims.ts";
import type { DatasetIndex, Item } from "../../dataset/dataset-index.ts";
import type { SourceLines } from "../../filters/source-lines.ts";
import { csvOf, type FileColumn } from "../../ui/table-file.ts";

/** The items as CSV, one claim a row, names in words, below the lines of their source. */
export function claimsCsvOf(index: DatasetIndex, items: readonly Item[], { citation, licence }: SourceLines): string {
  return csvOf(columnsOf(index), items, [citation, licence]);
}

function columnsOf(index: DatasetIndex): FileColumn<Item>[] {
  const nameOf = (id: string | null) => (id === null ? "" : (index.actors.get(id)?.name ?? id));
  const placeOf = (id: string | null) => (id === null ? "" : (index.places.get(id)?.name ?? id));
  const stated = (value: string | number | null) => (value === null ? "" : String(value));
  const documentOf = ({ record }: Item) => index.documents.get(record.document);
  return [
    { header: "id", text: ({ record }) => record.id },
    { header: "kind", text: ({ kind }) => kind },
    { header: "date", text: ({ record }) => stated(record.date) },
    { header: "words", text: ({ record }) => record.exact },
    { header: "source", text: (item) => claimOf(index, item).by?.name ?? "" },
    { header: "source_role", text: (item) => claimOf(index, item).by?.role ?? "" },
    { header: "source_bloc", text: (item) => claimOf(index, item).by?.bloc ?? "" },
    { header: "measure", text: ({ record }) => ("measure" in record ? record.measure : "") },
    { header: "what", text: ({ record }) => ("what" in record ? record.what : "") },
    { header: "count", text: ({ record }) => ("count" in record ? stated(record.count) : "") },
    { header: "count_max", text: ({ record }) => ("countMax" in record ? stated(record.countMax) : "") },
    { header: "qualifier", text: ({ record }) => ("qualifier" in record ? record.qualifier : "") },
    { header: "attacker", text: ({ record }) => ("attacker" in record ? nameOf(record.attacker) : "") },
    { header: "target", text: ({ record }) => ("target" in record ? nameOf(record.target) : "") },
    { header: "part_of", text: ({ record }) => ("partOf" in record ? stated(record.partOf) : "") },
    { header: "status", text: ({ record }) => ("status" in record ? record.status : "") },
    {
      header: "places",
      text: ({ record }) => ("place" in record ? placeOf(record.place) : record.places.map(placeOf).join("; ")),
    },
    {
      header: "launched_from",
      text: ({ record }) => ("origins" in record ? (record.origins ?? []).map(placeOf).join("; ") : ""),
    },
    { header: "article", text: ({ record }) => record.document },
    { header: "title", text: (item) => documentOf(item)?.title ?? "" },
    { header: "publisher", text: (item) => documentOf(item)?.publisher ?? "" },
    { header: "published", text: (item) => documentOf(item)?.published ?? "" },
    { header: "start", text: ({ record }) => String(record.start) },
    { header: "end", text: ({ record }) => String(record.end) },
  ];
}
