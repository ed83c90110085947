import { type LatLngBounds, type Map as LeafletMap, latLngBounds } from "leaflet";
import { type KeyboardEvent, type SyntheticEvent, useMemo, useState } from "react";
import { createPortal } from "react-dom";
import { useMap, useMapEvents } from "react-leaflet";
import type { BasemapLabel, Outline } from "./basemap.ts";
import { focusMark } from "./focus-mark.ts";
import { fitBox } from "./follow-bounds.tsx";
import { type Box, layOutLabels, layOutMarks, type MapMark, radiusOf, type Spot } from "./lay-out-map.ts";
import { type Bounds, holds, placesBounds } from "./map-bounds.ts";
import { PlaceMark } from "./place-mark.tsx";
import styles from "./place-marks.module.css";
import { type MapPlace, outlineCodeOf } from "./select-map.ts";

type PlaceMarksProps = {
  places: readonly MapPlace[];
  outlines: ReadonlyMap<string, Outline>;
  /** Names of the basemap, which stand where the marks leave room. */
  labels: readonly BasemapLabel[];
  isLit: (placeId: string) => boolean;
  opened: string | null;
  /** Opens a place, with those close by that no zoom would set apart. */
  onOpen: (placeId: string, together: readonly string[]) => void;
  onPoint: (placeId: string | null) => void;
};

/** How far beyond the edge of the map marks are drawn, in pixels. */
const MARGIN = 60;
/** How far beyond the edge a name may begin, and how much of the map its head and its legend take, in pixels. */
const OUTSIDE = 300;
const HEAD = 42;
const LEGEND = 40;
/** Pixels between places at the closest zoom from which they are circles of their own. */
const LEAST_SPREAD = 32;

/** The marks as buttons in a pane of the map: one stop for the Tab key, arrow keys go on, largest first. */
export function PlaceMarks({ places, outlines, labels, isLit, opened, onOpen, onPoint }: PlaceMarksProps) {
  const map = useMap();
  const [seen, setSeen] = useState(() => seenOf(map));
  const [isZooming, setZooming] = useState(false);
  const [focused, setFocused] = useState<string | null>(null);
  useMapEvents({
    zoomstart: () => setZooming(true),
    moveend: () => {
      setZooming(false);
      setSeen(seenOf(map));
    },
  });
  const { marks, names, outside } = useMemo(
    () => layOut({ map, seen, places, outlines, labels }),
    [map, seen, places, outlines, labels],
  );
  const stop = marks.some(({ spot }) => idOf(spot) === focused) ? focused : marks[0] && idOf(marks[0].spot);
  const open = (mark: MapMark) => {
    const box = latLngBounds([mark.spot, ...mark.others].map(({ shown }) => [shown.place.lat, shown.place.lon]));
    if (mark.others.length === 0 || !comesApart(map, box)) return onOpen(idOf(mark.spot), mark.others.map(idOf));
    const closer = Math.max(map.getBoundsZoom(box.pad(0.5)), map.getZoom() + 1);
    map.setView(box.getCenter(), Math.min(map.getMaxZoom(), closer));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const next = nextMark(marks, { key: event.key, from: stop ?? null });
    if (!next) return;
    event.preventDefault();
    event.stopPropagation();
    setFocused(idOf(next.spot));
    focusMark(event.currentTarget, idOf(next.spot));
  };
  return (
    <>
      {createPortal(
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form controls
        <div
          role="group"
          aria-label="Places on the map; arrow keys go from one to the next"
          className={styles.marks}
          data-zooming={isZooming || undefined}
          onKeyDown={onKeyDown}
          onMouseDown={keepFromMap}
          onTouchStart={keepFromMap}
          onDoubleClick={keepFromMap}
        >
          <div aria-hidden="true" className={styles.names}>
            {names.map(({ label, x, y }) => (
              <span
                key={`${label.kind} ${label.name} ${label.lat}`}
                className={styles.name}
                data-kind={label.kind}
                style={{ transform: `translate(${x}px, ${y}px)` }}
              >
                {label.name}
              </span>
            ))}
          </div>
          {marks.map((mark) => {
            const id = idOf(mark.spot);
            return (
              <PlaceMark
                key={id}
                mark={mark}
                isStop={id === stop}
                isLit={[mark.spot, ...mark.others].some((spot) => isLit(idOf(spot)))}
                isOpened={id === opened}
                onOpen={() => open(mark)}
                onPoint={(isOn) => onPoint(isOn ? id : null)}
                onFocus={() => setFocused(id)}
              />
            );
          })}
        </div>,
        map.getPane("markerPane") ?? map.getContainer(),
      )}
      {outside > 0 && (
        <button
          type="button"
          className={styles.outside}
          onClick={() => {
            const all = placesBounds(
              places.map(({ place }) => place),
              noOutlines,
            );
            if (all) fitBox(map, all);
          }}
          onMouseDown={keepFromMap}
          onDoubleClick={keepFromMap}
        >
          {`${outside.toLocaleString("en")} more outside · Show all`}
        </button>
      )}
    </>
  );
}

