import type { ActorsInText, FoundName, FoundPlace, TaggedText } from "./annotations.ts";

/** Makes one actor of every name, description and pronoun that means the same, within one article. */
export function linkActors(_tagged: TaggedText, _names: FoundName[], _places: FoundPlace[]): ActorsInText {
  return { actors: [], mentions: [] };
}
