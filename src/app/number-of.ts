const numbers = new WeakMap<object, number>();
let count = 0;

/** A number for each value, since a query's key is written out and a dataset is too long for that; 0 for none. */
export function numberOf(value: object | null): number {
  if (value === null) return 0;
  const known = numbers.get(value);
  if (known !== undefined) return known;
  count += 1;
  numbers.set(value, count);
  return count;
}
