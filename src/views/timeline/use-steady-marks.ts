import { type FocusEvent, type RefObject, useEffect, useRef } from "react";
import { useSteadyFocus } from "../../ui/use-steady-focus.ts";
import type { TimelineEntry } from "./select-timeline.ts";

/** A mark as it can take the focus: what it shows, how far across, and the key it is drawn under. */
type Focusable = {
  key: string;
  mark: { x: number } & ({ kind: "bin"; entries: readonly TimelineEntry[] } | { kind: string; entry: TimelineEntry });
};

type Given = {
  /** The element round the marks, inside the drawing. */
  root: RefObject<SVGGElement | null>;
  marks: readonly Focusable[];
  onStop: (key: string | null) => void;
};

/**
 * The focus of a mark that paging or zooming takes away goes to the mark that holds the same entry, else to the nearest
 * of its lane, else to the nearest of all; where none is left, to the drawing, whose keys go on working.
 */
export function useSteadyMarks({ root, marks, onStop }: Given) {
  const before = useRef<readonly Focusable[]>([]);
  const focus = useSteadyFocus("mark", (lost) => {
    const drawing = root.current?.ownerSVGElement;
    const from = before.current.find(({ key }) => key === lost);
    const key = marks.some((mark) => mark.key === lost) ? lost : from && standIn(from, marks)?.key;
    const next = [...(root.current?.querySelectorAll<SVGElement>("[data-mark]") ?? [])];
    return next.find(({ dataset }) => dataset.mark === key) ?? drawing;
  });
  useEffect(() => {
    before.current = marks;
  });
  return {
    ...focus,
    onFocus: (event: FocusEvent<Element>) => {
      focus.onFocus(event);
      onStop(event.target.getAttribute("data-mark"));
    },
  };
}

function standIn(from: Focusable, marks: readonly Focusable[]): Focusable | undefined {
  const [entry] = entriesOf(from);
  const holder = entry && marks.find((mark) => entriesOf(mark).includes(entry));
  if (holder) return holder;
  const isOfLane = (mark: Focusable) => entriesOf(mark)[0]?.lane === entry?.lane;
  const ofLane = marks.filter(isOfLane);
  const near = ofLane.length > 0 ? ofLane : marks;
  const distance = ({ mark }: Focusable) => Math.abs(mark.x - from.mark.x);
  return near.reduce<Focusable | undefined>(
    (best, mark) => (best && distance(best) <= distance(mark) ? best : mark),
    undefined,
  );
}

function entriesOf({ mark }: Focusable): readonly TimelineEntry[] {
  return "entries" in mark ? mark.entries : [mark.entry];
}
