import { findBreak } from "../dataset/broken-json.ts";
import { indexDataset, indexTables } from "../dataset/dataset-index.ts";
import type { Flaw } from "../dataset/flaws.ts";
import { readDataset } from "../dataset/read-dataset.ts";
import { documentTextSchema } from "../dataset/schema.ts";
import { readTableFile } from "../dataset/table-file.ts";
import { createRecordReader } from "../dataset/table-records.ts";
import { tablesNamedIn } from "../dataset/tables-named-in.ts";
import type { DataState } from "./data-state.ts";
import { ownText } from "./own-articles/own-articles.ts";

/** Where the dataset lies, relative to the page, so that the page works from any folder of a host. */
export const DATASET_FILE = "data/dataset.json";

/** The file of one article's text. */
function documentFile(id: string): string {
  return `data/documents/${encodeURIComponent(id)}.json`;
}

/** What came of loading the dataset, once its file has arrived. */
export type LoadedData = Exclude<DataState, { status: "loading" | "failed" }>;

/**
 * Fetches and checks the dataset. A large one names a file of tables in its first lines; then that is read in its place.
 * @throws Error when the file does not arrive; what is wrong inside it comes back as the status
 */
export async function loadDataset(): Promise<LoadedData> {
  const opened = await openDataset();
  if (opened.tables === null) return readWhole(opened.text, []);
  const file = `data/${opened.tables.file}`;
  try {
    const buffer = await (await fetchFile(file)).arrayBuffer();
    if (buffer.byteLength !== opened.tables.bytes) throw new Error("is cut off");
    const { tables, words } = readTableFile(buffer);
    const index = indexTables(tables, createRecordReader(tables, words));
    return { status: "ready", index, flaws: [], file: buffer };
  } catch (error) {
    const message = error instanceof Error ? error.message.replace(`${file} `, "") : String(error);
    const text = await (await fetchFile(DATASET_FILE)).text();
    return readWhole(text, [{ kind: "tables", place: file, message, count: 1 }]);
  }
}

function readWhole(text: string, flaws: readonly Flaw[]): LoadedData {
  const reading = readDataset(text);
  if (reading.status !== "ready") return reading;
  return { status: "ready", index: indexDataset(reading.dataset), flaws: [...flaws, ...reading.flaws] };
}

type OpenedDataset = { tables: null; text: string } | { tables: { file: string; bytes: number } };

/** Reads no more of the file than its first lines where these name tables. */
async function openDataset(): Promise<OpenedDataset> {
  const response = await fetchFile(DATASET_FILE);
  const reader = response.body?.getReader();
  if (!reader) return { tables: null, text: await response.text() };
  const decoder = new TextDecoder();
  let text = "";
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const isFirst = text === "";
    text += decoder.decode(part.value, { stream: true });
    const tables = isFirst ? tablesNamedIn(text) : null;
    if (tables === null) continue;
    void reader.cancel();
    return { tables };
  }
  return { tables: null, text: text + decoder.decode() };
}

/**
 * The text of one article: fetched, unless it is one that the reader has added.
 * @throws Error that names the file, and the place in it, when it does not arrive or is not that article's text
 */
export async function loadDocumentText(id: string): Promise<string> {
  const own = ownText(id);
  if (own !== null) return own;
  const file = documentFile(id);
  const body = await (await fetchFile(file)).text();
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

async function fetchFile(file: string): Promise<Response> {
  const response = await fetch(file).catch(() => null);
  if (response === null) throw new Error(`${file} could not be fetched: no answer from the server`);
  if (!response.ok) throw new Error(`${file} could not be fetched: the server answered ${response.status}`);
  return response;
}
