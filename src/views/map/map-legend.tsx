import type { ViewSettings } from "../../filters/view-props.ts";
import styles from "./map-legend.module.css";

type MapLegendProps = {
  use: ViewSettings["use"];
  onSwitch: (use: NonNullable<ViewSettings["use"]>) => void;
  /** Whether marks in a bloc's colour are there to be explained. */
  hasAttackers: boolean;
  /** Whether attacks are drawn from where they came. */
  hasArcs: boolean;
};

/** What the marks mean; the two uses of a name are switches. */
export function MapLegend({ use, onSwitch, hasAttackers, hasArcs }: MapLegendProps) {
  const isLiteral = use !== "associative";
  const isAssociative = use !== "literal";
  return (
    <ul className={styles.legend} aria-label="Legend">
      <li>
        <button
          type="button"
          className={styles.switch}
          aria-label="named as a place"
          aria-pressed={isLiteral}
          onClick={() => onSwitch("literal")}
        >
          <svg width="12" height="12" viewBox="-6 -6 12 12" aria-hidden="true">
            <circle r="5" className={styles.filled} />
          </svg>
          <span>
            <span className={styles.more}>named as a </span>place
          </span>
        </button>
      </li>
      <li>
        <button
          type="button"
          className={styles.switch}
          aria-label="stands for a government"
          aria-pressed={isAssociative}
          onClick={() => onSwitch("associative")}
        >
          <svg width="12" height="12" viewBox="-6 -6 12 12" aria-hidden="true">
            <circle r="4.6" className={styles.hollow} />
          </svg>
          <span>
            <span className={styles.more}>stands for a </span>government
          </span>
        </button>
      </li>
      {hasAttackers && <li>colour: whose attack</li>}
      {hasArcs && (
        <li title="Drawn only where an article says from where an attack came">
          <svg width="18" height="12" viewBox="0 0 18 12" aria-hidden="true">
            <path d="M1 10Q8 1 16 7M16 7L11.6 7.6M16 7L14.6 2.6" className={styles.arc} />
          </svg>
          <span>
            from where<span className={styles.more}> an attack came</span>
          </span>
        </li>
      )}
      <li title="Crimea and Sevastopol are Ukraine’s; Russia has held them since 2014">
        <span className={styles.hatched} aria-hidden="true" />
        <span>
          disputed<span className={styles.more}>: Crimea and Sevastopol, Ukraine’s, held by Russia</span>
        </span>
      </li>
    </ul>
  );
}
