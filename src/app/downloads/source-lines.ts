/** Where a file's records come from and on which terms; it stands in every download. */
export type SourceLines = { citation: string; licence: string; link: string };

/** How to cite what is filtered: `link` is the page's own address, which holds the filters. */
export function sourceLinesOf(given: { items: number; articles: number; link: string }): SourceLines {
  const { items, articles, link } = given;
  return {
    citation: `Dateline: ${counted(items, "claim")} of ${counted(articles, "article")}, as filtered at ${link}`,
    licence:
      "Quoted words belong to their publishers; places are from GeoNames (CC BY 4.0) and Natural Earth (public domain); annotations MIT.",
    link,
  };
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
