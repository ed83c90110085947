import type { Bloc } from "../../dataset/schema.ts";
import { countryOf } from "./countries.ts";

/** European states outside the EU that stand with it in this war's coverage: neighbours of the EU but for Russia, Belarus and Ukraine. */
const OTHER_EUROPE = new Set("GB NO CH IS LI AL BA ME MK RS XK MD AD MC SM VA FO GI JE GG IM".split(" "));

/** The side that an actor's country belongs to: UA, RU, US, Europe with the EU and NATO, or none of them. */
export function blocOf(country: string | null): Bloc {
  if (country === "UA") return "ukraine";
  if (country === "RU") return "russia";
  if (country === "US") return "us";
  if (country === null) return "other";
  if (country === "EU" || country === "NATO" || OTHER_EUROPE.has(country)) return "europe";
  return countryOf(country)?.memberships.includes("EU") ? "europe" : "other";
}
