import { Fragment, useMemo } from "react";
import { GeoJSON, Pane } from "react-leaflet";
import { edgeOf, type Outline } from "./basemap.ts";
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
          return outline ? { shown, outline, edge: edgeOf(outline) } : [];
        })
        .sort((a, b) => rank(a.shown) - rank(b.shown)),
    [places, outlines],
  );
  const largest = Math.max(1, ...shapes.map(({ shown }) => shown.literal));
  return (
    <Pane name="shapes" style={{ zIndex: 400 }}>
      {shapes.map(({ shown, outline, edge }) => {
        const { id, kind } = shown.place;
        const isHollow = shown.literal === 0;
        const isCountry = kind === "country";
        const isStrong = isLit(id) || opened === id;
        const colour = styles[shown.attacker ?? "neutral"];
        const shade = (isCountry ? 0.15 : 0.36) * (0.4 + 0.6 * Math.sqrt(shown.literal / largest));
        return (
          <Fragment key={`${id} ${shown.attacker}`}>
            <GeoJSON
              data={outline}
              style={{ className: `${styles.shape} ${colour}`, stroke: false, fillOpacity: isHollow ? 0 : shade }}
              eventHandlers={{
                click: () => onOpen(id),
                mouseover: () => onPoint(id),
                mouseout: () => onPoint(null),
              }}
            />
            <GeoJSON
              data={edge}
              interactive={false}
              style={{
                className: `${styles.edge} ${colour}`,
                weight: isStrong ? 2.8 : isCountry ? 1.1 : 1.4,
                opacity: isCountry && !isStrong ? 0.7 : 1,
                dashArray: isHollow ? "4 4" : "",
              }}
            />
          </Fragment>
        );
      })}
    </Pane>
  );
}

/** Regions lie on their countries. */
function rank({ place }: MapPlace): number {
  return place.kind === "country" ? 0 : 1;
}
