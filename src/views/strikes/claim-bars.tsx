import { memo } from "react";
import { Bar, BarChart, type BarShapeProps, CartesianGrid, XAxis, YAxis } from "recharts";
import { ClaimChartFrame, type ClaimChartProps, ClaimMark } from "./claim-mark.tsx";
import { type BarRow, claimName, figureLabel } from "./select-bars.ts";
import styles from "./strikes.module.css";

type RowsProps = { rows: readonly BarRow[]; width: number; scale: "linear" | "log"; size: "compact" | "full" };

type ChartRow = { key: string; row: BarRow; drawn: number };

const rowHeights = { compact: 25, full: 24 } as const;
/** Pixels per letter of a figure at a bar's end, and what else stands there. */
const FIGURE_LETTER = 7.4;
const FIGURE_GAP = 24;
/** The logarithmic axis starts below one, so that one has a bar. */
const LOG_START = 0.6;
/** Estimates for Inter at 12.5 and at 12 pixels. */
const LETTER = 6.6;
const SOURCE_LETTER = 6.2;

/** One horizontal bar per claim, with its figure, who claims it and where; "not stated" has words and no bar. */
export function ClaimBars({ rows, size, ...marks }: ClaimChartProps & Pick<RowsProps, "rows" | "size">) {
  const claims = rows.flatMap((row) => (row.kind === "claim" ? [row.claim] : []));
  return (
    <ClaimChartFrame name="Bars, one for each claim" claims={claims} marks={marks}>
      <RowsChart rows={rows} width={marks.width} scale={marks.scale} size={size} />
    </ClaimChartFrame>
  );
}

/** Drawn anew only for other rows: the chart makes its bars anew with each render, and they would lose the focus. */
const RowsChart = memo(function RowsChart({ rows, width, scale, size }: RowsProps) {
  const claims = rows.flatMap((row) => (row.kind === "claim" ? [row] : []));
  const drawn = rows.map((row): ChartRow => ({ key: row.key, row, drawn: drawnLength(row, scale) }));
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const highest = Math.max(1, ...claims.map(({ claim }) => claim.strike.countMax ?? claim.strike.count ?? 0));
  const labels = Math.min(longest(rows.map((row) => (row.kind === "heading" ? "" : labelOf(row)))) + 14, width * 0.34);
  const longestSource = Math.max(0, ...claims.map(({ source }) => source.length));
  const sources = Math.min(SOURCE_LETTER * longestSource + 16, (width - labels) * 0.5, 380);
  const figures = FIGURE_GAP + FIGURE_LETTER * Math.max(0, ...claims.map(({ claim }) => figureLabel(claim).length));
  const height = rows.length * rowHeights[size] + (size === "full" ? 26 : 0);
  return (
    <BarChart
      layout="vertical"
      width={width}
      height={height}
      data={drawn}
      margin={{ top: 0, right: 0, bottom: 0, left: 0 }}
      barCategoryGap={0}
      accessibilityLayer={false}
    >
      {size === "full" && <CartesianGrid horizontal={false} stroke="var(--hairline-soft)" />}
      <XAxis
        type="number"
        hide={size === "compact"}
        height={26}
        scale={scale}
        domain={scale === "log" ? [LOG_START, highest] : [0, "auto"]}
        padding={{ right: figures }}
        tickLine={false}
        axisLine={{ stroke: "var(--hairline)" }}
        tick={{ fill: "var(--ink-quiet)", fontSize: 11.5 }}
        tickFormatter={(value: number) => value.toLocaleString("en")}
      />
      <YAxis
        type="category"
        dataKey="key"
        width={labels}
        interval={0}
        tickLine={false}
        axisLine={false}
        tick={(tick: { y: number | string; payload: { value: string } }) => (
          <RowLabel row={byKey.get(tick.payload.value)} y={Number(tick.y)} width={labels} />
        )}
      />
      <YAxis
        yAxisId="source"
        orientation="right"
        type="category"
        dataKey="key"
        width={sources}
        interval={0}
        tickLine={false}
        axisLine={false}
        tick={(tick: { x: number | string; y: number | string; payload: { value: string } }) => (
          <RowSource row={byKey.get(tick.payload.value)} x={Number(tick.x)} y={Number(tick.y)} width={sources} />
        )}
      />
      <Bar
        dataKey="drawn"
        isAnimationActive={false}
        shape={(bar: BarShapeProps) => <RowBar bar={bar} scale={scale} rowHeight={rowHeights[size]} />}
      />
      <Bar dataKey="none" yAxisId="source" isAnimationActive={false} />
    </BarChart>
  );
});

