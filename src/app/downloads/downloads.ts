import type { DatasetIndex } from "../../dataset/dataset-index.ts";
import type { Narrowed } from "../../filters/cross-filter.ts";
import { sourceLinesOf } from "../../filters/source-lines.ts";
import type { Download } from "../../ui/download-menu.tsx";
import { csvOf } from "./csv.ts";
import { geoJsonOf, jsonOf } from "./json.ts";

/** What is filtered, as files that carry their citation; `linkOf` gives the page's address when one is asked for. */
export function downloadsOf(index: DatasetIndex, narrowed: Narrowed, linkOf: () => string): Download[] {
  const source = () =>
    sourceLinesOf({
      items: narrowed.items().length,
      articles: new Set(narrowed.items().map(({ record }) => record.document)).size,
      link: linkOf(),
    });
  const file = (content: string, type: string) => new Blob([content], { type: `${type};charset=utf-8` });
  return [
    {
      label: "Claims as CSV",
      fileName: "dateline-claims.csv",
      make: () => file(`\ufeff${csvOf(index, narrowed.items(), source())}`, "text/csv"),
    },
    {
      label: "Records as JSON",
      fileName: "dateline-records.json",
      make: () =>
        file(jsonOf(index, { items: narrowed.items(), mentions: narrowed.mentions() }, source()), "application/json"),
    },
    {
      label: "Places as GeoJSON",
      fileName: "dateline-places.geojson",
      make: () => file(geoJsonOf(index, narrowed.mentions(), source()), "application/geo+json"),
    },
  ];
}
