import { useEffect, useRef } from "react";
import type { DatasetIndex } from "../../dataset/dataset-index.ts";
import { formatCount } from "../../dataset/format-count.ts";
import { TextButton } from "../../ui/text-button.tsx";
import { BlocShape } from "./bloc-shape.tsx";
import { entryName } from "./entry-words.ts";
import type { ListedEntry } from "./select-timeline.ts";
import styles from "./timeline.module.css";

const MOST_LISTED = 200;

type EntryListProps = {
  title: string;
  index: DatasetIndex;
  entries: readonly ListedEntry[];
  isChosen: (entry: ListedEntry) => boolean;
  onChoose: (entry: ListedEntry) => void;
  onClose: () => void;
};

/** What a bin holds, or what has no date, one below the other; Esc closes it and goes back to where it was opened. */
export function EntryList({ title, index, entries, isChosen, onChoose, onClose }: EntryListProps) {
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const opener = document.activeElement;
    root.current?.focus();
    return () => {
      if (opener instanceof SVGElement || opener instanceof HTMLElement) opener.focus();
    };
  }, []);
  const hidden = entries.length - MOST_LISTED;
  return (
    <div
      ref={root}
      role="dialog"
      aria-label={title}
      tabIndex={-1}
      className={styles.list}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
    >
      <div className={styles.listHead}>
        {title}
        <TextButton onClick={onClose}>Close</TextButton>
      </div>
      <ul className={styles.listItems}>
        {entries.slice(0, MOST_LISTED).map((entry) => (
          <li key={entry.id}>
            <button
              type="button"
              className={styles.listItem}
              aria-current={isChosen(entry) || undefined}
              onClick={() => onChoose(entry)}
            >
              <svg width={14} height={14} viewBox="-7 -7 14 14" aria-hidden="true">
                <BlocShape bloc={entry.blocs[0] ?? "other"} />
              </svg>
              <span>{entryName(index, entry)}</span>
            </button>
          </li>
        ))}
        {hidden > 0 && (
          <li className={styles.note}>{`${formatCount(hidden)} more: narrow the filters, or see the table.`}</li>
        )}
      </ul>
    </div>
  );
}
