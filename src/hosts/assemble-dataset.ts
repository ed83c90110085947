import path from "node:path";
import { createTablesJoin } from "../dataset/join-tables.ts";
import type { ArticleDocument } from "../dataset/schema.ts";
import { readTableFile, tableFileParts } from "../dataset/table-file.ts";
import { createMerge, type FinishedMerge, type NotedArticle } from "../ingest/merge-articles.ts";
import { type ArticleStore, openArticleStore } from "./article-store.ts";
import { openSink } from "./byte-sink.ts";
import { datasetPieces, jsonOf, type Piece, type RecordList } from "./dataset-pieces.ts";
import {
  articleLists,
  type PackedHead,
  type PartName,
  type PartPlace,
  readPacked,
  readRecordPart,
  withActorIds,
} from "./packed-article.ts";
import type { Counts } from "./summary.ts";
import type { DatasetOutput } from "./write-dataset.ts";
import { writeParquet } from "./write-parquet.ts";
import { hasTables, writeTables } from "./write-tables.ts";

/**
 * Makes a dataset of packed articles, which come in any order and wait on disk. In memory are each wording of an actor and
 * place once, some hundred bytes an article, and for a corpus small enough to have tables these.
 */
export type DatasetAssembly = {
  /** Takes an article in, and writes its document. */
  add: (packed: Uint8Array) => PackedHead;
  /** Writes the records and puts the output in place; the warnings are of articles that are copies of others. */
  commit: (format: "json" | "parquet") => { counts: Counts; warnings: string[] };
  /** Leaves the target as it was. */
  discard: () => void;
};

type Waiting = {
  id: string;
  file: string;
  noted: NotedArticle;
  counts: PackedHead["counts"];
  directQuotes: number;
  parts: Record<PartName, PartPlace>;
};

/** An assembly of no article yet. */
export function openAssembly(output: DatasetOutput): DatasetAssembly {
  const merge = createMerge();
  const store = openArticleStore(path.join(output.folder, "articles"));
  const waiting: Waiting[] = [];
  return {
    add: (packed) => {
      const { head, parts } = readPacked(packed);
      const { id, file } = head.document;
      output.addDocument(id, packed.subarray(parts.text.offset, parts.text.offset + parts.text.length));
      const start = store.add(packed);
      for (const place of Object.values(parts)) place.offset += start;
      const { counts, directQuotes } = head;
      waiting.push({ id, file, noted: merge.note(head), counts, directQuotes, parts });
      return head;
    },
    commit: (format) => {
      const { articles, warnings } = withoutCopies(waiting);
      const merged = merge.finish(articles.map(({ noted }) => noted));
      const counts = countsOf(articles, merged);
      const all = sum(articles, ({ counts }) => articleLists.reduce((total, list) => total + counts[list], 0));
      const isLarge = hasTables(all + articles.length + merged.actors.length + merged.places.length);
      const tables = isLarge ? writeTables(output.folder, tablesOf({ articles, merged, store })) : null;
      const file = path.join(output.folder, "dataset.json");
      const sink = openSink(file);
      try {
        const recordsOf = (list: RecordList) => recordsIn(list, { articles, merged, store });
        for (const piece of datasetPieces({ tables, recordsOf })) sink.write(piece);
      } finally {
        sink.close();
      }
      store.close();
      if (format === "parquet") writeParquet(path.join(output.folder, "parquet"), file);
      output.commit();
      return { counts, warnings };
    },
    discard: () => {
      store.close();
      output.discard();
    },
  };
}

type Assembled = { articles: readonly Waiting[]; merged: FinishedMerge; store: ArticleStore };

/** The records of a list as JSON, those of an article together. */
function* recordsIn(list: RecordList, { articles, merged, store }: Assembled): Generator<Iterable<Piece>> {
  if (list === "actors" || list === "places") return yield* jsonOf(merged[list]);
  const encoder = new TextEncoder();
  const written = new Map(merged.actors.map(({ id }) => [id, encoder.encode(JSON.stringify(id).slice(1, -1))]));
  const nothing = new Uint8Array();
  for (const { noted, counts, parts } of articles) {
    if (list !== "documents" && counts[list] === 0) continue;
    const { offset, length } = parts[list === "documents" ? "document" : list];
    const bytes = store.read(offset, length);
    if (list === "documents") yield [bytes];
    else {
      const ids = merged.idsOf(noted).map((id) => written.get(id) ?? nothing);
      yield withActorIds(readRecordPart(bytes), ids);
    }
  }
}

function tablesOf({ articles, merged, store }: Assembled): Generator<Uint8Array> {
  const decoder = new TextDecoder();
  const read = ({ offset, length }: PartPlace) => store.read(offset, length);
  const documents = articles.map(({ parts }): ArticleDocument => JSON.parse(decoder.decode(read(parts.document))));
  const join = createTablesJoin({ documents, actors: merged.actors, places: merged.places });
  for (const { noted, parts } of articles) {
    const { tables, wordColumns } = readTableFile(read(parts.tables).buffer as ArrayBuffer);
    join.add({ tables, words: wordColumns }, merged.idsOf(noted));
  }
  const { tables, words } = join.finish();
  return tableFileParts(tables, words);
}

function countsOf(articles: readonly Waiting[], { actors, places }: FinishedMerge): Counts {
  return {
    articles: articles.length,
    quotes: sum(articles, ({ directQuotes }) => directQuotes),
    strikes: sum(articles, ({ counts }) => counts.strikes),
    events: sum(articles, ({ counts }) => counts.events),
    actors: actors.length,
    places: places.length,
  };
}

function sum<Item>(items: readonly Item[], of: (item: Item) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}

/** Articles in order of id. Files with the same text are one article; the first by name counts. */
function withoutCopies(waiting: readonly Waiting[]): { articles: Waiting[]; warnings: string[] } {
  const sorted = [...waiting].sort((a, b) => compareText(a.id, b.id) || compareText(a.file, b.file));
  const articles: Waiting[] = [];
  const copies: { file: string; first: string }[] = [];
  for (const article of sorted) {
    const last = articles.at(-1);
    if (last?.id === article.id) copies.push({ file: article.file, first: last.file });
    else articles.push(article);
  }
  copies.sort((a, b) => compareText(a.file, b.file));
  return { articles, warnings: copies.map(({ file, first }) => `${file} is the same as ${first} and counted once`) };
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
