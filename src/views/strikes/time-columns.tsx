import { createContext, type KeyboardEvent, memo, type ReactNode, useContext, useRef, useState } from "react";
import { Bar, BarChart, type BarShapeProps, CartesianGrid, XAxis, YAxis } from "recharts";
import { shortFigure } from "../../dataset/claim-words.ts";
import type { Bloc } from "../../dataset/schema.ts";
import { focusMark } from "../../ui/focus-mark.ts";
import { useKeptFocus } from "../../ui/use-kept-focus.ts";
import { nextStop } from "./next-stop.ts";
import { claimName } from "./select-bars.ts";
import type { ReportedClaim } from "./select-claims.ts";
import type { Series, TimeBar, TimeBucket, TimePanel } from "./select-over-time.ts";
import styles from "./strikes.module.css";

type TimeColumnsProps = {
  panel: TimePanel;
  width: number;
  height: number;
  scale: "linear" | "log";
  isChosen: (claim: ReportedClaim) => boolean;
  isLit: (claim: ReportedClaim) => boolean;
  onChoose: (claim: ReportedClaim) => void;
  onPoint: (claim: ReportedClaim | null, element: Element | null) => void;
};

const LOG_START = 0.6;
const LEGEND_ROW = 18;
const TITLE = 20;
const AXIS = 44;

/** What is counted of one noun over time: columns side by side, what was intercepted drawn inside what was launched. */
export function TimeColumns(props: TimeColumnsProps) {
  const { panel } = props;
  const [stop, setStop] = useState<string | null>(null);
  const root = useRef<HTMLDivElement>(null);
  const stops = panel.buckets.flatMap(({ bars }) => bars.flatMap(stopsOf));
  const stopKey = stop !== null && stops.includes(stop) ? stop : stops[0];
  const keptFocus = useKeptFocus(root, `${props.width} ${stops.length} ${props.scale}`);

  const onKeyDown = (event: KeyboardEvent) => {
    const next = nextStop({ key: event.key, stop: stopKey ?? null, stops });
    if (next === null) return;
    event.preventDefault();
    setStop(next);
    focusMark(root.current, next);
  };
  const column = { ...props, stopKey, onStop: setStop };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is no drawing
    <div ref={root} className={styles.chart} role="group" aria-label={panel.title} onKeyDown={onKeyDown} {...keptFocus}>
      <Drawing value={column}>
        <ColumnsChart panel={panel} width={props.width} height={props.height} scale={props.scale} />
      </Drawing>
    </div>
  );
}

type DrawingProps = TimeColumnsProps & { stopKey: string | undefined; onStop: (key: string) => void };

const Drawing = createContext<DrawingProps | null>(null);

/** Drawn anew only for another panel: the chart makes its bars anew with each render, and they would lose the focus. */
const ColumnsChart = memo(function ColumnsChart(props: Pick<TimeColumnsProps, "panel" | "width" | "height" | "scale">) {
  const { panel, width, scale } = props;
  const most = Math.max(0, ...panel.buckets.map(({ bars }) => bars.length));
  const slots = Array.from({ length: most }, (_, slot) => slot);
  const legend = legendOf(panel.series, width - AXIS);
  const top = TITLE + legend.rows * LEGEND_ROW + 20;
  return (
    <BarChart
      width={width}
      height={props.height + top}
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
          shape={(bar: BarShapeProps) => <Column bar={bar} slot={slot} />}
        />
      ))}
    </BarChart>
  );
});

function Column({ bar, slot }: { bar: BarShapeProps; slot: number }) {
  const props = useContext(Drawing);
  const found = (bar.payload as TimeBucket).bars[slot];
  if (!props || !found) return null;
  const { scale } = props;
  const { series, claim, inner, more } = found;
  const height = Math.max(2, bar.height);
  const y = bar.y + bar.height - height;
  const shareOfInner = inner ? shareOf(inner, claim, scale) : 0;
  const figure = shortFigure(claim.strike) ?? "";
  return (
    <>
      <Choosable
        {...props}
        claim={claim}
        name={more > 0 ? `${claimName(claim)}; ${more} lower in the table` : claimName(claim)}
      >
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
      </Choosable>
      {inner && (
        <Choosable {...props} claim={inner} name={`of them ${claimName(inner)}`}>
          <rect
            className={styles.bar}
            x={bar.x}
            y={y + height * (1 - shareOfInner)}
            width={bar.width}
            height={height * shareOfInner}
            style={{ fill: fillOf(claim.bloc, "full"), stroke: `var(--bloc-${claim.bloc})` }}
          />
        </Choosable>
      )}
    </>
  );
}

function Choosable(props: DrawingProps & { claim: ReportedClaim; name: string; children: ReactNode }) {
  const { claim } = props;
  const key = claim.strike.id;
  const choose = () => {
    props.onStop(key);
    props.onChoose(claim);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button cannot stand inside an SVG
    <g
      role="button"
      tabIndex={key === props.stopKey ? 0 : -1}
      aria-label={props.name}
      aria-current={props.isChosen(claim) || undefined}
      data-mark={key}
      data-lit={props.isLit(claim) || undefined}
      className={styles.claim}
      onClick={choose}
      onKeyDown={(event) => {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        choose();
      }}
      onPointerEnter={({ currentTarget }) => props.onPoint(claim, currentTarget)}
      onPointerLeave={() => props.onPoint(null, null)}
      onFocus={({ currentTarget }) => props.onPoint(claim, currentTarget)}
      onBlur={() => props.onPoint(null, null)}
    >
      {props.children}
    </g>
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

function stopsOf({ claim, inner }: TimeBar): string[] {
  return inner ? [claim.strike.id, inner.strike.id] : [claim.strike.id];
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
