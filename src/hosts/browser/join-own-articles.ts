import type { Dataset } from "../../dataset/schema.ts";
import { joinDataset } from "../../ingest/join-dataset.ts";
import { mergeArticles } from "../../ingest/merge-articles.ts";
import type { OwnAnnotations } from "./own-article.ts";

/** The dataset of one's own articles beside the published one; alone it is what ingest writes for the same files. */
export function joinOwnArticles(published: Dataset | null, own: readonly OwnAnnotations[]): Dataset {
  return published === null ? mergeArticles(own) : joinDataset(published, own);
}
