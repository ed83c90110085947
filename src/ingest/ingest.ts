import type { Span } from "../dataset/schema.ts";
import { readArticle } from "./1-read-article.ts";
import { findQuotations } from "./2-find-quotations.ts";
import { tagWords } from "./3-tag-words.ts";
import { findTimes } from "./4-find-times.ts";
import { findNames } from "./5-find-names.ts";
import { findPlaces } from "./6-find-places.ts";
import { linkActors } from "./7-link-actors.ts";
import { attribute } from "./8-attribute.ts";
import { countStrikes } from "./9-count-strikes.ts";
import { findEvents } from "./10-find-events.ts";
import type { ActorsInText, ArticleAnnotations, FoundPlace } from "./annotations.ts";
import { describeDocument } from "./describe-document.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { governingDate, type TimesInText } from "./governing-date.ts";
import { placesWithParents } from "./places-with-parents.ts";
import { sentenceAt } from "./tagged-text.ts";

/**
 * Annotates one article: runs the stages in order and holds nothing between articles.
 * @throws UnusableArticle when the file has no usable date or text
 */
export function annotateArticle(file: string, bytes: Uint8Array, gazetteer: Gazetteer): ArticleAnnotations {
  const article = readArticle(file, bytes);
  const quotations = findQuotations(article);
  const tagged = tagWords(article, quotations);
  const { times: found, dct } = findTimes(article, tagged);
  const times: TimesInText = { tagged, times: found, dct };
  const names = findNames(tagged, gazetteer);
  const places = findPlaces(tagged, names, gazetteer);
  const linked = linkActors(tagged, names, places);
  const attributed = attribute(tagged, { quotations, names, actorsInText: linked, times });
  const { attributions, quotes } = attributed;
  const counted = countStrikes(tagged, { actorsInText: attributed.actorsInText, attributions, places, times });
  const { actorsInText, strikes } = counted;
  const events = findEvents(tagged, { actorsInText, attributions, places, strikes, times });
  const withExact = <T extends Span>(span: T): T & { exact: string } => ({
    ...span,
    exact: article.text.slice(span.start, span.end),
  });
  return {
    document: describeDocument(article, dct),
    text: article.text,
    actors: actorsInText.actors,
    places: placesWithParents(
      places.map(({ place }) => place),
      gazetteer,
    ),
    mentions: mentionsOf(actorsInText, places, times),
    times: found.map(withExact),
    quotes: quotes.map(withExact),
    strikes: strikes.map(withExact),
    events: events.map(withExact),
    remarks: quotations.unpaired.map((mark) => ({
      ...mark,
      code: "unpaired-quotation-mark",
      message: "a quotation mark that pairs with no other",
    })),
  };
}

function mentionsOf(
  { mentions }: ActorsInText,
  places: FoundPlace[],
  times: TimesInText,
): ArticleAnnotations["mentions"] {
  const byStart = new Map<number, ArticleAnnotations["mentions"][number]>();
  const base = (span: Span) => {
    const { start, end } = sentenceAt(times.tagged, span.start) ?? span;
    return { start: span.start, end: span.end, sentence: { start, end }, date: governingDate(span, times), notes: [] };
  };
  for (const found of places) {
    const { place, use, notes = [] } = found;
    byStart.set(found.start, { ...base(found), actor: null, place: place.id, use, notes });
  }
  for (const mention of mentions) {
    if (mention.via === "pronoun") continue;
    const same = byStart.get(mention.start);
    if (same && mention.via === "place") same.actor = mention.actor;
    else if (!same) byStart.set(mention.start, { ...base(mention), actor: mention.actor, place: null, use: null });
  }
  return [...byStart.values()].sort((a, b) => a.start - b.start);
}
