import type { KeyboardEvent } from "react";
import { formatCount } from "../../dataset/format-count.ts";
import { blocs as allBlocs, type Bloc } from "../../dataset/schema.ts";
import { BlocShape } from "./bloc-shape.tsx";
import { LETTER, type PlacedLabel } from "./place-label.ts";
import type { Mark } from "./place-marks.ts";
import { isVague, type TimelineEntry } from "./select-timeline.ts";
import styles from "./timeline.module.css";

/** How a mark stands to the rest of the page. */
export type MarkState = { isChosen: boolean; isLit: boolean; isFaint: boolean; isStop: boolean };

type MarkProps = {
  mark: Mark;
  /** What the drawing knows the mark by when focus moves. */
  markKey: string;
  /** Middle of the mark's row, in pixels. */
  y: number;
  name: string;
  state: MarkState;
  onActivate: () => void;
  /** The mark's element when the pointer or the focus comes, null when it goes. */
  onPoint: (element: Element | null) => void;
};

const BAR_HEIGHT = 12;
const PILL_HEIGHT = 18;

/** One mark: a dot, a bar or a bin, with its name, in the bloc's colour and shape. */
export function TimelineMark({ mark, markKey, y, name, state, onActivate, onPoint }: MarkProps) {
  const label = mark.kind === "bin" || mark.label === null ? null : placeOfLabel(mark, mark.label);
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a button cannot stand inside an SVG */}
      <g
        role="button"
        tabIndex={state.isStop ? 0 : -1}
        aria-label={name}
        aria-current={state.isChosen || undefined}
        data-mark={markKey}
        data-lit={state.isLit || undefined}
        className={`${styles.mark} ${state.isFaint ? styles.faint : ""}`}
        onClick={onActivate}
        onKeyDown={(event: KeyboardEvent) => {
          if (event.key !== "Enter" && event.key !== " ") return;
          event.preventDefault();
          onActivate();
        }}
        onPointerEnter={({ currentTarget }) => onPoint(currentTarget)}
        onPointerLeave={() => onPoint(null)}
        onFocus={({ currentTarget }) => onPoint(currentTarget)}
        onBlur={() => onPoint(null)}
      >
        {label && <rect className={styles.reach} x={label.from} y={y - 8} width={label.width} height={16} />}
        {mark.kind === "bin" ? (
          <Bin mark={mark} y={y} />
        ) : mark.kind === "dot" ? (
          <Dot mark={mark} y={y} />
        ) : (
          <Bar mark={mark} y={y} />
        )}
      </g>
      {label && (
        // biome-ignore lint/a11y/noAriaHiddenOnFocusable: text of an SVG takes no focus
        <text aria-hidden="true" className={label.className} x={label.x} y={y} textAnchor={label.anchor}>
          {label.text}
        </text>
      )}
    </>
  );
}

/** The words of a mark stand beside its button, whose name says more; a click on them still reaches it. */
function placeOfLabel(mark: Exclude<Mark, { kind: "bin" }>, { text, side }: PlacedLabel) {
  const reach = mark.kind === "dot" ? 12 : 7;
  const end = mark.kind === "dot" ? mark.x : mark.x + mark.width;
  const inside = Math.max(mark.x, 0) + 9 + 11 * mark.entry.blocs.length;
  const x = side === "inside" ? inside : side === "before" ? mark.x - reach : end + reach;
  const width = text.length * LETTER;
  return {
    text,
    x,
    width,
    from: side === "before" ? x - width : x,
    anchor: side === "before" ? ("end" as const) : ("start" as const),
    className: side === "inside" ? styles.inside : styles.label,
  };
}

function Dot({ mark, y }: { mark: Extract<Mark, { kind: "dot" }>; y: number }) {
  const { entry, x } = mark;
  return (
    <>
      <circle className={styles.ring} cx={x} cy={y} r={9} />
      <g transform={`translate(${x} ${y})`} className={statusClass(entry)} style={strokeOf(entry)}>
        <BlocShape bloc={leadBloc(entry)} className={styles.shape} />
      </g>
    </>
  );
}

function Bar({ mark, y }: { mark: Extract<Mark, { kind: "bar" }>; y: number }) {
  const { entry, x, width } = mark;
  const isPill = entry.lane === "talks";
  const height = isPill ? PILL_HEIGHT : isVague(entry.precision) ? 5 : BAR_HEIGHT;
  return (
    <>
      <rect
        className={styles.ring}
        x={x - 3}
        y={y - height / 2 - 3}
        width={width + 6}
        height={height + 6}
        rx={isPill ? 12 : 4}
      />
      <rect
        className={`${isPill ? styles.pill : isVague(entry.precision) ? styles.vague : styles.bar} ${statusClass(entry)}`}
        x={x}
        y={y - height / 2}
        width={width}
        height={height}
        rx={isPill ? height / 2 : 2}
        style={{ ...strokeOf(entry), fill: `var(--bloc-${leadBloc(entry)}${isPill ? "-soft" : ""})` }}
      />
      {isPill &&
        entry.blocs.map((bloc, at) => (
          <g key={bloc} transform={`translate(${Math.max(x, 0) + 12 + 11 * at} ${y}) scale(0.8)`}>
            <BlocShape bloc={bloc} />
          </g>
        ))}
    </>
  );
}

function Bin({ mark, y }: { mark: Extract<Mark, { kind: "bin" }>; y: number }) {
  const { entries, x, width } = mark;
  const shares = blocShares(entries);
  let from = x;
  return (
    <>
      <rect className={styles.ring} x={x - 3} y={y - 12} width={width + 6} height={24} rx={5} />
      <rect className={styles.bin} x={x} y={y - 8} width={width} height={16} rx={3} />
      {shares.map(({ bloc, count }) => {
        const share = (width * count) / entries.length;
        from += share;
        return (
          <rect
            key={bloc}
            x={from - share}
            y={y + 5}
            width={share}
            height={3}
            style={{ fill: `var(--bloc-${bloc})` }}
          />
        );
      })}
      <text className={styles.binCount} x={x + width / 2} y={y - 2} textAnchor="middle">
        {shortCount(entries.length, width)}
      </text>
    </>
  );
}

function shortCount(count: number, width: number): string {
  if (width < 16) return "";
  const full = formatCount(count);
  if (full.length * 7 <= width) return full;
  return count < 1000 ? "" : `${Math.round(count / 1000)}k`;
}

type BlocShare = { bloc: Bloc; count: number };

/** Counted once a bin, which is drawn anew whenever something lights up. */
const sharesOf = new WeakMap<readonly TimelineEntry[], BlocShare[]>();

function blocShares(entries: readonly TimelineEntry[]): BlocShare[] {
  const known = sharesOf.get(entries);
  if (known) return known;
  const shares = countBlocs(entries);
  sharesOf.set(entries, shares);
  return shares;
}

function countBlocs(entries: readonly TimelineEntry[]): BlocShare[] {
  const counts = new Map<Bloc, number>();
  for (const entry of entries) counts.set(leadBloc(entry), (counts.get(leadBloc(entry)) ?? 0) + 1);
  return allBlocs.flatMap((bloc) => {
    const count = counts.get(bloc);
    return count === undefined ? [] : [{ bloc, count }];
  });
}

function leadBloc({ blocs }: TimelineEntry): Bloc {
  return blocs[0] ?? "other";
}

function statusClass({ status }: TimelineEntry): string {
  return (status === "happened" ? styles.happened : styles.dashed) ?? "";
}

function strokeOf(entry: TimelineEntry) {
  return { stroke: `var(--bloc-${leadBloc(entry)})` };
}
