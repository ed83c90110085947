import { formatDay, parseDay, partsOf } from "../../dataset/days.ts";
import type { Filters } from "../../filters/filters.ts";
import type { ViewSettings } from "../../filters/view-props.ts";
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
/** Years before this are what a half-typed year looks like. */
const FIRST_YEAR = 1000;

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
      <div className={styles.dates}>
        <DateField label="From" value={filters.from} onChange={(from) => onDates({ from })} />
        <DateField label="To" value={filters.to} onChange={(to) => onDates({ to })} />
        {(filters.from !== null || filters.to !== null) && (
          <TextButton onClick={() => onDates({ from: null, to: null })}>All dates</TextButton>
        )}
      </div>
    </div>
  );
}

function DateField(props: { label: string; value: string | null; onChange: (day: string | null) => void }) {
  return (
    <label className={styles.dateField}>
      {props.label}
      <input
        key={props.value ?? "none"}
        type="date"
        defaultValue={props.value ?? ""}
        onChange={({ currentTarget }) => {
          const day = parseDay(currentTarget.value);
          if (currentTarget.value === "" && !currentTarget.validity.badInput) props.onChange(null);
          if (day !== null && partsOf(day).year >= FIRST_YEAR) props.onChange(formatDay(day));
        }}
      />
    </label>
  );
}
