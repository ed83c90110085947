import { UnusableArticle } from "../../ingest/1-read-article.ts";
import { createGazetteer, type Gazetteer } from "../../ingest/gazetteer.ts";
import { annotateArticle } from "../../ingest/ingest.ts";
import gazetteerUrl from "../../ingest/lexicon/gazetteer.tsv?url";
import { type ArticleFile, type OwnOutcome, packAnnotations } from "./own-article.ts";

/** What the page sends: a file and its place in the list. */
export type WorkerTask = ArticleFile & { index: number };

/** What comes back for each file, or once when nothing can be read at all. */
export type WorkerAnswer = { index: number; outcome: OwnOutcome } | { failure: string };

let loading: Promise<Gazetteer> | null = null;

self.addEventListener("message", async ({ data }: MessageEvent<WorkerTask>) => {
  try {
    loading ??= loadGazetteer();
    const gazetteer = await loading;
    answer({ index: data.index, outcome: annotate(data, gazetteer) });
  } catch (error) {
    answer({ failure: error instanceof Error ? error.message : String(error) });
  }
});

function answer(message: WorkerAnswer): void {
  const outcome = "outcome" in message ? message.outcome : null;
  self.postMessage(message, { transfer: outcome?.status === "annotated" ? [outcome.annotations.buffer] : [] });
}

async function loadGazetteer(): Promise<Gazetteer> {
  const response = await fetch(gazetteerUrl).catch(() => null);
  if (!response?.ok) throw new Error("the list of places could not be fetched");
  return createGazetteer(await response.text());
}

function annotate({ file, bytes }: ArticleFile, gazetteer: Gazetteer): OwnOutcome {
  try {
    const annotations = annotateArticle(file, bytes, gazetteer);
    return { status: "annotated", document: annotations.document, annotations: packAnnotations(annotations) };
  } catch (error) {
    if (!(error instanceof UnusableArticle)) throw error;
    return { status: "unusable", unusable: { file, line: error.line, reason: error.reason } };
  }
}
