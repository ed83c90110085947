import MiniSearch from "minisearch";
import type { DatasetIndex } from "../dataset/dataset-index.ts";
import { eachCode, type Lists, listsOf } from "../dataset/lists.ts";
import { NONE } from "../dataset/tables.ts";
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

/** MiniSearch finds among the distinct words, each with its code as id; the rows of each word are lists of our own. */
type WordIndex = { words: readonly string[]; vocabulary: MiniSearch; rowsOf: Lists };

/** Rows taken in before the time is looked at again. */
const ROWS_AT_ONCE = 200;

/**
 * Searches the words of the records and the names of their speakers, claimants and places. A word of the query finds a
 * word that starts with it; where there is none, from four letters on, one within a typo, from six on within two
 * (Levenshtein: two letters swapped are two typos).
 */
export function createTextSearch(index: DatasetIndex): TextSearch {
  const rowsByWord = new Map<string, number[]>();
  let next = 0;
  let built: WordIndex | null = null;
  const prepare = (hasTime: () => boolean) => {
    while (next < index.items.length && hasTime()) {
      const end = Math.min(index.items.length, next + ROWS_AT_ONCE);
      for (; next < end; next++) addWords(rowsByWord, index, next);
    }
    if (next < index.items.length) return false;
    built ??= packed(rowsByWord, index.items.length);
    return true;
  };
  const wordIndex = () => {
    prepare(() => true);
    built ??= packed(rowsByWord, index.items.length);
    return built;
  };
  return {
    prepare,
    find: (query) => {
      const wanted = wordsOf(query);
      const words = wordIndex();
      const { rowsOf } = words;
      const hits = new Uint8Array(index.items.length);
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

function addWords(rowsByWord: Map<string, number[]>, index: DatasetIndex, row: number): void {
  for (const text of textsOf(index, row))
    for (const word of wordsOf(text)) {
      const rows = rowsByWord.get(word);
      if (!rows) rowsByWord.set(word, [row]);
      else if (rows[rows.length - 1] !== row) rows.push(row);
    }
}

/** Takes the lists out of the map as it goes, so that they do not stand in memory twice. */
function packed(rowsByWord: Map<string, number[]>, rows: number): WordIndex {
  const words = [...rowsByWord.keys()];
  const rowsOf = listsOf({ rows: words.length, codeCount: rows }, (code, add) => {
    const word = words[code] ?? "";
    rowsByWord.get(word)?.forEach(add);
    rowsByWord.delete(word);
  });
  const vocabulary = new MiniSearch({ fields: ["word"], tokenize: (word) => [word], processTerm: (word) => word });
  vocabulary.addAll(words.map((word, id) => ({ id, word })));
  return { words, vocabulary, rowsOf };
}

/** The words of an item, and the names of its speaker or claimant and of its places. */
function textsOf({ tables, wordsAt }: DatasetIndex, at: number): string[] {
  const { items, quotes, strikes, events, actors, places } = tables;
  const row = items.row[at] ?? 0;
  const nameOf = (records: readonly { name: string }[], code: number | undefined) => records[code ?? NONE]?.name ?? "";
  const table = items.table[at];
  if (table === 0) return [wordsAt(at), nameOf(actors, quotes.speaker[row]), nameOf(places, quotes.place[row])];
  if (table === 1) return [wordsAt(at), nameOf(actors, strikes.claimant[row]), nameOf(places, strikes.place[row])];
  const texts = [wordsAt(at)];
  eachCode(events.places, row, (code) => texts.push(nameOf(places, code)));
  return texts;
}

/** Typos are forgiven only where no word is right: "peace" finds no "place" in a text that has peace. */
function codesFor(wanted: string, { vocabulary }: WordIndex): number[] {
  const begun = vocabulary.search(wanted, { prefix: true });
  const typos = wanted.length < 4 ? 0 : wanted.length < 6 ? 1 : 2;
  const right = begun.length > 0 || typos === 0 ? begun : vocabulary.search(wanted, { fuzzy: typos });
  return right.map(({ id }) => id as number);
}
