import { blocs } from "../../dataset/schema.ts";
import { blocNames } from "../../filters/filters.ts";
import { BlocShape } from "./bloc-shape.tsx";
import styles from "./timeline.module.css";

/** What colours, shapes and lines of the timeline mean. */
export function Legend() {
  return (
    <ul className={styles.legend} aria-label="Legend">
      {blocs.map((bloc) => (
        <li key={bloc}>
          <svg width={14} height={14} viewBox="-7 -7 14 14" aria-hidden="true">
            <BlocShape bloc={bloc} />
          </svg>
          {blocNames[bloc]}
        </li>
      ))}
      <li>dot: known to the day</li>
      <li>bar: several days</li>
      <li>dashed: planned or uncertain</li>
      <li>thin pale bar: known to the month or year only</li>
    </ul>
  );
}
