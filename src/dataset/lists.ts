/** A list of codes per row, all in one array: row r has `codes[starts[r]]` up to `codes[starts[r + 1]]`, left out. */
export type Lists = { starts: Uint32Array; codes: Uint32Array };

/**
 * Fills the rows in order; a code that a row has already is added once, and one from `codeCount` on, which stands for
 * nothing that is known, is left out.
 */
export function listsOf(
  size: { rows: number; codeCount: number },
  fill: (row: number, add: (code: number | undefined) => void) => void,
): Lists {
  const starts = new Uint32Array(size.rows + 1);
  const lastRow = new Int32Array(size.codeCount).fill(-1);
  let codes = new Uint32Array(2 * size.rows + 16);
  let length = 0;
  let row = 0;
  const add = (code: number | undefined) => {
    if (code === undefined || code >= size.codeCount || lastRow[code] === row) return;
    lastRow[code] = row;
    if (length === codes.length) {
      const longer = new Uint32Array(2 * length);
      longer.set(codes);
      codes = longer;
    }
    codes[length++] = code;
  };
  for (; row < size.rows; row++) {
    fill(row, add);
    starts[row + 1] = length;
  }
  return { starts, codes: codes.slice(0, length) };
}

/** Calls `each` with the codes of a row. */
export function eachCode({ starts, codes }: Lists, row: number, each: (code: number) => void): void {
  const end = starts[row + 1] ?? 0;
  for (let at = starts[row] ?? 0; at < end; at++) each(codes[at] ?? 0);
}

/** From each list's run of rows to each row's lists: list 0 covering rows 1–2 and list 1 row 2 → [], [0], [0, 1]. */
export function invertRuns(runs: readonly { start: number; end: number }[], rows: number): Lists {
  const starts = new Uint32Array(rows + 1);
  for (const { start, end } of runs)
    for (let row = start; row < end; row++) starts[row + 1] = (starts[row + 1] ?? 0) + 1;
  for (let row = 0; row < rows; row++) starts[row + 1] = (starts[row + 1] ?? 0) + (starts[row] ?? 0);
  const next = starts.slice();
  const codes = new Uint32Array(starts[rows] ?? 0);
  runs.forEach(({ start, end }, list) => {
    for (let row = start; row < end; row++) {
      codes[next[row] ?? 0] = list;
      next[row] = (next[row] ?? 0) + 1;
    }
  });
  return { starts, codes };
}

/** From each row's code to each code's rows, in order; a code from `codeCount` on stands for none: [1, 0, 1] → [1], [0, 2]. */
export function rowsByCode(codeOf: Uint32Array, codeCount: number): Lists {
  const starts = new Uint32Array(codeCount + 1);
  for (const code of codeOf) if (code < codeCount) starts[code + 1] = (starts[code + 1] ?? 0) + 1;
  for (let code = 0; code < codeCount; code++) starts[code + 1] = (starts[code + 1] ?? 0) + (starts[code] ?? 0);
  const next = starts.slice();
  const codes = new Uint32Array(starts[codeCount] ?? 0);
  codeOf.forEach((code, row) => {
    if (code >= codeCount) return;
    codes[next[code] ?? 0] = row;
    next[code] = (next[code] ?? 0) + 1;
  });
  return { starts, codes };
}
