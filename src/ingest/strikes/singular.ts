import { lexical } from "../lexical-entries.ts";

const IRREGULAR = new Map(
  "people:person persons:person men:man women:woman children:child lives:life servicemen:serviceman policemen:policeman aircraft:aircraft wives:wife troops:troop wolves:wolf calves:calf buses:bus busses:bus feet:foot series:series"
    .split(" ")
    .map((pair) => {
      const [plural = "", one = ""] = pair.split(":");
      return [plural, one];
    }),
);

/** The singular of a noun in lower case: "substations" → "substation", "firewomen" → "firewoman". */
export function singular(word: string): string {
  const irregular = IRREGULAR.get(word);
  if (irregular) return irregular;
  if (!word.endsWith("s") && !word.endsWith("men")) return word;
  if (/(?:wo)?men$/.test(word)) return word.replace(/men$/, "man");
  if (/ies$/.test(word) && word.length > 4) return word.replace(/ies$/, "y");
  if (/(?:ch|sh|ss|x|z)es$/.test(word)) return word.replace(/es$/, "");
  return /[^su]s$/.test(word) && word.length > 3 ? word.replace(/s$/, "") : word;
}

/** The singular of a token's word. */
export const singularOf = lexical(({ lower }) => singular(lower));
