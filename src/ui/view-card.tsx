import type { ReactNode } from "react";
import { type Download, DownloadMenu } from "./download-menu.tsx";
import { TextButton } from "./text-button.tsx";
import styles from "./view-card.module.css";

type ViewCardProps = {
  title: string;
  /** How much is shown and what it is: "18 of 18, newest first". */
  count: ReactNode;
  /** What the view gets as `card` in its props. */
  card: { isExpanded: boolean; isTable: boolean; onExpand: () => void; onTable: () => void };
  /** The view's own controls, left of "As table". */
  controls?: ReactNode;
  /** What "Download" offers; no button when there is nothing. */
  downloads?: readonly Download[];
  /** False where the view's only content is its table or text already. */
  hasTable?: boolean;
  /** "over" lets the content run under the head, as the map does. */
  head?: "above" | "over";
  children: ReactNode;
};

/**
 * The inside of a view's card: a head with title, count and buttons, and the content below, which takes the rest of
 * the height and scrolls. The frame draws the landmark and the border around it.
 */
export function ViewCard({ title, count, card, controls, downloads = [], hasTable = true, ...rest }: ViewCardProps) {
  return (
    <div className={rest.head === "over" ? `${styles.card} ${styles.over}` : styles.card}>
      <div className={styles.head}>
        <div className={styles.naming}>
          <h2 className={styles.title}>{title}</h2>
          <p className={styles.count}>{count}</p>
        </div>
        <div className={styles.tools}>
          {controls}
          {hasTable && (
            <TextButton onClick={card.onTable} isPressed={card.isTable}>
              As table
            </TextButton>
          )}
          {downloads.length > 0 && card.isExpanded && <DownloadMenu label="Download" downloads={downloads} />}
          <TextButton onClick={card.onExpand}>
            {card.isExpanded ? "Overview" : "Expand"}
            <span className="only-read-out"> {title}</span>
          </TextButton>
        </div>
      </div>
      <div className={styles.content}>{rest.children}</div>
    </div>
  );
}
