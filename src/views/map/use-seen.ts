import type { Map as LeafletMap } from "leaflet";
import { useState } from "react";
import { useMap, useMapEvents } from "react-leaflet";
import type { Seen } from "./marks-in-view.ts";

/** The part of the map that is in view, as of its last move, and whether it is zooming to another. */
export function useSeen(): { seen: Seen; isZooming: boolean } {
  const map = useMap();
  const [seen, setSeen] = useState(() => seenOf(map));
  const [isZooming, setZooming] = useState(false);
  useMapEvents({
    zoomstart: () => setZooming(true),
    moveend: () => {
      setZooming(false);
      setSeen(seenOf(map));
    },
  });
  return { seen, isZooming };
}

function seenOf(map: LeafletMap): Seen {
  const { min, max } = map.getPixelBounds();
  return {
    zoom: map.getZoom(),
    area: { left: min?.x ?? 0, right: max?.x ?? 0, top: min?.y ?? 0, bottom: max?.y ?? 0 },
    origin: map.getPixelOrigin(),
  };
}
