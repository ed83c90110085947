import { type KeyboardEvent, type Ref, useId, useRef, useState } from "react";
import { rangeWords } from "../../dataset/date-words.ts";
import type { Day, DayRange } from "../../dataset/days.ts";
import { formatCount } from "../../dataset/format-count.ts";
import type { ChangeAs } from "../../filters/view-props.ts";
import { focusMark } from "../../ui/focus-mark.ts";
import type { Mark } from "./place-marks.ts";
import type { Lane, TimelineEntry } from "./select-timeline.ts";
import { columnsOver, type TimeScale } from "./time-scale.ts";
import styles from "./timeline.module.css";
import { moveOf, type TimelineMove } from "./timeline-keys.ts";
import type { LaneBand } from "./timeline-layout.ts";
import { TimelineMark } from "./timeline-marks.tsx";
import { useBrush } from "./use-brush.ts";
import { useSteadyMarks } from "./use-steady-marks.ts";

/** Pixels left of the days, for the lanes' names. */
export const GUTTER = 92;

const laneNames: Readonly<Record<Lane, string>> = {
  talks: "Talks",
  statements: "Statements",
  strikes: "Strikes",
  other: "Other",
};

/** A mark that the pointer or the focus is on; a bin has no entry of its own. */
export type PointedMark = { element: Element; entry: TimelineEntry | null; name: string };

type TimelineChartProps = {
  bands: readonly LaneBand[];
  height: number;
  scale: TimeScale;
  /** The chosen dates, or null for all. */
  range: DayRange | null;
  svg: Ref<SVGSVGElement>;
  nameOf: (entry: TimelineEntry) => string;
  isChosen: (entry: TimelineEntry) => boolean;
  isLit: (entry: TimelineEntry) => boolean;
  onChoose: (entry: TimelineEntry) => void;
  onOpenBin: (bin: Extract<Mark, { kind: "bin" }>) => void;
  onPoint: (pointed: PointedMark | null) => void;
  onRange: (days: DayRange | null, as: ChangeAs) => void;
  onMove: (move: TimelineMove) => void;
};

/** The lanes with their marks over columns of days; dragging across it chooses dates, arrow keys move between marks. */
export function TimelineChart(props: TimelineChartProps) {
  const { bands, height, scale, range, onRange } = props;
  const [stop, setStop] = useState<string | null>(null);
  const root = useRef<SVGGElement>(null);
  const clip = useId();
  const dayAt = (x: number): Day => scale.dayAt(x - GUTTER);
  const { isDragging, handlers } = useBrush({ dayAt, onChange: onRange });
  const drawn = bands.map((band) => {
    const nameOfMark = (mark: Mark) => (mark.kind === "bin" ? binName(mark, band.lane) : props.nameOf(mark.entry));
    return { band, marks: sortedMarks(band), nameOfMark };
  });
  const rows = drawn.map(({ marks }) => marks);
  const all = rows.flat();
  const chosen = all.find(({ mark }) => mark.kind !== "bin" && props.isChosen(mark.entry));
  const stopKey = all.some(({ key }) => key === stop) ? stop : (chosen ?? all[0])?.key;
  const focus = useSteadyMarks({ root, marks: all, onStop: setStop });

  const onKeyDown = (event: KeyboardEvent<SVGSVGElement>) => {
    const move = moveOf(event);
    const isOnMark = root.current?.contains(event.target as Element);
    const isOnDrawing = event.target === event.currentTarget && event.key.startsWith("Arrow");
    const key = isOnMark ? keyAfter(event.key, rows, stopKey ?? null) : isOnDrawing ? (stopKey ?? null) : null;
    if (!move && key === null) return;
    event.preventDefault();
    if (move) props.onMove(move);
    else if (key !== null) focusMark(root.current, key);
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is no drawing
    <svg
      ref={props.svg}
      className={styles.chart}
      width={scale.width + GUTTER}
      height={height}
      data-dragging={isDragging || undefined}
      role="group"
      tabIndex={-1}
      aria-label={`Timeline, ${rangeWords(scale.days)}`}
      onKeyDown={onKeyDown}
      {...handlers}
    >
      <Columns scale={scale} height={height} range={range} onRange={onRange} />
      {range && <ChosenDays scale={scale} height={height} range={range} />}
      <clipPath id={clip}>
        <rect width={scale.width} height={height} />
      </clipPath>
      <g ref={root} {...focus}>
        {drawn.map(({ band, marks, nameOfMark }, at) => (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot stand inside an SVG
          // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a plain SVG group
          <g key={band.lane} role="group" aria-label={`${laneNames[band.lane]}, ${band.shown} within the days shown`}>
            <text className={styles.laneName} x={0} y={band.rowY(0)}>
              {laneNames[band.lane]}
            </text>
            {at > 0 && (
              <line className={styles.hairline} x1={0} x2={scale.width + GUTTER} y1={band.top} y2={band.top} />
            )}
            <g transform={`translate(${GUTTER} 0)`} clipPath={`url(#${clip})`}>
              {marks.map(({ mark, key }) => (
                <TimelineMark
                  key={key}
                  mark={mark}
                  markKey={key}
                  y={band.rowY(mark.row)}
                  name={nameOfMark(mark)}
                  state={{
                    isChosen: mark.kind !== "bin" && props.isChosen(mark.entry),
                    isLit: mark.kind === "bin" ? mark.entries.some(props.isLit) : props.isLit(mark.entry),
                    isFaint: range !== null && isOutside(mark, range),
                    isStop: key === stopKey,
                  }}
                  onActivate={() => (mark.kind === "bin" ? props.onOpenBin(mark) : props.onChoose(mark.entry))}
                  onPoint={(element) => {
                    const entry = mark.kind === "bin" ? null : mark.entry;
                    props.onPoint(element && { element, entry, name: nameOfMark(mark) });
                  }}
                />
              ))}
            </g>
          </g>
        ))}
      </g>
    </svg>
  );
}

