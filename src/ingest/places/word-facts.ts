import { normalizeName } from "../gazetteer.ts";
import { lexical, lexicalTest } from "../lexical-entries.ts";
import { countryOfDemonym, countryOfName } from "../lexicon/countries.ts";

const CAPITAL = /^(?:[dl]['’]|al-|el-)?\p{Lu}/u;

/** True for a word that starts as a proper name does. */
export const isCapitalized = lexicalTest(({ text }) => CAPITAL.test(text));

/** The country whose people or adjective a word is: "Danish" and "Danes" → DK; else null. */
export const countryOfPeople = lexical(({ lower }) => countryOfDemonym(lower) ?? null);

/** The country that a word names, by its name or by its people; else null. */
export const countryNamedBy = lexical(({ lower }) => countryOfName(lower) ?? countryOfDemonym(lower) ?? null);

/** The word as the gazetteer compares names. */
export const normalized = lexical(({ text }) => normalizeName(text));
