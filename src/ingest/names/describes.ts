import type { LocalActor } from "../annotations.ts";
import {
  countryOfAdjective,
  countryOfCapital,
  countryOfDemonym,
  countryOfName,
  countryOfSeat,
} from "../lexicon/countries.ts";
import { GENDERED } from "../lexicon/offices.ts";
import { isRoleNoun } from "./find-roles.ts";

/** A description without a name: "the Russian leader" → noun "leader", modifiers ["russian"], country RU. */
export type Description = { noun: string; modifiers: readonly string[]; country: string | null };

const words = (list: string) => list.split(" ");

/** Nouns that describe holders of several offices: any of these words in a role fits. */
const OFFICES_OF: ReadonlyMap<string, readonly string[]> = new Map([
  ["leader", words("president premier prime chancellor king taoiseach leader dictator ruler head chief")],
  ["head-of-state", words("president king queen monarch emperor")],
  ["head-of-government", words("premier prime chancellor taoiseach")],
  ["premier", words("premier prime taoiseach")],
  ["strongman", words("president leader dictator ruler")],
  ["diplomat", words("diplomat ambassador envoy foreign secretary representative")],
  ["envoy", words("envoy representative emissary negotiator ambassador")],
  ["negotiator", words("negotiator envoy representative")],
  ["adviser", words("adviser advisor aide")],
  ["advisor", words("adviser advisor aide")],
  ["aide", words("adviser advisor aide")],
  ["spokesman", words("spokesman spokesperson spokeswoman")],
  ["spokeswoman", words("spokesman spokesperson spokeswoman")],
  ["spokesperson", words("spokesman spokesperson spokeswoman")],
  ["governor", words("governor gov head")],
  ["mayor", words("mayor head")],
  ["lawmaker", words("lawmaker senator sen rep mp mep deputy congressman congresswoman legislator")],
  ["politician", words("senator mp mep deputy mayor leader politician lawmaker premier minister")],
  ["republican", words("senator sen rep congressman congresswoman")],
  ["democrat", words("senator sen rep congressman congresswoman")],
  ["commander", words("commander commander-in-chief general gen colonel chief")],
  ["general", words("general gen")],
  ["officer", words("officer colonel col captain capt major maj lieutenant lt")],
  [
    "official",
    words("official minister head spokesman spokeswoman spokesperson adviser aide envoy representative deputy"),
  ],
  ["businessman", words("businessman tycoon oligarch billionaire owner")],
]);

const ORGANIZATIONS_OF: ReadonlyMap<string, readonly string[]> = new Map([
  ["alliance", words("nato alliance")],
  ["bloc", words("union bloc")],
  ["union", words("union")],
  ["watchdog", words("iaea agency watchdog")],
  ["agency", words("agency service press iaea tass interfax reuters hur")],
  ["outlet", words("outlet times post news")],
  ["newspaper", words("newspaper times post journal")],
  ["service", words("service")],
  ["military", words("military army forces staff")],
  ["army", words("army military forces")],
]);

const BODY = new Set(words("body organization organisation group agency institution institute centre center charity"));

