import type { Token } from "../annotations.ts";
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
  for (let at = 0; at < items.length; at++) {
    const item = items[at];
    const mended = item && item.pos !== "QUOTE" ? mendedAt(items, at, item) : null;
    if (mended) items[at] = mended;
  }
}

function mendedAt(items: readonly Item[], at: number, word: Token): Token | null {
  const { pos, lower } = word;
  const after = items[at + 1];
  if (pos !== "PROPN" && pos !== "PRON" && after && CAPITAL.test(word.text) && isSayingWord(after))
    return pos === "VERB" && !isSayingWord(word) ? { ...word, pos: "PROPN" } : null;
  if (pos !== "ADJ" && pos !== "NOUN") return null;
  const irregular = IRREGULAR.get(lower);
  if (irregular) return { ...word, pos: "VERB", lemma: irregular };
  if (pos === "ADJ" && isRoleNoun(lower) && !isNominal(after)) return { ...word, pos: "NOUN" };
  const lemma = VERB_FORMS.get(lower);
  const before = items[at - 1];
  if (!lemma || !before || !after) return null;
  const isAfterSubject = before.pos === "PROPN" || PERSONAL.test(before.lower);
  const isProgressive = before.pos === "AUX" && lower.endsWith("ing");
  const hasObject = after.pos === "DET" || after.pos === "PROPN" || after.pos === "PRON" || after.pos === "QUOTE";
  const opensReport = before.pos === "PROPN" && lower.endsWith("s") && /^(?::|that)$/.test(after.lower);
  const isVerb = isProgressive || opensReport || (isAfterSubject && hasObject && lower.endsWith("ed"));
  return isVerb ? { ...word, pos: "VERB", lemma } : null;
}

function isNominal(item: Item | undefined): boolean {
  return item !== undefined && /^(?:ADJ|NOUN|PROPN)$/.test(item.pos) && !IRREGULAR.has(item.lower);
}
