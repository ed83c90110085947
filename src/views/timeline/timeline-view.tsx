import { useCallback, useMemo, useRef, useState } from "react";
import { claimOf } from "../../dataset/claims.ts";
import type { DatasetIndex, Item } from "../../dataset/dataset-index.ts";
import { rangeWords } from "../../dataset/date-words.ts";
import { type Day, type DayRange, formatDay, parseDay, rangeOf } from "../../dataset/days.ts";
import { formatCount } from "../../dataset/format-count.ts";
import { onceFor } from "../../dataset/once.ts";
import type { Filters } from "../../filters/filters.ts";
import type { ChangeAs, ViewProps } from "../../filters/view-props.ts";
import { EmptyNote } from "../../ui/empty-note.tsx";
import { TextButton } from "../../ui/text-button.tsx";
import { Tip } from "../../ui/tip.tsx";
import { useWidth } from "../../ui/use-width.ts";
import { ViewCard } from "../../ui/view-card.tsx";
import { EntryList } from "./entry-list.tsx";
import { entryLabel, entryName, statusWord } from "./entry-words.ts";
import { Legend } from "./legend.tsx";
import { litEntry } from "./lit-entry.ts";
import type { Mark } from "./place-marks.ts";
import {
  isVague,
  type ListedEntry,
  prepareTimeline,
  storyDays,
  type TimelineEntry,
  wholeSpan,
} from "./select-timeline.ts";
import { SpanStrip } from "./span-strip.tsx";
import { scaleOver } from "./time-scale.ts";
import styles from "./timeline.module.css";
import { GUTTER, type PointedMark, TimelineChart } from "./timeline-chart.tsx";
import { TimelineControls } from "./timeline-controls.tsx";
import { timelineFiles } from "./timeline-files.ts";
import type { TimelineMove } from "./timeline-keys.ts";
import { layOutLanes } from "./timeline-layout.ts";
import { TimelineTable } from "./timeline-table.tsx";
import { ToldChart } from "./told-chart.tsx";
import { useDaysShown } from "./use-days-shown.ts";
import { usePlay } from "./use-play.ts";
import { WheelArea } from "./wheel-area.tsx";

const START_WIDTH = 1000;
/** A bin with so few is opened as a list; a fuller one is looked at closer. */
const MOST_TO_LIST = 60;

type OpenBin = Extract<Mark, { kind: "bin" }>;
type OpenList = { title: string; entries: readonly ListedEntry[] };

/** Kept from one visit of the view to the next. */
const preparedTimeline = onceFor(prepareTimeline);

