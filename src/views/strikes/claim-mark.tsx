import { createContext, type KeyboardEvent, type ReactNode, useContext, useRef, useState } from "react";
import { focusMark } from "../../ui/focus-mark.ts";
import { useKeptFocus } from "../../ui/use-kept-focus.ts";
import { nextStop } from "./next-stop.ts";
import type { ReportedClaim } from "./select-claims.ts";
import styles from "./strikes.module.css";

/** What a chart of claims gets from its view: its size, and what happens with a claim's mark. */
export type ClaimChartProps = {
  width: number;
  scale: "linear" | "log";
  isChosen: (claim: ReportedClaim) => boolean;
  isLit: (claim: ReportedClaim) => boolean;
  onChoose: (claim: ReportedClaim) => void;
  onPoint: (claim: ReportedClaim | null, element: Element | null) => void;
};

type Marking = ClaimChartProps & { stop: string | null; onStop: (key: string) => void };

const Marks = createContext<Marking | null>(null);

type ClaimChartFrameProps = {
  name: string;
  /** The claims in the order in which the arrow keys go through them. */
  claims: readonly ReportedClaim[];
  marks: ClaimChartProps;
  children: ReactNode;
};

/**
 * Holds a chart of claims: one stop of the keyboard for all its marks, the arrow keys go from one to the next. The
 * marks get what changes with pointer and focus past the chart, which draws its marks anew with each of its renders.
 */
export function ClaimChartFrame({ name, claims, marks, children }: ClaimChartFrameProps) {
  const [last, setLast] = useState<string | null>(null);
  const root = useRef<HTMLDivElement>(null);
  const stops = claims.map(({ strike }) => strike.id);
  const first = claims.find(marks.isChosen)?.strike.id ?? stops[0] ?? null;
  const stop = last !== null && stops.includes(last) ? last : first;
  const keptFocus = useKeptFocus(root, `${marks.width} ${stops.length} ${marks.scale}`);
  const onKeyDown = (event: KeyboardEvent) => {
    const next = nextStop({ key: event.key, stop, stops });
    if (next === null) return;
    event.preventDefault();
    setLast(next);
    focusMark(root.current, next);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is no drawing
    <div ref={root} className={styles.chart} role="group" aria-label={name} onKeyDown={onKeyDown} {...keptFocus}>
      <Marks value={{ ...marks, stop, onStop: setLast }}>{children}</Marks>
    </div>
  );
}

/** A claim's mark within a chart: opens its sentence by click or key, and lights up with the pointer or the focus. */
export function ClaimMark({ claim, name, children }: { claim: ReportedClaim; name: string; children: ReactNode }) {
  const marking = useContext(Marks);
  if (!marking) return null;
  const { stop, isChosen, isLit, onStop, onChoose, onPoint } = marking;
  const key = claim.strike.id;
  const choose = () => {
    onStop(key);
    onChoose(claim);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button cannot stand inside an SVG
    <g
      role="button"
      tabIndex={key === stop ? 0 : -1}
      aria-label={name}
      aria-current={isChosen(claim) || undefined}
      data-mark={key}
      data-lit={isLit(claim) || undefined}
      className={styles.claim}
      onClick={choose}
      onKeyDown={(event) => {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        choose();
      }}
      onPointerEnter={({ currentTarget }) => onPoint(claim, currentTarget)}
      onPointerLeave={() => onPoint(null, null)}
      onFocus={({ currentTarget }) => onPoint(claim, currentTarget)}
      onBlur={() => onPoint(null, null)}
    >
      {children}
    </g>
  );
}
