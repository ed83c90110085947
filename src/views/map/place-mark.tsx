import { memo } from "react";
import { type MapMark, markLabel } from "./lay-out-map.ts";
import styles from "./place-marks.module.css";
import { placeWords, plural } from "./select-map.ts";

type PlaceMarkProps = {
  mark: MapMark;
  /** Its middle, in pixels of its pane. */
  left: number;
  top: number;
  /** Whether the Tab key stops here. */
  isStop: boolean;
  isLit: boolean;
  isOpened: boolean;
  onOpen: (mark: MapMark) => void;
  onPoint: (placeId: string | null) => void;
};

/** A town's circle with its name, an outline's name, or several places in one: filled as a location, dashed as a government. */
export const PlaceMark = memo(function PlaceMark(props: PlaceMarkProps) {
  const { mark, onPoint } = props;
  const { spot, others, side } = mark;
  const { shown, radius } = spot;
  const { name, count } = markLabel(mark);
  const filled = radius * Math.sqrt(shown.literal / Math.max(1, shown.literal + shown.associative));
  const closeBy = others.length === 0 ? "" : `, and ${plural(others.length, "place")} close by`;
  // The name starts with the label's words, by which a reader who speaks to the browser calls it (WCAG 2.5.3).
  const words = `${name} ${count}: ${placeWords(shown).slice(shown.place.name.length + 2)}${closeBy}`;
  return (
    <button
      type="button"
      className={styles.mark}
      data-place={shown.place.id}
      data-bloc={shown.attacker ?? "neutral"}
      data-side={side ?? "hidden"}
      data-outline={radius === 0 || undefined}
      data-lit={props.isLit || undefined}
      aria-label={words}
      aria-expanded={props.isOpened}
      title={words}
      tabIndex={props.isStop ? 0 : -1}
      style={{
        transform: `translate(${props.left}px, ${props.top}px)`,
        ["--radius" as string]: `${radius}px`,
        ["--box" as string]: `${Math.max(radius * 2 + 6, 24)}px`,
      }}
      onClick={() => props.onOpen(mark)}
      onFocus={() => onPoint(shown.place.id)}
      onBlur={() => onPoint(null)}
      onPointerEnter={() => onPoint(shown.place.id)}
      onPointerLeave={() => onPoint(null)}
    >
      {radius > 0 && (
        <svg className={styles.drawing} width="1" height="1" aria-hidden="true">
          {others.length > 0 && <circle r={radius + 3.5} className={styles.cluster} />}
          {shown.associative > 0 && <circle r={radius} className={styles.hollow} />}
          {filled > 0 && <circle r={filled} className={styles.filled} />}
        </svg>
      )}
      <span className={styles.label}>
        {name} <span className={styles.count}>{count}</span>
      </span>
    </button>
  );
}, isDrawnAlike);

/** The map lays its marks out anew at each move; most of them stay as they are. */
function isDrawnAlike({ mark: before, ...one }: PlaceMarkProps, { mark: now, ...other }: PlaceMarkProps): boolean {
  const keys = Object.keys(one) as (keyof typeof one)[];
  return (
    before.spot === now.spot &&
    before.others === now.others &&
    before.side === now.side &&
    keys.every((key) => one[key] === other[key])
  );
}
