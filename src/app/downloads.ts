import type { DatasetIndex } from "../dataset/dataset-index.ts";
import type { Narrowed } from "../filters/cross-filter.ts";
import type { Download } from "../ui/download-menu.tsx";

/** The filtered data as files. */
export function downloadsOf(index: DatasetIndex, narrowed: Narrowed): Download[] {
  return [
    {
      label: "JSON of what is filtered",
      fileName: "dateline.json",
      make: () =>
        JSON.stringify(
          { documents: index.dataset.documents, items: narrowed.items().map(({ record }) => record) },
          null,
          1,
        ),
    },
  ];
}
