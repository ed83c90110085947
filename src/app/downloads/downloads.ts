import type { DatasetIndex } from "../../dataset/dataset-index.ts";
import type { Narrowed } from "../../filters/cross-filter.ts";
import { sourceLinesOf, wholeSourceOf } from "../../filters/source-lines.ts";
import type { Download } from "../../ui/download-menu.tsx";
import { loadDocumentText } from "../load-data.ts";

/**
 * What is filtered, as files that carry their citation; `linkOf` gives the page's address when one is asked for. The
 * code that writes a file is fetched when the file is.
 */
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
      make: async () => {
        const { claimsCsvOf } = await import("./csv.ts");
        return file(claimsCsvOf(index, narrowed.items(), source()), "text/csv");
      },
    },
    {
      label: "Records as JSON",
      fileName: "dateline-records.json",
      make: async () => {
        const { jsonOf } = await import("./json.ts");
        const left = { items: narrowed.items(), mentions: narrowed.mentions() };
        return file(jsonOf(index, left, source()), "application/json");
      },
    },
    {
      label: "Places as GeoJSON",
      fileName: "dateline-places.geojson",
      make: async () => {
        const { geoJsonOf } = await import("./json.ts");
        return file(geoJsonOf(index, narrowed.mentions(), source()), "application/geo+json");
      },
    },
    {
      label: "Articles with annotations (.zip)",
      fileName: "dateline-annotated-articles.zip",
      make: async () => {
        const [{ annotatedArticlesOf }, { zipOf }] = await Promise.all([
          import("./annotated-articles.ts"),
          import("./zip.ts"),
        ]);
        const left = new Set(narrowed.items().map(({ record }) => record.document));
        const documents = index.dataset.documents.filter(({ id }) => left.has(id));
        const base = pageOf(linkOf());
        return zipOf(await annotatedArticlesOf(index, { documents, textOf: loadDocumentText, base, ...source() }));
      },
    },
    {
      label: "Whole dataset as JSON",
      fileName: "dataset.json",
      make: () => file(`${JSON.stringify(index.dataset)}\n`, "application/json"),
    },
    {
      label: "Whole dataset as CSV (.zip)",
      fileName: "dateline-dataset-csv.zip",
      make: async () => {
        const [{ csvBundleOf }, { zipOf }] = await Promise.all([import("./csv-bundle.ts"), import("./zip.ts")]);
        return zipOf(csvBundleOf(index.dataset, wholeSourceOf(index, pageOf(linkOf()))));
      },
    },
  ];
}

/** An address without its query: where the page itself is. */
function pageOf(link: string): string {
  return link.split(/[?#]/)[0] ?? link;
}
