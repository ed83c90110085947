import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from "react";
import type { ViewProps } from "../../filters/view-props.ts";
import { BlocSwatch } from "../../ui/bloc-swatch.tsx";
import { QuoteLine } from "./quote-line.tsx";
import styles from "./quote-list.module.css";
import type { QuoteRow } from "./select-quotes.ts";

type QuoteListProps = Pick<ViewProps, "index" | "narrowed" | "chosen" | "lit" | "onChoose" | "onLight" | "linkTo"> & {
  rows: readonly QuoteRow[];
};

/** Past this many rows only those in view are drawn. */
const DRAWN_AT_MOST = 150;

/** The quotes as a list; the arrow keys move from one to the next. */
export function QuoteList({ rows, ...rest }: QuoteListProps) {
  const chosenItem = rest.index.itemsById.get(rest.chosen ?? "");
  const draw = (row: QuoteRow): ReactNode => {
    if (row.type === "speaker") return <SpeakerHeading row={row} />;
    const { index, narrowed, lit, onChoose, onLight, linkTo } = rest;
    const isChosen = row.item === chosenItem;
    return (
      <QuoteLine item={row.item} foundIn={narrowed.foundIn} {...{ index, isChosen, lit, onChoose, onLight, linkTo }} />
    );
  };
  const chosenAt = chosenItem ? rows.findIndex((row) => row.type === "speech" && row.item === chosenItem) : -1;
  return rows.length > DRAWN_AT_MOST ? (
    <WindowedRows rows={rows} chosenAt={chosenAt} draw={draw} />
  ) : (
    <AllRows rows={rows} chosenAt={chosenAt} draw={draw} />
  );
}

type RowsProps = { rows: readonly QuoteRow[]; chosenAt: number; draw: (row: QuoteRow) => ReactNode };

function AllRows({ rows, chosenAt, draw }: RowsProps) {
  const root = useRef<HTMLUListElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolls anew when another quote is chosen
  useEffect(() => {
    const row = root.current?.querySelector("[data-chosen]");
    if (!root.current || !row) return;
    const top = row.getBoundingClientRect().top - root.current.getBoundingClientRect().top;
    if (top < 0 || top > root.current.clientHeight - 40) root.current.scrollTop += top - 16;
  }, [chosenAt]);
  return (
    <ul ref={root} className={styles.list} onKeyDown={moveFocus}>
      {rows.map((row) => (
        <li key={row.key}>{draw(row)}</li>
      ))}
    </ul>
  );
}

function WindowedRows({ rows, chosenAt, draw }: RowsProps) {
  const root = useRef<HTMLUListElement>(null);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => root.current,
    estimateSize: () => 84,
    getItemKey: (at) => rows[at]?.key ?? at,
    overscan: 6,
  });
  useEffect(() => {
    if (chosenAt >= 0) virtualizer.scrollToIndex(chosenAt, { align: "auto" });
  }, [chosenAt, virtualizer]);
  return (
    <ul ref={root} className={styles.list} onKeyDown={moveFocus} aria-label={`${rows.length} rows`}>
      <li aria-hidden="true" style={{ height: virtualizer.getTotalSize() }} />
      {virtualizer.getVirtualItems().map(({ index: at, key, start }) => {
        const row = rows[at];
        return (
          row && (
            <li
              key={key}
              ref={virtualizer.measureElement}
              data-index={at}
              className={styles.placed}
              style={{ transform: `translateY(${start}px)` }}
              aria-setsize={rows.length}
              aria-posinset={at + 1}
            >
              {draw(row)}
            </li>
          )
        );
      })}
    </ul>
  );
}

function SpeakerHeading({ row: { speaker, count } }: { row: Extract<QuoteRow, { type: "speaker" }> }) {
  return (
    <h3 className={styles.heading}>
      <BlocSwatch bloc={speaker?.bloc ?? "other"} />
      {speaker?.name ?? "Speaker not stated"}
      <span className={styles.role}>{[speaker?.role, count].filter(Boolean).join(" · ")}</span>
    </h3>
  );
}

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

function moveFocus(event: KeyboardEvent<HTMLUListElement>): void {
  const step = steps[event.key];
  if (step === undefined || !(event.target instanceof HTMLElement)) return;
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-quote]")];
  const next = links[links.indexOf(event.target) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
