import type { FoundEvent, TaggedText } from "./annotations.ts";
import type { Draft } from "./events/draft.ts";
import { findAttack, findDeeds } from "./events/find-deeds.ts";
import { findStatement } from "./events/find-statements.ts";
import { findTalks } from "./events/find-talks.ts";
import { joinTellings } from "./events/join-tellings.ts";
import { type FoundBefore, readScenes } from "./events/scene.ts";

/**
 * Finds talks, statements, strikes, aid and exchanges, done or planned: at most one of a kind a sentence, and one
 * event for all the tellings of the same. “The ministers are to meet in Rome on Friday.” → planned talks, Rome, Friday.
 */
export function findEvents(tagged: TaggedText, found: FoundBefore): FoundEvent[] {
  const drafts: Draft[] = [];
  for (const scene of readScenes(tagged, found)) {
    const attack = findAttack(scene);
    const deeds = findDeeds(scene);
    const statement = attack || deeds.length > 0 ? null : findStatement(scene);
    for (const draft of [findTalks(scene), attack, ...deeds, statement]) if (draft) drafts.push(draft);
  }
  return joinTellings(drafts).map(({ isDated: _isDated, ...event }) => event);
}
