/** The mark that an arrow key, Home or End leads to, or null when the key leads nowhere. */
export function nextStop(given: { key: string; stop: string | null; stops: readonly string[] }): string | null {
  const { key, stop, stops } = given;
  const at = stop === null ? -1 : stops.indexOf(stop);
  if (key === "ArrowDown" || key === "ArrowRight") return stops[Math.min(stops.length - 1, at + 1)] ?? null;
  if (key === "ArrowUp" || key === "ArrowLeft") return stops[Math.max(0, at - 1)] ?? null;
  if (key === "Home") return stops[0] ?? null;
  return key === "End" ? (stops.at(-1) ?? null) : null;
}
