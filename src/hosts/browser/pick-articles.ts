import { LONGEST_ARTICLE, tooLong } from "../../ingest/longest-article.ts";
import { isArticleFile } from "../article-file.ts";
import type { ArticleFile, Unusable } from "./own-article.ts";

/**
 * A file as it was chosen or dropped; `path` holds the folders that it came from: `reports/december/harbour.txt`. `blob` is
 * null where the browser would not open it.
 */
export type GivenFile = { path: string; blob: Blob | null };

const UNREADABLE = "the browser could not read it";

export type PickedArticles = { articles: ArticleFile[]; unusable: Unusable[] };

/**
 * The articles among files, folders and .zip files, with the reason for each that cannot be one. What a folder or
 * a .zip file holds besides articles is passed over, as ingest does.
 * @throws the signal's reason when it is aborted
 */
export async function pickArticles(given: readonly GivenFile[], signal: AbortSignal): Promise<PickedArticles> {
  const picked: PickedArticles = { articles: [], unusable: [] };
  for (const { path, blob } of given) {
    signal.throwIfAborted();
    const file = nameIn(path);
    const leaveOut = (reason: string) => picked.unusable.push({ file, line: 1, reason });
    if (blob === null) leaveOut(UNREADABLE);
    else if (/\.zip$/i.test(file)) await unpack(blob, { file, picked });
    else if (!isArticleFile(file)) {
      if (file === path) leaveOut("not an article: those are .txt or .md files, README.md left out, or in a .zip file");
    } else if (blob.size > LONGEST_ARTICLE) leaveOut(tooLong(blob.size));
    else {
      const bytes = await blob.arrayBuffer().catch(() => null);
      if (bytes) picked.articles.push({ file, bytes: new Uint8Array(bytes) });
      else leaveOut(UNREADABLE);
    }
  }
  return picked;
}

async function unpack(blob: Blob, { file, picked }: { file: string; picked: PickedArticles }): Promise<void> {
  const { unzipSync } = await import("fflate");
  try {
    const packed = new Uint8Array(await blob.arrayBuffer());
    const entries = unzipSync(packed, {
      filter: ({ name, originalSize }) => {
        if (!isArticleFile(nameIn(name)) || /(?:^|\/)__MACOSX\//.test(name)) return false;
        if (originalSize <= LONGEST_ARTICLE) return true;
        picked.unusable.push({ file: `${file}/${name}`, line: 1, reason: tooLong(originalSize) });
        return false;
      },
    });
    for (const [name, bytes] of Object.entries(entries)) picked.articles.push({ file: nameIn(name), bytes });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    picked.unusable.push({ file, line: 1, reason: `this .zip file cannot be unpacked: ${why}` });
  }
}

function nameIn(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
