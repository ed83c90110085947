import { PassThrough, Readable } from "node:stream";
import { runCommand } from "../src/hosts/run-command.ts";

export type Run = { status: number; stdout: string; stderr: string };

/** Runs the ingest command in this process, with a text as its standard input. */
export async function runIngest(args: string[], input = ""): Promise<Run> {
  const stdout = new PassThrough();
  const stderr = new PassThrough();
  const texts = [textOf(stdout), textOf(stderr)];
  const status = await runCommand(args, { stdin: Readable.from([Buffer.from(input)]), stdout, stderr });
  stdout.end();
  stderr.end();
  const [out = "", err = ""] = await Promise.all(texts);
  return { status, stdout: out, stderr: err };
}

async function textOf(stream: PassThrough): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}
