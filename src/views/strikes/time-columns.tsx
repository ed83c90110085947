import { memo } from "react";
import { Bar, BarChart, type BarShapeProps, CartesianGrid, XAxis, YAxis } from "recharts";
import { shortFigure } from "../../dataset/claim-words.ts";
import type { Bloc } from "../../dataset/schema.ts";
import { ClaimChartFrame, type ClaimChartProps, ClaimMark } from "./claim-mark.tsx";
import { claimName } from "./select-bars.ts";
import type { ReportedClaim } from "./select-claims.ts";
import type { Series, TimeBucket, TimePanel } from "./select-over-time.ts";
import styles from "./strikes.module.css";

type ColumnsProps = { panel: TimePanel; width: number; height: number; scale: "linear" | "log" };

const LOG_START = 0.6;
const LEGEND_ROW = 18;
const TITLE = 20;
const AXIS = 44;

/** What is counted of one noun over time: columns side by side, what was intercepted drawn inside what was launched. */
export function TimeColumns({ panel, height, ...marks }: ClaimChartProps & Pick<ColumnsProps, "panel" | "height">) {
  const claims = panel.buckets.flatMap(({ bars }) =>
    bars.flatMap(({ claim, inner }) => (inner ? [claim, inner] : [claim])),
  );
  return (
    <ClaimChartFrame name={panel.title} claims={claims} marks={marks}>
      <ColumnsChart panel={panel} width={marks.width} height={height} scale={marks.scale} />
    </ClaimChartFrame>
  );
}

/** Drawn anew only for another panel: the chart makes its bars anew with each render, and they would lose the focus. */
const ColumnsChart = memo(function ColumnsChart({ panel, width, height, scale }: ColumnsProps) {
  const most = Math.max(0, ...panel.buckets.map(({ bars }) => bars.length));
  const slots = Array.from({ length: most }, (_, slot) => slot);
  const legend = legendOf(panel.series, width - AXIS);
  const top = TITLE + legend.rows * LEGEND_ROW + 20;
  return (
    <BarChart
      width={width}
      height={height + top}
      data={[...panel.buckets]}
      margin={{ top, right: 8, bottom: 0, left: 0 }}
      barGap={6}
      barCategoryGap="22%"
      maxBarSize={46}
      accessibilityLayer={false}
    >
      <text className={styles.heading} x={0} y={10}>
        {panel.title}
      </text>
      {legend.entries.map(({ label, x, row, bloc, tint }) => (
        <g key={label} transform={`translate(${x} ${TITLE + row * LEGEND_ROW + 9})`}>
          <rect
            y={-5}
            width={11}
            height={11}
            rx={2}
            style={{ fill: fillOf(bloc, tint), stroke: `var(--bloc-${bloc})` }}
          />
          <text className={styles.source} x={17} y={0}>
            {label}
          </text>
        </g>
      ))}
      <CartesianGrid vertical={false} stroke="var(--hairline-soft)" />
      <XAxis
        dataKey="label"
        tickLine={false}
        axisLine={{ stroke: "var(--hairline)" }}
        tick={{ fill: "var(--ink-quiet)", fontSize: 12 }}
      />
      <YAxis
        width={AXIS}
        scale={scale}
        domain={scale === "log" ? [LOG_START, "auto"] : [0, "auto"]}
        allowDecimals={false}
        tickLine={false}
        axisLine={false}
        tick={{ fill: "var(--ink-quiet)", fontSize: 12 }}
        tickFormatter={(value: number) => (value < 1 ? "" : value.toLocaleString("en"))}
      />
      {slots.map((slot) => (
        <Bar
          key={slot}
          dataKey={(bucket: TimeBucket) => bucket.bars[slot]?.claim.strike.count ?? null}
          isAnimationActive={false}
          shape={(bar: BarShapeProps) => <Column bar={bar} slot={slot} scale={scale} />}
        />
      ))}
    </BarChart>
  );
});

function Column({ bar, slot, scale }: { bar: BarShapeProps; slot: number; scale: "linear" | "log" }) {
  const found = (bar.payload as TimeBucket).bars[slot];
  if (!found) return null;
  const { series, claim, inner, more } = found;
  const height = Math.max(2, bar.height);
  const y = bar.y + bar.height - height;
  const shareOfInner = inner ? shareOf(inner, claim, scale) : 0;
  const figure = shortFigure(claim.strike) ?? "";
  return (
    <>
      <ClaimMark claim={claim} name={more > 0 ? `${claimName(claim)}; ${more} lower in the table` : claimName(claim)}>
        <rect className={styles.back} x={bar.x - 3} y={y - 18} width={bar.width + 6} height={height + 18} rx={4} />
        <rect
          className={styles.bar}
          x={bar.x}
          y={y}
          width={bar.width}
          height={height}
          style={{ fill: fillOf(claim.bloc, tintOf(series)), stroke: `var(--bloc-${claim.bloc})` }}
        />
        {bar.width >= 12 && (
          <text className={styles.figure} x={bar.x + bar.width / 2} y={y - 9} textAnchor="middle">
            {figure + (more > 0 ? "*" : "")}
          </text>
        )}
      </ClaimMark>
      {inner && (
        <ClaimMark claim={inner} name={`of them ${claimName(inner)}`}>
          <rect
            className={styles.bar}
            x={bar.x}
            y={y + height * (1 - shareOfInner)}
            width={bar.width}
            height={height * shareOfInner}
            style={{ fill: fillOf(claim.bloc, "full"), stroke: `var(--bloc-${claim.bloc})` }}
          />
        </ClaimMark>
      )}
    </>
  );
}

type Tint = "full" | "soft";

function tintOf({ measure, inner }: Series): Tint {
  return inner !== null || measure === "launched" || measure === "wounded" || measure === "damaged" ? "soft" : "full";
}

function fillOf(bloc: Bloc, tint: Tint): string {
  return tint === "soft" ? `var(--bloc-${bloc}-soft)` : `var(--bloc-${bloc})`;
}

function shareOf(inner: ReportedClaim, outer: ReportedClaim, scale: "linear" | "log"): number {
  const part = inner.strike.count ?? 0;
  const whole = outer.strike.count ?? 1;
  if (scale === "linear") return part / whole;
  const start = Math.log(LOG_START);
  return Math.max(0, (Math.log(Math.max(LOG_START, part)) - start) / (Math.log(whole) - start));
}

function legendOf(series: readonly Series[], width: number) {
  const words = series.flatMap((own) => [
    { label: own.label, bloc: own.bloc, tint: tintOf(own) },
    ...(own.inner === null ? [] : [{ label: own.innerLabel, bloc: own.bloc, tint: "full" as const }]),
  ]);
  let x = 0;
  let row = 0;
  const entries = words.map((entry) => {
    const length = entry.label.length * 6.3 + 36;
    if (x > 0 && x + length > width) {
      x = 0;
      row += 1;
    }
    const placed = { ...entry, x, row };
    x += length;
    return placed;
  });
  return { entries, rows: row + 1 };
}
