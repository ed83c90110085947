import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { type AnnotationCache, createAnnotationCache, noCache } from "./annotation-cache.ts";
import { type IngestOutcome, ingestFolder } from "./ingest-folder.ts";
import { mapLines } from "./map-lines.ts";
import { mergeFiles } from "./merge-files.ts";
import { createProgress } from "./progress.ts";
import { readGazetteer } from "./read-gazetteer.ts";
import { watchFolder } from "./watch-folder.ts";

const USAGE = `usage: npm run -s ingest -- [--in FOLDER] [--out FOLDER] [--jobs N] [--keep-going] [--report] [--watch] [--no-cache]
  --in FOLDER    articles to read, every *.txt and *.md (default: seeds)
  --out FOLDER   where dataset.json and documents/ go (default: public/data)
  --jobs N       how many threads read articles (default: as the amount asks, at most the number of cores)
  --format F     json (default), or parquet: the records also as Parquet, by month, in parquet/
  --keep-going   leave out what cannot be used and write the rest (exit status 2)
  --report       list what did not come out cleanly, with file, line and context
  --no-cache     read every article anew, also those that have not changed since the last run
  --watch        ingest again whenever an article changes

For a corpus too large for one machine (docs/scale.md):
  --map          one article a line on standard input ({"file", "text"}, "corrections" if any), one line of annotations each on standard output
  --merge FILE…  the dataset of files that --map has written, to --out`;

/** Exit statuses: 0 all read, 1 nothing written, 2 some articles left out under --keep-going. */
async function main(): Promise<number> {
  const settings = readArguments(process.argv.slice(2));
  if ("problem" in settings) {
    console.error(`ingest: ${settings.problem}\n${USAGE}`);
    return 1;
  }
  if (settings.task === "map") return runMap();
  if (settings.task === "merge") return runMerge(settings);
  const run = () => runOnce(settings);
  const status = await run();
  if (!settings.watch) return status;
  await watchFolder(settings.in, run);
  return status;
}

type Settings = {
  task: "ingest" | "map" | "merge";
  /** The files that --merge takes. */
  files: string[];
  format: "json" | "parquet";
  in: string;
  out: string;
  jobs: number | null;
  keepGoing: boolean;
  report: boolean;
  watch: boolean;
  cache: AnnotationCache;
};

function readArguments(args: string[]): Settings | { problem: string } {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: args.includes("--merge"),
      options: {
        in: { type: "string", default: "seeds" },
        out: { type: "string", default: "public/data" },
        jobs: { type: "string" },
        "keep-going": { type: "boolean", default: false },
        report: { type: "boolean", default: false },
        watch: { type: "boolean", default: false },
        "no-cache": { type: "boolean", default: false },
        map: { type: "boolean", default: false },
        merge: { type: "boolean", default: false },
        format: { type: "string", default: "json" },
      },
    });
    const jobs = values.jobs === undefined ? null : Number(values.jobs);
    if (jobs !== null && !(Number.isInteger(jobs) && jobs > 0))
      return { problem: `--jobs takes a whole number from 1, not “${values.jobs}”` };
    const format = (["json", "parquet"] as const).find((known) => known === values.format);
    if (!format) return { problem: `--format takes json or parquet, not “${values.format}”` };
    if (values.merge && format === "parquet")
      return { problem: "--format parquet goes with a folder, not with --merge" };
    if (values.merge && positionals.length === 0) return { problem: "--merge takes the files that --map has written" };
    return {
      task: values.map ? "map" : values.merge ? "merge" : "ingest",
      files: positionals,
      format,
      in: values.in,
      out: values.out,
      jobs: jobs === null ? null : Math.min(jobs, 4 * availableParallelism()),
      keepGoing: values["keep-going"],
      report: values.report,
      watch: values.watch,
      cache: values["no-cache"] ? noCache : createAnnotationCache(),
    };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}

/** Exit statuses: 0 all lines annotated, 2 some are error lines, 1 nobody reads the output any more. */
async function runMap(): Promise<number> {
  let isSound = true;
  process.stdout.on("error", () => process.exit(1));
  await mapLines(process.stdin, process.stdout, {
    gazetteer: readGazetteer(),
    onProblem: ({ line, file, reason }) => {
      isSound = false;
      console.error(`ingest: standard input:${line}: ${file === null ? "" : `${file}: `}${reason}`);
    },
    onWarning: (line, warning) => console.error(`ingest: warning: standard input:${line}: ${warning}`),
  });
  return isSound ? 0 : 2;
}

function runMerge(settings: Settings): number {
  const progress = createProgress(process.stderr);
  const outcome = mergeFiles(settings.files, { ...settings, onProgress: progress.update });
  progress.end();
  return tell(outcome, settings);
}

async function runOnce(settings: Settings): Promise<number> {
  const progress = createProgress(process.stderr);
  const outcome = await ingestFolder({ ...settings, onProgress: progress.update });
  progress.end();
  return tell(outcome, settings);
}

function tell(outcome: IngestOutcome, settings: Settings): number {
  if (outcome.status === "failed") {
    console.error(`ingest: ${outcome.reason}`);
    return 1;
  }
  for (const { file, line, reason } of outcome.unusable) console.error(`ingest: ${file}:${line}: ${reason}`);
  for (const warning of outcome.warnings) console.error(`ingest: warning: ${warning}`);
  if (outcome.status === "refused") {
    console.error(`ingest: nothing written; --keep-going leaves such articles out`);
    return 1;
  }
  if (settings.report) for (const line of outcome.report) console.log(line);
  console.log(outcome.summary);
  return outcome.unusable.length > 0 ? 2 : 0;
}

process.exitCode = await main();