const noOutlines: ReadonlyMap<string, Outline> = new Map();

type Seen = { zoom: number; bounds: Bounds };

function seenOf(map: LeafletMap): Seen {
  const box = map.getBounds();
  return {
    zoom: map.getZoom(),
    bounds: { south: box.getSouth(), west: box.getWest(), north: box.getNorth(), east: box.getEast() },
  };
}

function layOut(given: {
  map: LeafletMap;
  seen: Seen;
  places: readonly MapPlace[];
  outlines: ReadonlyMap<string, Outline>;
  labels: readonly BasemapLabel[];
}) {
  const { map, seen, places, outlines, labels } = given;
  const { bounds, zoom } = seen;
  const edge = map.getPixelBounds().pad(0);
  const origin = map.getPixelOrigin();
  const at = ({ lat, lon }: { lat: number; lon: number }) => map.latLngToLayerPoint([lat, lon]);
  const isNear = ({ x, y }: { x: number; y: number }) => {
    const { min, max } = edge;
    if (!min || !max) return true;
    const across = x + origin.x;
    const down = y + origin.y;
    return across > min.x - MARGIN && across < max.x + MARGIN && down > min.y - MARGIN && down < max.y + MARGIN;
  };
  const largest = places[0]?.size ?? 1;
  const spots = places.flatMap((shown): Spot[] => {
    const { x, y } = at(shown.place);
    if (!isNear({ x, y })) return [];
    const isOutline = outlines.has(outlineCodeOf(shown.place) ?? "");
    return [{ shown, x, y, radius: isOutline ? 0 : radiusOf(shown.size, largest) }];
  });
  const { marks, boxes } = layOutMarks(spots, edgesOf(map));
  const named = new Set(places.map(({ place }) => place.name));
  const near = labels.filter((label) => label.zoom <= zoom && holds(bounds, label) && !named.has(label.name));
  const names = layOutLabels(
    near.map((label) => ({ label, ...pick(at(label)) })),
    boxes,
  );
  return { marks, names, outside: places.filter(({ place }) => !holds(bounds, place)).length };
}

/** Whether looking closer would set places of this box apart; the Kremlin and Moscow stay one circle. */
function comesApart(map: LeafletMap, box: LatLngBounds): boolean {
  const closest = map.getMaxZoom();
  const spread = map.project(box.getNorthEast(), closest).distanceTo(map.project(box.getSouthWest(), closest));
  return map.getZoom() < closest && spread > LEAST_SPREAD;
}

/** What lies outside the map, and under its head and its legend: no room for names. */
function edgesOf(map: LeafletMap): Box[] {
  const { x: width, y: height } = map.getSize();
  const { x: left, y: top } = map.containerPointToLayerPoint([0, 0]);
  const right = left + width;
  const bottom = top + height;
  return [
    { left: left - OUTSIDE, right: left, top, bottom },
    { left: right, right: right + OUTSIDE, top, bottom },
    { left, right, top: top - MARGIN, bottom: top + HEAD },
    { left, right, top: bottom - LEGEND, bottom: bottom + MARGIN },
  ];
}

function pick({ x, y }: { x: number; y: number }) {
  return { x, y };
}

function idOf({ shown }: Spot): string {
  return shown.place.id;
}

function nextMark(marks: readonly MapMark[], move: { key: string; from: string | null }): MapMark | undefined {
  const at = marks.findIndex(({ spot }) => idOf(spot) === move.from);
  if (move.key === "Home") return marks[0];
  if (move.key === "End") return marks.at(-1);
  if (move.key === "ArrowRight" || move.key === "ArrowDown") return marks[(at + 1) % marks.length];
  return move.key === "ArrowLeft" || move.key === "ArrowUp" ? marks.at(at - 1) : undefined;
}

/** A press on a mark is not the start of a drag. */
function keepFromMap(event: SyntheticEvent): void {
  event.stopPropagation();
}
