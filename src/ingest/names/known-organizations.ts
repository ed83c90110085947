import { lexical } from "../lexical-entries.ts";
import { KNOWN_ORGANIZATIONS, type KnownOrganization } from "../lexicon/organizations.ts";
import type { WordRange } from "./affiliation.ts";
import { isCapital } from "./claims.ts";
import type { Word } from "./words.ts";

type Candidate = { parts: string[]; organization: KnownOrganization };

const byFirstWord = new Map<string, Candidate[]>();
for (const organization of KNOWN_ORGANIZATIONS) {
  for (const name of organization.names) {
    const parts = name.split(" ");
    const first = parts[0] ?? "";
    byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), { parts, organization }]);
  }
}
for (const candidates of byFirstWord.values()) candidates.sort((a, b) => b.parts.length - a.parts.length);
const startingWith = lexical(({ text }): readonly Candidate[] | null => byFirstWord.get(text) ?? null);

/** The known organisation whose name starts at a word: "European Union" → the EU; the longest name wins. */
export function knownAt(
  words: readonly Word[],
  at: number,
): { range: WordRange; organization: KnownOrganization } | null {
  const first = words[at];
  if (!isCapital(first)) return null;
  for (const { parts, organization } of startingWith(first) ?? []) {
    if (parts.every((part, offset) => words[at + offset]?.text === part))
      return { range: { first: at, end: at + parts.length }, organization };
  }
  return null;
}
