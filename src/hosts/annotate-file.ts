import { UnusableArticle } from "../ingest/1-read-article.ts";
import { annotateArticle } from "../ingest/ingest.ts";
import type { AnnotationCache } from "./annotation-cache.ts";
import { applyCorrectionsBeside } from "./corrections-beside.ts";
import type { FileOutcome } from "./file-outcome.ts";
import { packArticle } from "./packed-article.ts";
import { readArticleFile } from "./read-article-file.ts";
import { readGazetteer } from "./read-gazetteer.ts";
import { reportLines } from "./report.ts";

/**
 * Makes a function that annotates a file of a folder, applies the corrections beside it and keeps the result in the cache. What makes a
 * file unusable comes back as a value, not an exception.
 */
export function createFileAnnotator(folder: string, cache: AnnotationCache): (file: string) => FileOutcome {
  const gazetteer = readGazetteer();
  return (file) => {
    const reading = readArticleFile(folder, file);
    if (reading.status === "unusable") return reading;
    const { article } = reading;
    try {
      const annotated = applyCorrectionsBeside(article, annotateArticle(file, article.bytes, gazetteer), gazetteer);
      const report = [...reportLines(annotated.annotations), ...annotated.warnings];
      const packed = packArticle({ ...annotated, report });
      cache.keep(article, packed);
      return { status: "packed", packed };
    } catch (error) {
      if (!(error instanceof UnusableArticle)) throw error;
      return { status: "unusable", unusable: { file, line: error.line, reason: error.reason } };
    }
  };
}
