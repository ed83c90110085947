import type { JoinAnswer, JoinTask, Published } from "./join-worker.ts";
import type { PackedAnnotations } from "./own-article.ts";

/**
 * The dataset of one's own articles beside the published data, as a file of tables; alone it is what ingest writes for the
 * same files. A worker makes it and is gone afterwards.
 * @throws Error when the worker's code could not be loaded or the articles do not fit together
 */
export function joinOwnArticles(published: Published | null, own: readonly PackedAnnotations[]): Promise<ArrayBuffer> {
  const worker = new Worker(new URL("./join-worker.ts", import.meta.url), { type: "module" });
  return new Promise<ArrayBuffer>((resolve, reject) => {
    worker.addEventListener("message", ({ data }: MessageEvent<JoinAnswer>) => {
      if ("failure" in data) reject(new Error(data.failure));
      else resolve(data.tables);
    });
    worker.addEventListener("error", ({ message }) => {
      reject(new Error(message || "the code that joins articles could not be loaded"));
    });
    worker.postMessage({ published, own } satisfies JoinTask);
  }).finally(() => worker.terminate());
}
