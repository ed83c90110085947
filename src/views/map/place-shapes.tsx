import { memo, useMemo } from "react";
import { GeoJSON, Pane } from "react-leaflet";
import { edgeOf, type Outline } from "./basemap.ts";
import styles from "./place-shapes.module.css";
import { type MapPlace, outlineCodeOf } from "./select-map.ts";

type PlaceShapesProps = {
  places: readonly MapPlace[];
  outlines: ReadonlyMap<string, Outline>;
  zoom: number;
  isLit: (placeId: string) => boolean;
  opened: string | null;
  onOpen: (placeId: string) => void;
  onPoint: (placeId: string | null) => void;
};

/** From this zoom level on a region fills the map, and its shade gives way to what stands on it. */
const CLOSE = 8;
const CLOSE_SHARE = 0.4;

/** Countries and regions that the articles name, shaded by how often; dashed and hollow where they stand for a government. */
export function PlaceShapes({ places, outlines, zoom, isLit, opened, onOpen, onPoint }: PlaceShapesProps) {
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
  const share = zoom >= CLOSE ? CLOSE_SHARE : 1;
  return (
    <Pane name="shapes" style={{ zIndex: 400 }}>
      {shapes.map(({ shown, outline }) => {
        const { id, kind } = shown.place;
        const shade = share * (kind === "country" ? 0.15 : 0.36) * (0.4 + 0.6 * Math.sqrt(shown.literal / largest));
        return (
          <PlaceShape
            key={`${id} ${shown.attacker}`}
            {...{ id, outline, onOpen, onPoint }}
            isCountry={kind === "country"}
            isStrong={isLit(id) || opened === id}
            colour={styles[shown.attacker ?? "neutral"]}
            shade={shown.literal === 0 ? null : shade}
          />
        );
      })}
    </Pane>
  );
}

type PlaceShapeProps = Pick<PlaceShapesProps, "onOpen" | "onPoint"> & {
  id: string;
  outline: Outline;
  isCountry: boolean;
  isStrong: boolean;
  colour: string | undefined;
  /** Opacity of the fill; null where the name only stands for a government. */
  shade: number | null;
};

/** Drawn anew only where it changes: Leaflet sets each attribute of each shape again for a style that is another object. */
const PlaceShape = memo(function PlaceShape(props: PlaceShapeProps) {
  const { id, outline, isCountry, isStrong, colour, shade, onOpen, onPoint } = props;
  const edge = useMemo(() => edgeOf(outline), [outline]);
  return (
    <>
      <GeoJSON
        data={outline}
        style={{ className: `${styles.shape} ${colour}`, stroke: false, fillOpacity: shade ?? 0 }}
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
          dashArray: shade === null ? "4 4" : "",
        }}
      />
    </>
  );
});

/** Regions lie on their countries. */
function rank({ place }: MapPlace): number {
  return place.kind === "country" ? 0 : 1;
}
