import { type MapMark, markLabel } from "./lay-out-map.ts";
import styles from "./place-marks.module.css";
import { placeWords, plural } from "./select-map.ts";

type PlaceMarkProps = {
  mark: MapMark;
  /** Whether the Tab key stops here. */
  isStop: boolean;
  isLit: boolean;
  isOpened: boolean;
  onOpen: () => void;
  onPoint: (isOn: boolean) => void;
  onFocus: () => void;
};

/** A town's circle with its name, an outline's name, or several places in one: filled as a location, dashed as a government. */
export function PlaceMark({ mark, isStop, isLit, isOpened, onOpen, onPoint, onFocus }: PlaceMarkProps) {
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
      data-lit={isLit || undefined}
      aria-label={words}
      aria-expanded={isOpened}
      title={words}
      tabIndex={isStop ? 0 : -1}
      style={{
        transform: `translate(${spot.x}px, ${spot.y}px)`,
        ["--radius" as string]: `${radius}px`,
        ["--box" as string]: `${Math.max(radius * 2 + 6, 24)}px`,
      }}
      onClick={onOpen}
      onFocus={() => {
        onFocus();
        onPoint(true);
      }}
      onBlur={() => onPoint(false)}
      onPointerEnter={() => onPoint(true)}
      onPointerLeave={() => onPoint(false)}
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
}
