import { type DatasetAssembly, openAssembly } from "./assemble-dataset.ts";
import { isFileError, messageOf } from "./file-errors.ts";
import type { Unusable } from "./file-outcome.ts";
import { type DatasetOutput, openOutput, TargetTaken } from "./write-dataset.ts";

/** What came of a run: nothing was written for the reason given or because of what cannot be used, or all is in place. */
export type IngestOutcome =
  | { status: "failed"; reason: string }
  | { status: "refused"; unusable: Unusable[]; warnings: string[] }
  | { status: "written"; unusable: Unusable[]; warnings: string[]; summary: string; report: string[] };

/** Fills an output and leaves nothing of it behind unless it is written; what the file system refuses becomes the outcome. */
export async function intoOutput(
  target: string,
  fill: (assembly: DatasetAssembly) => Promise<IngestOutcome>,
): Promise<IngestOutcome> {
  let output: DatasetOutput;
  try {
    output = openOutput(target);
  } catch (error) {
    if (!isFileError(error) && !(error instanceof TargetTaken)) throw error;
    return { status: "failed", reason: `cannot write ${target}: ${messageOf(error)}` };
  }
  let assembly: DatasetAssembly | null = null;
  let isWritten = false;
  try {
    assembly = openAssembly(output);
    const outcome = await fill(assembly);
    isWritten = outcome.status === "written";
    return outcome;
  } catch (error) {
    if (error instanceof TargetTaken) return { status: "failed", reason: `cannot write ${target}: ${error.message}` };
    if (!isFileError(error)) throw error;
    const file = error.path ?? target;
    const isOutput = file.startsWith(output.folder) || file.startsWith(target);
    const task = isOutput ? `write ${file.replace(output.folder, target)}` : `read ${file}`;
    return { status: "failed", reason: `cannot ${task}: ${messageOf(error)}` };
  } finally {
    if (!isWritten) (assembly ?? output).discard();
  }
}
