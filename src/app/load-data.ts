import { findBreak } from "../dataset/broken-json.ts";
import { type DatasetReading, readDataset } from "../dataset/read-dataset.ts";
import { documentTextSchema } from "../dataset/schema.ts";

/** Where the dataset lies, relative to the page, so that the page works from any folder of a host. */
export const DATASET_FILE = "data/dataset.json";

/** The file of one article's text. */
function documentFile(id: string): string {
  return `data/documents/${encodeURIComponent(id)}.json`;
}

/**
 * Fetches and checks the dataset.
 * @throws Error when the file does not arrive; what is wrong inside it comes back as the reading's status
 */
export async function loadDataset(): Promise<DatasetReading> {
  return readDataset(await fetchText(DATASET_FILE));
}

/**
 * Fetches the text of one article.
 * @throws Error that names the file, and the place in it, when it does not arrive or is not that article's text
 */
export async function loadDocumentText(id: string): Promise<string> {
  const file = documentFile(id);
  const body = await fetchText(file);
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch {
    const { line, column } = findBreak(body);
    throw new Error(`${file}, line ${line}, column ${column}: this is not JSON`);
  }
  const parsed = documentTextSchema.safeParse(json);
  if (!parsed.success) throw new Error(`${file} is not an article's text as the schema has it`);
  if (parsed.data.id !== id) throw new Error(`${file}, id: it holds the text of “${parsed.data.id}”`);
  return parsed.data.text;
}

async function fetchText(file: string): Promise<string> {
  const response = await fetch(file).catch(() => null);
  if (response === null) throw new Error(`${file} could not be fetched: no answer from the server`);
  if (!response.ok) throw new Error(`${file} could not be fetched: the server answered ${response.status}`);
  return response.text();
}
