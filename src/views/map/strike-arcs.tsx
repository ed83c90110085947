import { type FocusEvent, type KeyboardEvent, type SyntheticEvent, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { useMap } from "react-leaflet";
import { claimWords } from "../../dataset/claim-words.ts";
import type { DatasetIndex } from "../../dataset/dataset-index.ts";
import { useSteadyFocus } from "../../ui/use-steady-focus.ts";
import { markOf } from "./focus-map.ts";
import type { Seen } from "./marks-in-view.ts";
import { worldX, worldY } from "./mercator.ts";
import { nextStop } from "./next-stop.ts";
import { arcWords, type StrikeArc } from "./select-arcs.ts";
import styles from "./strike-arcs.module.css";
import { useSeen } from "./use-seen.ts";

type StrikeArcsProps = {
  index: DatasetIndex;
  arcs: readonly StrikeArc[];
  chosen: string | null;
  onChoose: (recordId: string) => void;
  /** Lights up a record, or nothing. */
  onPoint: (recordId: string | null) => void;
};

const MOST_ARCS = 60;
/** How far an arc bends from the straight line, in shares of its length. */
const BEND = 0.16;
/** How far before the middle of its place an arc ends, in pixels. */
const CLEAR = 13;

/** Attacks drawn from where the text says that they came to where they struck; each opens its first sentence. */
export function StrikeArcs({ index, arcs, chosen, onChoose, onPoint }: StrikeArcsProps) {
  const map = useMap();
  const { seen, isZooming } = useSeen();
  const [focused, setFocused] = useState<string | null>(null);
  const group = useRef<SVGSVGElement>(null);
  const drawn = arcs.flatMap((arc) => placeArc(arc, seen) ?? []).slice(0, MOST_ARCS);
  const steady = useSteadyFocus("place", () => map.getContainer());
  if (drawn.length === 0) return null;
  const stops = drawn.map(({ arc }) => arc.id);
  const stop = stops.find((id) => id === focused) ?? stops[0];
  const onKeyDown = (event: KeyboardEvent) => {
    const next = nextStop(stops, event.key, stop);
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    markOf(group.current, next)?.focus();
  };
  const onFocus = (event: FocusEvent<Element>) => {
    steady.onFocus(event);
    setFocused(event.target.getAttribute("data-place"));
  };
  return createPortal(
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is no drawing
    <svg
      ref={group}
      role="group"
      aria-label="Attacks and from where they came; arrow keys go from one to the next"
      className={styles.arcs}
      width="1"
      height="1"
      data-zooming={isZooming || undefined}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
      onBlur={steady.onBlur}
      onMouseDown={keepFromMap}
      onTouchStart={keepFromMap}
      onDoubleClick={keepFromMap}
    >
      {drawn.map(({ arc, line, head }) => {
        const record = index.items[arc.rows[0]]?.record;
        if (!record || !("measure" in record)) return null;
        const words = arcWords(arc, claimWords(record));
        const isChosen = arc.rows.some((row) => chosen !== null && index.items[row]?.record.id === chosen);
        const choose = () => onChoose(record.id);
        return (
          // biome-ignore lint/a11y/useSemanticElements: a button cannot stand inside an SVG
          <g
            key={arc.id}
            role="button"
            tabIndex={arc.id === stop ? 0 : -1}
            aria-label={words}
            aria-current={isChosen || undefined}
            data-place={arc.id}
            data-bloc={arc.attacker ?? "neutral"}
            className={styles.arc}
            onClick={choose}
            onKeyDown={(event) => {
              if (event.key !== "Enter" && event.key !== " ") return;
              event.preventDefault();
              choose();
            }}
            onFocus={() => onPoint(record.id)}
            onBlur={() => onPoint(null)}
            onPointerEnter={() => onPoint(record.id)}
            onPointerLeave={() => onPoint(null)}
          >
            <title>{words}</title>
            <path d={line} className={styles.reach} />
            <path d={line} className={styles.halo} />
            <path d={line} className={styles.line} />
            <path d={head} className={styles.head} />
          </g>
        );
      })}
    </svg>,
    map.getPane("markerPane") ?? map.getContainer(),
  );
}

/** The line and the arrow's head of an arc in pixels of the map's panes; null where it is out of view or too short to see. */
function placeArc(arc: StrikeArc, { zoom, area, origin }: Seen): { arc: StrikeArc; line: string; head: string } | null {
  const scale = 2 ** zoom;
  const [x0, y0, x1, y1] = [
    worldX(arc.from.lon) * scale,
    worldY(arc.from.lat) * scale,
    worldX(arc.to.lon) * scale,
    worldY(arc.to.lat) * scale,
  ];
  const length = Math.hypot(x1 - x0, y1 - y0);
  const isOut =
    Math.max(x0, x1) < area.left ||
    Math.min(x0, x1) > area.right ||
    Math.max(y0, y1) < area.top ||
    Math.min(y0, y1) > area.bottom;
  if (isOut || length < 2 * CLEAR + 8) return null;
  // Bends to the north, whichever way it goes.
  const side = x1 >= x0 ? 1 : -1;
  const bendX = (x0 + x1) / 2 + (y1 - y0) * BEND * side;
  const bendY = (y0 + y1) / 2 - (x1 - x0) * BEND * side;
  const angle = Math.atan2(y1 - bendY, x1 - bendX);
  const at = (x: number, y: number) => `${(x - origin.x).toFixed(1)} ${(y - origin.y).toFixed(1)}`;
  const endX = x1 - CLEAR * Math.cos(angle);
  const endY = y1 - CLEAR * Math.sin(angle);
  const barb = (turn: number) => at(endX - 9 * Math.cos(angle + turn), endY - 9 * Math.sin(angle + turn));
  return {
    arc,
    line: `M${at(x0, y0)}Q${at(bendX, bendY)} ${at(endX, endY)}`,
    head: `M${barb(0.42)}L${at(endX, endY)}L${barb(-0.42)}`,
  };
}

/** A press on an arc is not the start of a drag. */
function keepFromMap(event: SyntheticEvent): void {
  event.stopPropagation();
}
