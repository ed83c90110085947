import type { ViewId } from "../filters/view-props.ts";
import styles from "./tabs.module.css";
import { views } from "./views.ts";

const tabs: readonly { id: ViewId; title: string }[] = [{ id: "overview", title: "Overview" }, ...views];

/** The overview and each view as the whole page. */
export function Tabs({ view, onView }: { view: ViewId; onView: (view: ViewId) => void }) {
  return (
    <nav aria-label="Views" className={styles.tabs}>
      {tabs.map(({ id, title }) => (
        <button
          key={id}
          type="button"
          className={styles.tab}
          aria-current={id === view ? "page" : undefined}
          onClick={() => onView(id)}
        >
          {title}
        </button>
      ))}
    </nav>
  );
}
