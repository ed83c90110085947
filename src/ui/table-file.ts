/** A column of a file: its header and the cell's text, "" where nothing is stated. */
export type FileColumn<Row> = { header: string; text: (row: Row) => string };

const needsQuotes = /[",\r\n]/;
/** A cell that starts so would run as a formula in a spreadsheet. */
const formulaStart = /^[=+\-@\t\r]/;

/**
 * Rows as CSV (RFC 4180: CRLF, quotes doubled), a header line first and the source last, as a line of its own that
 * starts with `#`: `csvOf(columns, rows, "Dateline, CC BY 4.0")`.
 */
export function csvOf<Row>(columns: readonly FileColumn<Row>[], rows: readonly Row[], source: string): string {
  const lines = [columns.map(({ header }) => header), ...rows.map((row) => columns.map(({ text }) => text(row)))];
  return `${[...lines.map((cells) => cells.map(cell).join(",")), cell(`# ${source}`)].join("\r\n")}\r\n`;
}

function cell(text: string): string {
  const safe = formulaStart.test(text) ? `'${text}` : text;
  return needsQuotes.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
