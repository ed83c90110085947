import { countryOfAdjective, countryOfName } from "../lexicon/countries.ts";
import { KNOWN_ORGANIZATIONS, type KnownOrganization } from "../lexicon/organizations.ts";

const known = new Map<string, KnownOrganization>();
for (const organization of KNOWN_ORGANIZATIONS)
  for (const name of organization.names) known.set(name.toLowerCase(), organization);

const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/defence/g, "defense"],
  [/centre/g, "center"],
  [/labour/g, "labor"],
  [/organisation/g, "organization"],
  [/theatre/g, "theater"],
  [/'s\b|(?<=s)'/g, ""],
];
const FILLERS = new Set(["the", "of", "for", "and", "a", "an"]);

/** The organisation that a spelling is known to mean: "EU" → European Union. */
export function knownOrganization(name: string): KnownOrganization | undefined {
  return known.get(name.toLowerCase().replace(/^the /, ""));
}

/**
 * What one organisation has in common over its wordings, without its country:
 * "Russia's Ministry of Defence", "Russian Defense Ministry" and "Defense Ministry" → "defense ministry".
 */
export function organizationKey(name: string): string {
  const organization = knownOrganization(name);
  if (organization) return organization.name.toLowerCase();
  let plain = name.toLowerCase();
  for (const [pattern, replacement] of SPELLINGS) plain = plain.replace(pattern, replacement);
  const words = plain.split(/\s+/).filter((word) => !FILLERS.has(word));
  const kept = withoutCountries(words);
  return (kept.length > 0 ? kept : words).sort().join(" ");
}

function withoutCountries(words: readonly string[]): string[] {
  const kept: string[] = [];
  for (let at = 0; at < words.length; ) {
    const length = [3, 2, 1].find((count) => {
      const phrase = words.slice(at, at + count).join(" ");
      return countryOfName(phrase) !== undefined || countryOfAdjective(phrase) !== undefined;
    });
    if (length === undefined) kept.push(words[at] ?? "");
    at += length ?? 1;
  }
  return kept;
}