function Columns(given: Pick<TimelineChartProps, "scale" | "height" | "range" | "onRange">) {
  const { scale, height, range, onRange } = given;
  return (
    <g>
      {columnsOver(scale.days, scale.zoom).map(({ first, last, label }) => {
        const x = GUTTER + scale.x(first);
        const width = scale.x(last + 1) - scale.x(first);
        const isChosen = range !== null && range.first === first && range.last === last;
        const choose = () => onRange(isChosen ? null : { first, last }, "step");
        if (x + width < GUTTER + 8) return null;
        return (
          <g key={first}>
            <line className={styles.hairline} x1={Math.max(GUTTER, x)} x2={Math.max(GUTTER, x)} y1={0} y2={height} />
            {label.length * 6.4 + 8 < width && (
              // biome-ignore lint/a11y/useSemanticElements: a button cannot stand inside an SVG
              <text
                role="button"
                tabIndex={0}
                aria-pressed={isChosen}
                aria-label={`Only ${label}`}
                className={styles.columnName}
                x={Math.max(GUTTER, x) + 6}
                y={11}
                onClick={choose}
                onKeyDown={(event) => {
                  if (event.key !== "Enter" && event.key !== " ") return;
                  event.preventDefault();
                  choose();
                }}
              >
                {label}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}

function ChosenDays({ scale, height, range }: { scale: TimeScale; height: number; range: DayRange }) {
  const from = Math.max(0, scale.x(range.first));
  const to = Math.min(scale.width, scale.x(range.last + 1));
  if (to <= from) return null;
  return <rect className={styles.chosenDays} x={GUTTER + from} y={0.5} width={to - from} height={height - 1} rx={3} />;
}

type KeyedMark = { mark: Mark; key: string };

function sortedMarks(band: LaneBand): KeyedMark[] {
  return band.marks
    .map((mark) => ({ mark, key: mark.kind === "bin" ? `${band.lane}-${mark.column.first}` : mark.entry.id }))
    .sort((a, b) => a.mark.x - b.mark.x || a.mark.row - b.mark.row);
}

/** Arrows left and right move along a lane, up and down to the nearest mark of the next lane that has one. */
function keyAfter(pressed: string, rows: readonly KeyedMark[][], stop: string | null): string | null {
  const row = Math.max(
    0,
    rows.findIndex((marks) => marks.some(({ key }) => key === stop)),
  );
  const marks = rows[row] ?? [];
  const at = marks.findIndex(({ key }) => key === stop);
  if (pressed === "ArrowRight") return (marks[at + 1] ?? marks[at])?.key ?? null;
  if (pressed === "ArrowLeft") return (marks[at - 1] ?? marks[at])?.key ?? null;
  if (pressed === "Home") return marks[0]?.key ?? null;
  if (pressed === "End") return marks.at(-1)?.key ?? null;
  if (pressed !== "ArrowDown" && pressed !== "ArrowUp") return null;
  const further = pressed === "ArrowDown" ? rows.slice(row + 1) : rows.slice(0, row).reverse();
  const next = further.find(({ length }) => length > 0);
  const x = marks[at]?.mark.x ?? 0;
  const nearest = next?.reduce((best, mark) => (Math.abs(mark.mark.x - x) < Math.abs(best.mark.x - x) ? mark : best));
  return nearest?.key ?? stop;
}

function binName({ entries, column }: Extract<Mark, { kind: "bin" }>, lane: Lane): string {
  const { first, last } = column;
  return `${formatCount(entries.length)} in ${laneNames[lane]}, ${rangeWords({ first, last })}: open`;
}

function isOutside(mark: Mark, range: DayRange): boolean {
  const { first, last } = mark.kind === "bin" ? mark.column : mark.entry.days;
  return last < range.first || first > range.last;
}
