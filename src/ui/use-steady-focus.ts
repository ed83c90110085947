import { type FocusEvent, useLayoutEffect, useRef } from "react";

/**
 * Keeps the keyboard among marks that come and go: when the mark that has the focus is drawn no longer, the focus goes on
 * to what stands for it. A mark is known by the attribute `data-<kind>`; the handlers belong to an element round all marks.
 */
export function useSteadyFocus(kind: "mark" | "place", standIn: (lost: string) => HTMLOrSVGElement | null | undefined) {
  const held = useRef<string | null>(null);
  useLayoutEffect(() => {
    // While React takes an element away it hears no blur, so what is held here was lost and not left.
    const isLost = held.current !== null && (document.activeElement ?? document.body) === document.body;
    if (isLost && held.current !== null) standIn(held.current)?.focus();
  });
  return {
    onFocus: ({ target }: FocusEvent<Element>) => {
      held.current = target.getAttribute(`data-${kind}`);
    },
    onBlur: () => {
      held.current = null;
    },
  };
}
