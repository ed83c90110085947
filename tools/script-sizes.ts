import fs from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";

/** Chunks that only read new articles, correct what was read or pack it up: who looks at the page never gets them.
 * `browser` is what packs and unpacks .zip files. */
const isForMakingData = (file: string) =>
  /worker|gazetteer|correct|anchor|add-dialog|selected-words|zip|annotated-articles|csv-bundle|own-articles|add-articles|kept-articles|with-articles|read-anew|reading-turns|browser-/.test(
    file,
  );

/** Bytes of script, gzipped, of a built page: before the first view shows, and for all that there is to look at. */
export function scriptSizesOf(folder: string): { beforeFirstView: number; inAll: number } {
  const sizeOf = (file: string) => gzipSync(fs.readFileSync(path.join(folder, file))).length;
  const sum = (files: string[]) => files.reduce((total, file) => total + sizeOf(file), 0);
  const page = fs.readFileSync(path.join(folder, "index.html"), "utf8");
  const first = [...page.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.js)"/g)].map((match) => match[1] ?? "");
  const scripts = fs.readdirSync(path.join(folder, "assets")).filter((file) => file.endsWith(".js"));
  const shown = scripts.filter((file) => !isForMakingData(file)).map((file) => `assets/${file}`);
  return { beforeFirstView: sum(first), inAll: sum(shown) };
}
