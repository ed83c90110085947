/** Online tiles, used only when whoever builds the page names a server and its attribution. */
export type Tiles = { url: string; attribution: string };

/** Reads VITE_TILE_URL (`https://…/{z}/{x}/{y}.png`) and VITE_TILE_ATTRIBUTION; null unless both are set. */
export function tilesFrom(settings: Readonly<Record<string, unknown>>): Tiles | null {
  const { VITE_TILE_URL: url, VITE_TILE_ATTRIBUTION: attribution } = settings;
  if (typeof url !== "string" || typeof attribution !== "string") return null;
  return url === "" || attribution === "" ? null : { url, attribution };
}
