import type { PartOfSpeech, Token } from "../annotations.ts";
import { entryOf, lexical } from "../lexical-entries.ts";
import { formsOf, LABELLING_VERBS, SAYING_VERBS } from "../lexicon/verbs-of-saying.ts";
import { isRole } from "../names/find-roles.ts";
import { type Item, isSaying, startsCapital } from "./item.ts";

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
  if (pos !== "PROPN" && pos !== "PRON" && after && startsCapital(word) && isSaying(after))
    return pos === "VERB" && !isSaying(word) ? retagged(word, "PROPN", word.lemma) : null;
  const verb = verbRead(word);
  if (verb?.isIrregular) return retagged(word, "VERB", verb.lemma);
  if (pos === "ADJ" && isRole(word) && !isNominal(after)) return retagged(word, "NOUN", word.lemma);
  const before = items[at - 1];
  if (!verb || !before || !after) return null;
  const isAfterSubject = before.pos === "PROPN" || PERSONAL.test(before.lower);
  const isProgressive = before.pos === "AUX" && lower.endsWith("ing");
  const hasObject = after.pos === "DET" || after.pos === "PROPN" || after.pos === "PRON" || after.pos === "QUOTE";
  const opensReport = before.pos === "PROPN" && lower.endsWith("s") && /^(?::|that)$/.test(after.lower);
  const isVerb = isProgressive || opensReport || (isAfterSubject && hasObject && lower.endsWith("ed"));
  return isVerb ? retagged(word, "VERB", verb.lemma) : null;
}

/** The verb of saying that a word tagged as adjective or noun may be. */
const verbRead = lexical(({ pos, lower }): { lemma: string; isIrregular: boolean } | null => {
  if (pos !== "ADJ" && pos !== "NOUN") return null;
  const irregular = IRREGULAR.get(lower);
  const lemma = irregular ?? VERB_FORMS.get(lower);
  return lemma === undefined ? null : { lemma, isIrregular: irregular !== undefined };
});

function retagged({ start, end, text, lower }: Token, pos: PartOfSpeech, lemma: string): Token {
  return { start, end, text, lower, pos, lemma, entry: entryOf(text, pos, lemma) };
}

function isNominal(item: Item | undefined): boolean {
  return item !== undefined && /^(?:ADJ|NOUN|PROPN)$/.test(item.pos) && !IRREGULAR.has(item.lower);
}
