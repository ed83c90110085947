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
  const drafts = readScenes(tagged, found).flatMap((scene): Draft[] => {
    const deeds = [findAttack(scene), ...findDeeds(scene)];
    const statement = deeds.some((draft) => draft !== null) ? null : findStatement(scene);
    return [findTalks(scene), ...deeds, statement].filter((draft) => draft !== null);
  });
  return joinTellings(drafts).map(({ isDated: _isDated, ...event }) => event);
}
