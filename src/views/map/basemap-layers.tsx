import type { GeoJsonObject } from "geojson";
import { memo } from "react";
import { GeoJSON, Pane } from "react-leaflet";
import type { Basemap } from "./basemap.ts";
import styles from "./basemap-layers.module.css";

/** Names the hatch of disputed areas; `HatchPattern` draws it. */
const HATCH = "disputed-hatch";

/** The ground that the marks stand on; online tiles take its place. */
export const BasemapLayers = memo(function BasemapLayers(props: { basemap: Basemap; zoom: number }) {
  const { land, lakes, rivers, coast, regionBorders, countryBorders } = props.basemap;
  return (
    <Pane name="ground" style={{ zIndex: 250 }}>
      <Layer shape={land} look={styles.land} />
      {rivers.map(({ zoom, lines }) => zoom <= props.zoom && <Layer key={zoom} shape={lines} look={styles.river} />)}
      <Layer shape={lakes} look={styles.lake} />
      <Layer shape={coast} look={styles.coast} />
      {props.zoom >= 4 && <Layer shape={regionBorders} look={styles.regionBorder} />}
      <Layer shape={countryBorders} look={styles.countryBorder} />
    </Pane>
  );
});

/** The hatch and the dashed line of disputed areas, above whatever is shaded below them. */
export const DisputedAreas = memo(function DisputedAreas({ basemap }: { basemap: Basemap }) {
  return (
    <Pane name="disputed" style={{ zIndex: 420, pointerEvents: "none" }}>
      <GeoJSON
        data={basemap.disputed}
        interactive={false}
        style={{ stroke: false, fillColor: `url(#${HATCH})`, fillOpacity: 1 }}
      />
      <Layer shape={basemap.disputedLine} look={styles.disputedLine} />
    </Pane>
  );
});

/** Leaflet has no hatch; its SVG renderer takes a pattern of the page. */
export function HatchPattern() {
  return (
    <svg width="0" height="0" className={styles.defs} aria-hidden="true">
      <defs>
        <pattern id={HATCH} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line x1="0" y1="0" x2="0" y2="6" className={styles.hatch} />
        </pattern>
      </defs>
    </svg>
  );
}

function Layer({ shape, look }: { shape: GeoJsonObject; look: string | undefined }) {
  return <GeoJSON data={shape} interactive={false} style={{ className: look ?? "" }} />;
}
