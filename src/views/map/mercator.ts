/** Pixels round the earth at zoom level 0. */
const WORLD = 256;
/** Beyond this latitude the projection has no end; Leaflet cuts there too. */
const MOST_NORTH = 85.0511287798;

/** Web Mercator at zoom level 0, in pixels; each zoom level doubles it. */
export function worldX(lon: number): number {
  return (lon / 360 + 0.5) * WORLD;
}

/** Web Mercator at zoom level 0, in pixels from the north; each zoom level doubles it. */
export function worldY(lat: number): number {
  const sine = Math.sin((Math.max(-MOST_NORTH, Math.min(MOST_NORTH, lat)) * Math.PI) / 180);
  return (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * WORLD;
}
