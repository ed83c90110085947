import type { ViewSettings } from "../../filters/view-props.ts";
import styles from "./map-legend.module.css";

type MapLegendProps = {
  use: ViewSettings["use"];
  onSwitch: (use: NonNullable<ViewSettings["use"]>) => void;
  /** Whether marks in a bloc's colour are there to be explained. */
  hasAttackers: boolean;
};

/** What the marks mean; the two uses of a name are switches. */
export function MapLegend({ use, onSwitch, hasAttackers }: MapLegendProps) {
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
      <li title="Crimea and Sevastopol are Ukraine’s; Russia has held them since 2014">
        <span className={styles.hatched} aria-hidden="true" />
        <span>
          disputed<span className={styles.more}>: Crimea and Sevastopol, Ukraine’s, held by Russia</span>
        </span>
      </li>
    </ul>
  );
}
