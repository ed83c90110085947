import type { LexicalEntry, PartOfSpeech } from "./annotations.ts";

/** Forms kept at most; past that all are let go, and tokens that are in use keep theirs. */
const MAX_ENTRIES = 100_000;

/** By tag and lemma, then by text. */
const entries = new Map<string, Map<string, LexicalEntry>>();
/** By the tagger's number of a form: its entry under the tag that it was first met with, and those under others. */
const tagged: LexicalEntry[] = [];
const taggedOtherwise = new Map<number, LexicalEntry[]>();
let kept = 0;
let readers = 0;
let tests = 0;
const MOST_TESTS = 31;

/** The entry of a form with its tag and lemma. */
export function entryOf(text: string, pos: PartOfSpeech, lemma: string): LexicalEntry {
  const key = `${pos} ${lemma}`;
  const known = entries.get(key)?.get(text);
  if (known) return known;
  if (kept++ >= MAX_ENTRIES) forgetAll();
  const facts = new Array<unknown>(readers).fill(undefined);
  const entry = { text, lower: text.toLowerCase(), pos, lemma, tested: 0, passed: 0, facts };
  const same = entries.get(key);
  if (same) same.set(text, entry);
  else entries.set(key, new Map([[text, entry]]));
  return entry;
}

function forgetAll(): void {
  entries.clear();
  tagged.length = 0;
  taggedOtherwise.clear();
  kept = 1;
}

/** The entry kept for a form, by the tagger's number, under a tag. */
export function taggedEntry(form: number, pos: PartOfSpeech): LexicalEntry | undefined {
  const first = tagged[form];
  if (first === undefined || first.pos === pos) return first;
  return taggedOtherwise.get(form)?.find((entry) => entry.pos === pos);
}

/** Keeps an entry whose lemma follows from form and tag under the tagger's number of the form. */
export function keepTagged(form: number, entry: LexicalEntry): void {
  if (tagged[form] === undefined) tagged[form] = entry;
  else taggedOtherwise.set(form, [...(taggedOtherwise.get(form) ?? []), entry]);
}

/**
 * Makes a reader of something that a form and its tag tell by themselves: it is worked out when a form is first met, and
 * each later token costs one look into its entry. Made at the top of a module, never in a function; what it tells must not
 * depend on the words beside it. What is true or false has `lexicalTest`.
 *
 *     const singularOf = lexical(({ lower }) => singular(lower));
 *     if (singularOf(token) === "drone") …
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

/**
 * As `lexical`, for what is true or false of a form and its tag: kept as one bit of the entry itself, which is half as far to
 * fetch, as long as there are bits.
 *
 *     const isWeapon = lexicalTest(({ lower }) => WEAPONS.has(lower));
 *     if (isWeapon(token)) …
 */
export function lexicalTest(
  test: (entry: LexicalEntry) => boolean,
): (token: { readonly entry: LexicalEntry }) => boolean {
  if (tests === MOST_TESTS) return lexical(test);
  const bit = 1 << tests++;
  return ({ entry }) => {
    if ((entry.tested & bit) !== 0) return (entry.passed & bit) !== 0;
    const passes = test(entry);
    entry.tested |= bit;
    if (passes) entry.passed |= bit;
    return passes;
  };
}
