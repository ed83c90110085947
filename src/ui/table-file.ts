/** A column of a file: its header and the cell's text, "" where nothing is stated. */
export type FileColumn<Row> = { header: string; text: (row: Row) => string };

const needsQuotes = /[",\r\n]/;
/** A cell that starts so would run as a formula in a spreadsheet, unless it is a number. */
const formulaStart = /^[=+\-@\t\r\n]/;
const number = /^[+-]?\d+(?:\.\d+)?$/;
/** Where a line that is no row would be cut into cells that start so. */
const cutBeforeFormula = /([,;])(?=[=+\-@])/g;

/**
 * Rows as CSV (RFC 4180, UTF-8 with its mark so that spreadsheets read it) below lines that start with `#` and say
 * where it comes from: `csvOf(columns, rows, ["Dateline: 7 claims of 1 article"])`.
 */
export function csvOf<Row>(
  columns: readonly FileColumn<Row>[],
  rows: readonly Row[],
  source: readonly string[],
): string {
  const lines = [columns.map(({ header }) => header), ...rows.map((row) => columns.map(({ text }) => text(row)))];
  return `\ufeff${[...source.map(sourceLine), ...lines.map((cells) => cells.map(cell).join(","))].join("\r\n")}\r\n`;
}

function sourceLine(line: string): string {
  return `# ${line.replace(/\s+/g, " ").replace(cutBeforeFormula, "$1 ")}`;
}

function cell(text: string): string {
  const safe = formulaStart.test(text) && !number.test(text) ? `'${text}` : text;
  return needsQuotes.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
