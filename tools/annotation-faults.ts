import type { Span } from "../src/dataset/schema.ts";
import { UnusableArticle } from "../src/ingest/1-read-article.ts";
import type { ArticleAnnotations } from "../src/ingest/annotations.ts";
import type { Gazetteer } from "../src/ingest/gazetteer.ts";
import { annotateArticle } from "../src/ingest/ingest.ts";

/** Reads a text as an article and says what is wrong with what comes of it; nothing when it is sound or refused with a reason. */
export function faultsOf(text: string, gazetteer: Gazetteer): string[] {
  try {
    return brokenSpans(annotateArticle("nasty.txt", new TextEncoder().encode(text), gazetteer));
  } catch (error) {
    if (error instanceof UnusableArticle) return [];
    return [error instanceof Error ? (error.stack ?? error.message) : String(error)];
  }
}

/** Every span lies in the text, every `exact` is what stands there, and every index leads to an actor. */
function brokenSpans(annotations: ArticleAnnotations): string[] {
  const { text, actors, mentions, times, quotes, strikes, events, remarks } = annotations;
  const faults: string[] = [];
  const within = (what: string, { start, end }: Span) => {
    const isSound =
      Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start <= end && end <= text.length;
    if (!isSound) faults.push(`${what} ${start}–${end} of ${text.length}`);
  };
  const exactly = (what: string, record: Span & { exact: string }) => {
    within(what, record);
    if (text.slice(record.start, record.end) !== record.exact) faults.push(`${what} ${record.start}: not its words`);
  };
  const known = (what: string, actor: number | null) => {
    if (actor !== null && !actors[actor]) faults.push(`${what}: actor ${actor} of ${actors.length}`);
  };
  for (const mention of mentions) {
    within("mention", mention);
    within("mention's sentence", mention.sentence);
    known("mention", mention.actor);
  }
  for (const time of times) exactly("time", time);
  for (const quote of quotes) {
    exactly("quote", quote);
    for (const span of [quote.speakerSpan, quote.cueSpan]) if (span) within("quote's source or cue", span);
    known("quote", quote.speaker);
  }
  for (const strike of strikes) {
    exactly("strike", strike);
    within("strike's figure", strike.countSpan);
    for (const actor of [strike.attacker, strike.target, strike.claimant]) known("strike", actor);
    for (const count of [strike.count, strike.countMax])
      if (count !== null && !Number.isFinite(count)) faults.push(`strike: count ${count}`);
  }
  for (const event of events) {
    exactly("event", event);
    for (const actor of event.actors) known("event", actor);
  }
  for (const remark of remarks) within("remark", remark);
  return faults;
}
