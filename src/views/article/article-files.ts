import { citationOf } from "../../dataset/claims.ts";
import type { DatasetIndex, Item } from "../../dataset/dataset-index.ts";
import { viewSourceOf } from "../../filters/source-lines.ts";
import type { Download } from "../../ui/download-menu.tsx";

type Given = { document: string; items: readonly Item[]; linkTo: (recordId: string) => string };

/** The claims of the article that the filters leave: each with its source as text, or as records. */
export function articleFiles(index: DatasetIndex, { document, items, linkTo }: Given): Download[] {
  const { citation, licence } = viewSourceOf(index, items);
  return [
    {
      label: "Claims as text",
      fileName: `${document}.txt`,
      make: () =>
        `${[citation, licence, ...items.map((item) => citationOf(index, item, linkTo(item.record.id)))].join("\n\n")}\n`,
    },
    {
      label: "Claims as JSON",
      fileName: `${document}.json`,
      make: () => `${JSON.stringify({ citation, licence, claims: items.map(({ record }) => record) }, null, 1)}\n`,
    },
  ];
}
