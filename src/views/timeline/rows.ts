/** Free room in a few rows, filled from the top. */
export class Rows {
  private readonly taken: { from: number; to: number }[][];

  constructor(count: number) {
    this.taken = Array.from({ length: count }, () => []);
  }

  /** The first row where the stretch is free, which it then takes; null when there is none. */
  take(from: number, to: number): number | null {
    const row = this.taken.findIndex((stretches) => stretches.every((other) => to <= other.from || from >= other.to));
    if (row < 0) return null;
    this.taken[row]?.push({ from, to });
    return row;
  }
}