/** What happened when, as the articles tell it: lanes of talks, statements, strikes and the rest over days to years. */
export function TimelineView(props: ViewProps) {
  const { index, narrowed, filters, settings, chosen, lit, isExpanded, isTable, card } = props;
  const { onChoose, onLight, onFilter, onSettings } = props;
  const [frame, fullWidth] = useWidth<HTMLDivElement>(START_WIDTH);
  const svg = useRef<SVGSVGElement>(null);
  const [list, setList] = useState<OpenList | null>(null);
  const [pointed, setPointed] = useState<PointedMark | null>(null);

  const context = narrowed.items("dates");
  const within = narrowed.items();
  const select = preparedTimeline(index);
  const { entries, undated } = useMemo(() => select(context), [select, context]);
  const ranges = useMemo(() => entries.map(({ days }) => days), [entries]);
  const namedDays = useMemo(
    () => [...new Set(index.tables.times.value)].flatMap((code) => rangeOf(index.tables.dates.edtf[code] ?? "") ?? []),
    [index],
  );
  const span = useMemo(() => wholeSpan(index, [...namedDays, ...ranges]), [index, namedDays, ranges]);
  const story = useMemo(() => storyDays(index, entries), [index, entries]);
  const range = useMemo(() => rangeOfFilters(filters, span), [filters, span]);

  const width = Math.max(240, fullWidth - GUTTER - 28);
  const look = useDaysShown({ settings, onSettings, story, range, span, width });
  const { zoom, days: shown, keepInSight } = look;
  const scale = useMemo(() => scaleOver(shown, width, zoom), [shown, width, zoom]);
  const size = isExpanded ? "expanded" : "overview";
  const labelOf = useMemo(() => onceFor((entry: TimelineEntry) => entryLabel(index, entry)), [index]);
  const layout = useMemo(() => layOutLanes({ entries, scale, size, labelOf }), [entries, scale, size, labelOf]);

  const setRange = useCallback(
    (days: DayRange | null, as: ChangeAs) =>
      onFilter({ from: days && formatDay(days.first), to: days && formatDay(days.last) }, as),
    [onFilter],
  );
  const busyDays = useMemo(() => daysWithEntries(entries), [entries]);
  const current = range && range.first === range.last ? range.first : null;
  const goToDay = useCallback(
    (day: Day, as: ChangeAs) => {
      setRange({ first: day, last: day }, as);
      keepInSight(day);
    },
    [setRange, keepInSight],
  );
  const play = usePlay({ days: busyDays, current, onDay: goToDay });
  const stepDay = (move: "previous-day" | "next-day") => {
    const isNext = move === "next-day";
    let found: Day | undefined;
    onFilter((now) => {
      const from = oneDayOf(now) ?? (isNext ? shown.first - 1 : shown.last + 1);
      found = isNext ? busyDays.find((busy) => busy > from) : busyDays.findLast((busy) => busy < from);
      return found === undefined ? {} : { from: formatDay(found), to: formatDay(found) };
    }, "step");
    if (found !== undefined) keepInSight(found);
  };
  const onMove = (move: TimelineMove) => {
    if (move === "previous-day" || move === "next-day") return stepDay(move);
    if (move === "closer" || move === "farther") return look.zoomBy(move === "closer" ? -1 : 1, { as: "step" });
    look.moveBy(move === "later" ? 1 : -1);
  };
  const anchorAt = (x: number) => ({ day: scale.dayAt(x), share: Math.min(1, Math.max(0, x / scale.width)) });
  const openBin = (opened: OpenBin) => {
    const { entries: held, column } = opened;
    if (zoom === "day" || held.length <= MOST_TO_LIST)
      return setList({ title: `${formatCount(held.length)} items, ${rangeWords(column)}`, entries: held });
    look.zoomBy(-1, { anchor: { day: Math.floor((column.first + column.last) / 2), share: 0.5 }, as: "step" });
  };
  const point = (mark: PointedMark | null) => {
    setPointed(mark);
    onLight(mark?.entry ? { kind: "item", id: mark.entry.id } : null);
  };

  const chosenItem = chosen === null ? undefined : index.itemsById.get(chosen);
  const isChosen = (entry: ListedEntry) => chosenItem !== undefined && entry.items.includes(chosenItem);
  const isLit = useMemo(() => litEntry(index, lit), [index, lit]);
  const nameOf = (entry: TimelineEntry) => entryName(index, entry);
  const choose = (entry: TimelineEntry) => onChoose(entry.id);
  const order = settings.order ?? "date";
  const marks = { entries, nameOf, isChosen, isLit, onChoose: choose, onPoint: point };
  const total = index.items.length;
  const dated = `${formatCount(within.length)} of ${formatCount(total)} items`;

  return (
    <ViewCard
      title="Timeline"
      count={isTable ? dated : `drag to choose dates · ${dated}`}
      card={card}
      downloads={timelineFiles({ index, items: () => narrowed.items(), chart: isTable ? null : () => svg.current })}
    >
      {isTable ? (
        <TimelineTable {...{ index, chosen, lit, onChoose, onLight }} items={within} />
      ) : (
        <div ref={frame} className={styles.frame} data-size={size}>
          {isExpanded && (
            <TimelineControls
              zoom={zoom}
              order={order}
              filters={filters}
              isPlaying={play.isPlaying}
              onZoom={look.setZoom}
              onOrder={(next) => onSettings({ order: next === "date" ? null : next })}
              onDates={(change) => onFilter(change, "step")}
              onPlay={play.toggle}
              onDay={stepDay}
            />
          )}
          <WheelArea
            className={styles.drawing}
            onZoom={(step, x) => look.zoomBy(step, { anchor: anchorAt(x - GUTTER), as: "drag" })}
            onPan={look.moveBy}
          >
            {entries.length === 0 && <EmptyNote>No dated item under these filters.</EmptyNote>}
            {order === "told" ? (
              <ToldChart {...{ index, scale, size, range, chosen, onFilter, filters, svg, onMove, ...marks }} />
            ) : (
              <TimelineChart
                {...{ scale, range, svg, onMove, ...layout, ...marks }}
                onOpenBin={openBin}
                onRange={setRange}
              />
            )}
          </WheelArea>
          <SpanStrip
            width={width}
            gutter={GUTTER}
            span={span}
            ranges={ranges}
            shown={shown}
            onCentre={look.centre}
            onStep={look.moveBy}
          />
          {isExpanded && <Legend />}
          {undated.length > 0 && isExpanded && (
            <p className={styles.note}>
              <TextButton
                onClick={() => setList({ title: "No date is stated of these", entries: listUndated(index, undated) })}
              >
                {`${formatCount(undated.length)} more without a stated date`}
              </TextButton>
            </p>
          )}
          {pointed?.element.isConnected && (
            <Tip words={pointed.name} beside={pointed.element.getBoundingClientRect()} />
          )}
          {list && (
            <EntryList
              {...{ index, isChosen, ...list }}
              onChoose={({ id }) => onChoose(id)}
              onClose={() => setList(null)}
            />
          )}
        </div>
      )}
    </ViewCard>
  );
}

/** Items without a date as a list shows them, what is planned first. */
function listUndated(index: DatasetIndex, undated: readonly Item[]): ListedEntry[] {
  const listed = undated.map((item): ListedEntry => {
    const { id, bloc } = claimOf(index, item);
    return { id, items: [item], blocs: [bloc], status: statusWord(item) === "planned" ? "planned" : "happened" };
  });
  return listed.sort((a, b) => Number(b.status === "planned") - Number(a.status === "planned"));
}

function rangeOfFilters({ from, to }: Filters, span: DayRange): DayRange | null {
  if (from === null && to === null) return null;
  const first = (from === null ? null : parseDay(from)) ?? span.first;
  const last = (to === null ? null : parseDay(to)) ?? span.last;
  return { first: Math.min(first, last), last: Math.max(first, last) };
}

/** The day that the filters choose; null where they choose several or all. */
function oneDayOf({ from, to }: Pick<Filters, "from" | "to">): Day | null {
  return from === null || from !== to ? null : parseDay(from);
}

/** The days on which something known to the day, or to a few days, lies. */
function daysWithEntries(entries: readonly TimelineEntry[]): Day[] {
  const days = new Set<Day>();
  for (const { days: own, precision } of entries) {
    if (isVague(precision) || own.last - own.first > 6) continue;
    for (let day = own.first; day <= own.last; day++) days.add(day);
  }
  return [...days].sort((a, b) => a - b);
}
