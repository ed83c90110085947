import { type Basemap, type BasemapFile, readBasemap } from "./basemap.ts";

/** Where the basemap lies, relative to the page, so that the page works from any folder of a host. */
const BASEMAP_FILE = "geo/basemap.json";

/**
 * Fetches the basemap that the page ships.
 * @throws Error when the file does not arrive
 */
export async function loadBasemap(): Promise<Basemap> {
  const response = await fetch(BASEMAP_FILE).catch(() => null);
  if (response === null) throw new Error(`${BASEMAP_FILE} could not be fetched: no answer from the server`);
  if (!response.ok) throw new Error(`${BASEMAP_FILE} could not be fetched: the server answered ${response.status}`);
  const file: BasemapFile = await response.json();
  return readBasemap(file);
}
