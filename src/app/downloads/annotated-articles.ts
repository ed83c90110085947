import type { DatasetIndex } from "../../dataset/dataset-index.ts";
import type { ArticleDocument } from "../../dataset/schema.ts";
import { annotationsOf, textFileName } from "../../dataset/web-annotations.ts";
import type { ZipContent } from "./zip.ts";

type Given = {
  documents: readonly ArticleDocument[];
  /** Fetches an article's text. */
  textOf: (id: string) => Promise<string>;
  base: string;
  citation: string;
  licence: string;
};

/** Texts that are fetched at the same time. */
const AT_ONCE = 8;

/**
 * Articles as text files, each with its records beside it as W3C Web Annotations (JSON-LD).
 * @throws Error when a text does not arrive
 */
export async function annotatedArticlesOf(
  index: DatasetIndex,
  { documents, textOf, ...source }: Given,
): Promise<ZipContent> {
  const files: Record<string, string> = { "LICENCE.txt": `${source.citation}\n\n${source.licence}\n` };
  for (let at = 0; at < documents.length; at += AT_ONCE) {
    const some = documents.slice(at, at + AT_ONCE);
    const texts = await Promise.all(some.map(({ id }) => textOf(id)));
    some.forEach((document, position) => {
      const text = texts[position] ?? "";
      files[textFileName(document)] = text;
      files[`${document.id}.jsonld`] =
        `${JSON.stringify(annotationsOf(index, { document, text, ...source }), null, 1)}\n`;
    });
  }
  return files;
}
