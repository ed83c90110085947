import { type ReactNode, useEffect, useEffectEvent, useRef } from "react";

type WheelAreaProps = {
  className: string | undefined;
  /** To shorter units (−1) or longer ones (1), at a pixel from the left edge. */
  onZoom: (step: 1 | -1, x: number) => void;
  /** By whole columns, later or (below zero) earlier. */
  onPan: (columns: number) => void;
  children: ReactNode;
};

/** Pixels of the wheel to a step of the zoom, and to a column. */
const ZOOM_STEP = 50;
const COLUMN_STEP = 40;
/** Pixels to a line, which some mice count in. */
const LINE = 16;
/** A wheel at rest for so long, in milliseconds, starts anew. */
const REST = 400;

/**
 * Zooms by the wheel with Ctrl, which is also what a pinch on a touchpad sends, and pans by the wheel sideways or with
 * Shift. The plain wheel scrolls the page, as anywhere else.
 */
export function WheelArea({ className, onZoom, onPan, children }: WheelAreaProps) {
  const area = useRef<HTMLDivElement>(null);
  const turned = useRef({ zoom: 0, pan: 0, at: 0 });
  const onWheel = useEffectEvent((event: WheelEvent) => {
    const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE : 1;
    const isZoom = event.ctrlKey || event.metaKey;
    const isSideways = event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY);
    if (!isZoom && !isSideways) return;
    event.preventDefault();
    const sum = turned.current;
    if (event.timeStamp - sum.at > REST) Object.assign(sum, { zoom: 0, pan: 0 });
    sum.at = event.timeStamp;
    if (isZoom) {
      sum.zoom += event.deltaY * unit;
      if (Math.abs(sum.zoom) < ZOOM_STEP) return;
      onZoom(sum.zoom < 0 ? -1 : 1, event.clientX - (area.current?.getBoundingClientRect().left ?? 0));
      sum.zoom = 0;
      return;
    }
    sum.pan += (event.deltaX === 0 ? event.deltaY : event.deltaX) * unit;
    const columns = Math.trunc(sum.pan / COLUMN_STEP);
    sum.pan -= columns * COLUMN_STEP;
    if (columns !== 0) onPan(columns);
  });
  useEffect(() => {
    const element = area.current;
    // React listens to the wheel passively, where nothing can be kept from the browser.
    element?.addEventListener("wheel", onWheel, { passive: false });
    return () => element?.removeEventListener("wheel", onWheel);
  }, []);
  return (
    <div ref={area} className={className}>
      {children}
    </div>
  );
}