const WORD = /[\p{L}\p{N}.'-]+/gu;

/** Reads a description's words: its last noun, what stands before it, and the country that it names. */
export function readDescription(text: string): Description {
  const plain = text
    .toLowerCase()
    .replace(/’/g, "'")
    .replace(/\bhead of (?=state|government)/, "head-of-")
    .replace(/-\s/, "-");
  const all = (plain.match(WORD) ?? []).map((word) => word.replace(/'s?$/, ""));
  const of = all.findIndex((word, at) => at > 0 && ["of", "for", "to", "who", "in"].includes(word));
  const core = of < 0 ? all : all.slice(0, of);
  const noun = core.at(-1) ?? "";
  const modifiers = core
    .slice(0, -1)
    .filter((word) => !["the", "a", "an", "his", "her", "its", "their"].includes(word));
  return { noun, modifiers, country: countryAmong(all) };
}

function countryAmong(all: readonly string[]): string | null {
  for (let at = 0; at < all.length; at++) {
    const [one, two] = [all[at] ?? "", all.slice(at, at + 2).join(" ")];
    const country =
      countryOfName(two) ??
      countryOfDemonym(two) ??
      countryOfName(one) ??
      countryOfAdjective(one) ??
      countryOfCapital(one) ??
      countryOfSeat(one);
    if (country) return country;
    if (one === "eu" || one === "european") return "EU";
    if (one === "nato") return "NATO";
  }
  return null;
}

/**
 * How well a description fits an actor, 0 when it does not: by the words of the role or the organisation's name, by country and gender.
 * "the Italian leader" fits an actor with the role "Italian Prime Minister".
 */
export function fitOf(description: Description, actor: LocalActor): number {
  const { noun, country } = description;
  if (country !== null && country !== actor.country) return 0;
  if (actor.kind === "person") return personFit(description, actor);
  if (actor.kind !== "organization") return 0;
  const accepted = ORGANIZATIONS_OF.get(noun) ?? [noun];
  const wording = [actor.name, ...actor.aliases].join(" ").toLowerCase();
  if (!accepted.some((word) => wording.includes(word)) && !BODY.has(noun)) return 0;
  const names: readonly string[] = wording.match(WORD) ?? [];
  if (!accepted.some((word) => names.includes(word))) return BODY.has(noun) && country === null ? 0.5 : 0;
  const missing = description.modifiers.filter(
    (word) => !names.includes(word) && countryOfAdjective(word) === undefined && countryOfName(word) === undefined,
  );
  return Math.max(0.4, (names.includes(noun) ? 2 : 1.5) - 0.5 * missing.length + countryFit(country, actor));
}

/** "her Elbonian counterpart, Ada Stone": some office of that country, so that "the Elbonian leader" may mean her. */
const COUNTERPART_FIT = 0.6;

function personFit({ noun, modifiers, country }: Description, actor: LocalActor): number {
  const gender = GENDERED.get(noun);
  if (gender && actor.gender && gender !== actor.gender) return 0;
  const wording = actor.role?.toLowerCase() ?? "";
  const accepted = OFFICES_OF.get(noun) ?? [];
  if (country !== null && wording.endsWith("counterpart") && isRoleNoun(noun)) return COUNTERPART_FIT;
  if (!wording.includes(noun) && !accepted.some((word) => wording.includes(word))) return 0;
  const role = roleWords(wording);
  const isSame = isRoleNoun(noun) ? role.includes(noun) : role.at(-1) === noun;
  if (!isSame && !accepted.some((word) => role.includes(word))) return 0;
  const missing = modifiers.filter(
    (word) => !role.includes(word) && countryOfAdjective(word) === undefined && countryOfName(word) === undefined,
  );
  return Math.max(0.4, (isSame ? 2 : 1.5) - 0.4 * missing.length + countryFit(country, actor));
}

/** Offices that one person of a country holds, by which it is known without a name. */
const UNIQUE = new Set(
  words("president leader premier chancellor king queen taoiseach strongman head-of-state head-of-government"),
);

/** "the Ukrainian president", "the Kremlin leader": one person at a time can be meant. */
export function isUniqueOffice({ noun, modifiers, country }: Description): boolean {
  if (country !== null && UNIQUE.has(noun))
    return modifiers.every((word) => !/^(?:former|ex|vice|deputy|opposition)$/.test(word));
  return noun === "minister" && modifiers.includes("prime") && country !== null;
}

/** The words of a role up to its complement: "adviser to the defence minister" → adviser. */
function roleWords(role: string): string[] {
  const all = (role.toLowerCase().match(WORD) ?? []).map((word) => word.replace(/\.$|'s?$/, ""));
  const complement = all.findIndex((word, at) => at > 0 && ["of", "to", "for", "at", "in", "on"].includes(word));
  return complement < 0 ? all : all.slice(0, complement);
}

function countryFit(country: string | null, actor: LocalActor): number {
  return country !== null && country === actor.country ? 1 : 0;
}
