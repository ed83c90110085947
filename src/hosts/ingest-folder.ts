import fs from "node:fs";
import path from "node:path";
import { createGazetteer } from "../ingest/gazetteer.ts";
import { annotateArticle } from "../ingest/ingest.ts";
import { mergeArticles } from "../ingest/merge-articles.ts";

const option = (name: string, fallback: string) => {
  const at = process.argv.indexOf(name);
  return at < 0 ? fallback : (process.argv[at + 1] ?? fallback);
};
const from = option("--in", "seeds");
const to = option("--out", "public/data");
const gazetteer = createGazetteer("");
const articles = fs
  .readdirSync(from)
  .filter((file) => /\.(txt|md)$/.test(file) && file !== "README.md")
  .sort()
  .map((file) => annotateArticle(file, fs.readFileSync(path.join(from, file)), gazetteer));
const dataset = mergeArticles(articles);
fs.mkdirSync(path.join(to, "documents"), { recursive: true });
fs.writeFileSync(path.join(to, "dataset.json"), `${JSON.stringify(dataset, null, 1)}\n`);
dataset.documents.forEach(({ id, file }) => {
  const text = articles.find(({ article }) => article.file === file)?.article.text ?? "";
  fs.writeFileSync(path.join(to, "documents", `${id}.json`), JSON.stringify({ id, text }));
});
