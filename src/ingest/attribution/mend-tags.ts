import type { PartOfSpeech, Token } from "../annotations.ts";
import { entryOf, lexical } from "../lexical-entries.ts";
import { formsOf, LABELLING_VERBS, SAYING_VERBS } from "../lexicon/verbs-of-saying.ts";
import { isRole } from "../names/find-roles.ts";
import { type Item, isSaying, startsCapital } from "./item.ts";

const VERBS: ReadonlySet<string> = new Set([...SAYING_VERBS, ...LABELLING_VERBS]);
const VERB_FORMS = formsOf(VERBS);
const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ["spoke", "speak"],
  ["told", "tell"],
  ["wrote", "write"],
  ["swore", "swear"],
]);
const PERSONAL = /^(?:he|she|it|they|we|i|you|who)$/;
const OBJECT_PRONOUN = /^(?:them|him|us|me)$/;
const GENITIVE = /^['’]s?$/;
const PARTICIPLE = /(?:ing|ed|en|wn|ne|t)$/;

/**
 * Mends errors that the tagger makes where it matters here: a surname taken for a verb ("Lynch said", "Yvette Cooper said"),
 * a verb of saying taken for an adjective or noun after its subject ("Japan branded them", "is promising"; "the premier spoke"; "her site
 * states that …"), and a noun taken for a verb after its owner ("Romania's only neighbour").
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
  if (isOwned(items, at, word)) return retagged(word, "NOUN", word.lemma);
  const verb = verbRead(word);
  if (verb?.isIrregular) return retagged(word, "VERB", verb.lemma);
  if (pos === "ADJ" && isRole(word) && !isNominal(after)) return retagged(word, "NOUN", word.lemma);
  const before = items[at - 1];
  if (!verb || !before || !after) return null;
  const isAfterSubject = before.pos === "PROPN" || PERSONAL.test(before.lower);
  const isProgressive = before.pos === "AUX" && lower.endsWith("ing");
  const hasObject = after.pos === "DET" || after.pos === "PROPN" || after.pos === "PRON" || after.pos === "QUOTE";
  const opensReport =
    lower.endsWith("s") &&
    (before.pos === "PROPN" ? /^(?::|that)$/.test(after.lower) : before.pos === "NOUN" && opensClause(items, at + 1));
  const isVerb =
    isProgressive ||
    opensReport ||
    (isAfterSubject && hasObject && lower.endsWith("ed")) ||
    (lower === verb.lemma && OBJECT_PRONOUN.test(after.lower));
  return isVerb ? retagged(word, "VERB", verb.lemma) : null;
}

/** “that” with a subject of its own after it, not with a verb: "claims that the road …", but not "claims that have emerged". */
function opensClause(items: readonly Item[], at: number): boolean {
  const next = items[at + 1];
  return items[at]?.lower === "that" && next !== undefined && /^(?:DET|NOUN|PROPN|ADJ|PRON|NUM)$/.test(next.pos);
}

/** A verb after a genitive, with an adverb between at most; "'s" for "is" or "has" takes a participle. */
function isOwned(items: readonly Item[], at: number, { pos, lower }: Token): boolean {
  if (pos !== "VERB" || PARTICIPLE.test(lower)) return false;
  const mark = items[at - 1]?.pos === "ADV" ? at - 2 : at - 1;
  const owner = items[mark - 1];
  return GENITIVE.test(items[mark]?.text ?? "") && (owner?.pos === "PROPN" || owner?.pos === "NOUN");
}

/** The verb of saying that a word tagged as adjective or noun may be. */
const verbRead = lexical(({ pos, lower }): { lemma: string; isIrregular: boolean } | null => {
  if (pos !== "ADJ" && pos !== "NOUN") return null;
  const irregular = IRREGULAR.get(lower);
  const lemma = irregular ?? VERB_FORMS.get(lower) ?? (VERBS.has(lower) ? lower : undefined);
  return lemma === undefined ? null : { lemma, isIrregular: irregular !== undefined };
});

function retagged({ start, end, text, lower }: Token, pos: PartOfSpeech, lemma: string): Token {
  return { start, end, text, lower, pos, lemma, entry: entryOf(text, pos, lemma) };
}

function isNominal(item: Item | undefined): boolean {
  return item !== undefined && /^(?:ADJ|NOUN|PROPN)$/.test(item.pos) && !IRREGULAR.has(item.lower);
}
