import { indexTables } from "../../dataset/dataset-index.ts";
import { makeTables } from "../../dataset/make-tables.ts";
import type { Dataset } from "../../dataset/schema.ts";
import { readTableFile, tableFileParts, wordColumnsOf } from "../../dataset/table-file.ts";
import { createRecordReader } from "../../dataset/table-records.ts";
import { joinDataset } from "../../ingest/join-dataset.ts";
import { mergeArticles } from "../../ingest/merge-articles.ts";
import { type PackedAnnotations, unpackAnnotations } from "./own-article.ts";

/** The published data: its records or, where it is large, the file of tables that they stand in. */
export type Published = Dataset | ArrayBuffer;

/** What the page sends, once: the published data, if it is to be there, and one's own articles. */
export type JoinTask = { published: Published | null; own: readonly PackedAnnotations[] };

/** The joined dataset as a file of tables, which the page reads without making its records; or why there is none. */
export type JoinAnswer = { tables: ArrayBuffer } | { failure: string };

self.addEventListener("message", async ({ data }: MessageEvent<JoinTask>) => {
  try {
    const tables = await join(data);
    self.postMessage({ tables } satisfies JoinAnswer, { transfer: [tables] });
  } catch (error) {
    self.postMessage({ failure: error instanceof Error ? error.message : String(error) } satisfies JoinAnswer);
  }
});

function join({ published, own }: JoinTask): Promise<ArrayBuffer> {
  const articles = own.map(unpackAnnotations);
  const joined = published === null ? mergeArticles(articles) : joinDataset(datasetIn(published), articles);
  const { tables, records } = makeTables(joined);
  return new Blob([...tableFileParts(tables, wordColumnsOf(records))] as BlobPart[]).arrayBuffer();
}

function datasetIn(published: Published): Dataset {
  if (!(published instanceof ArrayBuffer)) return published;
  const { tables, words } = readTableFile(published);
  return indexTables(tables, createRecordReader(tables, words)).dataset;
}
