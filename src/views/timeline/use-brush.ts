import { type PointerEvent, useRef, useState } from "react";
import type { Day, DayRange } from "../../dataset/days.ts";
import type { ChangeAs } from "../../filters/view-props.ts";

/** Pixels the pointer moves before a press becomes a drag. */
const DRAG_STARTS = 5;

type Drag = { pointer: number; x: number; day: Day; isMoving: boolean };

/**
 * Dragging across the days chooses them. The first change is a step of the history and those after it replace it, so
 * that Back undoes the whole drag. `dayAt` takes the pixel from the left edge of the element that gets the handlers.
 */
export function useBrush(given: { dayAt: (x: number) => Day; onChange: (days: DayRange, as: ChangeAs) => void }) {
  const drag = useRef<Drag | null>(null);
  const last = useRef<DayRange | null>(null);
  const [isDragging, setIsDragging] = useState(false);
  const xOf = (event: PointerEvent<Element>) => event.clientX - event.currentTarget.getBoundingClientRect().left;
  return {
    isDragging,
    handlers: {
      onPointerDown: (event: PointerEvent<Element>) => {
        if (event.button !== 0) return;
        const x = xOf(event);
        drag.current = { pointer: event.pointerId, x, day: given.dayAt(x), isMoving: false };
        last.current = null;
      },
      onPointerMove: (event: PointerEvent<Element>) => {
        const held = drag.current;
        if (!held || held.pointer !== event.pointerId) return;
        const x = xOf(event);
        if (!held.isMoving) {
          if (Math.abs(x - held.x) < DRAG_STARTS) return;
          held.isMoving = true;
          setIsDragging(true);
          event.currentTarget.setPointerCapture(event.pointerId);
        }
        const day = given.dayAt(x);
        const days = { first: Math.min(held.day, day), last: Math.max(held.day, day) };
        if (last.current?.first === days.first && last.current.last === days.last) return;
        given.onChange(days, last.current === null ? "step" : "drag");
        last.current = days;
      },
      onPointerUp: () => {
        drag.current = null;
        setIsDragging(false);
      },
      onPointerCancel: () => {
        drag.current = null;
        setIsDragging(false);
      },
      /** The click that ends a drag chooses no mark. */
      onClickCapture: (event: { stopPropagation: () => void }) => {
        if (last.current === null) return;
        last.current = null;
        event.stopPropagation();
      },
    },
  };
}
