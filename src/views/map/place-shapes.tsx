import { useMemo } from "react";
import { GeoJSON, Pane } from "react-leaflet";
import type { Outline } from "./basemap.ts";
import styles from "./place-shapes.module.css";
import { type MapPlace, outlineCodeOf } from "./select-map.ts";

type PlaceShapesProps = {
  places: readonly MapPlace[];
  outlines: ReadonlyMap<string, Outline>;
  isLit: (placeId: string) => boolean;
  opened: string | null;
  onOpen: (placeId: string) => void;
  onPoint: (placeId: string | null) => void;
};

/** Countries and regions that the articles name, shaded by how often; dashed and hollow where they stand for a government. */
export function PlaceShapes({ places, outlines, isLit, opened, onOpen, onPoint }: PlaceShapesProps) {
  const shapes = useMemo(
    () =>
      places
        .flatMap((shown) => {
          const outline = outlines.get(outlineCodeOf(shown.place) ?? "");
          return outline ? { shown, outline } : [];
        })
        .sort((a, b) => rank(a.shown) - rank(b.shown)),
    [places, outlines],
  );
  const largest = Math.max(1, ...shapes.map(({ shown }) => shown.literal));
  return (
    <Pane name="shapes" style={{ zIndex: 400 }}>
      {shapes.map(({ shown, outline }) => {
        const { id, kind } = shown.place;
        const isHollow = shown.literal === 0;
        const most = kind === "country" ? 0.16 : 0.45;
        const isStrong = isLit(id) || opened === id;
        return (
          <GeoJSON
            key={`${id} ${shown.attacker}`}
            data={outline}
            style={{
              className: `${styles.shape} ${styles[shown.attacker ?? "neutral"]}`,
              weight: (isStrong ? 3 : 1.4) - (kind === "country" ? 0.2 : 0),
              fillOpacity: isHollow ? 0 : most * (0.4 + 0.6 * Math.sqrt(shown.literal / largest)),
              dashArray: isHollow ? "4 4" : "",
            }}
            eventHandlers={{
              click: () => onOpen(id),
              mouseover: () => onPoint(id),
              mouseout: () => onPoint(null),
            }}
          />
        );
      })}
    </Pane>
  );
}

/** Regions lie on their countries. */
function rank({ place }: MapPlace): number {
  return place.kind === "country" ? 0 : 1;
}
