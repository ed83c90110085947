import { type FitBoundsOptions, type Map as LeafletMap, latLngBounds } from "leaflet";
import { useEffect, useRef } from "react";
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

const FIT: FitBoundsOptions = { paddingTopLeft: [40, 64], paddingBottomRight: [90, 64], maxZoom: 7.5, animate: false };

/** Keeps the map on what the filters leave, or where it was moved to by hand, and tells of such moves. */
export function FollowBounds({ bounds, at, onMove }: FollowBoundsProps) {
  const map = useMap();
  const isByHand = useRef(true);
  useMapEvents({
    moveend: () => {
      if (isByHand.current) onMove(positionOf(map));
    },
  });
  useEffect(() => {
    const place = () => {
      isByHand.current = false;
      map.invalidateSize({ animate: false, pan: false });
      const position = parsePosition(at);
      if (position === null) follow(map, bounds);
      else if (formatPosition(position) !== positionOf(map))
        map.setView([position.lat, position.lon], position.zoom, { animate: false });
      isByHand.current = true;
    };
    place();
    const observer = new ResizeObserver(place);
    observer.observe(map.getContainer());
    return () => observer.disconnect();
  }, [map, bounds, at]);
  return null;
}

function follow(map: LeafletMap, bounds: Bounds | null): void {
  if (bounds) map.fitBounds(toLeaflet(bounds), FIT);
}

/** A box as Leaflet has it. */
export function toLeaflet({ south, west, north, east }: Bounds) {
  return latLngBounds([south, west], [north, east]);
}

function positionOf(map: LeafletMap): string {
  const { lat, lng } = map.getCenter().wrap();
  return formatPosition({ lat, lon: lng, zoom: map.getZoom() });
}
