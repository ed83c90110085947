import { lexicalTest } from "../lexical-entries.ts";
import { isGivenName, looksLikeSurname } from "../lexicon/given-names.ts";

/** True for a word that is a given name: "Andrii". */
export const isGiven = lexicalTest(({ lower }) => isGivenName(lower));

/** True for a word that ends as Slavic and some neighbouring surnames do: "Lomtev". */
export const isSurname = lexicalTest(({ lower }) => looksLikeSurname(lower));
