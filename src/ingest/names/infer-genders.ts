import type { ActorMention, LocalActor, TaggedText } from "../annotations.ts";
import { lexical } from "../lexical-entries.ts";
import { lastStartingBy } from "../tagged-text.ts";

const PRONOUN_GENDER: ReadonlyMap<string, "female" | "male"> = new Map([
  ["he", "male"],
  ["him", "male"],
  ["his", "male"],
  ["she", "female"],
  ["her", "female"],
  ["hers", "female"],
]);

const genderOfPronoun = lexical(({ lower }) => PRONOUN_GENDER.get(lower) ?? null);

/**
 * Gives persons whose name and title tell no gender that of the pronouns that follow them, where nobody else is named in the
 * same sentence or the one before.
 */
export function inferGenders(
  tagged: TaggedText,
  { actors, mentions }: { actors: readonly LocalActor[]; mentions: readonly ActorMention[] },
): void {
  if (actors.every(({ kind, gender }) => kind !== "person" || gender !== null)) return;
  const persons = mentions.filter(({ actor }) => actors[actor]?.kind === "person");
  const votes = new Map<number, number>();
  for (const token of tagged.tokens) {
    const gender = genderOfPronoun(token);
    if (!gender) continue;
    const actor = onlyPersonBefore(tagged, persons, token.start);
    if (actor !== null) votes.set(actor, (votes.get(actor) ?? 0) + (gender === "female" ? 1 : -1));
  }
  for (const [index, vote] of votes) {
    const actor = actors[index];
    if (actor && vote !== 0) actor.gender ??= vote > 0 ? "female" : "male";
  }
}

function onlyPersonBefore(tagged: TaggedText, persons: readonly ActorMention[], offset: number): number | null {
  const sentence = lastStartingBy(tagged.sentences, offset);
  const earliest = tagged.sentences[sentence - 1]?.start ?? 0;
  let only: number | null = null;
  for (let at = lastStartingBy(persons, offset); at >= 0; at--) {
    const mention = persons[at];
    if (!mention || mention.start < earliest) break;
    if (only !== null && only !== mention.actor) return null;
    only = mention.actor;
  }
  return only;
}
