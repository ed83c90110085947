import { type LatLngBounds, type Map as LeafletMap, latLngBounds } from "leaflet";
import {
  type FocusEvent,
  type KeyboardEvent,
  type SyntheticEvent,
  useCallback,
  useMemo,
  useRef,
  useState,
} from "react";
import { createPortal } from "react-dom";
import { useMap } from "react-leaflet";
import { formatCount } from "../../dataset/format-count.ts";
import { useSteadyFocus } from "../../ui/use-steady-focus.ts";
import type { BasemapLabel, Outline } from "./basemap.ts";
import type { Spot } from "./cluster-places.ts";
import { markOf } from "./focus-map.ts";
import { fitBox } from "./follow-bounds.tsx";
import type { MapMark } from "./lay-out-map.ts";
import { placesBounds } from "./map-bounds.ts";
import { clustersAt, countOutside, markShowing, marksInView } from "./marks-in-view.ts";
import { nextStop } from "./next-stop.ts";
import { PlaceMark } from "./place-mark.tsx";
import styles from "./place-marks.module.css";
import type { MapPlace } from "./select-map.ts";
import { useSeen } from "./use-seen.ts";

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

/** Pixels between places at the closest zoom from which they are circles of their own. */
const LEAST_SPREAD = 32;
const zoomSteps: Readonly<Record<string, number>> = { "+": 1, "=": 1, "-": -1 };

/** The marks as buttons in a pane of the map: one stop for the Tab key, arrow keys go on, largest first. */
export function PlaceMarks({ places, outlines, labels, isLit, opened, onOpen, onPoint }: PlaceMarksProps) {
  const map = useMap();
  const { seen, isZooming } = useSeen();
  const [focused, setFocused] = useState<string | null>(null);
  const group = useRef<HTMLDivElement>(null);
  const clusters = useMemo(() => clustersAt(seen.zoom, { places, outlines }), [seen.zoom, places, outlines]);
  const { marks, names } = useMemo(
    () => marksInView(seen, { clusters, labels, places }),
    [seen, clusters, labels, places],
  );
  const outside = useMemo(() => countOutside(seen, places), [seen, places]);
  const stop = marks.some(({ spot }) => idOf(spot) === focused) ? focused : marks[0] && idOf(marks[0].spot);
  const open = useCallback(
    ({ spot, others }: MapMark) => {
      const box = latLngBounds([spot, ...others].map(({ shown }) => [shown.place.lat, shown.place.lon]));
      if (others.length === 0 || !comesApart(map, box)) return onOpen(idOf(spot), others.map(idOf));
      const closer = Math.max(map.getBoundsZoom(box.pad(0.5)), map.getZoom() + 1);
      map.setView(box.getCenter(), Math.min(map.getMaxZoom(), closer));
    },
    [map, onOpen],
  );
  const steady = useSteadyFocus("place", (lost) => {
    const place = places.find((shown) => shown.place.id === lost)?.place;
    const mark = place && markShowing(marks, place);
    return markOf(group.current, mark ? idOf(mark.spot) : null) ?? map.getContainer();
  });
  const onFocus = (event: FocusEvent<Element>) => {
    steady.onFocus(event);
    setFocused(event.target.getAttribute("data-place"));
  };
  const left = ({ x }: { x: number }) => Math.round(x) - seen.origin.x;
  const top = ({ y }: { y: number }) => Math.round(y) - seen.origin.y;
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const stops = marks.map(({ spot }) => idOf(spot));
    const next = nextStop(stops, event.key, stop ?? undefined);
    const step = zoomSteps[event.key];
    if (next === undefined && step === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    if (next !== undefined) return markOf(event.currentTarget, next)?.focus();
    const at = marks.find(({ spot }) => idOf(spot) === stop)?.spot.shown.place;
    if (at) map.setZoomAround([at.lat, at.lon], map.getZoom() + (step ?? 0));
  };
  const showAll = () => {
    const all = placesBounds(
      places.map(({ place }) => place),
      noOutlines,
    );
    if (all) fitBox(map, all);
    map.getContainer().focus({ preventScroll: true });
  };
  return (
    <>
      {createPortal(
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form controls
        <div
          ref={group}
          role="group"
          aria-label="Places on the map; arrow keys go from one to the next"
          className={styles.marks}
          data-zooming={isZooming || undefined}
          onKeyDown={onKeyDown}
          onFocus={onFocus}
          onBlur={steady.onBlur}
          onMouseDown={keepFromMap}
          onTouchStart={keepFromMap}
          onDoubleClick={keepFromMap}
        >
          <div aria-hidden="true" className={styles.names}>
            {names.map((placed) => (
              <span
                key={`${placed.label.kind} ${placed.label.name} ${placed.label.lat}`}
                className={styles.name}
                data-kind={placed.label.kind}
                style={{ transform: `translate(${left(placed)}px, ${top(placed)}px)` }}
              >
                {placed.label.name}
              </span>
            ))}
          </div>
          {marks.map((mark) => {
            const id = idOf(mark.spot);
            return (
              <PlaceMark
                key={id}
                mark={mark}
                left={left(mark.spot)}
                top={top(mark.spot)}
                isStop={id === stop}
                isLit={[mark.spot, ...mark.others].some((spot) => isLit(idOf(spot)))}
                isOpened={id === opened}
                onOpen={open}
                onPoint={onPoint}
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
          onClick={showAll}
          onMouseDown={keepFromMap}
          onDoubleClick={keepFromMap}
        >
          {`${formatCount(outside)} more outside · Show all`}
        </button>
      )}
    </>
  );
}

const noOutlines: ReadonlyMap<string, Outline> = new Map();

/** Whether looking closer would set places of this box apart; the Kremlin and Moscow stay one circle. */
function comesApart(map: LeafletMap, box: LatLngBounds): boolean {
  const closest = map.getMaxZoom();
  const spread = map.project(box.getNorthEast(), closest).distanceTo(map.project(box.getSouthWest(), closest));
  return map.getZoom() < closest && spread > LEAST_SPREAD;
}

function idOf({ shown }: Spot): string {
  return shown.place.id;
}

/** A press on a mark is not the start of a drag. */
function keepFromMap(event: SyntheticEvent): void {
  event.stopPropagation();
}
