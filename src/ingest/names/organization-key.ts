import { countryOf, countryOfAdjective, countryOfName } from "../lexicon/countries.ts";
import { OFFICE_MODIFIERS } from "../lexicon/offices.ts";
import {
  KNOWN_ORGANIZATIONS,
  type KnownOrganization,
  NATIONAL_BODIES,
  ORGANIZATION_HEADS,
} from "../lexicon/organizations.ts";

const known = new Map<string, KnownOrganization>();
for (const organization of KNOWN_ORGANIZATIONS)
  for (const name of organization.names) known.set(name.toLowerCase(), organization);

const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/['’]s?(?=\s|$)/g, ""],
  [/defence/g, "defense"],
  [/centre/g, "center"],
  [/labour/g, "labor"],
  [/organisation/g, "organization"],
  [/theatre/g, "theater"],
  [/foreign affairs/g, "foreign"],
  [/internal affairs/g, "interior"],
  [/^general staff of the armed forces/g, "general staff"],
];
const LINKS = new Set(["of", "in", "for"]);
const ARTICLES = new Set(["the", "a", "an"]);
/** Words of bodies that every state has, so that only the country tells one from another. */
const GENERIC = new Set(
  "royal air armed ground land border coast emergency intelligence military nuclear naval space civil police secret special chief main central spy".split(
    " ",
  ),
);

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
  const words = plain.split(/\s+/).filter((word) => !ARTICLES.has(word));
  const bare = withoutCountries(words);
  const kept = bare.length > 0 ? bare : words;
  while (LINKS.has(kept.at(-1) ?? "")) kept.pop();
  const of = kept.indexOf("of");
  const ordered = of === 1 && kept.length <= 5 ? [...kept.slice(2), ...kept.slice(0, 1)] : kept;
  return ordered.join(" ");
}

/** True for a key that several states' bodies share: "defense ministry", "air force", but not "yeats center". */
export function isSharedByStates(key: string): boolean {
  const words = key.split(" ").filter((word) => word !== "of" && word !== "for");
  return words.every(
    (word) =>
      GENERIC.has(word) || ORGANIZATION_HEADS.has(word) || OFFICE_MODIFIERS.has(word) || NATIONAL_BODIES.has(word),
  );
}

/** The adjective that tells a state's body from others': RU → "Russian"; alliances and unknown codes give none. */
export function adjectiveOf(country: string): string | null {
  return countryOf(country)?.adjectives[0] ?? null;
}

function withoutCountries(words: readonly string[]): string[] {
  const kept: string[] = [];
  for (let at = 0; at < words.length; ) {
    const length = [3, 2, 1].find((count) => {
      const phrase = words.slice(at, at + count).join(" ");
      return (
        at + count <= words.length && (countryOfName(phrase) !== undefined || countryOfAdjective(phrase) !== undefined)
      );
    });
    if (length === undefined) kept.push(words[at] ?? "");
    at += length ?? 1;
  }
  return kept;
}
