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
import { lastStartingBy } from "./tagged-text.ts";

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
  const attributed = attribute(tagged, { quotations, names, places, actorsInText: linked, times });
  const { attributions, quotes } = attributed;
  const counted = countStrikes(tagged, { actorsInText: attributed.actorsInText, attributions, places, times });
  const { actorsInText, strikes } = counted;
  const events = findEvents(tagged, { actorsInText, attributions, places, strikes, times });
  return {
    document: describeDocument(article, dct),
    text: article.text,
    actors: actorsInText.actors,
    places: placesWithParents(
      places.map(({ place }) => place),
      gazetteer,
    ),
    mentions: mentionsOf(actorsInText, places, times),
    times: withExact(found, article.text),
    quotes: withExact(quotes, article.text),
    strikes: withExact(strikes, article.text),
    events: withExact(events, article.text),
    remarks: quotations.unpaired.map((mark) => ({
      ...mark,
      code: "unpaired-quotation-mark",
      message: "a quotation mark that pairs with no other",
    })),
  };
}

function withExact<T extends Span>(spans: readonly T[], text: string): (T & { exact: string })[] {
  return spans.map((span) => ({ ...span, exact: text.slice(span.start, span.end) }));
}

type Mention = ArticleAnnotations["mentions"][number];

/** Mentions of places and of actors in order of start, one where a place stands for a state; pronouns are none. */
function mentionsOf({ mentions }: ActorsInText, places: FoundPlace[], times: TimesInText): Mention[] {
  const sentences = times.tagged.sentences.map(({ start, end }) => ({ start, end }));
  const byStart = new Map<number, Mention>();
  for (const found of places) {
    const { start, end, place, use, notes = [] } = found;
    const sentence = sentences[Math.max(0, lastStartingBy(sentences, start))] ?? { start, end };
    const date = governingDate(found, times);
    byStart.set(start, { start, end, sentence, date, notes, actor: null, place: place.id, use });
  }
  for (const mention of mentions) {
    const { start, end, actor, via } = mention;
    if (via === "pronoun") continue;
    const same = byStart.get(start);
    if (same && via === "place") same.actor = actor;
    if (same) continue;
    const sentence = sentences[Math.max(0, lastStartingBy(sentences, start))] ?? { start, end };
    const date = governingDate(mention, times);
    byStart.set(start, { start, end, sentence, date, notes: [], actor, place: null, use: null });
  }
  return [...byStart.values()].sort((a, b) => a.start - b.start);
}
