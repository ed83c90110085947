import { type KeyboardEvent, type Ref, useMemo, useRef, useState } from "react";
import type { DatasetIndex } from "../../dataset/dataset-index.ts";
import { rangeWords } from "../../dataset/date-words.ts";
import type { DayRange } from "../../dataset/days.ts";
import { formatForReader } from "../../dataset/format-date.ts";
import type { Filters } from "../../filters/filters.ts";
import type { ViewProps } from "../../filters/view-props.ts";
import { focusMark } from "../../ui/focus-mark.ts";
import { entryLabel } from "./entry-words.ts";
import { cut } from "./place-label.ts";
import { placeTold, type ToldMark } from "./place-told.ts";
import { isVague, type TimelineEntry } from "./select-timeline.ts";
import { columnsOver, type TimeScale } from "./time-scale.ts";
import styles from "./timeline.module.css";
import { GUTTER, type PointedMark } from "./timeline-chart.tsx";
import { moveOf, type TimelineMove } from "./timeline-keys.ts";
import { TimelineMark } from "./timeline-marks.tsx";
import { useSteadyMarks } from "./use-steady-marks.ts";

const HEAD = 22;
const steps = { overview: 9, expanded: 21 } as const;

type ToldChartProps = Pick<ViewProps, "onFilter" | "chosen"> & {
  index: DatasetIndex;
  entries: readonly TimelineEntry[];
  scale: TimeScale;
  size: keyof typeof steps;
  range: DayRange | null;
  filters: Filters;
  svg: Ref<SVGSVGElement>;
  nameOf: (entry: TimelineEntry) => string;
  isChosen: (entry: TimelineEntry) => boolean;
  isLit: (entry: TimelineEntry) => boolean;
  onChoose: (entry: TimelineEntry) => void;
  onPoint: (pointed: PointedMark | null) => void;
  onMove: (move: TimelineMove) => void;
};

