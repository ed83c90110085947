import { availableParallelism } from "node:os";
import type { Readable, Writable } from "node:stream";
import { parseArgs } from "node:util";
import { type AnnotationCache, createAnnotationCache, noCache } from "./annotation-cache.ts";
import { ingestFolder } from "./ingest-folder.ts";
import { type LineProblem, mapLines } from "./map-lines.ts";
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

/** Where a command reads and writes; `process` is one. */
export type CommandStreams = { stdin: Readable; stdout: Writable; stderr: Writable };

/** Runs `ingest` with its arguments. Gives the exit status: 0 all read, 1 nothing written, 2 some articles left out under --keep-going. */
export async function runCommand(args: string[], streams: CommandStreams): Promise<number> {
  const settings = readArguments(args);
  if ("problem" in settings) {
    streams.stderr.write(`ingest: ${settings.problem}\n${USAGE}\n`);
    return 1;
  }
  if (settings.task === "map") return runMap(streams);
  const run = () => runOnce(settings, streams);
  const status = await run();
  if (!settings.watch || settings.task === "merge") return status;
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
async function runMap({ stdin, stdout, stderr }: CommandStreams): Promise<number> {
  let isSound = true;
  let isRead = true;
  stdout.on("error", () => {
    isRead = false;
    stdin.destroy();
  });
  const onProblem = ({ line, file, reason }: LineProblem) => {
    isSound = false;
    stderr.write(`ingest: standard input:${line}: ${file === null ? "" : `${file}: `}${reason}\n`);
  };
  const onWarning = (line: number, warning: string) => {
    stderr.write(`ingest: warning: standard input:${line}: ${warning}\n`);
  };
  try {
    await mapLines(stdin, stdout, { gazetteer: readGazetteer(), onProblem, onWarning });
  } catch (error) {
    if (isRead) throw error;
    return 1;
  }
  return isSound ? 0 : 2;
}

async function runOnce(settings: Settings, { stdout, stderr }: CommandStreams): Promise<number> {
  const progress = createProgress(stderr);
  const given = { ...settings, onProgress: progress.update };
  const outcome = await (settings.task === "merge" ? mergeFiles(settings.files, given) : ingestFolder(given));
  progress.end();
  const tell = (line: string) => stderr.write(`ingest: ${line}\n`);
  if (outcome.status === "failed") {
    tell(outcome.reason);
    return 1;
  }
  for (const { file, line, reason } of outcome.unusable) tell(`${file}:${line}: ${reason}`);
  for (const warning of outcome.warnings) tell(`warning: ${warning}`);
  if (outcome.status === "refused") {
    tell("nothing written; --keep-going leaves such articles out");
    return 1;
  }
  if (settings.report) for (const line of outcome.report) stdout.write(`${line}\n`);
  stdout.write(`${outcome.summary}\n`);
  return outcome.unusable.length > 0 ? 2 : 0;
}
