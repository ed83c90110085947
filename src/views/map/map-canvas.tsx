import "leaflet/dist/leaflet.css";
import { type ReactNode, useCallback, useState } from "react";
import { AttributionControl, MapContainer, TileLayer, useMapEvents, ZoomControl } from "react-leaflet";
import type { Basemap, Outline } from "./basemap.ts";
import { BasemapLayers, DisputedAreas, HatchPattern } from "./basemap-layers.tsx";
import { speedUpOutlines } from "./fast-outlines.ts";
import { FollowBounds } from "./follow-bounds.tsx";
import type { Bounds } from "./map-bounds.ts";
import styles from "./map-canvas.module.css";
import { PlaceMarks } from "./place-marks.tsx";
import { PlaceShapes } from "./place-shapes.tsx";
import type { MapPlace } from "./select-map.ts";
import type { Tiles } from "./tiles.ts";

type MapCanvasProps = {
  /** Null while it loads, and where it could not be loaded: the marks stand without it. */
  basemap: Basemap | null;
  tiles: Tiles | null;
  places: readonly MapPlace[];
  bounds: Bounds | null;
  at: string | null;
  onMove: (at: string) => void;
  isLit: (placeId: string) => boolean;
  opened: string | null;
  onOpen: (placeId: string, together: readonly string[]) => void;
  onPoint: (placeId: string | null) => void;
  /** What is drawn besides places. */
  children?: ReactNode;
  /** Whether the wheel zooms: not where it would keep a reader from scrolling the page. */
  isWheelFree: boolean;
};

speedUpOutlines();

const SOURCES =
  '<a href="https://www.naturalearthdata.com/">Natural Earth</a> · <a href="https://www.geonames.org/">GeoNames</a> CC BY 4.0';
const START = { center: [50, 34], zoom: 4 } as const;
const WORLD: [[number, number], [number, number]] = [
  [-80, -185],
  [85, 190],
];
const noOutlines: ReadonlyMap<string, Outline> = new Map();

/** Leaflet with the shipped basemap, the outlines and the marks. */
export function MapCanvas(props: MapCanvasProps) {
  const { basemap, tiles, places, isWheelFree, isLit, opened, onOpen, onPoint } = props;
  const [zoom, setZoom] = useState<number>(START.zoom);
  const openAlone = useCallback((id: string) => onOpen(id, []), [onOpen]);
  const outlines = basemap?.outlines ?? noOutlines;
  return (
    <MapContainer
      key={isWheelFree ? "wheel" : "no wheel"}
      {...START}
      center={[...START.center]}
      className={styles.map ?? ""}
      zoomSnap={0.25}
      minZoom={1}
      maxZoom={11}
      maxBounds={WORLD}
      maxBoundsViscosity={0.8}
      scrollWheelZoom={isWheelFree}
      zoomAnimation={!window.matchMedia("(prefers-reduced-motion: reduce)").matches}
      zoomControl={false}
      attributionControl={false}
    >
      <HatchPattern />
      <AttributionControl prefix={SOURCES} />
      <ZoomControl position="bottomright" />
      {tiles && <TileLayer url={tiles.url} attribution={tiles.attribution} />}
      <ZoomLevel onZoom={setZoom} />
      {basemap && tiles === null && <BasemapLayers basemap={basemap} zoom={Math.floor(zoom)} />}
      {basemap && <DisputedAreas basemap={basemap} />}
      <PlaceShapes {...{ places, outlines, zoom, isLit, opened, onPoint }} onOpen={openAlone} />
      <PlaceMarks
        {...{ places, outlines, isLit, opened, onOpen, onPoint }}
        labels={tiles === null ? (basemap?.labels ?? []) : []}
      />
      {props.children}
      {/* Last, so that what listens to the map's moves hears the first one. */}
      <FollowBounds bounds={props.bounds} at={props.at} onMove={props.onMove} />
    </MapContainer>
  );
}

function ZoomLevel({ onZoom }: { onZoom: (zoom: number) => void }) {
  const map = useMapEvents({ zoomend: () => onZoom(map.getZoom()) });
  return null;
}
