import { type DatasetIndex, type Item, placeAndParents } from "../../dataset/dataset-index.ts";
import { eachCode } from "../../dataset/lists.ts";
import type { Mention } from "../../dataset/schema.ts";
import { itemTables, NONE } from "../../dataset/tables.ts";

/** An article that names the place: of its mentions the first of each sentence, in order. */
export type NamingArticle = { document: string; sentences: readonly Mention[] };

/** What a place's card lists: the claims there and in all that lies in it, and the articles that name the place itself. */
export type PlaceClaims = {
  quotes: readonly Item[];
  counts: readonly Item[];
  events: readonly Item[];
  articles: readonly NamingArticle[];
};

/** Gathers the claims of one place out of the rows that the filters leave; only its own records are made. */
export function selectPlaceClaims(
  index: DatasetIndex,
  { mentionRows, itemRows }: { mentionRows: Uint32Array; itemRows: Uint32Array },
  placeId: string,
): PlaceClaims {
  const isHere = itemsAt(index, placeId);
  const here: Item[] = [];
  for (const row of itemRows) {
    const item = isHere(row) ? index.items[row] : undefined;
    if (item) here.push(item);
  }
  return {
    quotes: here.filter(({ kind }) => kind === "quote" || kind === "reported"),
    counts: here.filter(({ kind }) => kind === "count"),
    events: here.filter(({ row }) => itemTables[index.tables.items.table[row] ?? 0] === "events"),
    articles: articlesNaming(index, mentionRows, placeId),
  };
}

/** Whether an item, by its row, lies at the place or in what lies within it. */
function itemsAt({ tables, places: byId }: DatasetIndex, placeId: string): (row: number) => boolean {
  const { items, quotes, strikes, events, places } = tables;
  const isWithin = places.map(({ id }) => placeAndParents(byId, id).some((place) => place.id === placeId));
  return (item) => {
    const row = items.row[item] ?? 0;
    const table = itemTables[items.table[item] ?? 0];
    if (table !== "events") return isWithin[(table === "strikes" ? strikes : quotes).place[row] ?? NONE] === true;
    let isHere = false;
    eachCode(events.places, row, (code) => {
      if (isWithin[code]) isHere = true;
    });
    return isHere;
  };
}

function articlesNaming({ tables, mentionAt }: DatasetIndex, rows: Uint32Array, placeId: string): NamingArticle[] {
  const { mentions, places } = tables;
  const code = places.findIndex(({ id }) => id === placeId);
  const articles = new Map<string, Map<number, Mention>>();
  for (const row of rows) {
    if (mentions.place[row] !== code) continue;
    const mention = mentionAt(row);
    const sentences = articles.get(mention.document) ?? new Map<number, Mention>();
    articles.set(mention.document, sentences);
    if (!sentences.has(mention.sentence.start)) sentences.set(mention.sentence.start, mention);
  }
  return Array.from(articles, ([document, sentences]) => ({ document, sentences: [...sentences.values()] }));
}
