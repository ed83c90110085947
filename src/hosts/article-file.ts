const ARTICLE = /\.(?:txt|md)$/i;
const README = /^readme\.md$/i;

/** True for the names of files that hold an article: `*.txt` and `*.md`, README.md left out. */
export function isArticleFile(name: string): boolean {
  return ARTICLE.test(name) && !README.test(name);
}
