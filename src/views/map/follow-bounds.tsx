import { type FitBoundsOptions, type Map as LeafletMap, latLngBounds } from "leaflet";
import { useEffect, useEffectEvent, useRef } from "react";
import { useMap, useMapEvents } from "react-leaflet";
import type { Bounds } from "./map-bounds.ts";
import { formatPosition, parsePosition } from "./map-position.ts";

type FollowBoundsProps = {
  /** What to show while nobody has moved the map by hand. */
  bounds: Bounds | null;
  /** Where somebody moved it to, as in the address. */
  at: string | null;
  onMove: (at: string) => void;
};

/** Room for the head above, the legend below and the names beside the marks, in pixels. */
const ROOM: FitBoundsOptions = { paddingTopLeft: [44, 60], paddingBottomRight: [90, 74] };
const CLOSEST = 7.5;

/** Keeps the map on what the filters leave, or where it was moved to by hand, and tells of such moves. */
export function FollowBounds({ bounds, at, onMove }: FollowBoundsProps) {
  const map = useMap();
  const isByHand = useRef(true);
  /** Where the map was moved to by hand and the address, which lags behind, has not come back with yet. */
  const told = useRef<readonly string[]>([]);
  useMapEvents({
    moveend: () => {
      if (!isByHand.current) return;
      const position = positionOf(map);
      told.current = [...told.current, position];
      onMove(position);
    },
  });
  const place = useEffectEvent(() => {
    isByHand.current = false;
    map.invalidateSize({ animate: false, pan: false });
    const position = parsePosition(told.current.at(-1) ?? at);
    if (position === null) follow(map, bounds);
    else if (formatPosition(position) !== positionOf(map))
      map.setView([position.lat, position.lon], position.zoom, { animate: false });
    isByHand.current = true;
  });
  useEffect(() => {
    // A move that the address has only now caught up with may have gone on; setting it again would snap the map back,
    // and a key pressed meanwhile would count from there.
    const echo = at === null ? -1 : told.current.indexOf(at);
    const isCaughtUp = echo < 0 || at === positionOf(map);
    told.current = isCaughtUp ? [] : told.current.slice(echo + 1);
    if (echo < 0) place();
  }, [map, at]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: new bounds are followed when they come
  useEffect(() => place(), [bounds]);
  useEffect(() => {
    let isFirst = true;
    const observer = new ResizeObserver(() => {
      if (!isFirst) place();
      isFirst = false;
    });
    observer.observe(map.getContainer());
    return () => observer.disconnect();
  }, [map]);
  return null;
}

function follow(map: LeafletMap, bounds: Bounds | null): void {
  if (bounds) fitBox(map, bounds, { maxZoom: CLOSEST });
}

/** Moves the map at once so that a box lies clear of what stands on the map's edges. */
export function fitBox(map: LeafletMap, bounds: Bounds, options: Pick<FitBoundsOptions, "maxZoom"> = {}): void {
  map.fitBounds(toLeaflet(bounds), { ...ROOM, animate: false, ...options });
}

/** A box as Leaflet has it. */
function toLeaflet({ south, west, north, east }: Bounds) {
  return latLngBounds([south, west], [north, east]);
}

function positionOf(map: LeafletMap): string {
  const { lat, lng } = map.getCenter().wrap();
  return formatPosition({ lat, lon: lng, zoom: map.getZoom() });
}