/** The order of telling in one article (down) against the date (across): how the report moves through time. */
export function ToldChart(props: ToldChartProps) {
  const { index, entries, scale, size, range, filters, chosen, onFilter } = props;
  const [stop, setStop] = useState<string | null>(null);
  const root = useRef<SVGGElement>(null);
  const document = articleTold(index, { entries, filters, chosen });
  const placed = useMemo(
    () =>
      placeTold(
        entries.filter(({ items }) => items[0]?.record.document === document),
        scale,
      ),
    [entries, document, scale],
  );
  const told = [...new Set(entries.map(({ items }) => items[0]?.record.document))];
  const step = steps[size];
  const height = HEAD + Math.max(1, placed.length) * step + 6;
  const yOf = (row: number) => HEAD + step * (row + 0.5);
  const stopKey = placed.some(({ entry }) => entry.id === stop)
    ? stop
    : (placed.find(({ entry }) => props.isChosen(entry)) ?? placed[0])?.entry.id;

  const focus = useSteadyMarks({
    root,
    marks: placed.map((mark) => ({ key: mark.entry.id, mark: { kind: "dot", ...mark } })),
    onStop: setStop,
  });
  const onKeyDown = (event: KeyboardEvent<SVGSVGElement>) => {
    const move = moveOf(event);
    const at = placed.findIndex(({ entry }) => entry.id === stopKey);
    const next = root.current?.contains(event.target as Element) ? nextRow(event.key, at, placed.length) : null;
    const key = next === null ? undefined : placed[next]?.entry.id;
    if (!move && key === undefined) return;
    event.preventDefault();
    if (move) props.onMove(move);
    else if (key !== undefined) focusMark(root.current, key);
  };

  return (
    <>
      {told.length > 1 && (
        <label className={styles.dateField}>
          Article
          <select value={document ?? ""} onChange={(event) => onFilter({ doc: [event.currentTarget.value] }, "step")}>
            {told.map((id) => (
              <option key={id} value={id}>
                {index.documents.get(id ?? "")?.title ?? id}
              </option>
            ))}
          </select>
        </label>
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is no drawing */}
      <svg
        ref={props.svg}
        className={styles.chart}
        width={scale.width + GUTTER}
        height={height}
        role="group"
        tabIndex={-1}
        onKeyDown={onKeyDown}
        aria-label={`As told, ${rangeWords(scale.days)} from left to right, the article from top to bottom`}
      >
        {columnsOver(scale.days, scale.zoom).map(({ first, label }) => (
          <g key={first}>
            <line
              className={styles.hairline}
              x1={columnX(scale, first)}
              x2={columnX(scale, first)}
              y1={0}
              y2={height}
            />
            <text className={styles.columnName} x={columnX(scale, first) + 6} y={11}>
              {label}
            </text>
          </g>
        ))}
        <text className={styles.laneName} x={0} y={yOf(0)}>
          First told
        </text>
        {placed.length > 2 && (
          <text className={styles.laneName} x={0} y={yOf(placed.length - 1)}>
            Last told
          </text>
        )}
        <path className={styles.thread} d={threadThrough(placed, yOf)} />
        <g ref={root} {...focus}>
          {placed.map(({ entry, x, width, side }, row) => {
            const text = size === "expanded" ? fitted(entryLabel(index, entry), scale.width - x - width - 30) : "";
            const date =
              side === "within" || isVague(entry.precision) ? "" : formatForReader(entry.items[0]?.record.date ?? "");
            const words = [
              side === "earlier" ? `◂ ${date}`.trimEnd() : side === "later" ? `${date} ▸`.trimStart() : "",
              text,
            ];
            const label = {
              text: words.filter((part) => part !== "").join(" "),
              side: side === "later" ? "before" : "after",
            } as const;
            const base = { entry, row, label: label.text === "" ? null : label };
            return (
              <TimelineMark
                key={entry.id}
                mark={
                  width > 0 ? { kind: "bar", x: x + GUTTER, width, ...base } : { kind: "dot", x: x + GUTTER, ...base }
                }
                markKey={entry.id}
                y={yOf(row)}
                name={props.nameOf(entry)}
                state={{
                  isChosen: props.isChosen(entry),
                  isLit: props.isLit(entry),
                  isFaint: range !== null && (entry.days.last < range.first || entry.days.first > range.last),
                  isStop: entry.id === stopKey,
                }}
                onActivate={() => props.onChoose(entry)}
                onPoint={(element) => props.onPoint(element && { element, entry, name: props.nameOf(entry) })}
              />
            );
          })}
        </g>
      </svg>
    </>
  );
}

function articleTold(
  index: DatasetIndex,
  given: Pick<ToldChartProps, "entries" | "filters" | "chosen">,
): string | undefined {
  const { entries, filters, chosen } = given;
  const ofChosen = chosen === null ? undefined : index.itemsById.get(chosen)?.record.document;
  const wanted = [filters.doc.length === 1 ? filters.doc[0] : undefined, ofChosen];
  const has = (id: string | undefined) => entries.some(({ items }) => items[0]?.record.document === id);
  return wanted.find((id) => id !== undefined && has(id)) ?? entries[0]?.items[0]?.record.document;
}

function columnX(scale: TimeScale, day: number): number {
  return GUTTER + Math.max(0, scale.x(day));
}

/** Runs between the rows, so that it crosses no words. */
function threadThrough(placed: readonly ToldMark[], yOf: (row: number) => number): string {
  const xOf = ({ x, width }: ToldMark) => (GUTTER + x + width / 2).toFixed(1);
  return placed
    .map((mark, row) => (row === 0 ? `M${xOf(mark)} ${yOf(0)}` : `V${yOf(row - 0.5)}H${xOf(mark)}V${yOf(row)}`))
    .join("");
}

function fitted(text: string, width: number): string {
  return width < 50 ? "" : cut(text, width);
}

function nextRow(key: string, at: number, count: number): number | null {
  if (key === "ArrowDown" || key === "ArrowRight") return Math.min(count - 1, at + 1);
  if (key === "ArrowUp" || key === "ArrowLeft") return Math.max(0, at - 1);
  if (key === "Home") return 0;
  return key === "End" ? count - 1 : null;
}
