import { type KeyboardEvent, type PointerEvent, useMemo, useRef } from "react";
import { rangeWords } from "../../dataset/date-words.ts";
import { type Day, type DayRange, partsOf } from "../../dataset/days.ts";
import { columnsOver } from "./time-scale.ts";
import styles from "./timeline.module.css";

const HEIGHT = 34;
const LINE = 20;
const BIN = 4;
const NARROWEST_WINDOW = 16;
const MARGIN = 10;

type SpanStripProps = {
  width: number;
  gutter: number;
  /** From the first to the last day that the articles name. */
  span: DayRange;
  /** The days of the items, one range each. */
  ranges: readonly DayRange[];
  /** The days that the lanes above show. */
  shown: DayRange;
  /** Moves the window so that its middle is this day. */
  onCentre: (day: Day) => void;
  onStep: (columns: number) => void;
};

/** A thin overview of the whole span, with a window on the days shown that can be dragged or moved by arrow keys. */
export function SpanStrip({ width, gutter, span, ranges, shown, onCentre, onStep }: SpanStripProps) {
  const held = useRef<{ pointer: number; offset: number } | null>(null);
  const inner = width - 2 * MARGIN;
  const length = span.last - span.first + 1;
  const x = (day: number) => MARGIN + ((day - span.first) / length) * inner;
  const dayAt = (pixel: number) => span.first + Math.floor(((pixel - MARGIN) / inner) * length);
  const density = useMemo(() => densityPath(ranges, { span, inner }), [ranges, span, inner]);
  const from = Math.max(0, x(shown.first));
  const to = Math.min(width, x(shown.last + 1));
  const windowWidth = Math.max(NARROWEST_WINDOW, to - from);
  const windowX = Math.min(width - windowWidth, Math.max(0, (from + to) / 2 - windowWidth / 2));
  const years = columnsOver(span, "year");
  const first = partsOf(span.first).year;
  const last = partsOf(span.last).year;

  const pixelOf = (event: PointerEvent<Element>) =>
    event.clientX - event.currentTarget.getBoundingClientRect().left - gutter;
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Readonly<Record<string, number>> = {
      ArrowLeft: -1,
      ArrowDown: -1,
      ArrowRight: 1,
      ArrowUp: 1,
      PageUp: -5,
      PageDown: 5,
    };
    const step = steps[event.key];
    if (event.key === "Home") onCentre(span.first);
    else if (event.key === "End") onCentre(span.last);
    else if (step !== undefined) onStep(step);
    else return;
    event.preventDefault();
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is no drawing
    <svg
      className={styles.strip}
      width={width + gutter}
      height={HEIGHT}
      data-export="leave-out"
      role="group"
      aria-label={`The whole span, ${rangeWords(span)}`}
      onPointerDown={(event) => {
        const pixel = pixelOf(event);
        if (pixel < 0) return;
        const isOnWindow = pixel >= windowX && pixel <= windowX + windowWidth;
        const middle = windowX + windowWidth / 2;
        held.current = { pointer: event.pointerId, offset: isOnWindow ? pixel - middle : 0 };
        event.currentTarget.setPointerCapture?.(event.pointerId);
        if (!isOnWindow) onCentre(dayAt(pixel));
      }}
      onPointerMove={(event) => {
        if (held.current?.pointer === event.pointerId) onCentre(dayAt(pixelOf(event) - held.current.offset));
      }}
      onPointerUp={() => {
        held.current = null;
      }}
      onPointerCancel={() => {
        held.current = null;
      }}
    >
      <text className={styles.laneName} x={0} y={LINE}>
        {first === last ? first : `${first}–${last}`}
      </text>
      <g transform={`translate(${gutter} 0)`}>
        <line className={styles.stripLine} x1={0} x2={width} y1={LINE} y2={LINE} />
        {years.length <= width / 44 &&
          years.slice(1).map(({ first: day, label }) => (
            <g key={day}>
              <line className={styles.hairline} x1={x(day)} x2={x(day)} y1={LINE - 5} y2={LINE + 5} />
              <text className={styles.tick} x={x(day)} y={LINE + 9} textAnchor="middle">
                {label}
              </text>
            </g>
          ))}
        <path className={styles.density} d={density} />
        <rect
          role="slider"
          tabIndex={0}
          aria-label="Days shown"
          aria-valuemin={span.first}
          aria-valuemax={span.last}
          aria-valuenow={Math.min(span.last, Math.max(span.first, Math.floor((shown.first + shown.last) / 2)))}
          aria-valuetext={rangeWords(shown)}
          className={styles.window}
          x={windowX}
          y={LINE - 14}
          width={windowWidth}
          height={26}
          rx={3}
          onKeyDown={onKeyDown}
        />
      </g>
    </svg>
  );
}

/** One upright line for each few pixels, as high as the square root of the number of items there. */
function densityPath(ranges: readonly DayRange[], { span, inner }: { span: DayRange; inner: number }): string {
  const bins = new Float64Array(Math.max(1, Math.ceil(inner / BIN)));
  const perDay = bins.length / (span.last - span.first + 1);
  for (const { first, last } of ranges) {
    const at = Math.floor(((first + last + 1) / 2 - span.first) * perDay);
    if (at >= 0 && at < bins.length) bins[at] = (bins[at] ?? 0) + 1;
  }
  const most = bins.reduce((a, b) => Math.max(a, b), 1);
  const lines: string[] = [];
  bins.forEach((count, at) => {
    if (count === 0) return;
    const height = Math.max(3, 13 * Math.sqrt(count / most));
    lines.push(`M${(MARGIN + (at + 0.5) * BIN).toFixed(1)} ${LINE}v${-height.toFixed(1)}`);
  });
  return lines.join("");
}
