import type { ReactNode } from "react";
import styles from "./empty-note.module.css";

/** A plain sentence where a view has nothing to show, and what would change that. */
export function EmptyNote({ children }: { children: ReactNode }) {
  return <p className={styles.note}>{children}</p>;
}
