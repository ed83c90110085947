import fs from "node:fs";
import http from "node:http";
import path from "node:path";

export type StaticHost = {
  /** Address of the folder, with a slash at its end. */
  url: string;
  close: () => Promise<void>;
};

/** Gives another answer for a file (`data/dataset.json`), or null for the file as it is. */
export type Instead = (file: string, content: () => string) => { status: number; body: string } | null;

const types: Readonly<Record<string, string>> = {
  ".css": "text/css",
  ".html": "text/html",
  ".js": "text/javascript",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".txt": "text/plain",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
};

/** Serves a folder under a path (`/some/folder/`) as a plain static host does: files alone, no header of its own. */
export async function serveFolder(
  folder: string,
  { under = "/", instead = () => null }: { under?: string; instead?: Instead } = {},
): Promise<StaticHost> {
  const server = http.createServer((request, response) => {
    const pathname = decodeURIComponent(new URL(request.url ?? "/", "http://host").pathname);
    const inside = pathname.startsWith(under) ? pathname.slice(under.length) : null;
    const file = inside === "" ? "index.html" : inside;
    const whole = file === null ? null : path.join(folder, file);
    const isThere = whole?.startsWith(folder) && fs.statSync(whole, { throwIfNoEntry: false })?.isFile();
    if (file === null || !whole || !isThere) {
      response.writeHead(404).end("not found");
      return;
    }
    const answer = instead(file, () => fs.readFileSync(whole, "utf8"));
    response.writeHead(answer?.status ?? 200, {
      "Content-Type": types[path.extname(file)] ?? "application/octet-stream",
      "Cache-Control": "no-store",
    });
    response.end(answer?.body ?? fs.readFileSync(whole));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the static host has no port");
  return {
    url: `http://127.0.0.1:${address.port}${under}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