function RowBar({ bar, scale, rowHeight }: { bar: BarShapeProps; scale: "linear" | "log"; rowHeight: number }) {
  const { row } = bar.payload as ChartRow;
  const middle = bar.y + bar.height / 2;
  if (row.kind === "heading") return null;
  if (row.kind === "notStated")
    return (
      <text className={styles.notStated} x={bar.x + 4} y={middle}>
        not stated
      </text>
    );
  const { claim } = row;
  const { strike, bloc, whole } = claim;
  const thickness = rowHeight - 10;
  const length = strike.count === null ? 0 : Math.max(3, bar.width);
  const further =
    strike.countMax === null || scale === "log" || !strike.count
      ? 0
      : (bar.width * (strike.countMax - strike.count)) / strike.count;
  const isOpen = strike.qualifier === "atLeast";
  const label = figureLabel(claim);
  const end = bar.x + length + further + (isOpen && strike.count !== null ? 9 : 0);
  return (
    <ClaimMark claim={claim} name={claimName(claim)}>
      <rect
        className={styles.back}
        x={bar.x}
        y={middle - rowHeight / 2 + 1}
        width={end - bar.x + label.length * FIGURE_LETTER + 16}
        height={rowHeight - 2}
        rx={4}
      />
      {length > 0 && (
        <rect
          className={whole ? styles.part : styles.bar}
          x={bar.x}
          y={middle - thickness / 2}
          width={length}
          height={thickness}
          rx={2}
          style={{ fill: whole ? `var(--bloc-${bloc}-soft)` : `var(--bloc-${bloc})`, stroke: `var(--bloc-${bloc})` }}
        />
      )}
      {further > 0 && (
        <rect
          x={bar.x + length}
          y={middle - thickness / 2}
          width={further}
          height={thickness}
          style={{ fill: `var(--bloc-${bloc}-soft)` }}
        />
      )}
      {isOpen && length > 0 && (
        <path
          className={styles.open}
          d={`M${end - 7} ${middle - thickness / 2}l5 ${thickness / 2}l-5 ${thickness / 2}`}
          style={{ stroke: `var(--bloc-${bloc})` }}
        />
      )}
      <text className={styles.figure} x={end + 7} y={middle}>
        {label}
        {strike.notes.length > 0 ? " ⚠" : ""}
      </text>
    </ClaimMark>
  );
}

function RowLabel({ row, y, width }: { row: BarRow | undefined; y: number; width: number }) {
  if (!row) return null;
  const isHeading = row.kind === "heading";
  const more = row.kind === "heading" && row.hidden > 0 ? ` · ${row.hidden} more in the table` : "";
  return (
    <text className={isHeading ? styles.heading : styles.rowLabel} x={0} y={y}>
      {row.kind === "heading" ? row.title + more : cut(labelOf(row), width - 12)}
    </text>
  );
}

/** A part hangs below its whole. */
function labelOf(row: Exclude<BarRow, { kind: "heading" }>): string {
  return row.kind === "claim" && row.claim.whole ? `└ ${row.label}` : row.label;
}

function RowSource(given: { row: BarRow | undefined; x: number; y: number; width: number }) {
  if (given.row?.kind !== "claim") return null;
  return (
    <text className={styles.source} x={given.x + 4} y={given.y}>
      {cut(given.row.source, given.width - 8, SOURCE_LETTER)}
    </text>
  );
}

function drawnLength(row: BarRow, scale: "linear" | "log"): number {
  const count = row.kind === "claim" ? (row.claim.strike.count ?? 0) : 0;
  return scale === "log" ? Math.max(LOG_START, count) : count;
}

function longest(texts: readonly string[]): number {
  return LETTER * Math.max(0, ...texts.map(({ length }) => length));
}

function cut(text: string, width: number, letter = LETTER): string {
  const most = Math.max(4, Math.floor(width / letter));
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
}
