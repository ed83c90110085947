import type { LexicalEntry, PartOfSpeech } from "./annotations.ts";

/** Forms kept at most; past that all are let go, and tokens that are in use keep theirs. */
const MAX_ENTRIES = 100_000;

const shelves = new Map<string, Map<string, LexicalEntry>>();
let kept = 0;
let readers = 0;

/** The forms under a tag, by text; a tag that stands with a lemma (“AUX be”) holds those whose lemma their form does not tell. */
function shelfOf(tag: string): Map<string, LexicalEntry> {
  const known = shelves.get(tag);
  if (known) return known;
  const shelf = new Map<string, LexicalEntry>();
  shelves.set(tag, shelf);
  return shelf;
}

function keep(shelf: Map<string, LexicalEntry>, entry: LexicalEntry): LexicalEntry {
  shelf.set(entry.text, entry);
  kept++;
  if (kept > MAX_ENTRIES) {
    for (const each of shelves.values()) each.clear();
    kept = 0;
  }
  return entry;
}

function newEntry(text: string, pos: PartOfSpeech, lemma: string): LexicalEntry {
  return { text, lower: text.toLowerCase(), pos, lemma, facts: new Array<unknown>(readers).fill(undefined) };
}

/** The entry of a form whose lemma its tag does not tell, such as a contraction or a word whose tag was mended. */
export function entryOf(text: string, pos: PartOfSpeech, lemma: string): LexicalEntry {
  const shelf = shelfOf(`${pos} ${lemma}`);
  return shelf.get(text) ?? keep(shelf, newEntry(text, pos, lemma));
}

/** The entry of a form that the tagger gave this tag before; undefined when it is new, and then `keepTagged` makes it. */
export function taggedEntry(text: string, pos: PartOfSpeech): LexicalEntry | undefined {
  return shelves.get(pos)?.get(text);
}

export function keepTagged(text: string, pos: PartOfSpeech, lemma: string): LexicalEntry {
  return keep(shelfOf(pos), newEntry(text, pos, lemma));
}

/**
 * Makes a reader of something that a form and its tag tell by themselves: it is worked out when a form is first met, and
 * each later token costs one look into its entry. Made at the top of a module, never in a function; what it tells must not
 * depend on the words beside it. Several classes fit one reader as bits.
 *
 *     const weapon = lexical(({ lower }) => WEAPONS.has(singular(lower)));
 *     if (weapon(token)) …
 */
export function lexical<T extends string | number | boolean | object | null>(
  read: (entry: LexicalEntry) => T,
): (token: { readonly entry: LexicalEntry }) => T {
  const slot = readers++;
  return ({ entry }) => {
    const known = entry.facts[slot];
    if (known !== undefined) return known as T;
    const fact = read(entry);
    entry.facts[slot] = fact;
    return fact;
  };
}
