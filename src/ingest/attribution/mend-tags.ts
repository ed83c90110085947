import { formsOf, isSayingWord, LABELLING_VERBS, SAYING_VERBS } from "../lexicon/verbs-of-saying.ts";
import { isRoleNoun } from "../names/find-roles.ts";
import type { Item } from "./item.ts";

const CAPITAL = /^\p{Lu}/u;
const VERB_FORMS = formsOf([...SAYING_VERBS, ...LABELLING_VERBS]);
const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ["spoke", "speak"],
  ["told", "tell"],
  ["wrote", "write"],
  ["swore", "swear"],
]);
const PERSONAL = /^(?:he|she|it|they|we|i|you|who)$/;

/**
 * Mends errors that the tagger makes where it matters here: a surname taken for a verb ("Lynch said", "Yvette Cooper said"),
 * and a verb of saying taken for an adjective or noun after its subject ("Japan branded them", "is promising"; "the premier spoke").
 */
export function mendTags(items: Item[]): void {
  items.forEach((item, at) => {
    if (item.quotation !== null) return;
    const before = items[at - 1];
    const after = items[at + 1];
    if (item.pos !== "PROPN" && item.pos !== "PRON" && CAPITAL.test(item.text) && after && isSayingWord(after)) {
      if (item.pos === "VERB" && !isSayingWord(item)) item.pos = "PROPN";
      return;
    }
    if (item.pos !== "ADJ" && item.pos !== "NOUN") return;
    const irregular = IRREGULAR.get(item.lower);
    if (irregular) {
      item.pos = "VERB";
      item.lemma = irregular;
      return;
    }
    if (item.pos === "ADJ" && isRoleNoun(item.lower) && !isNominal(after)) {
      item.pos = "NOUN";
      return;
    }
    const lemma = VERB_FORMS.get(item.lower);
    if (!lemma || !before || !after) return;
    const isAfterSubject = before.pos === "PROPN" || PERSONAL.test(before.lower);
    const isProgressive = before.pos === "AUX" && item.lower.endsWith("ing");
    const hasObject = after.pos === "DET" || after.pos === "PROPN" || after.pos === "PRON" || after.pos === "QUOTE";
    const opensReport = before.pos === "PROPN" && item.lower.endsWith("s") && /^(?::|that)$/.test(after.lower);
    if (isProgressive || opensReport || (isAfterSubject && hasObject && item.lower.endsWith("ed"))) {
      item.pos = "VERB";
      item.lemma = lemma;
    }
  });
}

function isNominal(item: Item | undefined): boolean {
  return item !== undefined && /^(?:ADJ|NOUN|PROPN)$/.test(item.pos) && !IRREGULAR.has(item.lower);
}
