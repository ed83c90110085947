import { claimOf } from "../../dataset/claims.ts";
import type { DatasetIndex, Item } from "../../dataset/dataset-index.ts";
import type { SourceLines } from "../../filters/source-lines.ts";

type Cell = string | number | null;
type Column = { name: string; cell: (item: Item, index: DatasetIndex) => Cell };

const nameOf = (index: DatasetIndex, id: string | null): Cell =>
  id === null ? null : (index.actors.get(id)?.name ?? id);
const placeOf = (index: DatasetIndex, id: string | null): Cell =>
  id === null ? null : (index.places.get(id)?.name ?? id);

const columns: readonly Column[] = [
  { name: "id", cell: ({ record }) => record.id },
  { name: "kind", cell: ({ kind }) => kind },
  { name: "date", cell: ({ record }) => record.date },
  { name: "words", cell: ({ record }) => record.exact },
  { name: "source", cell: (item, index) => claimOf(index, item).by?.name ?? null },
  { name: "source_role", cell: (item, index) => claimOf(index, item).by?.role ?? null },
  { name: "source_bloc", cell: (item, index) => claimOf(index, item).by?.bloc ?? null },
  { name: "measure", cell: ({ record }) => ("measure" in record ? record.measure : null) },
  { name: "what", cell: ({ record }) => ("what" in record ? record.what : null) },
  { name: "count", cell: ({ record }) => ("count" in record ? record.count : null) },
  { name: "count_max", cell: ({ record }) => ("countMax" in record ? record.countMax : null) },
  { name: "qualifier", cell: ({ record }) => ("qualifier" in record ? record.qualifier : null) },
  { name: "attacker", cell: ({ record }, index) => ("attacker" in record ? nameOf(index, record.attacker) : null) },
  { name: "target", cell: ({ record }, index) => ("target" in record ? nameOf(index, record.target) : null) },
  { name: "part_of", cell: ({ record }) => ("partOf" in record ? record.partOf : null) },
  { name: "status", cell: ({ record }) => ("status" in record ? record.status : null) },
  {
    name: "places",
    cell: ({ record }, index) =>
      ("place" in record ? [record.place] : record.places)
        .map((id) => placeOf(index, id))
        .filter((name) => name !== null)
        .join("; "),
  },
  { name: "article", cell: ({ record }) => record.document },
  { name: "title", cell: ({ record }, index) => index.documents.get(record.document)?.title ?? null },
  { name: "publisher", cell: ({ record }, index) => index.documents.get(record.document)?.publisher ?? null },
  { name: "published", cell: ({ record }, index) => index.documents.get(record.document)?.published ?? null },
  { name: "start", cell: ({ record }) => record.start },
  { name: "end", cell: ({ record }) => record.end },
];

/** The items as CSV (RFC 4180, UTF-8) below two lines of source that start with `#`. */
export function csvOf(index: DatasetIndex, items: readonly Item[], { citation, licence }: SourceLines): string {
  const lines = [
    `# ${citation}`,
    `# ${licence}`,
    columns.map(({ name }) => name).join(","),
    ...items.map((item) => columns.map(({ cell }) => cellText(cell(item, index))).join(",")),
  ];
  return `${lines.join("\r\n")}\r\n`;
}

const needsQuotes = /[",\r\n]/;
const readsAsFormula = /^[=+\-@\t\r]/;

/** A text that a spreadsheet would run as a formula gets an apostrophe before it. */
function cellText(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  const safe = readsAsFormula.test(cell) ? `'${cell}` : cell;
  return needsQuotes.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
