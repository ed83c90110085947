import fs from "node:fs";
import { createGazetteer, type Gazetteer } from "../ingest/gazetteer.ts";

/** The committed list of places, read once per thread. */
export function readGazetteer(): Gazetteer {
  return createGazetteer(fs.readFileSync(new URL("../ingest/lexicon/gazetteer.tsv", import.meta.url), "utf8"));
}
