import { slugOf } from "../../dataset/ids.ts";
import type { ArticleFile } from "./own-article.ts";

/** A text as it was pasted; empty fields are left out. `date` is `YYYY-MM-DD`. */
export type PastedText = { date: string; title: string; publisher: string; url: string; text: string };

/** The file that the pasted text would be beside others: front matter, a blank line, the text. */
export function pastedArticle({ text, ...header }: PastedText): ArticleFile {
  const fields = Object.entries(header).flatMap(([name, value]) =>
    value.trim() === "" ? [] : [`${name}: ${JSON.stringify(value.trim())}`],
  );
  const file = `${slugOf(header.title) || "pasted"}-${header.date}.md`;
  return { file, bytes: new TextEncoder().encode(`---\n${fields.join("\n")}\n---\n\n${text.trim()}\n`) };
}
