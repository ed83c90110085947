/** Which of some stops an arrow key, Home or End goes to from one of them; undefined for other keys. */
export function nextStop(stops: readonly string[], key: string, from: string | undefined): string | undefined {
  const at = stops.indexOf(from ?? "");
  if (key === "Home") return stops[0];
  if (key === "End") return stops.at(-1);
  if (key === "ArrowRight" || key === "ArrowDown") return stops[(at + 1) % stops.length];
  return key === "ArrowLeft" || key === "ArrowUp" ? stops.at(at - 1) : undefined;
}
