/** Where the map stands: its middle in degrees and its zoom level. */
export type MapPosition = { lat: number; lon: number; zoom: number };

/** `48.5,36.1,7.25` → its numbers; null when it is no position. */
export function parsePosition(text: string | null): MapPosition | null {
  const [lat, lon, zoom] = (text ?? "").split(",").map(Number);
  if (lat === undefined || lon === undefined || zoom === undefined) return null;
  return [lat, lon, zoom].every(Number.isFinite) ? { lat, lon, zoom } : null;
}

/** As it stands in the address: a hundred metres and a quarter of a zoom level. */
export function formatPosition({ lat, lon, zoom }: MapPosition): string {
  return [lat.toFixed(3), lon.toFixed(3), zoom.toFixed(2)].map(Number).join(",");
}
