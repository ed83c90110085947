/** How much of each sort a dataset holds; `quotes` are the direct ones. */
export type Counts = Record<"articles" | "quotes" | "strikes" | "events" | "actors" | "places", number>;

/** The line that ends a run: "ingest: 1 article, 18 quotes, …". */
export function summaryOf(counts: Counts, leftOut: number): string {
  const count = (n: number, one: string, many = `${one}s`) => `${n} ${n === 1 ? one : many}`;
  const parts = [
    count(counts.articles, "article"),
    count(counts.quotes, "quote"),
    count(counts.strikes, "strike count"),
    count(counts.events, "event"),
    count(counts.actors, "actor"),
    count(counts.places, "place"),
  ];
  return `ingest: ${parts.join(", ")}${leftOut > 0 ? `; ${count(leftOut, "article")} left out` : ""}`;
}
