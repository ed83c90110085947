import type { WriteStream } from "node:tty";

export type Progress = { update: (done: number, total: number, file: string) => void; end: () => void };

/** Progress on a stream: a bar that is redrawn on a terminal, a plain line every tenth of the way elsewhere. */
export function createProgress(stream: WriteStream | NodeJS.WritableStream): Progress {
  return "isTTY" in stream && stream.isTTY ? createBar(stream) : createLines(stream);
}

const BAR_WIDTH = 30;

function createBar(stream: NodeJS.WritableStream): Progress {
  return {
    update: (done, total, file) => {
      const filled = total === 0 ? BAR_WIDTH : Math.round((done / total) * BAR_WIDTH);
      const bar = "█".repeat(filled) + "░".repeat(BAR_WIDTH - filled);
      stream.write(`\r\x1b[K${bar} ${done}/${total} ${file.slice(0, 40)}`);
    },
    end: () => stream.write("\r\x1b[K"),
  };
}

function createLines(stream: NodeJS.WritableStream): Progress {
  let tenth = 0;
  return {
    update: (done, total) => {
      const now = total === 0 ? 10 : Math.floor((10 * done) / total);
      if (now === tenth) return;
      tenth = now;
      stream.write(`ingest: ${done} of ${total} articles read\n`);
    },
    end: () => {},
  };
}
