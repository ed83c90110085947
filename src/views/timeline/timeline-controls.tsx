import { useRef } from "react";
import type { Filters } from "../../filters/filters.ts";
import type { ViewSettings } from "../../filters/view-props.ts";
import { DateField } from "../../ui/date-field.tsx";
import { SegmentedControl } from "../../ui/segmented-control.tsx";
import { TextButton } from "../../ui/text-button.tsx";
import type { Zoom } from "./time-scale.ts";
import styles from "./timeline.module.css";

const zooms: readonly { value: Zoom; label: string }[] = [
  { value: "day", label: "Days" },
  { value: "week", label: "Weeks" },
  { value: "month", label: "Months" },
  { value: "year", label: "Years" },
];
const orders = [
  { value: "date", label: "By date" },
  { value: "told", label: "As told" },
] as const;

type TimelineControlsProps = {
  zoom: Zoom;
  order: NonNullable<ViewSettings["order"]>;
  filters: Pick<Filters, "from" | "to">;
  isPlaying: boolean;
  onZoom: (zoom: Zoom) => void;
  onOrder: (order: NonNullable<ViewSettings["order"]>) => void;
  onDates: (change: Partial<Pick<Filters, "from" | "to">>) => void;
  onPlay: () => void;
  onDay: (move: "previous-day" | "next-day") => void;
};

/** Zoom, order, dates to type, and the buttons that step or play through the days. */
export function TimelineControls(props: TimelineControlsProps) {
  const { filters, onDates, isPlaying } = props;
  const dates = useRef<HTMLDivElement>(null);
  const clear = () => {
    onDates({ from: null, to: null });
    dates.current?.querySelector("input")?.focus();
  };
  return (
    <div className={styles.controls}>
      <SegmentedControl label="Columns" options={zooms} value={props.zoom} onChange={props.onZoom} />
      <SegmentedControl label="Order" options={orders} value={props.order} onChange={props.onOrder} />
      <div className={styles.steps}>
        <TextButton label="Previous day" onClick={() => props.onDay("previous-day")}>
          ‹
        </TextButton>
        <TextButton label="Play through the days" isPressed={isPlaying} onClick={props.onPlay}>
          {isPlaying ? "❚❚ Pause" : "▶ Play"}
        </TextButton>
        <TextButton label="Next day" onClick={() => props.onDay("next-day")}>
          ›
        </TextButton>
      </div>
      <div ref={dates} className={styles.dates}>
        <DateField
          label="From"
          value={filters.from}
          onChange={(from) => onDates({ from })}
          className={styles.dateField}
        />
        <DateField label="To" value={filters.to} onChange={(to) => onDates({ to })} className={styles.dateField} />
        {(filters.from !== null || filters.to !== null) && <TextButton onClick={clear}>All dates</TextButton>}
      </div>
    </div>
  );
}
