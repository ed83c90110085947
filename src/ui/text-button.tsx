import type { ReactNode } from "react";
import styles from "./text-button.module.css";

/** A quiet button that looks like a word; `isPressed` makes it a toggle. */
export function TextButton(props: { onClick: () => void; isPressed?: boolean; label?: string; children: ReactNode }) {
  return (
    <button
      type="button"
      className={styles.button}
      onClick={props.onClick}
      aria-label={props.label}
      aria-pressed={props.isPressed}
    >
      {props.children}
    </button>
  );
}
