/** A line of a stream: its number from 1, the offset of its first byte, and its bytes, or null when it is too long to hold. */
export type Line = { number: number; offset: number; bytes: Uint8Array | null };

const NEWLINE = 0x0a;

/**
 * Splits chunks of bytes into lines and holds no more than one line between chunks; of a line longer than `longest`
 * bytes nothing. What stands after the last newline is a line unless it is empty.
 */
export function createLineSplitter(longest: number): {
  push: (chunk: Uint8Array) => Generator<Line>;
  end: () => Generator<Line>;
} {
  let pieces: Uint8Array[] = [];
  let length = 0;
  let number = 1;
  let offset = 0;
  const keep = (piece: Uint8Array) => {
    length += piece.length;
    if (length <= longest) pieces.push(piece);
    else pieces = [];
  };
  const take = (): Line => {
    const line = { number, offset, bytes: length > longest ? null : joined(pieces, length) };
    number += 1;
    pieces = [];
    length = 0;
    return line;
  };
  return {
    *push(chunk) {
      let start = 0;
      for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
        keep(chunk.subarray(start, end));
        const next = offset + length + 1;
        yield take();
        offset = next;
        start = end + 1;
      }
      // A copy: the host may write into its chunk again.
      if (start < chunk.length) keep(chunk.slice(start));
    },
    *end() {
      if (length > 0) yield take();
    },
  };
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const [only] = pieces;
  if (only && pieces.length === 1) return only;
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
