import type { DatasetIndex, Item } from "../dataset/dataset-index.ts";
import { formatForReader } from "../dataset/format-date.ts";

/** Where a file's records come from and on which terms; it stands in every download. */
export type SourceLines = { citation: string; licence: string; link: string };

const LICENCE =
  "Quoted words belong to their publishers; places are from GeoNames (CC BY 4.0) and Natural Earth (public domain); annotations MIT.";

/** How to cite what is filtered: `link` is the page's own address, which holds the filters. */
export function sourceLinesOf(given: { items: number; articles: number; link: string }): SourceLines {
  return { citation: `${claimsAndArticles(given)}, as filtered at ${given.link}`, licence: LICENCE, link: given.link };
}

/** How to cite all that the page at an address holds, whatever is filtered. */
export function wholeSourceOf({ dataset, items }: DatasetIndex, link: string): SourceLines {
  const counts = { items: items.length, articles: dataset.documents.length };
  return { citation: `${claimsAndArticles(counts)}, the whole dataset of ${link}`, licence: LICENCE, link };
}

/** How to cite what one view shows, under its article's title when there is just one. */
export function viewSourceOf(index: DatasetIndex, items: readonly Item[]): Pick<SourceLines, "citation" | "licence"> {
  const articles = new Set(items.map(({ record }) => record.document));
  const [first = ""] = articles;
  const only = articles.size === 1 ? index.documents.get(first) : undefined;
  const named = only ? ` (“${only.title}”, ${formatForReader(only.published)})` : "";
  return { citation: claimsAndArticles({ items: items.length, articles: articles.size }) + named, licence: LICENCE };
}

function claimsAndArticles({ items, articles }: { items: number; articles: number }): string {
  return `Dateline: ${counted(items, "claim")} of ${counted(articles, "article")}`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
