import type { FoundName, TaggedText } from "./annotations.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { startReading } from "./names/claims.ts";
import { findGroups } from "./names/find-groups.ts";
import { findOrganizations } from "./names/find-organizations.ts";
import { findPersons } from "./names/find-persons.ts";
import { readWords } from "./names/words.ts";

/**
 * Finds proper names of persons, organisations and groups with the role that stands beside them:
 * "Estonian Foreign Minister Mart Kask" → Mart Kask, role "Estonian Foreign Minister", EE.
 */
export function findNames(tagged: TaggedText, gazetteer: Pick<Gazetteer, "lookUp">): FoundName[] {
  const reading = startReading(tagged, readWords(tagged), gazetteer);
  const names = [...findOrganizations(reading), ...findGroups(reading), ...findPersons(reading)];
  return names.sort((a, b) => a.start - b.start);
}
