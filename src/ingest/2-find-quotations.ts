import type { Article, FoundQuotations } from "./annotations.ts";

/** Pairs the quotation marks of an article. */
export function findQuotations(_article: Article): FoundQuotations {
  return { quotations: [], unpaired: [] };
}
