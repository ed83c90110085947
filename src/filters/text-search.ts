import { distance } from "fastest-levenshtein";
import type { DatasetIndex } from "../dataset/dataset-index.ts";
import { eachCode, type Lists, listsOf } from "../dataset/lists.ts";
import { wordsOf } from "./found-words.ts";

/** Finds items by words. Until its index is ready it finds by finishing the index first. */
export type TextSearch = {
  /** One byte per row of `DatasetIndex.items`: 1 where every word of the query is found. */
  find: (query: string) => Uint8Array;
  /** The words of the data that the query's words stand for, folded, so that a view can mark them. */
  wordsFor: (query: string) => ReadonlySet<string>;
  /** Works on the index as long as there is time, and says whether it is ready. */
  prepare: (hasTime: () => boolean) => boolean;
};

/** The distinct words by their codes, and the rows of each. */
type WordIndex = { words: readonly string[]; rowsOf: Lists };

/** Rows taken in before the time is looked at again. */
const ROWS_AT_ONCE = 200;

/**
 * Searches the words of the records and the names of their speakers, claimants and places. A word of the query finds a
 * word that starts with it; where there is none, from four letters on, one within a typo, from six on within two
 * (Levenshtein: two letters swapped are two typos).
 */
export function createTextSearch(index: DatasetIndex): TextSearch {
  const book = createWordBook(index);
  const size = index.items.length;
  let next = 0;
  let built: WordIndex | null = null;
  const prepare = (hasTime: () => boolean) => {
    while (next < size && hasTime()) {
      const end = Math.min(size, next + ROWS_AT_ONCE);
      for (; next < end; next++) book.add(next);
    }
    if (next < size) return false;
    built ??= book.close();
    return true;
  };
  const wordIndex = () => {
    prepare(() => true);
    built ??= book.close();
    return built;
  };
  return {
    prepare,
    find: (query) => {
      const wanted = wordsOf(query);
      const words = wordIndex();
      const { rowsOf } = words;
      const hits = new Uint8Array(size);
      wanted.forEach((word, round) => {
        for (const code of codesFor(word, words)) {
          const end = rowsOf.starts[code + 1] ?? 0;
          for (let at = rowsOf.starts[code] ?? 0; at < end; at++) {
            const row = rowsOf.codes[at] ?? 0;
            if (hits[row] === round) hits[row] = round + 1;
          }
        }
      });
      return hits.map((rounds) => (rounds === wanted.length ? 1 : 0));
    },
    wordsFor: (query) => {
      const found = wordIndex();
      return new Set(wordsOf(query).flatMap((word) => codesFor(word, found).map((code) => found.words[code] ?? "")));
    },
  };
}

/** Takes in items one after another, in the order of their rows. */
type WordBook = { add: (row: number) => void; close: () => WordIndex };

function createWordBook({ tables, itemSpans, wordsAt }: DatasetIndex): WordBook {
  const { items, quotes, strikes, events, actors, places } = tables;
  const codes = new Map<string, number>();
  const rows: number[][] = [];
  const codesIn = (text: string) =>
    wordsOf(text).map((word) => {
      const known = codes.get(word);
      if (known !== undefined) return known;
      codes.set(word, rows.length);
      return rows.push([]) - 1;
    });
  const actorWords = rememberedNames(actors, codesIn);
  const placeWords = rememberedNames(places, codesIn);
  // The figures and events of one sentence stand side by side and have the same words.
  let last = { document: -1, start: -1, end: -1, words: codesIn("") };
  const sentenceWords = (row: number) => {
    const [document = 0, start = 0, end = 0] = [itemSpans.document[row], itemSpans.start[row], itemSpans.end[row]];
    const isSame = last.document === document && last.start === start && last.end === end;
    if (!isSame) last = { document, start, end, words: codesIn(wordsAt(row)) };
    return last.words;
  };
  const addTo = (row: number) => (code: number) => {
    const own = rows[code];
    if (own && own[own.length - 1] !== row) own.push(row);
  };
  return {
    add: (at) => {
      const row = items.row[at] ?? 0;
      const table = items.table[at];
      const add = addTo(at);
      if (table === 0) {
        codesIn(wordsAt(at)).forEach(add);
        actorWords(quotes.speaker[row]).forEach(add);
        placeWords(quotes.place[row]).forEach(add);
        return;
      }
      sentenceWords(at).forEach(add);
      if (table === 1) {
        actorWords(strikes.claimant[row]).forEach(add);
        placeWords(strikes.place[row]).forEach(add);
      } else eachCode(events.places, row, (code) => placeWords(code).forEach(add));
    },
    close: () => {
      const words = [...codes.keys()];
      const rowsOf = listsOf({ rows: words.length, codeCount: items.size }, (code, add) => {
        rows[code]?.forEach(add);
        // Taken out as it goes, so that the lists do not stand in memory twice.
        rows[code] = [];
      });
      return { words, rowsOf };
    },
  };
}

/** The words of names by their code, read once a name. */
function rememberedNames(named: readonly { name: string }[], codesIn: (text: string) => number[]) {
  const known: (number[] | undefined)[] = new Array(named.length);
  return (code: number | undefined): readonly number[] => {
    const name = named[code ?? named.length]?.name;
    if (code === undefined || name === undefined) return [];
    const words = known[code] ?? codesIn(name);
    known[code] = words;
    return words;
  };
}

/** Typos are forgiven only where no word is right: "peace" finds no "place" in a text that has peace. */
function codesFor(wanted: string, { words }: WordIndex): number[] {
  const begun = codesWhere(words, (word) => word.startsWith(wanted));
  const typos = wanted.length < 4 ? 0 : wanted.length < 6 ? 1 : 2;
  return begun.length > 0 || typos === 0 ? begun : codesWhere(words, (word) => distance(wanted, word) <= typos);
}

function codesWhere(words: readonly string[], holds: (word: string) => boolean): number[] {
  const codes: number[] = [];
  words.forEach((word, code) => {
    if (holds(word)) codes.push(code);
  });
  return codes;
}
