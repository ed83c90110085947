const english = new Intl.NumberFormat("en");

/** A number for a reader: 12345 → "12,345". `toLocaleString` does the same a hundred times slower. */
export function formatCount(count: number): string {
  return english.format(count);
}
