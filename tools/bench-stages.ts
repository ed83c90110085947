import { readArticle } from "../src/ingest/1-read-article.ts";
import { findQuotations } from "../src/ingest/2-find-quotations.ts";
import { tagWords } from "../src/ingest/3-tag-words.ts";
import { findTimes } from "../src/ingest/4-find-times.ts";
import { findNames } from "../src/ingest/5-find-names.ts";
import { findPlaces } from "../src/ingest/6-find-places.ts";
import { linkActors } from "../src/ingest/7-link-actors.ts";
import { attribute } from "../src/ingest/8-attribute.ts";
import { countStrikes } from "../src/ingest/9-count-strikes.ts";
import { findEvents } from "../src/ingest/10-find-events.ts";
import type { Gazetteer } from "../src/ingest/gazetteer.ts";

export const STAGES = [
  "read",
  "quotations",
  "tag",
  "times",
  "names",
  "places",
  "link",
  "attribute",
  "strikes",
  "events",
] as const;

/** Runs the stages of ingest one by one, in the order of `annotateArticle`, each through `measure` with its place in STAGES. */
export function runStages(
  { file, bytes }: { file: string; bytes: Uint8Array },
  gazetteer: Gazetteer,
  measure: (stage: number, run: () => void) => void,
): void {
  let stage = 0;
  const run = <T>(work: () => T): T => {
    const made: T[] = [];
    measure(stage++, () => {
      made.push(work());
    });
    return made[0] as T;
  };
  const article = run(() => readArticle(file, bytes));
  const quotations = run(() => findQuotations(article));
  const tagged = run(() => tagWords(article, quotations));
  const times = run(() => ({ tagged, ...findTimes(article, tagged) }));
  const names = run(() => findNames(tagged, gazetteer));
  const places = run(() => findPlaces(tagged, names, gazetteer));
  const linked = run(() => linkActors(tagged, names, places));
  const { actorsInText, attributions } = run(() =>
    attribute(tagged, { quotations, names, places, actorsInText: linked, times }),
  );
  const counted = run(() => countStrikes(tagged, { actorsInText, attributions, places, times }));
  const { strikes } = counted;
  run(() => findEvents(tagged, { actorsInText: counted.actorsInText, attributions, places, strikes, times }));
}
