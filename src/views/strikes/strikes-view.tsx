import { useCallback, useMemo, useRef, useState } from "react";
import { groupClaims } from "../../dataset/group-claims.ts";
import type { Strike } from "../../dataset/schema.ts";
import type { ViewProps, ViewSettings } from "../../filters/view-props.ts";
import { EmptyNote } from "../../ui/empty-note.tsx";
import { SegmentedControl } from "../../ui/segmented-control.tsx";
import { TextButton } from "../../ui/text-button.tsx";
import { Tip } from "../../ui/tip.tsx";
import { useWidth } from "../../ui/use-width.ts";
import { ViewCard } from "../../ui/view-card.tsx";
import { ClaimBars } from "./claim-bars.tsx";
import type { ClaimChartProps } from "./claim-mark.tsx";
import { ClaimsTable } from "./claims-table.tsx";
import {
  claimName,
  isOneDwarfing,
  latestStrikes,
  type StrikeItem,
  selectBars,
  selectCompactBars,
} from "./select-bars.ts";
import { type ReportedClaim, selectClaims } from "./select-claims.ts";
import { daysOfClaims, selectOverTime } from "./select-over-time.ts";
import { strikeFiles } from "./strike-files.ts";
import styles from "./strikes.module.css";
import { TimeColumns } from "./time-columns.tsx";

type Breakdown = NonNullable<ViewSettings["by"]>;

const breakdowns: readonly { value: Breakdown; label: string }[] = [
  { value: "time", label: "Over time" },
  { value: "measure", label: "By measure" },
  { value: "claimant", label: "By claimant" },
  { value: "place", label: "By place" },
];
const START_WIDTH = 640;
const COMPACT_ROWS = 7;

/** How many were launched, intercepted, killed, wounded, destroyed or damaged: each figure as its source claims it. */
export function StrikesView(props: ViewProps) {
  const { index, narrowed, settings, chosen, lit, isExpanded, isTable, card, onChoose, onLight, onSettings } = props;
  const [frame, fullWidth] = useWidth<HTMLDivElement>(START_WIDTH);
  const drawing = useRef<HTMLDivElement>(null);
  const [pointed, setPointed] = useState<{ words: string; element: Element } | null>(null);
  const items = narrowed.items();
  const counts = useMemo(() => items.filter((item): item is StrikeItem => item.kind === "count"), [items]);
  const isWhole = isExpanded || isTable;
  const allClaims = useCallback(
    () => selectClaims(index, groupClaims(counts.map(({ record }) => record))),
    [index, counts],
  );
  const claims = useMemo(() => {
    const latest = isWhole ? null : latestStrikes(counts);
    const few = latest && selectClaims(index, groupClaims(latest));
    return few && selectCompactBars(few, COMPACT_ROWS).length === COMPACT_ROWS ? few : allClaims();
  }, [index, counts, isWhole, allClaims]);
  const compact = useMemo(() => selectCompactBars(claims, COMPACT_ROWS), [claims]);
  const days = useMemo(() => daysOfClaims(claims), [claims]);
  const isOneDay = days === null || days.first === days.last;
  const by = settings.by === "time" && isOneDay ? "measure" : (settings.by ?? (isOneDay ? "measure" : "time"));
  const scale = settings.scale ?? "linear";
  const width = Math.max(280, fullWidth - 28);
  const total = index.tables.strikes.size;
  const count = `${counts.length.toLocaleString("en")} of ${total.toLocaleString("en")}, each figure as its source claims it`;

  const marks = {
    width,
    scale,
    isChosen: ({ strike }: ReportedClaim) => strike.id === chosen,
    isLit: ({ strike }: ReportedClaim) => lit !== null && idsOf(strike, lit.kind).includes(lit.id),
    onChoose: ({ strike }: ReportedClaim) => onChoose(strike.id),
    onPoint: (claim: ReportedClaim | null, element: Element | null) => {
      setPointed(claim && element && { words: claimName(claim), element });
      onLight(claim && { kind: "item", id: claim.strike.id });
    },
  };
  const table = <ClaimsTable {...{ claims, chosen, lit, onChoose, onLight }} />;
  const isDwarfing = useMemo(() => isExpanded && isOneDwarfing(claims), [isExpanded, claims]);
  const isLogOffered = scale === "log" || isDwarfing;

  return (
    <ViewCard
      title="Strike counts"
      count={count}
      card={card}
      controls={
        isExpanded && !isTable ? (
          <>
            <SegmentedControl
              label="Break down"
              options={isOneDay ? breakdowns.slice(1) : breakdowns}
              value={by}
              onChange={(next) => onSettings({ by: next })}
            />
            {isLogOffered && (
              <TextButton
                isPressed={scale === "log"}
                onClick={() => onSettings({ scale: scale === "log" ? null : "log" })}
              >
                Log scale
              </TextButton>
            )}
          </>
        ) : null
      }
      downloads={strikeFiles({ index, items, claims: allClaims, drawing: isTable ? null : () => drawing.current })}
    >
      {counts.length === 0 ? (
        <EmptyNote>No strike count under these filters. That a figure is not stated does not make it zero.</EmptyNote>
      ) : isTable ? (
        table
      ) : (
        <>
          <div ref={frame} className={styles.frame}>
            <div ref={drawing}>
              {isExpanded ? (
                <Breakdowns by={by} claims={claims} marks={marks} />
              ) : (
                <ClaimBars rows={compact} size="compact" {...marks} />
              )}
            </div>
          </div>
          {pointed?.element.isConnected && (
            <Tip words={pointed.words} beside={pointed.element.getBoundingClientRect()} />
          )}
          {isExpanded && (
            <>
              <div className={styles.tableHead}>
                <h3 className={styles.tableTitle}>Claims</h3>
                <p
                  className={styles.note}
                >{`${claims.length.toLocaleString("en")} · choose a row to read its sentence`}</p>
              </div>
              {table}
            </>
          )}
        </>
      )}
    </ViewCard>
  );
}

function Breakdowns({
  by,
  claims,
  marks,
}: {
  by: Breakdown;
  claims: readonly ReportedClaim[];
  marks: ClaimChartProps;
}) {
  const rows = useMemo(() => (by === "time" ? [] : selectBars(claims, by)), [claims, by]);
  const { unit, panels } = useMemo(() => selectOverTime(claims), [claims]);
  if (by !== "time") return <ClaimBars rows={rows} size="full" {...marks} />;
  return (
    <>
      <p className={styles.note}>
        {`By ${unit}; a night is counted to the day it ends. `}
        {unit === "day" ? "" : "A column is the highest single claim; claims are never added up. "}
        116+ = “at least”, ~ = “about”, * = lower figures of the same source are in the table.
      </p>
      <div className={styles.panels}>
        {panels.map((panel, at) => (
          <TimeColumns key={panel.key} panel={panel} height={at === 0 ? 240 : 150} {...marks} />
        ))}
      </div>
    </>
  );
}

function idsOf(strike: Strike, kind: "actor" | "place" | "item"): (string | null)[] {
  if (kind === "item") return [strike.id];
  return kind === "place" ? [strike.place] : [strike.attacker, strike.target, strike.claimant];
}
