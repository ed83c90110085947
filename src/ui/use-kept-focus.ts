import { type FocusEvent, type RefObject, useEffect, useRef } from "react";
import { focusMark } from "./focus-mark.ts";

/** Gives the focus back to a drawing's mark when `drawnFrom` changes and the mark is made anew, which drops its focus. */
export function useKeptFocus(drawing: RefObject<Element | null>, drawnFrom: string) {
  const held = useRef<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of what is drawn is when marks are made anew
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      if (held.current !== null && document.activeElement === document.body) focusMark(drawing.current, held.current);
    });
    return () => cancelAnimationFrame(frame);
  }, [drawing, drawnFrom]);
  return {
    onFocus: ({ target }: FocusEvent<Element>) => {
      held.current = target.getAttribute("data-mark");
    },
    onBlur: ({ relatedTarget }: FocusEvent<Element>) => {
      if (relatedTarget !== null) held.current = null;
    },
  };
}
