/** Gives for each value the first that was worded alike as JSON, so that many that are alike are held once. */
export function createOnce<Value>(): (value: Value) => Value {
  const byWording = new Map<string, Value>();
  return (value) => {
    const wording = JSON.stringify(value);
    const known = byWording.get(wording);
    if (known !== undefined) return known;
    byWording.set(wording, value);
    return value;
  };
}
