import { type DatasetIndex, type Item, placeAndParents } from "../../dataset/dataset-index.ts";
import type { Mention } from "../../dataset/schema.ts";

/** An article that names the place, with its mentions in order. */
export type NamingArticle = { document: string; mentions: readonly Mention[] };

/** What a place's card lists: the claims there and in all that lies in it, and the articles that name the place itself. */
export type PlaceClaims = {
  quotes: readonly Item[];
  counts: readonly Item[];
  events: readonly Item[];
  articles: readonly NamingArticle[];
};

/** Gathers the claims of one place out of what the filters leave. */
export function selectPlaceClaims(
  index: DatasetIndex,
  claims: { mentions: readonly Mention[]; items: readonly Item[] },
  placeId: string,
): PlaceClaims {
  const within = new Map<string, boolean>();
  const liesWithin = (id: string) => {
    const known = within.get(id);
    if (known !== undefined) return known;
    const answer = placeAndParents(index.places, id).some((place) => place.id === placeId);
    within.set(id, answer);
    return answer;
  };
  const here = claims.items.filter(({ record }) =>
    "places" in record ? record.places.some(liesWithin) : record.place !== null && liesWithin(record.place),
  );
  const byDocument = new Map<string, Mention[]>();
  for (const mention of claims.mentions) {
    if (mention.place !== placeId) continue;
    const list = byDocument.get(mention.document);
    if (list) list.push(mention);
    else byDocument.set(mention.document, [mention]);
  }
  return {
    quotes: here.filter(({ kind }) => kind === "quote" || kind === "reported"),
    counts: here.filter(({ kind }) => kind === "count"),
    events: here.filter(({ record }) => "status" in record),
    articles: [...byDocument].map(([document, mentions]) => ({ document, mentions })),
  };
}
