import { findBreak } from "../../dataset/broken-json.ts";
import { type Basemap, type BasemapFile, readBasemap } from "./basemap.ts";

/** Where the basemap lies, relative to the page, so that the page works from any folder of a host. */
const BASEMAP_FILE = "geo/basemap.json";

/**
 * Fetches the basemap that the page ships.
 * @throws Error that names the file, and the place in it, when it does not arrive or is no basemap
 */
export async function loadBasemap(): Promise<Basemap> {
  const response = await fetch(BASEMAP_FILE).catch(() => null);
  if (response === null) throw new Error(`${BASEMAP_FILE} could not be fetched: no answer from the server`);
  if (!response.ok) throw new Error(`${BASEMAP_FILE} could not be fetched: the server answered ${response.status}`);
  const file = parse(await response.text());
  try {
    return readBasemap(file);
  } catch (error) {
    throw new Error(
      `${BASEMAP_FILE} is no basemap as this page reads it: ${error instanceof Error ? error.message : error}`,
    );
  }
}

function parse(text: string): BasemapFile {
  try {
    return JSON.parse(text);
  } catch {
    const { line, column } = findBreak(text);
    throw new Error(`${BASEMAP_FILE}, line ${line}, column ${column}: this is not JSON`);
  }
}
